/** A tree of any size stays readable, counts what it hides and shows what needs a look. */
import { expect, test } from 'vitest';
import { treeRows } from '#org/tree.js';
import { layTree } from '#org/tree-lines.js';
import { code, day, org, unit, unitId } from './state.js';

const DAY = day('2025-04-01');

/** `branches` with `points` each, and `others` without a parent. */
const rowsOf = (branches: number, points: number, others: number) => {
  const units = [unit(1, 'TT', { kind: 'centre', level: 'province' })];
  for (let b = 1; b <= branches; b++) {
    units.push(unit(b * 100, `CN-${b}`, { kind: 'branch', parent: unitId(1), name: `Chi nhánh ${b}` }));
    for (let p = 1; p <= points; p++)
      units.push(unit(b * 100 + p, `CN-${b}-${p}`, { kind: 'point', parent: unitId(b * 100) }));
  }
  for (let i = 1; i <= others; i++) units.push(unit(100_000 + i, `MC-${i}`, { name: `Một cửa ${i}` }));
  return treeRows(org(units), DAY);
};

const counted = (
  rows: ReturnType<typeof rowsOf>,
  ...rest: [Parameters<typeof layTree>[1]?, Parameters<typeof layTree>[2]?]
) => {
  const lines = layTree(rows, rest[0] ?? {}, rest[1] ?? new Map());
  const shown = lines.filter(({ row }) => row !== undefined).length;
  const hidden = lines.flatMap((line) => line.hidden).reduce((sum, [, count]) => sum + count, 0);
  return { lines: lines.length, shown, hidden };
};

test('what fits is shown whole', () => {
  expect(counted(rowsOf(3, 2, 2))).toEqual({ lines: 12, shown: 12, hidden: 0 });
});

test('what does not fit is counted, and nobody is lost', () => {
  const rows = rowsOf(30, 20, 677);
  expect(counted(rows)).toEqual({ lines: 32, shown: 31, hidden: 1277 });
  expect(counted(rows, { all: true })).toEqual({ lines: 1308, shown: 1308, hidden: 0 });
  expect(counted(rows, { depth: 0 })).toEqual({ lines: 2, shown: 1, hidden: 1307 });
});

test('a unit with findings stands out of a crowd, and those hidden are counted', () => {
  const rows = rowsOf(30, 20, 677);
  const problems = new Map([
    [code('MC-400'), 2],
    [code('CN-7-3'), 1],
  ]);
  const lines = layTree(rows, {}, problems);
  expect(lines.find(({ row }) => row?.unit === 'MC-400')?.own).toBe(2);
  expect(lines.find(({ row }) => row?.unit === 'CN-7')?.below).toBe(1);
  expect(lines.reduce((sum, { own, below }) => sum + own + below, 0)).toBe(3);
});
