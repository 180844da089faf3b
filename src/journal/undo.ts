/** Takes changes back, provably: every row to its earlier image, the digest equal, or nothing at all. */
import type { Database } from 'better-sqlite3';
import { journaledTables, lastAlteredIn } from '#db/migrate.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import { type Recorded, type RecordOptions, recordChange } from './change.js';
import { findConflicts, openScene, type Scene } from './conflict.js';
import { rowHash, setDigest, touchedRows } from './digest.js';
import { openImages } from './image.js';
import type { Change, ChangedRow, Stamp, TouchedRow } from './model.js';
import { stateOf } from './state.js';
import { ORIGIN, openJournalStore } from './store.js';
import { journalFindings } from './words.js';

/** What other rooms have to say about an undo. */
export interface UndoGuards {
  /** Error rules of the rooms; an error that was not there before refuses the undo. */
  readonly errors: (db: Database) => readonly Diagnostic[];
  /** Takes back what bulk tables hold of a change; names later changes that stand on it instead. */
  readonly undoBulk: (db: Database, change: number) => readonly number[];
}

export interface UndoRequest {
  readonly change: number;
  /** Take back later changes that stand in the way too, newest first. */
  readonly withLater: boolean;
}

/** Undoes a change as a change of its own, in one transaction. Value: the changes taken back, in the order it was done. */
export function undoChange(
  db: Database,
  stamp: Stamp,
  request: UndoRequest,
  guards: UndoGuards,
  options: RecordOptions = {},
): Recorded<readonly number[]> {
  const before = guards.errors(db);
  return recordChange(
    db,
    stamp,
    (undoId) => {
      const store = openJournalStore(db);
      const scene = openScene(db, store, openImages(db), journaledTables());
      const run: UndoRun = { scene, undoId, guards, withLater: request.withLater, done: [] };
      takeBack(run, request.change);
      refuseNewErrors(before, guards.errors(db));
      for (const id of run.done) store.insertUndo(undoId, id);
      return run.done;
    },
    options,
  );
}

interface UndoRun {
  readonly scene: Scene;
  readonly undoId: number;
  readonly guards: UndoGuards;
  readonly withLater: boolean;
  readonly done: number[];
}

function takeBack(run: UndoRun, id: number): void {
  const change = findUndoable(run, id);
  const rows = run.scene.store.listRows(id);
  const touched = touchedRows(rows);
  refuseOlderSchema(change, touched);
  clearTheWay(run, id, touched);
  const expected = stateToReach(run, change);
  restore(run.scene, rows);
  proveRestored(run.scene, change, touched, expected);
  run.done.push(id);
}

function findUndoable(run: UndoRun, id: number): Change {
  const change = run.scene.store.findChange(id);
  if (change === undefined || id === run.undoId) {
    throw journalFindings.refuse('unusable', 'unknown-change', { change: String(id) });
  }
  const by = undoneBy(run.scene.store.listChanges()).get(id);
  if (by !== undefined)
    throw journalFindings.refuse('refused', 'already-undone', { change: String(id), by: String(by) });
  return change;
}

/** Which change took back which; an undo that was itself undone no longer counts. */
export function undoneBy(changes: readonly Pick<Change, 'id' | 'undoes'>[]): Map<number, number> {
  const undone = new Map<number, number>();
  for (const change of [...changes].sort((a, b) => b.id - a.id)) {
    if (undone.has(change.id)) continue;
    for (const id of change.undoes) undone.set(id, change.id);
  }
  return undone;
}

function refuseOlderSchema(change: Change, rows: readonly TouchedRow[]): void {
  const table = rows.find((row) => lastAlteredIn(row.table) > change.schemaVersion)?.table;
  if (table !== undefined)
    throw journalFindings.refuse('refused', 'older-schema', { change: String(change.id), table });
}

/** Refuses, or with `--with-later` takes back the newest change in the way until none is left. */
function clearTheWay(run: UndoRun, id: number, touched: readonly TouchedRow[]): void {
  for (;;) {
    const bulk = run.guards.undoBulk(run.scene.db, id).filter((later) => isLive(run, later));
    const conflicts = findConflicts(run.scene, id, touched);
    const blockers = [...bulk, ...conflicts.flatMap((conflict) => conflict.culprits)].filter((later) =>
      isLive(run, later),
    );
    if (conflicts.length === 0 && bulk.length === 0) return;
    if (!run.withLater || blockers.length === 0)
      throw conflictRefusal(
        id,
        conflicts.map((c) => c.finding),
        bulk,
      );
    takeBack(run, Math.max(...blockers));
  }
}

function conflictRefusal(id: number, found: readonly Diagnostic[], bulk: readonly number[]): Refusal {
  const batches = bulk.map((later) =>
    journalFindings.find('not-newest-batch', { change: String(id), later: String(later) }),
  );
  const byCode: Record<string, number> = {};
  for (const { code } of [...found, ...batches]) byCode[code] = (byCode[code] ?? 0) + 1;
  return new Refusal('refused', [...found, ...batches], { change: id, conflicts: byCode });
}

function isLive(run: UndoRun, id: number): boolean {
  if (id === run.undoId || run.done.includes(id)) return false;
  const earlier = run.scene.store.listChanges().filter((change) => change.id !== run.undoId);
  return !undoneBy([...earlier, { id: run.undoId, undoes: run.done }]).has(id);
}

function restore(scene: Scene, rows: readonly ChangedRow[]): void {
  for (const row of rows.toReversed()) scene.images.restoreBefore(row);
}

/** The state to arrive at, when the whole state is just as this change left it; undefined when later changes stand. */
function stateToReach(run: UndoRun, change: Change): string | undefined {
  const { store } = run.scene;
  const isNewest =
    run.done.length === 0 && store.findLastBefore(run.undoId)?.stateDigest === change.stateDigest;
  const previous = store.findLastBefore(change.id) ?? { ...ORIGIN, schemaVersion: change.schemaVersion };
  return isNewest && previous.schemaVersion === change.schemaVersion ? previous.stateDigest : undefined;
}

function proveRestored(
  scene: Scene,
  change: Change,
  touched: readonly TouchedRow[],
  expected: string | undefined,
): void {
  const hashes = touched.flatMap(({ table, key }) => {
    const image = scene.images.findImage(table, key);
    return image === undefined ? [] : [rowHash(table, key, image)];
  });
  if (setDigest(hashes) !== change.digestBefore)
    throw new Error(`undo of change ${change.id} missed its digest`);
  if (expected === undefined) return;
  const actual = stateOf(scene.images, scene.tables);
  if (actual !== expected) throw journalFindings.refuse('refused', 'state-differs', { expected, actual });
}

function refuseNewErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): void {
  const keyOf = (d: Diagnostic) => `${d.code} ${JSON.stringify(d.args)}`;
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((d) => d.severity === 'error' && !known.has(keyOf(d)));
  if (fresh.length === 0) return;
  const findings = fresh.map((d) =>
    journalFindings.find('new-error', { code: d.code, detail: Object.values(d.args).join(', ') }),
  );
  throw new Refusal('refused', [...findings, ...fresh]);
}
