/** One journaled change: a transaction, its rows, its digests, its place in the chain. */
import type { Database } from 'better-sqlite3';
import { schemaVersion } from '#db/migrate.js';
import { withWriterNote } from '#db/writer-note.js';
import { digestTouched, rowsDigest, touchedRows } from './digest.js';
import type { Change, Stamp } from './model.js';
import { hashOfChange, ORIGIN, openJournalStore } from './store.js';

export interface Recorded<T> {
  readonly value: T;
  /** Absent when no row changed, and under `dryRun`. */
  readonly change: Change | undefined;
  /** Rows that changed, or would have. */
  readonly rowCount: number;
}

export interface RecordOptions {
  /** Does everything, then takes it back: what is reported is what would have happened. */
  readonly dryRun?: boolean;
  /** Records the change even if no journaled row changed. */
  readonly evenIfEmpty?: boolean;
}

/**
 * Runs `work` as one change: all or nothing, and nothing is recorded when nothing changed.
 * `work` gets the id of the change and must be synchronous. Stores called inside only write.
 */
export function recordChange<T>(
  db: Database,
  stamp: Stamp,
  work: (changeId: number) => T,
  options: RecordOptions = {},
): Recorded<T> {
  return withWriteLock(db, stamp.command, () => {
    const store = openJournalStore(db);
    const id = store.insertOpenChange(stamp, schemaVersion(db));
    const value = work(id);
    store.closeOpenChange();
    const change = sealChange(db, id);
    const isKept = !options.dryRun && (change.rowCount > 0 || options.evenIfEmpty === true);
    return {
      keep: isKept,
      result: { value, change: isKept ? change : undefined, rowCount: change.rowCount },
    };
  });
}

/** BEGIN IMMEDIATE … COMMIT, or ROLLBACK when `work` throws or does not want to keep what it did. */
function withWriteLock<T>(db: Database, command: string, work: () => { keep: boolean; result: T }): T {
  db.exec('BEGIN IMMEDIATE');
  return withWriterNote(db.name, command, () => {
    try {
      const { keep, result } = work();
      db.exec(keep ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK'); // SQLite itself rolls back on a full disk
      throw error;
    }
  });
}

/** Computes the digests of an open change and links it into the chain. Also used after a migration. */
export function sealChange(db: Database, id: number, stateDigest?: string): Change {
  const store = openJournalStore(db);
  const rows = store.listRows(id);
  const touched = touchedRows(rows);
  const previous = store.findLastBefore(id) ?? ORIGIN;
  const digests = digestTouched(touched, previous.stateDigest);
  const draft = store.findChange(id);
  if (draft === undefined) throw new Error(`change ${id} is not open`);
  const change: Change = {
    ...draft,
    rowCount: touched.length,
    rowsDigest: rowsDigest(rows),
    digestBefore: digests.before,
    digestAfter: digests.after,
    stateDigest: stateDigest ?? digests.state,
    previousHash: previous.hash,
    hash: '',
  };
  const sealed = { ...change, hash: hashOfChange(change) };
  store.sealChange(sealed);
  return sealed;
}
