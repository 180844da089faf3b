/** Findings that no scenario shows, each with the reason. The list may only become shorter. */
export const NOT_SHOWN_YET: Readonly<Record<string, string>> = {
  'motcua/bug': 'a bug is not to be provoked; test/run.test.ts makes one',
  'io/declined': 'needs somebody at a terminal; test/hard/terminal.test.ts answers no',
  'db/disk-full': 'needs a full disk; test/hard/full-disk.test.ts',
  'db/read-only': 'needs permissions that root does not feel; test/hard/access.test.ts',
  'db/damaged': 'needs bytes changed in the middle of a file; test/hard/damage.test.ts',
  'journal/older-schema': 'no released migration changes a journaled table yet',
};
