/** A rehearsed undo: it proves that every row can come back, leaves no trace, and sees a file edited behind the journal's back. */
import { beforeEach, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { checkJournal } from '#journal/check.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { Refusal } from '#kit/refusal.js';
import { diffDumps, dumpTables } from './undo-model.js';

const STAMP = { recordedAt: '2025-03-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };
const GUARDS = { errors: () => [], undoBulk: () => [] };

let db: Db;
beforeEach(() => {
  db = openMemory();
  bringUp(db, STAMP);
  recordChange(db, STAMP, () => {
    db.exec("INSERT INTO setting (name, value) VALUES ('a', '1'), ('b', '2'), ('c', '3')");
  });
});

/** Changes, removes and adds rows, also the same row twice. */
const write = () => {
  db.exec("UPDATE setting SET value = '10' WHERE name = 'a'");
  db.exec("UPDATE setting SET value = '11' WHERE name = 'a'");
  db.exec("DELETE FROM setting WHERE name = 'b'");
  db.exec("INSERT INTO setting (name, value) VALUES ('b', '20'), ('d', '4')");
  db.exec("UPDATE setting SET value = value WHERE name = 'c'");
};

const rowsOf = (): unknown => db.prepare('SELECT name, value FROM setting ORDER BY name').raw().all();

test('the change stands as if nobody had rehearsed, and its undo goes as it was rehearsed', () => {
  const before = dumpTables(db);
  const { change } = recordChange(db, STAMP, write, { rehearse: true });
  expect(change?.rowCount).toBe(4);
  expect(rowsOf()).toEqual([
    ['a', '11'],
    ['b', '20'],
    ['c', '3'],
    ['d', '4'],
  ]);
  expect(checkJournal(db)).toEqual([]);
  undoChange(db, STAMP, { change: change?.id ?? 0, withLater: false }, GUARDS);
  expect(diffDumps(before, dumpTables(db))).toEqual(diffDumps(before, before));
});

test('the journal keeps the writes of the change alone', () => {
  const plain = recordChange(db, STAMP, write, { dryRun: true }).rowCount;
  const { change } = recordChange(db, STAMP, write, { rehearse: true });
  expect(change?.rowCount).toBe(plain);
  expect(openJournalStore(db).listRows(change?.id ?? 0)).toHaveLength(5);
});

test('a change that touches nothing can be rehearsed too', () => {
  expect(recordChange(db, STAMP, () => 'nothing', { rehearse: true })).toMatchObject({ rowCount: 0 });
});

test('a row edited outside the journal is seen before the change is committed', () => {
  db.exec("DROP TRIGGER journal_setting_update; UPDATE setting SET value = 'x' WHERE name = 'c'");
  const before = rowsOf();
  const attempt = () =>
    recordChange(db, STAMP, () => db.exec("DELETE FROM setting WHERE name = 'a'"), { rehearse: true });
  expect(attempt).toThrow(Refusal);
  expect(attempt).toThrow(/journal\/state-differs/);
  expect(rowsOf()).toEqual(before);
});
