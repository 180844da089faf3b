/** Nouns are given to tables that there are, and owners are found by columns that refer. */
import { expect, test } from 'vitest';
import { journaledTables } from '#db/migrate.js';
import { openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { listReferences, openImages } from '#journal/image.js';
import { nameRow } from '#journal/row-names.js';
import { rowNouns } from '#journal/words.js';

const STAMP = { recordedAt: '2025-01-01T00:00:00Z', actor: 'a', osUser: 'a', host: 'h', command: 'init' };

const open = () => {
  const db = openMemory();
  bringUp(db, STAMP);
  return { images: openImages(db), references: listReferences(db, journaledTables()) };
};

test('nouns belong to journaled tables, and what they are of is a reference', () => {
  const { references } = open();
  for (const [table, { of = [] }] of rowNouns) {
    expect(journaledTables()).toContain(table);
    const own = references.filter(({ child }) => child === table).map(({ column }) => column);
    if (of.length > 0) expect(of.some((column) => own.includes(column))).toBe(true);
  }
});

test.each([
  [{ table: 'unit', key: 7, after: '{"code":"MC-TH"}' }, 'đơn vị MC-TH'],
  [{ table: 'staff', key: 7, after: null, before: '{"code":"CB01","full_name":"A"}' }, 'cán bộ CB01'],
  [{ table: 'posting', key: 7, after: '{"staff_id":99}' }, 'quá trình công tác của cán bộ 7'],
  [{ table: 'setting', key: 7 }, 'cài đặt 7'],
])('%j is %s', (row, name) => {
  expect(nameRow(open(), row).vi).toBe(name);
});
