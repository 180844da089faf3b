/**
 * Plans of two phases with somebody sent elsewhere by name in one of them: as the scenario planned anew with the same order
 * in its phase would have it, to the letter, or refused because a later phase touches the person; and nobody is lost.
 */
import { expect, test } from 'vitest';
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { hasErrors } from '#kit/diagnostic.js';
import { override } from '#reorg/after/overridden.js';
import type { PhasedOrder } from '#reorg/after/override.js';
import { worldAfter } from '#reorg/changes.js';
import type { Plan } from '#reorg/model.js';
import { foldPhases, type PlannedPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Draft, Scenario } from '#reorg/scenario-model.js';
import { openSolver } from '#reorg/solver.js';
import { judgeOrders } from '#reorg/validate-staff.js';
import type { World } from '#reorg/world.js';
import { takesTheDay } from '#staff/model.js';
import { type Chance, makeChance } from '../../random.js';
import { randomWhole, type WholeCase } from '../random-whole.js';
import { postingsOn, randomCase, randomSecond, watchedDays } from '../random-world.js';
import { worldOf } from '../small-world.js';

const solver = await openSolver();
const CASES = process.env.MOTCUA_SOAK === '1' ? 4000 : 400;
const WHERE = { file: 'ky.csv', line: 2 };

const draftOf = (scenario: Scenario, phase: string): Draft => ({
  ...{ ...scenario, phase, selectedClose: [], selectedMoves: [], selected: [] },
});

interface Case {
  readonly seed: number;
  readonly world: World;
  readonly plan: Plan;
  readonly order: PhasedOrder;
  /** The scenario planned anew; undefined: that cannot be. */
  readonly anew: Plan | undefined;
}

/** Somebody whom no wish names, and a unit that is there in the phase. */
function randomOrder(chance: Chance, phases: PlannedPhases): PhasedOrder | undefined {
  const number = chance.below(phases.length);
  const phase = phases[number];
  if (phase === undefined) return undefined;
  const wishes = phases.flatMap(({ scenario: { staff } }) => [...staff.orders, ...staff.pins]);
  const free = phase.before.staff.people.filter(({ code }) => !wishes.some(({ staff }) => staff === code));
  const units = phase.after.org.units.filter(({ until }) => until === null);
  if (free.length === 0) return undefined;
  const [staff, unit]: [StaffCode, UnitCode] = [chance.pick(free).code, chance.pick(units).code];
  return {
    ...{
      path: phases.length > 1 ? `phases.${number + 1}.overrides.2` : 'overrides.2',
      kind: 'place',
      staff,
      where: WHERE,
      position: undefined,
    },
    ...{ unit: { code: unit, where: WHERE }, acting: false, until: null, phase: number },
  };
}

/** Every other one with splits, requirements and people of whom something is known. */
function drawDrafts(seed: number, chance: Chance): Pick<WholeCase, 'world' | 'drafts'> | undefined {
  if (seed % 2 === 0) {
    const whole = randomWhole(seed, solver);
    const drafts = whole?.drafts.map((draft) => ({ ...draft, allocate: undefined }));
    return whole && drafts && { world: whole.world, drafts };
  }
  const one = randomCase(chance);
  const drafts = [draftOf(one.scenario, '1'), draftOf(randomSecond(chance, one), '2')];
  return { world: worldOf(one.spec), drafts };
}

function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const drawn = drawDrafts(seed, chance);
    if (drawn === undefined) continue;
    const { world, drafts } = drawn;
    const { value: phases, diagnostics } = foldPhases(world, drafts);
    if (phases === undefined || hasErrors(diagnostics)) continue;
    const order = randomOrder(chance, phases);
    const before = order && phases[order.phase];
    if (order === undefined || before === undefined) continue;
    if (judgeOrders(before.before, before.scenario.effective, [order]).length > 0) continue;
    const ordered = drafts.map((draft, i) =>
      i === order.phase
        ? { ...draft, staff: { ...draft.staff, orders: [...draft.staff.orders, order] } }
        : draft,
    );
    const { value: again, diagnostics: found } = foldPhases(world, ordered);
    const anew = again === undefined || hasErrors(found) ? undefined : assemblePlan(again, []);
    yield { seed, world, plan: assemblePlan(phases, []), order, anew };
  }
}

const cases = [...validCases()].map((one) => {
  const { world, plan, order } = one;
  return { ...one, overridden: override({ plan, world, orders: [order], dossiers: [] }) };
});

test('there are orders in each phase, followed and refused', () => {
  const followed = cases.filter(({ overridden }) => overridden.value !== undefined);
  for (const phase of [0, 1])
    expect(followed.filter(({ order }) => order.phase === phase).length).toBeGreaterThan(CASES / 40);
  expect(cases.length - followed.length).toBeGreaterThan(CASES / 200);
  const split = followed.filter(({ plan }) => plan.lineage.some(({ event }) => event === 'split'));
  expect(split.length).toBeGreaterThan(CASES / 100);
});

test('the plan is the one that the scenario would give with the same order', () => {
  const said = ({ people, postings, gates, units, lineage, surplus, reads }: Plan) => ({
    ...{ people, postings, gates, units, lineage, surplus, reads: reads.posting },
  });
  for (const { seed, anew, overridden } of cases) {
    if (overridden.value === undefined || anew === undefined) continue;
    expect(said(overridden.value), `seed ${seed}`).toEqual(said(anew));
  }
});

test('refused is only who is touched again', () => {
  for (const { seed, order, overridden } of cases) {
    const codes = overridden.diagnostics.map(({ code, args }) => [code, args.staff]);
    const expected = overridden.value === undefined ? [['reorg/list-later', order.staff]] : [];
    expect(codes, `seed ${seed}`).toEqual(expected);
    if (overridden.value === undefined) expect(order.phase, `seed ${seed}`).toBe(0);
  }
});

test('nobody is lost or doubled on any day', () => {
  for (const { seed, world, overridden } of cases) {
    if (overridden.value === undefined) continue;
    const after = worldAfter(overridden.value, world);
    for (const on of watchedDays()) {
      const counts = ({ staff }: World) =>
        staff.people
          .filter(({ leavingOn }) => leavingOn === null)
          .map(
            ({ id }) => postingsOn(staff, on).filter((one) => one.staff === id && takesTheDay(one)).length,
          );
      expect(counts(after), `seed ${seed} on ${on}`).toEqual(counts(world));
    }
  }
});
