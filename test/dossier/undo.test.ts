/** Undo and redo of imports: the dossiers come back to the last column, and never half. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { countLedgerFaults } from '#dossier/ledger-store.js';
import { checkJournal } from '#journal/check.js';
import { undoneBy } from '#journal/live.js';
import { openJournalStore } from '#journal/store.js';
import { Refusal } from '#kit/refusal.js';
import { DAY, declare, dump, importRows, openWorld, undo } from './world.js';

function codesOf(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.diagnostics.map((d) => d.code);
    throw error;
  }
}

const at = (day: number) => (20_000 + day) * DAY;

describe('undoing an import', () => {
  test('removes what it brought and restores what it replaced', () => {
    const db = openWorld();
    importRows(db, [declare('H-1'), declare('H-2', { finishedAt: at(2) })]);
    const before = dump(db);
    const second = importRows(db, [declare('H-1', { finishedAt: at(1) }), declare('H-3')]);
    undo(db, second.change ?? 0);
    expect(dump(db)).toBe(before);
    expect(checkJournal(db)).toEqual([]);
  });

  test('redoing it brings the same rows back, ids and all; and so on, back and forth', () => {
    const db = openWorld();
    importRows(db, [declare('H-1')]);
    const without = dump(db);
    const second = importRows(db, [declare('H-1', { finishedAt: at(1) }), declare('H-2')]);
    const withIt = dump(db);
    const undone = undo(db, second.change ?? 0);
    expect(dump(db)).toBe(without);
    const redone = undo(db, undone);
    expect(dump(db)).toBe(withIt);
    undo(db, redone);
    expect(dump(db)).toBe(without);
  });

  test('is refused while a later import stands, and takes it back too with --with-later', () => {
    const db = openWorld();
    const empty = dump(db);
    const first = importRows(db, [declare('H-1')]);
    importRows(db, [declare('H-2')]);
    const both = dump(db);
    expect(codesOf(() => undo(db, first.change ?? 0))).toEqual(['journal/not-newest-batch']);
    expect(dump(db)).toBe(both);
    const undone = undo(db, first.change ?? 0, true);
    expect(dump(db)).toBe(empty);
    undo(db, undone);
    expect(dump(db)).toBe(both);
  });

  test('redo is refused when another import came in the meantime', () => {
    const db = openWorld();
    const first = importRows(db, [declare('H-1')]);
    const undone = undo(db, first.change ?? 0);
    importRows(db, [declare('H-1', { fee: 7 })]);
    const now = dump(db);
    expect(codesOf(() => undo(db, undone))).toEqual(['journal/not-newest-batch']);
    expect(dump(db)).toBe(now);
  });

  test('an import after an undo gets a batch number of its own', () => {
    const db = openWorld();
    const first = importRows(db, [declare('H-1')]);
    undo(db, first.change ?? 0);
    expect(importRows(db, [declare('H-1')]).batch).toBe(2);
  });
});

/** What may happen to a database: a batch of rows, or an attempt to take back one of the changes so far. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    rows: fc.array(
      fc.record({
        code: fc.integer({ min: 1, max: 5 }),
        fee: fc.integer({ min: 0, max: 3 }),
        day: fc.nat(4),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(20), withLater: fc.boolean() }),
);

/** Which batches stand, as a replay from the journal's own account of what undid what would leave them. */
function standing(db: Db): number[] {
  const changes = openJournalStore(db).listChanges();
  const undone = undoneBy(changes);
  const batches = new Map(
    db
      .prepare<[], { batch_id: number; change_id: number }>('SELECT batch_id, change_id FROM batch')
      .all()
      .map((row) => [row.change_id, row.batch_id]),
  );
  return changes.filter(({ id }) => batches.has(id) && !undone.has(id)).map(({ id }) => batches.get(id) ?? 0);
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Plays one step; returns the change it made. A refused undo must leave everything as it was. */
function play(db: Db, one: Step, changes: readonly number[]): number | undefined {
  if (one.kind === 'import')
    return importRows(
      db,
      one.rows.map(({ code, fee, day }) => declare(`H-${code}`, { fee, receivedAt: at(day) })),
    ).change;
  const target = changes[one.pick % Math.max(1, changes.length)];
  let made: number | undefined;
  if (target !== undefined)
    codesOf(() => {
      made = undo(db, target, one.withLater);
    });
  return made;
}

test('random imports, undos and redos: the dossiers are always what the standing batches made of them', () => {
  const played = { undos: 0, revisits: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const db = openWorld();
      const stateOf = new Map([['', dump(db)]]); // by the batches that stand
      const changes: number[] = [];
      for (const one of steps) {
        const before = dump(db);
        const made = play(db, one, changes);
        if (made === undefined) expect(dump(db)).toBe(before);
        else changes.push(made);
        if (made !== undefined && one.kind === 'undo') played.undos++;
        const key = standing(db).join(' ');
        const known = stateOf.get(key);
        if (known !== undefined) played.revisits++;
        expect(dump(db)).toBe(known ?? dump(db));
        stateOf.set(key, dump(db));
      }
      expect(checkJournal(db)).toEqual([]);
      expect(countLedgerFaults(db)).toBe(0);
      db.close();
    }),
    { seed: 20250304, numRuns: 60 },
  );
  expect(played.undos).toBeGreaterThan(50);
  expect(played.revisits).toBeGreaterThan(50);
});
