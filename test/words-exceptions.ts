/** Findings that no scenario shows, each with the reason. The list may only become shorter. */
export const NOT_SHOWN_YET: Readonly<Record<string, string>> = {
  'motcua/bug': 'a bug is not to be provoked; test/run.test.ts makes one',
  'io/declined': 'needs somebody at a terminal; test/hard/terminal.test.ts answers no',
  'io/not-writable':
    'needs permissions that root does not feel; test/io/durable.test.ts, test/hard/access.test.ts',
  'io/disk-full': 'needs a full disk; test/io/durable.test.ts, test/hard/full-disk.test.ts',
  'io/write-failed': 'needs a failing device; test/io/durable.test.ts',
  'io/name-forbidden': 'Windows alone forbids names; test/io/explain.test.ts',
  'io/target-busy': 'Windows alone holds files that another program has open; test/io/explain.test.ts',
  'io/file-in-use': 'Windows alone holds files that another program has open; test/io/explain.test.ts',
  'io/not-readable': 'needs permissions that root does not feel; test/hard/access.test.ts',
  'io/sheet-too-long': 'needs more than a million rows; test/io/write/xlsx.test.ts',
  'io/record-too-long': 'needs a record of megabytes; test/io/read/hostile.test.ts',
  'io/workbook-too-large': 'needs a workbook of gigabytes',
  'db/in-use': 'Windows alone holds files that another program has open; test/hard/windows-disk.test.ts',
  'db/disk-full': 'needs a full disk; test/hard/full-disk.test.ts',
  'db/read-only': 'needs permissions that root does not feel; test/hard/access.test.ts',
  'db/damaged': 'needs bytes changed in the middle of a file; test/hard/damage.test.ts',
  'dossier/more-of-a-kind': 'needs ten thousand findings of a kind; test/dossier/kept-findings.test.ts',
  'journal/older-schema': 'no released migration changes a journaled table yet',
  'reorg/allocation-stopped':
    'needs a search that is cut short in its midst; test/reorg/allocate/explain.test.ts',
  'reorg/allocation-unfinished':
    'needs a search that is cut short in its midst; test/reorg/allocate/explain.test.ts',
  'catalogue/not-mended': 'needs a workbook cell of several formats; test/catalogue/fix.test.ts has one',
};
