/** Findings that no scenario shows, each with the reason. The list may only become shorter. */
export const NOT_SHOWN_YET: Readonly<Record<string, string>> = {
  'motcua/bug': 'a bug is not to be provoked; test/run.test.ts makes one',
};
