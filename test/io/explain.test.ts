/** System errors as Windows gives them, and what they become: the program there cannot be tried here, its errors can. */
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '#io/durable.js';
import { explain } from '#io/read/source.js';
import { isForbiddenName, toFileNames } from '#kit/file-names.js';
import { Refusal } from '#kit/refusal.js';
import { inFolder } from '../in-folder.js';

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'open' });

const codeOf = (refusal: unknown): string =>
  refusal instanceof Refusal ? (refusal.diagnostics[0]?.code ?? '') : String(refusal);

describe('what cannot be written', () => {
  it.each<[string, string, string]>([
    ['a file that Excel has open', 'EBUSY', 'io/target-busy'],
    ['a read-only file', 'EPERM', 'io/not-writable'],
    ['a folder that is not there', 'ENOENT', 'io/folder-missing'],
    ['a full disk', 'ENOSPC', 'io/disk-full'],
  ])('%s', (_, code, finding) =>
    expect(codeOf(explainFailure(failure(code), 'khong-co/a.xlsx'))).toBe(finding),
  );

  it.each<[string, string]>([
    ['ra/quy 1: ho so.xlsx', 'io/name-forbidden'],
    ['ra/con.csv', 'io/name-forbidden'],
    ['ra/a.csv', 'io/folder-missing'],
    ['khong-co/a?.csv', 'io/folder-missing'],
  ])('a name that Windows forbids: %s', (file, finding) =>
    inFolder(async () => {
      mkdirSync('ra');
      expect(codeOf(explainFailure(failure('ENOENT'), file))).toBe(finding);
    }),
  );
});

it.each([
  ['EBUSY', 'io/file-in-use'],
  ['EPERM', 'io/not-readable'],
  ['ENOENT', 'io/no-such-file'],
])('what cannot be read: %s', (code, finding) =>
  expect(codeOf(explain(failure(code), 'a.xlsx'))).toBe(finding),
);

it('files that the program names itself are allowed everywhere', () => {
  const codes = [
    'CN-TH',
    'con',
    'NUL.x',
    'a:b',
    'Chi nhánh Tây Hồ',
    'a. ',
    '..',
    'a/b\\c',
    '"',
    'x'.repeat(300),
  ];
  const names = toFileNames([...codes, ...codes.map((code) => code.toUpperCase())]);
  expect(names.filter((name) => isForbiddenName(name) || /[ .]$|[/\\]/.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2 * codes.length);
});
