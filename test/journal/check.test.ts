/** Whoever edits rows, images, changes or triggers by hand is found out. */
import { describe, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { checkJournal } from '#journal/check.js';
import type { Stamp } from '#journal/model.js';
import { makeChance } from '../random.js';
import { editByHand } from './hand-edit.js';
import { writeAtRandom } from './random-changes.js';

const STAMP: Stamp = {
  recordedAt: '2025-03-01T01:00:00.000Z',
  actor: 'thu-nghiem',
  osUser: 'os-user',
  host: 'host',
  command: 'test',
};

const ADD_ROW = (table: 'unit'): string =>
  `INSERT INTO ${table} (code, opens_on) VALUES ('by hand', '2025-03-01')`;

describe('the check of the journal', () => {
  function makeWritten(): Db {
    const db = openMemory();
    bringUp(db, STAMP);
    const chance = makeChance(7);
    for (let i = 0; i < 8; i++) recordChange(db, STAMP, () => writeAtRandom(db, chance));
    return db;
  }

  test('finds nothing in what the program wrote', () => {
    expect(checkJournal(makeWritten())).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'a row edited',
      "UPDATE unit SET code = code || '!' WHERE unit_id = (SELECT min(unit_id) FROM unit)",
      ['row-differs', 'state-differs'],
    ],
    ['a row added', ADD_ROW('unit'), ['row-differs', 'state-differs']],
    [
      'a row removed',
      'DELETE FROM posting WHERE posting_id = (SELECT min(posting_id) FROM posting)',
      ['row-differs', 'state-differs'],
    ],
    [
      'a kept image edited',
      "UPDATE changed_row SET after = replace(after, '2025', '2024') WHERE changed_row_id = (SELECT min(changed_row_id) FROM changed_row WHERE after LIKE '%2025%')",
      ['rows-edited'],
    ],
    ['a kept image removed', 'DELETE FROM changed_row WHERE changed_row_id = 1', ['rows-edited']],
    [
      'the author of a change edited',
      "UPDATE change SET actor = 'ai đó' WHERE change_id = 3",
      ['broken-chain'],
    ],
    [
      'the time of a change edited',
      "UPDATE change SET recorded_at = '2024-01-01T00:00:00.000Z' WHERE change_id = 3",
      ['broken-chain'],
    ],
    [
      'an undo invented',
      'INSERT INTO change_undo (change_id, undone_change_id) VALUES (3, 2)',
      ['broken-chain'],
    ],
    [
      'the place of a change among the kept rows moved',
      'UPDATE change SET rows_after = rows_after + 1 WHERE change_id = 3',
      ['rows-edited'],
    ],
    [
      'a kept image given to another change',
      'UPDATE changed_row SET change_id = 2 WHERE changed_row_id = (SELECT max(changed_row_id) FROM changed_row)',
      ['rows-edited'],
    ],
    ['a change left open', 'INSERT INTO open_change VALUES (1, 3)', ['left-open']],
  ])('sees %s', (_, sql, slugs) => {
    const db = makeWritten();
    editByHand(db, sql);
    const found = checkJournal(db).map(({ code }) => code.replace('journal/', ''));
    for (const slug of slugs) expect(found).toContain(slug);
  });

  test('sees a change removed, the last and the first', () => {
    for (const place of ['max', 'min']) {
      const db = makeWritten();
      const id = db.prepare(`SELECT ${place}(change_id) FROM change`).pluck().get();
      db.pragma('foreign_keys = OFF');
      editByHand(
        db,
        `DELETE FROM change WHERE change_id = ${id}; DELETE FROM changed_row WHERE change_id = ${id}`,
      );
      expect(checkJournal(db).map(({ code }) => code)).not.toEqual([]);
    }
  });

  test('sees a trigger dropped, and one altered', () => {
    const db = makeWritten();
    db.exec('DROP TRIGGER journal_unit_update');
    expect(checkJournal(db).map(({ args }) => args.trigger)).toEqual(['journal_unit_update']);
    db.exec('CREATE TRIGGER journal_unit_update AFTER UPDATE ON unit BEGIN SELECT 1; END');
    expect(checkJournal(db).map(({ code }) => code)).toEqual(['journal/trigger-missing']);
  });

  test('lets no one write outside a change', () => {
    const db = makeWritten();
    expect(() => db.exec(ADD_ROW('unit'))).toThrow(/NOT NULL constraint failed: changed_row.change_id/);
  });
});
