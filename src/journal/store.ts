/** Changes and changed rows in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { digestOf } from '#kit/canonical.js';
import { EMPTY_STATE } from './digest.js';
import type { Change, ChangedRow, Stamp } from './model.js';

const COLUMNS = `change_id, recorded_at, actor, os_user, host, command, effective_on, decision, schema_version,
  row_count, rows_digest, digest_before, digest_after, state_digest, previous_hash, hash`;
const INSERT = /* sql */ `INSERT INTO change (recorded_at, actor, os_user, host, command, effective_on, decision,
  schema_version, rows_after, row_count, rows_digest, digest_before, digest_after, state_digest, previous_hash, hash)
  VALUES (@recordedAt, @actor, @osUser, @host, @command, @effectiveOn, @decision, @schemaVersion,
  (SELECT coalesce(max(changed_row_id), 0) FROM changed_row), 0, '', '', '', '', '', '')`;
const SEAL = /* sql */ `UPDATE change SET row_count = @rowCount, rows_digest = @rowsDigest,
  digest_before = @digestBefore, digest_after = @digestAfter, state_digest = @stateDigest,
  previous_hash = @previousHash, hash = @hash WHERE change_id = @id`;
const OPEN = /* sql */ 'INSERT INTO open_change (open_change_id, change_id) VALUES (1, ?)';
const CLOSE = /* sql */ 'DELETE FROM open_change';
/** The rows of a change lie side by side, between where it begins and where the next one does. */
export const OWN_ROWS = /* sql */ `change_id = @id AND changed_row_id > (SELECT rows_after FROM change WHERE change_id = @id)
  AND changed_row_id <= coalesce((SELECT rows_after FROM change WHERE change_id > @id ORDER BY change_id LIMIT 1), 9e18)`;
const ROWS = /* sql */ `SELECT table_name, row_key, before, after FROM changed_row
  WHERE ${OWN_ROWS} ORDER BY changed_row_id`;
const COUNTS =
  /* sql */ 'SELECT change_id AS id, count(*) AS rows FROM changed_row GROUP BY change_id ORDER BY change_id';
const LIST = /* sql */ `SELECT ${COLUMNS} FROM change ORDER BY change_id`;
const FIND = /* sql */ `SELECT ${COLUMNS} FROM change WHERE change_id = ?`;
const LAST = /* sql */ `SELECT ${COLUMNS} FROM change WHERE change_id < ? ORDER BY change_id DESC LIMIT 1`;
const UNDOES = /* sql */ `SELECT change_id, undone_change_id FROM change_undo ORDER BY change_undo_id`;
const INSERT_UNDO = /* sql */ 'INSERT INTO change_undo (change_id, undone_change_id) VALUES (?, ?)';
const REMOVED = /* sql */ `SELECT before FROM changed_row
  WHERE table_name = ? AND row_key = ? AND after IS NULL ORDER BY changed_row_id DESC LIMIT 1`;
const TOUCHING = /* sql */ `SELECT DISTINCT change_id FROM changed_row
  WHERE table_name = ? AND row_key = ? AND change_id > ? ORDER BY change_id`;
type ChangedRowValues = [table: string, key: number, before: string | null, after: string | null];

interface ChangeRow {
  readonly change_id: number;
  readonly recorded_at: string;
  readonly actor: string;
  readonly os_user: string;
  readonly host: string;
  readonly command: string;
  readonly effective_on: string | null;
  readonly decision: string | null;
  readonly schema_version: number;
  readonly row_count: number;
  readonly rows_digest: string;
  readonly digest_before: string;
  readonly digest_after: string;
  readonly state_digest: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export type JournalStore = ReturnType<typeof openJournalStore>;

export function openJournalStore(db: Database) {
  const rows = db.prepare<[{ id: number }], ChangedRowValues>(ROWS).raw(); // as arrays: half as dear as objects
  const undoes = (): Map<number, number[]> => {
    const all = new Map<number, number[]>();
    for (const row of db.prepare<[], { change_id: number; undone_change_id: number }>(UNDOES).iterate()) {
      all.set(row.change_id, [...(all.get(row.change_id) ?? []), row.undone_change_id]);
    }
    return all;
  };
  const toChanges = (found: readonly ChangeRow[]): Change[] => {
    const undone = undoes();
    return found.map((row) => toChange(row, undone.get(row.change_id) ?? []));
  };
  const one = (sql: string, id: number): Change | undefined =>
    toChanges(db.prepare<[number], ChangeRow>(sql).all(id))[0];
  return {
    listChanges: (): Change[] => toChanges(db.prepare<[], ChangeRow>(LIST).all()),
    findChange: (id: number): Change | undefined => one(FIND, id),
    /** The newest change older than `id`. */
    findLastBefore: (id: number = Number.MAX_SAFE_INTEGER): Change | undefined => one(LAST, id),
    listRows: (id: number): ChangedRow[] =>
      rows.all({ id }).map(([table, key, before, after]) => ({ table, key, before, after })),
    /** How many changed rows bear the id of each change, wherever they lie. */
    countRows: (): Map<number, number> =>
      new Map(
        db
          .prepare<[], { id: number; rows: number }>(COUNTS)
          .all()
          .map(({ id, rows }) => [id, rows]),
      ),
    /** Changes after `id` that touched a row, oldest first. */
    listTouching: (table: string, key: number, id: number): number[] =>
      db.prepare<[string, number, number], number>(TOUCHING).pluck().all(table, key, id),
    /** A row that is gone, as it last was. */
    findRemoved: (table: string, key: number): string | undefined =>
      db.prepare<[string, number], string>(REMOVED).pluck().get(table, key),
    insertOpenChange: (stamp: Stamp, schemaVersion: number): number => {
      const row = { ...stamp, effectiveOn: stamp.effectiveOn ?? null, decision: stamp.decision ?? null };
      const id = Number(db.prepare(INSERT).run({ ...row, schemaVersion }).lastInsertRowid);
      db.prepare(OPEN).run(id);
      return id;
    },
    closeOpenChange: (): void => void db.prepare(CLOSE).run(),
    insertUndo: (id: number, undone: number): void => void db.prepare(INSERT_UNDO).run(id, undone),
    sealChange: (change: Change): void => void db.prepare(SEAL).run({ ...change, undoes: undefined }),
  };
}

/** The hash that binds a change to all before it; every field but the hash itself goes in. */
export const hashOfChange = ({ hash: _, ...change }: Change): string => digestOf(change);

/** State and chain head before the first change. */
export const ORIGIN = { hash: EMPTY_STATE, stateDigest: EMPTY_STATE } as const;

function toChange(row: ChangeRow, undoes: readonly number[]): Change {
  return {
    id: row.change_id,
    recordedAt: row.recorded_at,
    actor: row.actor,
    osUser: row.os_user,
    host: row.host,
    command: row.command,
    effectiveOn: row.effective_on ?? undefined,
    decision: row.decision ?? undefined,
    schemaVersion: row.schema_version,
    rowCount: row.row_count,
    rowsDigest: row.rows_digest,
    digestBefore: row.digest_before,
    digestAfter: row.digest_after,
    stateDigest: row.state_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    undoes,
  };
}
