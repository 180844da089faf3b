/** Tables in a terminal: Vietnamese widths, wrapped titles over numbers, group titles over the columns they join. */
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetColumn } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';

const both = (text: string) => ({ vi: text, en: text });

const number = (key: string, title: string, ...groups: string[]): SheetColumn => ({
  key,
  title: both(title),
  kind: 'integer',
  groups: groups.map(both),
});

const unit: SheetColumn = { key: 'unit', title: both('Đơn vị'), kind: 'text' };

const sheet = (
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
  total?: Sheet['rows'][number],
): Sheet => ({
  name: both('Bảng'),
  columns,
  rows,
  ...(total === undefined ? {} : { total }),
});

describe('a table in a terminal', () => {
  test('breaks titles over numbers at their blanks and lets them stand on the rule', () => {
    const lines = layoutSheet(
      sheet([unit, number('a', 'Kỳ trước chuyển sang')], [['Tây Hồ', 1234]]),
      'vi',
      0,
    );
    expect(lines).toEqual([
      '        Kỳ trước',
      '          chuyển',
      'Đơn vị      sang',
      '──────  ────────',
      'Tây Hồ     1.234',
    ]);
  });

  test('puts a group title over the columns it joins, and widens the last one where it is too long', () => {
    const columns = [
      unit,
      number('a', 'Số', 'Nhóm'),
      number('b', 'Số', 'Nhóm'),
      number('c', 'Số', 'Một nhóm dài'),
    ];
    expect(layoutSheet(sheet(columns, [['X', 1, 2, 3]], ['Tổng', 1, 2, 3]), 'vi', 0)).toEqual([
      '         Nhóm   Một nhóm dài',
      'Đơn vị  Số  Số            Số',
      '──────  ──  ──  ────────────',
      'X        1   2             3',
      '──────  ──  ──  ────────────',
      'Tổng     1   2             3',
    ]);
  });

  test('shows how far a wide group reaches, and keeps equal titles under different groups apart', () => {
    const columns = [
      number('a', 'Tổng', 'Tiếp nhận'),
      number('b', 'Online', 'Tiếp nhận'),
      number('c', 'Tổng', 'Giải quyết'),
    ];
    expect(layoutSheet(sheet(columns, [[100000, 2000000, 5]]), 'en', 0).slice(0, 2)).toEqual([
      '─── Tiếp nhận ────  Giải quyết',
      '   Tổng     Online        Tổng',
    ]);
  });

  test('cuts text columns, never numbers, to the width of the terminal', () => {
    const lines = layoutSheet(
      sheet([unit, number('a', 'Số')], [['Trung tâm Phục vụ hành chính công', 12]]),
      'vi',
      20,
    );
    expect(lines.at(-1)).toBe('Trung tâm Phục…   12');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(20);
  });
});
