/** Heads of a table: groups over titles, joined where neighbours share them. */
import { expect, test } from 'vitest';
import { flatHead, layoutHeads } from '#io/write/heads.js';
import type { SheetColumn } from '#kit/sheet.js';
import { both, REPORT } from './sheets.js';

const column = (title: string, ...groups: string[]): SheetColumn => ({
  key: title,
  title: both(title),
  kind: 'text',
  groups: groups.map((group) => both(group)),
});

const say = (columns: readonly SheetColumn[]) =>
  layoutHeads(columns, 'vi').cells.map((h) => `${h.text}@${h.row},${h.column} ${h.rowSpan}×${h.colSpan}`);

test('one row without groups', () => {
  expect(say([column('a'), column('b')])).toEqual(['a@0,0 1×1', 'b@0,1 1×1']);
});

test('two and three rows; a title without group stands over all of them', () => {
  expect(say([column('a'), column('b', 'G'), column('c', 'G'), column('d', 'H')])).toEqual([
    'a@0,0 2×1',
    'G@0,1 1×2',
    'H@0,3 1×1',
    'b@1,1 1×1',
    'c@1,2 1×1',
    'd@1,3 1×1',
  ]);
  expect(say([column('a', 'G'), column('b', 'G', 'K'), column('c', 'G', 'K')])).toEqual([
    'G@0,0 1×3',
    'a@1,0 2×1',
    'K@1,1 1×2',
    'b@2,1 1×1',
    'c@2,2 1×1',
  ]);
});

test('groups of one name that are no neighbours stay apart', () => {
  expect(say([column('a', 'G'), column('b'), column('c', 'G')])[0]).toBe('G@0,0 1×1');
});

test('marks under the titles, in one line where cells cannot be joined', () => {
  expect(layoutHeads(REPORT.columns, 'vi').marks).toEqual(['(1)', '', '(2)', '', '', '', '']);
  expect(layoutHeads([column('a')], 'vi').marks).toBeUndefined();
  expect(REPORT.columns.map((c) => flatHead(c, 'en'))[2]).toBe('Received in the period: Online');
});
