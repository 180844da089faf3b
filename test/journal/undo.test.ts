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
    return { done: value, change: made };
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

/** As someone with another program would: without the triggers, which are put back afterwards. */
function editByHand(db: Db, sql: string): void {
  const triggers = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  const kept = triggers.all();
  for (const { name } of kept) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of kept) db.exec(trigger.sql);
}

const ADD_ROW = (table: 'unit'): string =>
  `INSERT INTO ${table} (code, opens_on) VALUES ('by hand', '2025-03-01')`;

describe('the check of the journal', () => {
  function makeWritten(): Db {
    const world = makeWorld(7);
    for (let i = 0; i < 8; i++) changeAtRandom(world);
    return world.db;
  }

  test('finds nothing in what the program wrote', () => {
    expect(checkJournal(makeWritten())).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'a row edited',
      "UPDATE unit SET code = code || '!' WHERE unit_id = (SELECT min(unit_id) FROM unit)",
      ['row-differs', 'state-differs'],
    ],
    ['a row added', ADD_ROW('unit'), ['row-differs', 'state-differs']],
    [
      'a row removed',
      'DELETE FROM posting WHERE posting_id = (SELECT min(posting_id) FROM posting)',
      ['row-differs', 'state-differs'],
    ],
    [
      'a kept image edited',
      "UPDATE changed_row SET after = replace(after, '2025', '2024') WHERE changed_row_id = (SELECT min(changed_row_id) FROM changed_row WHERE after LIKE '%2025%')",
      ['rows-edited'],
    ],
    ['a kept image removed', 'DELETE FROM changed_row WHERE changed_row_id = 1', ['rows-edited']],
    [
      'the author of a change edited',
      "UPDATE change SET actor = 'ai đó' WHERE change_id = 3",
      ['broken-chain'],
    ],
    [
      'the time of a change edited',
      "UPDATE change SET recorded_at = '2024-01-01T00:00:00.000Z' WHERE change_id = 3",
      ['broken-chain'],
    ],
    [
      'an undo invented',
      'INSERT INTO change_undo (change_id, undone_change_id) VALUES (3, 2)',
      ['broken-chain'],
    ],
    ['a change left open', 'INSERT INTO open_change VALUES (1, 3)', ['left-open']],
  ])('sees %s', (_, sql, slugs) => {
    const db = makeWritten();
    editByHand(db, sql);
    const found = checkJournal(db).map(({ code }) => code.replace('journal/', ''));
    for (const slug of slugs) expect(found).toContain(slug);
  });

  test('sees a change removed, the last and the first', () => {
    for (const place of ['max', 'min']) {
      const db = makeWritten();
      const id = db.prepare(`SELECT ${place}(change_id) FROM change`).pluck().get();
      db.pragma('foreign_keys = OFF');
      editByHand(
        db,
        `DELETE FROM change WHERE change_id = ${id}; DELETE FROM changed_row WHERE change_id = ${id}`,
      );
      expect(checkJournal(db).map(({ code }) => code)).not.toEqual([]);
    }
  });

  test('sees a trigger dropped, and one altered', () => {
    const db = makeWritten();
    db.exec('DROP TRIGGER journal_unit_update');
    expect(checkJournal(db).map(({ args }) => args.trigger)).toEqual(['journal_unit_update']);
    db.exec('CREATE TRIGGER journal_unit_update AFTER UPDATE ON unit BEGIN SELECT 1; END');
    expect(checkJournal(db).map(({ code }) => code)).toEqual(['journal/trigger-missing']);
  });

  test('lets no one write outside a change', () => {
    const db = makeWritten();
    expect(() => db.exec(ADD_ROW('unit'))).toThrow(/NOT NULL constraint failed: changed_row.change_id/);
  });
});
