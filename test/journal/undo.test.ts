/** Undo under random changes: it restores the exact rows, or refuses and names what stands in the way; never anything else. */
import { describe, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { checkJournal } from '#journal/check.js';
import type { Change, Stamp } from '#journal/model.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { Refusal } from '#kit/refusal.js';
import { type Chance, makeChance } from '../random.js';
import { editByHand } from './hand-edit.js';
import { writeAtRandom } from './random-changes.js';
import { type Diff, type Dump, diffDumps, dumpTables, reasonsAgainst, revert } from './undo-model.js';

const STAMP: Stamp = {
  recordedAt: '2025-03-01T01:00:00.000Z',
  actor: 'thu-nghiem',
  osUser: 'os-user',
  host: 'host',
  command: 'test',
};
const GUARDS = { errors: () => [], undoBulk: () => [] };

/** A change as the model knows it. */
interface Entry {
  readonly diff: Diff;
  /** What it took back, in order; empty for an ordinary change. */
  readonly undoes: readonly number[];
}

interface World {
  readonly db: Db;
  readonly chance: Chance;
  readonly entries: Map<number, Entry>;
  readonly counts: Record<'changes' | 'restored' | 'refused' | 'chains', number>;
}

function makeWorld(seed: number): World {
  const db = openMemory();
  bringUp(db, STAMP);
  const counts = { changes: 0, restored: 0, refused: 0, chains: 0 };
  return { db, chance: makeChance(seed), entries: new Map(), counts };
}

function changeAtRandom(world: World): void {
  const before = dumpTables(world.db);
  const { change } = recordChange(world.db, STAMP, () => writeAtRandom(world.db, world.chance));
  const diff = diffDumps(before, dumpTables(world.db));
  expect(change === undefined).toBe(diff.size === 0);
  if (change === undefined) return;
  expect(change.rowCount).toBe(diff.size);
  world.entries.set(change.id, { diff, undoes: [] });
  world.counts.changes++;
}

/** Undoes any change; says what it must say. */
function undoAtRandom(world: World): void {
  const ids = [...world.entries.keys()];
  if (ids.length === 0) return;
  const recent = ids.slice(-12); // the old ones have grown roots: nearly all of them are refused
  const id = world.chance.pick(world.chance.happens(0.7) ? recent : ids);
  const withLater = world.chance.happens(0.25);
  const before = dumpTables(world.db);
  const result = tryUndo(world.db, id, withLater);
  if (result instanceof Refusal) {
    expect(dumpTables(world.db)).toEqual(before);
    judgeRefusal(world, id, withLater, before, result);
  } else {
    judgeUndo(world, id, withLater, before, result);
  }
}

interface Undone {
  readonly done: readonly number[];
  readonly change: Change | undefined;
}

function tryUndo(db: Db, change: number, withLater: boolean): Undone | Refusal {
  try {
    const { value, change: made } = undoChange(db, STAMP, { change, withLater }, GUARDS);
    return { done: value.changes, change: made };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function judgeRefusal(world: World, id: number, withLater: boolean, now: Dump, refusal: Refusal): void {
  world.counts.refused++;
  expect(refusal.kind).toBe('refused');
  const said = refusal.diagnostics.map(({ code, args }) =>
    code === 'journal/already-undone'
      ? 'already-undone'
      : `${code.replace('journal/', '')} ${args.table} ${args.key}`,
  );
  const entry = entryOf(world, id);
  if (!isLive(world, id)) {
    expect(said).toEqual(['already-undone']);
    return;
  }
  expect(withLater, `change ${id} can be taken back together with all later ones: ${said.join(', ')}`).toBe(
    false,
  );
  const reasons = reasonsAgainst(now, entry.diff);
  expect(reasons.length, `refused without a reason: ${said.join(', ')}`).toBeGreaterThan(0);
  // Beside rows changed since, rows that refer may be named too.
  for (const reason of reasons) expect(said).toContain(reason);
  for (const word of said) if (!word.startsWith('referred-to')) expect(reasons).toContain(word);
}

function judgeUndo(
  world: World,
  id: number,
  withLater: boolean,
  before: Dump,
  { done, change }: Undone,
): void {
  let now = before;
  for (const [i, step] of done.entries()) now = takeBack(world, step, done.slice(0, i), now);
  expect(done.at(-1)).toBe(id);
  if (!withLater) expect(done).toEqual([id]);
  for (const step of done.slice(0, -1)) expect(step).toBeGreaterThan(id);
  expect(dumpTables(world.db)).toEqual(now);
  expect(new Set(done).size).toBe(done.length);
  if (change === undefined) throw new Error('an undo is always a change');
  world.entries.set(change.id, { diff: diffDumps(before, now), undoes: done });
  world.counts.restored++;
  if (done.length > 1) world.counts.chains++;
}

/** Takes one change back in the model; `taken` are those that the same undo took back before. */
function takeBack(world: World, id: number, taken: readonly number[], now: Dump): Dump {
  const { diff } = entryOf(world, id);
  expect(isLive(world, id, taken), `change ${id} was taken back twice`).toBe(true);
  expect(reasonsAgainst(now, diff)).toEqual([]);
  return revert(now, diff);
}

/** A change counts unless one that counts took it back. */
function isLive(world: World, id: number, taken: readonly number[] = []): boolean {
  if (taken.includes(id)) return false;
  return ![...world.entries].some(
    ([later, { undoes }]) => later > id && undoes.includes(id) && isLive(world, later, taken),
  );
}

function entryOf(world: World, id: number): Entry {
  const entry = world.entries.get(id);
  if (entry === undefined) throw new Error(`the model does not know change ${id}`);
  return entry;
}

describe('undo', () => {
  const RUNS = process.env.MOTCUA_SOAK === '1' ? 300 : 10;
  const CHANGES_A_RUN = 100;

  test.each(Array.from({ length: RUNS }, (_, i) => i + 1))(
    'restores the exact rows or says why not, run %i of 100 random changes',
    (seed) => {
      const world = makeWorld(seed);
      while (world.counts.changes < CHANGES_A_RUN) {
        changeAtRandom(world);
        while (world.chance.happens(0.45)) undoAtRandom(world);
      }
      expect(checkJournal(world.db)).toEqual([]);
      expect(world.counts.restored).toBeGreaterThan(20);
      expect(world.counts.refused).toBeGreaterThan(5);
      expect(world.counts.chains).toBeGreaterThan(2);
    },
  );

  function changed(db: Db, ...sql: readonly string[]): number {
    const { change } = recordChange(db, STAMP, () => {
      for (const statement of sql) db.exec(statement);
    });
    if (change === undefined) throw new Error('nothing changed');
    return change.id;
  }

  function undo(db: Db, id: number, withLater = false): readonly number[] {
    const result = tryUndo(db, id, withLater);
    if (result instanceof Refusal) throw result;
    return result.done;
  }

  const ADD_UNIT = (code: string, day = '2025-03-01') =>
    `INSERT INTO unit (code, opens_on) VALUES ('${code}', '${day}')`;

  function makeDb(): Db {
    const db = openMemory();
    bringUp(db, STAMP);
    return db;
  }

  const codes = (db: Db) => db.prepare<[], string>('SELECT code FROM unit ORDER BY unit_id').pluck().all();

  test('does not mind who took a code that the change bore only for a moment', () => {
    const db = makeDb();
    const first = changed(db, ADD_UNIT('A'), `UPDATE unit SET code = 'B' WHERE code = 'A'`);
    changed(db, ADD_UNIT('A'));
    expect(undo(db, first)).toEqual([first]);
    expect(codes(db)).toEqual(['A']);
  });

  test('gives two rows back the codes they had swapped', () => {
    const db = makeDb();
    changed(db, ADD_UNIT('A'), ADD_UNIT('B'));
    const set = (from: string, to: string) => `UPDATE unit SET code = '${to}' WHERE code = '${from}'`;
    const swap = changed(db, set('A', 'C'), set('B', 'A'), set('C', 'B'));
    expect(codes(db)).toEqual(['B', 'A']);
    undo(db, swap);
    expect(codes(db)).toEqual(['A', 'B']);
  });

  test('records that two changes which cancel out are both taken back', () => {
    const db = makeDb();
    changed(db, ADD_UNIT('A'));
    const close = changed(db, `UPDATE unit SET closes_on = '2025-07-01'`);
    const reopen = changed(db, 'UPDATE unit SET closes_on = NULL');
    expect(undo(db, close, true)).toEqual([reopen, close]);
    expect(tryUndo(db, close, true)).toBeInstanceOf(Refusal);
  });

  test('leaves alone what does not stand in the way, and what was undone before', () => {
    const db = makeDb();
    const add = changed(db, ADD_UNIT('A'));
    const other = changed(db, ADD_UNIT('Z'));
    const close = changed(db, `UPDATE unit SET closes_on = '2025-07-01' WHERE code = 'A'`);
    const wrong = changed(db, `UPDATE unit SET closes_on = '2026-01-01'`);
    undo(db, wrong);
    expect(undo(db, add, true)).toEqual([close, add]);
    expect(codes(db)).toEqual(['Z']);
    expect(undo(db, other)).toEqual([other]);
  });

  test('brings everything back when the undo of several changes is undone', () => {
    const db = makeDb();
    const add = changed(db, ADD_UNIT('A'));
    changed(db, `UPDATE unit SET code = 'B'`);
    undo(db, add, true);
    changed(db, ADD_UNIT('A'));
    const back = openJournalStore(db).listChanges().at(-2)?.id ?? 0;
    expect(undo(db, back)).toEqual([back]);
    expect(codes(db)).toEqual(['B', 'A']);
  });

  test('goes back to the very state before, by its digest', () => {
    const db = makeDb();
    const before = changed(db, ADD_UNIT('A'));
    const id = changed(db, ADD_UNIT('B'), `UPDATE unit SET closes_on = '2025-07-01'`);
    undo(db, id);
    const store = openJournalStore(db);
    const last = store.listChanges().at(-1);
    expect(last?.stateDigest).toBe(store.findChange(before)?.stateDigest);
    expect(last?.digestAfter).toBe(store.findChange(id)?.digestBefore);
  });

  test('refuses a row that was edited behind its back', () => {
    const db = makeDb();
    const id = changed(db, ADD_UNIT('A'));
    editByHand(db, `UPDATE unit SET code = 'X'`);
    const result = tryUndo(db, id, true);
    expect(result instanceof Refusal && result.diagnostics.map(({ code }) => code)).toEqual([
      'journal/edited-by-hand',
    ]);
    expect(codes(db)).toEqual(['X']);
  });
});
