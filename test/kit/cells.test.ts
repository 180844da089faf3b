/** Cells of a row: what is absent, empty, read or complained about; words and lists in a cell. */
import { expect, test } from 'vitest';
import { openCells, splitCell, wordTable } from '#kit/cells.js';

const table = { file: 'a.csv', present: new Set(['day', 'count']) };
const complaint = (args: { column: string; value: string }, where: object) => ({
  code: 'org/bad-number',
  severity: 'error' as const,
  where,
  args,
});

test('a cell is read, empty, absent, or complained about at its place', () => {
  const cells = openCells(table, { line: 7, sheet: 'Trang 1', cells: { day: '', count: 'ba', other: '5' } });
  expect(cells.read('day', Number)).toBeNull();
  expect(cells.read('other', Number)).toBeUndefined();
  expect(cells.text('other')).toBe('5');
  expect(cells.found).toEqual([]);
  expect(cells.read('count', () => undefined, complaint)).toBeUndefined();
  expect(cells.found).toEqual([
    complaint(
      { column: 'count', value: 'ba' },
      { file: 'a.csv', sheet: 'Trang 1', line: 7, column: 'count' },
    ),
  ]);
});

test('a word is found by itself and by its wordings, however they are spelled', () => {
  const find = wordTable({ branch: ['Chi nhánh', 'CN'], point: ['Điểm tiếp nhận'] });
  expect(['branch', 'CHI NHÁNH', 'chi  nhanh', 'cn', 'diem tiep nhan'].map(find)).toEqual([
    ...['branch', 'branch', 'branch', 'branch'],
    'point',
  ]);
  expect(find('phòng')).toBeUndefined();
});

test.each([
  ['Hộ tịch; Đất đai', ['Hộ tịch', 'Đất đai']],
  ['- Nông nghiệp, môi trường\n- Hộ tịch\n', ['Hộ tịch', 'Nông nghiệp, môi trường']],
  ['a | a ;; ', ['a']],
  ['', []],
])('%j holds several values', (text, values) => {
  expect(splitCell(text)).toEqual(values);
});
