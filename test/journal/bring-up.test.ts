/** A file of an older program keeps what its journal holds. */
import { expect, test } from 'vitest';
import { journaledTables, MIGRATIONS } from '#db/migrate.js';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { ORIGIN, openJournalStore } from '#journal/store.js';
import { installTriggers } from '#journal/triggers.js';

const STAMP = {
  recordedAt: '2025-03-01T01:00:00.000Z',
  actor: 'thu-nghiem',
  osUser: 'os-user',
  host: 'host',
  command: 'test',
};

/** The last schema in which an index, not a place, found the rows of a change. */
const BEFORE_ROW_RANGES = 12;

function makeOld(): Db {
  const db = openMemory();
  for (const { sql } of MIGRATIONS.slice(0, BEFORE_ROW_RANGES)) db.exec(sql);
  db.pragma(`user_version = ${BEFORE_ROW_RANGES}`);
  installTriggers(db, journaledTables(BEFORE_ROW_RANGES));
  return db;
}

/** Records a change as the older program did; `work` is SQL. */
function recordOld(db: Db, work: string): void {
  const insert = `INSERT INTO change (recorded_at, actor, os_user, host, command, schema_version, row_count, rows_digest,
    digest_before, digest_after, state_digest, previous_hash, hash) VALUES ('', '', '', '', '', 12, 0, '', '', '', '${ORIGIN.stateDigest}', '', '')`;
  db.prepare('INSERT INTO open_change VALUES (1, ?)').run(db.prepare(insert).run().lastInsertRowid);
  db.exec(work);
  db.exec('DELETE FROM open_change');
}

test('every change finds its rows again after the index went', () => {
  const db = makeOld();
  recordOld(db, '');
  recordOld(db, "INSERT INTO setting (name, value) VALUES ('a', '1'), ('b', '2')");
  recordOld(db, '');
  recordOld(db, "UPDATE setting SET value = '3' WHERE name = 'b'");
  bringUp(db, STAMP);
  const store = openJournalStore(db);
  const keysOf = (id: number) => store.listRows(id).map(({ key, before }) => [key, before !== null]);
  expect([1, 2, 3, 4].map(keysOf)).toEqual([
    [],
    [
      [1, false],
      [2, false],
    ],
    [],
    [[2, true]],
  ]);
});
