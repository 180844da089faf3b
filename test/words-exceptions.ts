/** Findings that no scenario shows, each with the reason. The list may only become shorter. */
export const NOT_SHOWN_YET: Readonly<Record<string, string>> = {
  'motcua/bug': 'a bug is not to be provoked; test/run.test.ts makes one',
  'io/not-writable': 'needs a folder of somebody else; test/io/durable.test.ts has one',
  'io/disk-full': 'needs a full disk; test/io/durable.test.ts writes to one',
  'io/not-readable': 'needs a file of somebody else, or a disk that fails',
  'io/record-too-long': 'needs 16 MB in one line; test/io/read/hostile.test.ts has them',
  'io/target-busy': 'Windows only: Excel holds the file',
  'io/file-in-use': 'Windows only: Excel holds the file',
  'io/write-failed': 'any other error of the system; test/io/durable.test.ts makes one',
  'io/sheet-too-long': 'needs a million rows; test/io/write/xlsx.test.ts has them',
  'io/workbook-too-large': 'needs gigabytes; test/io/workbook/zip.test.ts sets the limit lower',
  'report/undivided': 'no command splits a unit yet; test/report/by-unit.test.ts does',
  'reorg/left-behind':
    'holds by construction while everybody follows; test/reorg/plan/gates.test.ts breaks it',
};
