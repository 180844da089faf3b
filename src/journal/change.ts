/** One journaled change: a transaction, its rows, its digests, its place in the chain. */
import type { Database } from 'better-sqlite3';
import { schemaVersion } from '#db/migrate.js';
import { keepScratchInMemory } from '#db/open.js';
import { withWriterNote } from '#db/writer-note.js';
import { digestTouched, rowsDigest, touchedRows } from './digest.js';
import type { Change, ChangedRow, Stamp, TouchedRow } from './model.js';
import { rehearseUndo } from './rehearse.js';
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
  /** Proves, before it is committed, that it can be taken back. */
  readonly rehearse?: boolean;
  /** Writes journaled rows alone, which are held in memory anyway: then what SQLite keeps besides may lie there too. */
  readonly inMemory?: boolean;
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
  if (options.inMemory) keepScratchInMemory(db);
  return withWriteLock(db, stamp.command, () => {
    const store = openJournalStore(db);
    const id = store.insertOpenChange(stamp, schemaVersion(db));
    const value = work(id);
    const written = readWritten(db, id);
    if (options.rehearse) rehearseUndo(db, id, written.touched);
    store.closeOpenChange();
    const change = sealChange(db, id, written);
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

/** What a change wrote. */
interface Written {
  readonly rows: readonly ChangedRow[];
  readonly touched: readonly TouchedRow[];
}

function readWritten(db: Database, id: number): Written {
  const rows = openJournalStore(db).listRows(id);
  return { rows, touched: touchedRows(rows) };
}

/** Of a migration, which changes the image of rows without writing to them. */
export const sealMigration = (db: Database, id: number, stateDigest: string): Change =>
  sealChange(db, id, { rows: [], touched: [] }, stateDigest);

/** Computes the digests of an open change and links it into the chain. */
function sealChange(db: Database, id: number, { rows, touched }: Written, stateDigest?: string): Change {
  const store = openJournalStore(db);
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
