/** A database in memory with dossiers imported into it, for tests of the store, the undo and the reports. */

import { type Db, openMemory } from '#db/open.js';
import { addToGroups, ROOM } from '#dossier/ledger-sums.hot.js';
import type { Declared } from '#dossier/model.js';
import { undoBatch } from '#dossier/undo.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import type { Stamp } from '#journal/model.js';
import { type UndoGuards, undoChange } from '#journal/undo.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { writeBatch } from './slowly/write-batch.js';

export const STAMP: Stamp = {
  recordedAt: '2025-03-01T01:00:00.000Z',
  actor: 'test',
  osUser: 'test',
  host: 'test',
  command: 'test',
};

export const GUARDS: UndoGuards = { errors: () => [], undoBulk: undoBatch };

export function openWorld(): Db {
  const db = openMemory();
  bringUp(db, STAMP);
  return db;
}

export const DAY = 1440;

export const declare = (code: string, facts: Partial<Declared['facts']> = {}, unit = 'MC-1'): Declared => ({
  code: code as DossierCode,
  unit: unit as UnitCode,
  facts: { procedure: '1.000001' as ProcedureCode, receivedAt: 20_000 * DAY, ...facts },
});

/** Imports rows as one batch; undefined: nothing changed, nothing was recorded. */
export function importRows(db: Db, rows: readonly Declared[], dryRun = false) {
  const { value, change } = recordChange(
    db,
    STAMP,
    (id) =>
      writeBatch(db, {
        change: id,
        files: ['ho-so.csv'],
        rows: rows.map((declared, i) => ({ declared, where: { file: 'ho-so.csv', line: i + 2 } })),
        seen: { read: rows.length, rejected: 0, blank: 0 },
        options: { acceptReopened: false },
        onWritten: () => {},
      }),
    { dryRun },
  );
  return { ...value, change: change?.id };
}

export function undo(db: Db, change: number, withLater = false): number {
  const done = undoChange(db, STAMP, { change, withLater }, GUARDS);
  if (done.change === undefined) throw new Error('the undo was not recorded');
  return done.change.id;
}

/** All dossiers and batches, every column, as text. */
export const dump = (db: Db): string =>
  JSON.stringify([
    db.prepare('SELECT * FROM packed_dossier ORDER BY dossier_id').all(),
    db.prepare('SELECT * FROM batch ORDER BY batch_id').all(),
  ]);

const KINDS = 6;

/** What the ledger counts, by what its lines are: numbers of lines are given as they come. */
export function ledgerOf(db: Db): string[] {
  const lines = db
    .prepare<[], [number, ...unknown[]]>(
      'SELECT ledger_line_id, unit, since, field, channel, sort, place FROM ledger_line',
    )
    .raw()
    .all();
  const all = db
    .prepare<[], [string, number, Buffer]>(
      "SELECT 'day', day, cells FROM ledger UNION ALL SELECT 'month', month, cells FROM ledger_month",
    )
    .raw()
    .all();
  const last = Math.max(0, ...lines.map(([id]) => id));
  return all
    .flatMap(([stretch, number, cells]) => {
      const sums = new Int32Array((last + 1) * ROOM);
      addToGroups(
        cells,
        Int32Array.from({ length: last + 1 }, (_, id) => id),
        sums,
      );
      return lines
        .map(([id, ...line]) => [
          ...line,
          ...[stretch, number],
          ...Array.from({ length: KINDS }, (_, kind) => sums[id * ROOM + kind]),
        ])
        .filter((cell) => cell.slice(-KINDS).some((count) => count !== 0));
    })
    .map((cell) => JSON.stringify(cell))
    .sort();
}
