/** Tables in a terminal: Vietnamese widths, wrapped titles over numbers, group titles over the columns they join. */
import fc from 'fast-check';
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

  test('breaks texts at their blanks, never numbers, to the width of the terminal', () => {
    const lines = layoutSheet(
      sheet([unit, number('a', 'Số')], [['Trung tâm Phục vụ hành chính công', 12]]),
      'vi',
      20,
    );
    expect(lines).toEqual([
      'Đơn vị            Số',
      '────────────────  ──',
      'Trung tâm Phục    12',
      'vụ hành chính',
      'công',
    ]);
  });

  test('goes on below where it is too wide, each band led by whose row it is; what is under one head stays together', () => {
    const code: SheetColumn = { key: 'code', title: both('Mã'), kind: 'code' };
    const columns = [
      code,
      unit,
      number('a', 'Kỳ trước'),
      number('b', 'Trực tuyến', 'Tiếp nhận'),
      number('c', 'Trực tiếp', 'Tiếp nhận'),
    ];
    const lines = layoutSheet(
      sheet(columns, [['CN-TH', 'Chi nhánh Tây Hồ', 1, 2, 3]], [null, 'Tổng', 1, 2, 3]),
      'vi',
      40,
    );
    expect(lines).toEqual([
      'Mã     Đơn vị            Kỳ trước',
      '─────  ────────────────  ────────',
      'CN-TH  Chi nhánh Tây Hồ         1',
      '─────  ────────────────  ────────',
      '       Tổng                     1',
      '',
      '                      ─── Tiếp nhận ────',
      '                          Trực      Trực',
      'Mã     Đơn vị            tuyến      tiếp',
      '─────  ─────────────  ────────  ────────',
      'CN-TH  Chi nhánh Tây         2         3',
      '       Hồ',
      '─────  ─────────────  ────────  ────────',
      '       Tổng                  2         3',
    ]);
  });

  test('loses no word and stays within the terminal', () => {
    const word = fc.stringMatching(/^[a-zđâ]{1,11}$/);
    const cell = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const table = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        columns: fc.array(cell, { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 4 }),
        width: fc.integer({ min: 40, max: 90 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ columns, rows, width }) => {
        const texts = columns.map(
          (title, i): SheetColumn => ({
            key: `${i}`,
            title: both(title),
            kind: 'text',
          }),
        );
        const lines = layoutSheet(sheet(texts, rows), 'vi', width);
        const printed = new Set(lines.flatMap((line) => line.split(/\s+/)));
        for (const said of [columns, ...rows].flat(2)) {
          for (const one of said.split(' ')) expect(printed).toContain(one);
        }
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
      { seed: 40, numRuns: 200 },
    );
  });
});
