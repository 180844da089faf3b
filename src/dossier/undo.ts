/**
 * Takes the bulk rows of a batch back, or brings them back when the undo itself is undone. The journal restores the
 * batch's own row; this moves the dossiers, in the same transaction.
 *
 * Undo and redo are one move: the dossiers that a batch touched change places with the images kept for it. While a
 * batch stands, the images are what was before it; while it is undone, what it had made. Nothing is computed anew,
 * so that either side comes back byte for byte.
 */
import type { Database } from 'better-sqlite3';
import { openJournalStore } from '#journal/store.js';
import { openLedgerMover } from './ledger-store.js';
import { PACKED_COLUMNS, type PackedRow } from './packed.js';

/** A batch to be put on one side of its import. */
interface Step {
  readonly batch: number;
  readonly to: 'standing' | 'undone';
}

const BATCH_OF = /* sql */ `SELECT batch_id FROM batch WHERE change_id = @change
  UNION SELECT batch_id FROM batch_undone WHERE change_id = @change`;
const IS_UNDONE = /* sql */ 'SELECT count(*) FROM batch_undone WHERE batch_id = ?';
/** Changes of standing batches that came after one. */
const LATER = /* sql */ `SELECT batch_id, change_id FROM batch
  WHERE batch_id > ? AND batch_id NOT IN (SELECT batch_id FROM batch_undone) ORDER BY batch_id`;

/**
 * Takes back what `change` did to dossiers, or, where `change` is an undo, brings back what it took. Returns the
 * changes whose batches stand on it, and then does nothing: only the newest standing batch can be undone or redone
 * (definitions.md 14). Asked again for a change already taken back, it does nothing.
 */
export function undoBatch(db: Database, change: number): number[] {
  const steps = lastOfEach(backwards(stepsOf(db, change))).filter((step) => !isDone(db, step));
  const blockers = steps.length === 0 ? [] : listBlockers(db, steps);
  if (blockers.length === 0) for (const step of steps) move(db, step);
  return blockers;
}

/** What a change did to batches, in order: an import sets up one, an undo goes backwards through what it took back. */
function stepsOf(db: Database, change: number): Step[] {
  const own = db.prepare<[{ change: number }], number>(BATCH_OF).pluck().all({ change });
  const undone = openJournalStore(db).findChange(change)?.undoes ?? [];
  return [
    ...own.map((batch): Step => ({ batch, to: 'standing' })),
    ...undone.flatMap((id) => backwards(stepsOf(db, id))),
  ];
}

const backwards = (steps: readonly Step[]): Step[] =>
  steps.toReversed().map(({ batch, to }) => ({ batch, to: to === 'standing' ? 'undone' : 'standing' }));

/** A batch that is moved several times ends where its last move puts it. */
const lastOfEach = (steps: readonly Step[]): Step[] =>
  steps.filter(({ batch }, i) => !steps.slice(i + 1).some((later) => later.batch === batch));

const isDone = (db: Database, { batch, to }: Step): boolean =>
  (db.prepare<[number], number>(IS_UNDONE).pluck().get(batch) === 1) === (to === 'undone');

function listBlockers(db: Database, steps: readonly Step[]): number[] {
  const own = new Set(steps.map(({ batch }) => batch));
  return db
    .prepare<[number], { batch_id: number; change_id: number }>(LATER)
    .all(Math.min(...own))
    .filter((row) => !own.has(row.batch_id))
    .map((row) => row.change_id);
}

/** The dossiers that the batch touched, on whichever side it stands. */
const TOUCHED = /* sql */ `batch_id = @batch
  OR dossier_id IN (SELECT dossier_id FROM dossier_kept WHERE kept_for = @batch)
  OR dossier_id IN (SELECT dossier_id FROM dossier_removed WHERE batch_id = @batch)`;

const COLUMNS = PACKED_COLUMNS.join(', ');

function move(db: Database, { batch, to }: Step): void {
  const ledger = openLedgerMover(db);
  db.exec(`CREATE TEMP TABLE moving AS SELECT ${COLUMNS} FROM packed_dossier LIMIT 0`);
  db.prepare(`INSERT INTO moving SELECT ${COLUMNS} FROM packed_dossier WHERE ${TOUCHED}`).run({ batch });
  for (const row of db.prepare<[], PackedRow>('SELECT * FROM moving').raw().iterate()) ledger.move(row, -1);
  const kept = db.prepare<[number], PackedRow>(`SELECT ${COLUMNS} FROM dossier_kept WHERE kept_for = ?`);
  for (const row of kept.raw().iterate(batch)) ledger.move(row, 1);
  db.exec('DELETE FROM packed_dossier WHERE dossier_id IN (SELECT dossier_id FROM moving)');
  db.prepare(
    `INSERT INTO packed_dossier (${COLUMNS}) SELECT ${COLUMNS} FROM dossier_kept WHERE kept_for = ? ORDER BY dossier_id`,
  ).run(batch);
  db.prepare('DELETE FROM dossier_kept WHERE kept_for = ?').run(batch);
  db.prepare(
    `INSERT INTO dossier_kept (kept_for, ${COLUMNS}) SELECT ?, ${COLUMNS} FROM moving ORDER BY dossier_id`,
  ).run(batch);
  db.exec('DROP TABLE moving');
  ledger.flush();
  markMoved(db, batch, to);
}

/** The import's change is kept beside the mark: the batch's own row is gone while it is undone. */
function markMoved(db: Database, batch: number, to: Step['to']): void {
  if (to === 'standing') db.prepare('DELETE FROM batch_undone WHERE batch_id = ?').run(batch);
  else
    db.prepare(
      'INSERT INTO batch_undone (batch_id, change_id) SELECT batch_id, change_id FROM batch WHERE batch_id = ?',
    ).run(batch);
}
