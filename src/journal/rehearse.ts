/** Proves, before a change is committed, that it can be taken back. */
import type { Database } from 'better-sqlite3';
import { journaledTables } from '#db/migrate.js';
import { openImages } from './image.js';
import type { TouchedRow } from './model.js';
import { restoreRows } from './restore.js';
import { stateOf } from './state.js';
import { ORIGIN, openJournalStore } from './store.js';
import { dropTriggers } from './triggers.js';
import { journalFindings } from './words.js';

/**
 * Undoes the open change, which touched `touched`, inside a savepoint, compares the digest of all rows with what it was
 * before the change, and takes the undo back again.
 */
export function rehearseUndo(db: Database, change: number, touched: readonly TouchedRow[]): void {
  const images = openImages(db);
  const tables = journaledTables();
  db.exec('SAVEPOINT rehearsal');
  dropTriggers(db); // what is taken back again need not be journaled
  restoreRows({ db, images, tables }, touched);
  const actual = stateOf(images, tables);
  db.exec('ROLLBACK TO rehearsal; RELEASE rehearsal');
  const expected = (openJournalStore(db).findLastBefore(change) ?? ORIGIN).stateDigest;
  if (actual !== expected) throw journalFindings.refuse('refused', 'state-differs', { expected, actual });
}
