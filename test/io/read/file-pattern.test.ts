/** Patterns of files, as the shells of Windows leave them to the program. */
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFiles, expandPattern } from '#io/read/file-pattern.js';
import { inFolder } from '../../in-folder.js';

const FILES = [
  'ho-so-2025-10.csv',
  'ho-so-2025-2.csv',
  'ho-so-2025-2.csv.rejects.csv',
  'Hồ sơ tháng 3.csv',
  '.ho-so.csv',
  'a+b[1].csv',
  'quý 1/x.csv',
  'quý 1/y.csv',
  'quý 2/x.csv',
  'quý 2/sâu/x.csv',
];

describe('a pattern', () => {
  it.each<[string, string[]]>([
    ['ho-so-*.csv', ['ho-so-2025-10.csv', 'ho-so-2025-2.csv', 'ho-so-2025-2.csv.rejects.csv']],
    ['ho-so-2025-?.csv', ['ho-so-2025-2.csv']],
    ['H?? sơ*.csv', []],
    ['H? sơ*.csv', ['Hồ sơ tháng 3.csv']],
    ['H\u1ed3 s\u01a1*.csv'.normalize('NFD'), ['Hồ sơ tháng 3.csv']],
    ['*+b[1].csv', ['a+b[1].csv']],
    ['.*.csv', ['.ho-so.csv']],
    ['quý */x.csv', ['quý 1/x.csv', 'quý 2/x.csv']],
    ['quý ?/*.csv', ['quý 1/x.csv', 'quý 1/y.csv', 'quý 2/x.csv']],
    ['./quý 1//*.csv', ['./quý 1//x.csv', './quý 1//y.csv']],
    ['ho-so-*/x.csv', []],
    ['không có/*.csv', []],
  ])('%s', (pattern, files) =>
    inFolder(async ({ write }) => {
      for (const folder of ['quý 1', 'quý 2/sâu']) mkdirSync(folder, { recursive: true });
      for (const file of FILES) write(file, '');
      expect(expandPattern(pattern)).toEqual(files.length === 0 ? [pattern] : files);
    }),
  );

  it('that is the very name of a file means that file', () =>
    inFolder(async ({ write }) => {
      if (process.platform === 'win32') return; // no such name there
      write('a*.csv', '');
      write('ab.csv', '');
      expect(expandPattern('a*.csv')).toEqual(['a*.csv']);
    }));
});

it('files are taken in the order in which they are named, a pattern in the order of its names', () =>
  inFolder(async ({ write }) => {
    for (const name of ['b.csv', 'a2.csv', 'a1.csv']) write(name, '');
    const typed = ['b.csv', 'a*.csv', '-', 'c.csv'];
    expect(typed.reduce<string[]>((before, one) => collectFiles(one, before), [])).toEqual([
      'b.csv',
      'a1.csv',
      'a2.csv',
      '-',
      'c.csv',
    ]);
  }));
