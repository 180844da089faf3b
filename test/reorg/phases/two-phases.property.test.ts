/**
 * Random scenarios of two phases, on real databases: one plan of both leaves what two plans leave, one applied after the
 * other; its undo restores the digest; it is refused when a row of either phase changed.
 */
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { digestOf } from '#kit/canonical.js';
import { orgErrors } from '#org/errors.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { foldPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Draft, Scenario } from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import { makeChance } from '../../random.js';
import { randomCase, randomSecond } from '../random-world.js';
import { STAMP, sayPostings, storeWorld, worldOf } from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 1200 : 160;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };

const draftOf = (scenario: Scenario, phase: string): Draft => ({
  ...{ ...scenario, phase, selectedClose: [], selectedMoves: [], selected: [] },
});

interface Case {
  readonly seed: number;
  readonly world: World;
  readonly first: Draft;
  readonly second: Draft;
  readonly plan: Plan;
}

/** What may be accepted is; undefined: it cannot be carried out. */
function planOf(world: World, ...drafts: readonly Draft[]): Plan | undefined {
  const { value, diagnostics } = foldPhases(world, drafts);
  if (value === undefined || diagnostics.length > 0) return undefined;
  const { gates } = assemblePlan(value, []);
  if (!gates.every(isAcceptable)) return undefined;
  return assemblePlan(value, [], new Map(gates.map((gate) => [gateId(gate), 'thử'])));
}

/** Those that can be planned and applied. */
function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const one = randomCase(chance);
    const world = worldOf(one.spec);
    const first = draftOf(one.scenario, '1');
    const second = draftOf(randomSecond(chance, one), '2');
    if (planOf(world, first) === undefined) continue;
    const plan = planOf(world, first, second);
    if (plan === undefined) continue;
    yield { seed, world, first, second, plan };
  }
}

const cases = [...validCases()];

const apply = (db: Db, plan: Plan) => recordChange(db, STAMP, (id) => carryOut(db, plan, id));
const stateOf = (db: Db): string => openJournalStore(db).findLastBefore()?.stateDigest ?? '';

test('enough of the random cases can be carried out, and things go on from phase to phase', () => {
  expect(cases.length).toBeGreaterThan(CASES / 6);
  const opened = (plan: Plan) =>
    plan.units.filter(({ change }) => change === 'opened').map(({ code }) => code);
  const twice = cases.filter(
    ({ plan }) => new Set(plan.people.map(({ staff }) => staff)).size < plan.people.length,
  );
  const goesOn = cases.filter(({ plan }) =>
    plan.units.some(
      (unit) => unit.phase === 1 && unit.change !== 'opened' && opened(plan).includes(unit.code),
    ),
  );
  expect(twice.length).toBeGreaterThan(5);
  expect(goesOn.length).toBeGreaterThan(5);
});

test('one plan of both phases leaves just what two plans leave', () => {
  for (const { seed, world, first, second, plan } of cases) {
    const [together, apart] = [storeWorld(world), storeWorld(world)];
    apply(together, plan);
    for (const draft of [first, second]) {
      const single = planOf(readWorld(apart), draft);
      if (single === undefined) throw new Error(`seed ${seed}: the phases cannot be planned apart`);
      apply(apart, single);
    }
    expect(digestOf(readWorld(together)), `seed ${seed}`).toBe(digestOf(readWorld(apart)));
    expect(sayPostings(readWorld(together)), `seed ${seed}`).toEqual(sayPostings(worldAfter(plan, world)));
    together.close();
    apart.close();
  }
});

test('what the second phase does is what a plan of its own would do, on the rows of the first', () => {
  for (const { seed, world, first, second, plan } of cases) {
    const db = storeWorld(world);
    apply(db, planOf(world, first) as Plan);
    const single = planOf(readWorld(db), second);
    const own = <T extends { readonly phase?: number }>(steps: readonly T[]) =>
      steps.filter(({ phase }) => phase === 1).map(({ phase: _, ...step }) => step);
    expect(own(plan.units), `seed ${seed}`).toEqual(single?.units);
    expect(own(plan.postings), `seed ${seed}`).toEqual(single?.postings);
    expect(
      plan.people.filter(({ on }) => on === second.effective),
      `seed ${seed}`,
    ).toEqual(single?.people);
    db.close();
  }
});

test('its undo leaves an equal digest, and it can be done again', () => {
  let undone = 0;
  for (const { seed, world, plan } of cases) {
    const db = storeWorld(world);
    if (GUARDS.errors(db).length > 0) continue; // an undo may not bring an old error back
    const state = stateOf(db);
    const { change } = apply(db, plan);
    undoChange(db, STAMP, { change: change?.id ?? 0, withLater: false }, GUARDS);
    expect(stateOf(db), `seed ${seed}`).toBe(state);
    expect(sayPostings(readWorld(db)), `seed ${seed}`).toEqual(sayPostings(world));
    apply(db, plan);
    db.close();
    undone++;
  }
  expect(undone).toBeGreaterThan(cases.length / 4);
});
