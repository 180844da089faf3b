/** Takes changes back, provably: every row to its earlier image, the digest equal, or nothing at all. */
import type { Database } from 'better-sqlite3';
import { journaledTables, lastAlteredIn } from '#db/migrate.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import { type Recorded, type RecordOptions, recordChange } from './change.js';
import { findConflicts, openScene, type Scene } from './conflict.js';
import { touchedRows } from './digest.js';
import { openImages } from './image.js';
import { isCancelled, openTouchers, undoneBy } from './live.js';
import type { Change, Stamp, TouchedRow } from './model.js';
import { proveRestored, refuseNewErrors, stateToReach } from './proof.js';
import { restoreRows } from './restore.js';
import { openJournalStore } from './store.js';
import { journalFindings } from './words.js';

/** What other rooms have to say about an undo. */
export interface UndoGuards {
  /** Error rules of the rooms; an error that was not there before refuses the undo. */
  readonly errors: (db: Database) => readonly Diagnostic[];
  /** Takes back what bulk tables hold of a change; names later changes that stand on it instead. */
  readonly undoBulk: (db: Database, change: number) => readonly number[];
  /** Asked before anything is taken back; tells, once all is, what the undo leaves behind. */
  readonly watch?: (db: Database) => () => readonly Diagnostic[];
}

export interface Undone {
  /** The changes taken back, in the order it was done. */
  readonly changes: readonly number[];
  readonly remarks: readonly Diagnostic[];
}

export interface UndoRequest {
  readonly change: number;
  /** Take back later changes that stand in the way too, newest first. */
  readonly withLater: boolean;
}

/** Undoes a change as a change of its own, in one transaction. */
export function undoChange(
  db: Database,
  stamp: Stamp,
  request: UndoRequest,
  guards: UndoGuards,
  options: RecordOptions = {},
): Recorded<Undone> {
  return recordChange(
    db,
    stamp,
    (undoId) => {
      const store = openJournalStore(db);
      const scene = openScene(db, store, openImages(db), journaledTables());
      const changes = store.listChanges().filter(({ id }) => id !== undoId);
      const run: UndoRun = {
        scene,
        undoId,
        guards,
        withLater: request.withLater,
        changes,
        touchersOf: openTouchers(db),
        done: [],
      };
      const remark = guards.watch?.(db);
      db.exec('SAVEPOINT unjudged');
      takeBackAll(run, request.change);
      const after = guards.errors(db);
      if (after.length > 0) {
        db.exec('ROLLBACK TO unjudged');
        const before = guards.errors(db); // errors are rare: what was there before is looked for only where there are some
        run.done.length = 0;
        takeBackAll(run, request.change);
        refuseNewErrors(before, after);
      }
      db.exec('RELEASE unjudged');
      for (const id of run.done) store.insertUndo(undoId, id);
      return { changes: run.done, remarks: remark?.() ?? [] };
    },
    { ...options, evenIfEmpty: true }, // two changes that cancel out are both taken back all the same
  );
}

interface UndoRun {
  readonly scene: Scene;
  readonly undoId: number;
  readonly guards: UndoGuards;
  readonly withLater: boolean;
  /** All changes before this one. */
  readonly changes: readonly Change[];
  readonly touchersOf: (id: number) => readonly number[];
  /** What this run took back so far. */
  readonly done: number[];
}

/**
 * Takes back `target`, and with `--with-later` before it what stands in the way. Where a change turns out to stand in
 * the way only after an older one was taken back, everything starts again with that change taken back in its turn.
 */
function takeBackAll(run: UndoRun, target: number): void {
  const { db } = run.scene;
  const forced = new Set<number>();
  db.exec('SAVEPOINT way');
  for (let stuck = tryTakeBack(run, target, forced); stuck !== undefined; ) {
    db.exec('ROLLBACK TO way');
    run.done.length = 0;
    for (const id of [stuck, undoneNow(run).get(stuck) ?? stuck]) forced.add(id);
    stuck = tryTakeBack(run, target, forced);
  }
  db.exec('RELEASE way');
}

