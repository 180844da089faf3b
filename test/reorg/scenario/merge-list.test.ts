/** Lists of mergers: rows to mergers, and cells that are no codes or would divide a unit. */
import { expect, test } from 'vitest';
import type { InputTable } from '#kit/input.js';
import { parseMergeList } from '#reorg/scenario/merge-list.js';

const parse = (...rows: readonly Readonly<Record<string, string>>[]) =>
  parseMergeList(
    {
      file: 'a.csv',
      present: new Set(['old_unit', 'new_unit', 'areas']),
      rows: rows.map((cells, i) => ({ line: i + 2, cells })),
    } satisfies Pick<InputTable, 'file' | 'present' | 'rows'>,
    'merge.2',
  );

test('one merger for each successor, every unit at its line', () => {
  const { value, diagnostics } = parse(
    { old_unit: 'A', new_unit: 'X' },
    { old_unit: '00097', new_unit: 'Y' },
    { old_unit: 'C', new_unit: 'X' },
  );
  expect(diagnostics).toEqual([]);
  expect(value.map(({ path, into, from }) => [path, into.code, from.map((one) => one.code)])).toEqual([
    ['merge.2', 'X', ['A', 'C']],
    ['merge.2', 'Y', ['00097']],
  ]);
  expect(value[0]?.from[1]?.where).toEqual({ file: 'a.csv', line: 4, column: 'old_unit' });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no old code', { old_unit: '', new_unit: 'X' }, 'reorg/list-file-cell old_unit'],
  ['two new codes', { old_unit: 'A', new_unit: 'X; Y' }, 'reorg/list-file-cell new_unit'],
  ['a part of a unit', { old_unit: 'A', new_unit: 'X', areas: '1' }, 'reorg/not-supported-yet areas'],
])('%s', (_, row, found) => {
  const { diagnostics } = parse(row);
  expect(diagnostics.map(({ code, where }) => `${code} ${where?.column}`)).toEqual([found]);
});