/** Always the newest first. Returns the change that should have been taken back earlier, if one should. */
function tryTakeBack(run: UndoRun, target: number, forced: ReadonlySet<number>): number | undefined {
  const pending = new Set([target, ...forced]);
  for (;;) {
    if (run.done.length > 0 || pending.size > 1) addTouchers(run, pending);
    const id = newestOf(run, pending, target);
    const change = findUndoable(run, id);
    const touched = touchedRows(run.scene.store.listRows(id));
    refuseOlderSchema(change, touched);
    const { blockers, refusal } = findBlockers(run, id, touched);
    if (refusal !== undefined) return orRefuse(run, id, forced, refusal);
    for (const blocker of blockers) pending.add(blocker);
    if (blockers.length > 0) continue;
    takeBack(run, change, touched);
    if (id === target) return undefined;
  }
}

/** `id` is stuck on what this run took back before it; where the run did nothing yet, the refusal stands. */
function orRefuse(run: UndoRun, id: number, forced: ReadonlySet<number>, refusal: Refusal): number {
  if (run.done.length === 0 || forced.has(id)) throw refusal;
  return id;
}

/** The newest change that is still to be taken back; the target itself is the last. */
function newestOf(run: UndoRun, pending: ReadonlySet<number>, target: number): number {
  const undone = undoneNow(run);
  return Math.max(target, ...[...pending].filter((id) => !undone.has(id)));
}

function takeBack(run: UndoRun, change: Change, touched: readonly TouchedRow[]): void {
  const expected = run.done.length === 0 ? stateToReach(run.scene.store, change, run.undoId) : undefined;
  restoreRows(run.scene, touched);
  proveRestored(run.scene, change, touched, expected);
  run.done.push(change.id);
}

function findUndoable(run: UndoRun, id: number): Change {
  const change = run.changes.find((other) => other.id === id);
  if (change === undefined)
    throw journalFindings.refuse('unusable', 'unknown-change', { change: String(id) });
  const by = undoneNow(run).get(id);
  if (by !== undefined)
    throw journalFindings.refuse('refused', 'already-undone', { change: String(id), by: String(by) });
  return change;
}

/** Which change took back which, with what this run has done so far. */
const undoneNow = (run: UndoRun): Map<number, number> =>
  undoneBy([...run.changes, { id: run.undoId, undoes: run.done }]);

/** Adds every live change that stands on a row of a pending one, and what stands on those. */
function addTouchers(run: UndoRun, pending: Set<number>): void {
  const undone = undoneNow(run);
  for (const id of pending) {
    for (const later of run.touchersOf(id)) if (canGo(run, undone, id, later)) pending.add(later);
  }
}

/** May `later` be taken back to make way for `id`? */
const canGo = (run: UndoRun, undone: ReadonlyMap<number, number>, id: number, later: number): boolean =>
  later !== run.undoId && !undone.has(later) && !isCancelled(run.changes, id, later);

function refuseOlderSchema(change: Change, rows: readonly TouchedRow[]): void {
  const table = rows.find((row) => lastAlteredIn(row.table) > change.schemaVersion)?.table;
  if (table !== undefined)
    throw journalFindings.refuse('refused', 'older-schema', { change: String(change.id), table });
}

interface Obstacles {
  /** Changes that must be taken back first. */
  readonly blockers: readonly number[];
  /** Set where that was not asked for, or there is none. */
  readonly refusal?: Refusal;
}

function findBlockers(run: UndoRun, id: number, touched: readonly TouchedRow[]): Obstacles {
  const undone = undoneNow(run);
  const conflicts = findConflicts(run.scene, id, touched);
  const mayWait = conflicts.length > 0 && run.withLater; // bulk rows are taken back when nothing else is in the way
  const bulk = mayWait ? [] : run.guards.undoBulk(run.scene.db, id).filter((later) => !undone.has(later));
  if (conflicts.length === 0 && bulk.length === 0) return { blockers: [] };
  const culprits = conflicts.flatMap((conflict) => conflict.culprits);
  const blockers = [...bulk, ...culprits].filter((later) => canGo(run, undone, id, later));
  if (run.withLater && blockers.length > 0) return { blockers };
  const found = conflicts.map((conflict) => conflict.finding);
  return { blockers, refusal: conflictRefusal(id, found, bulk) };
}

function conflictRefusal(id: number, found: readonly Diagnostic[], bulk: readonly number[]): Refusal {
  const batches = bulk.map((later) =>
    journalFindings.find('not-newest-batch', { change: String(id), later: String(later) }),
  );
  const byCode: Record<string, number> = {};
  for (const { code } of [...found, ...batches]) byCode[code] = (byCode[code] ?? 0) + 1;
  return new Refusal('refused', [...found, ...batches], { change: id, conflicts: byCode });
}
