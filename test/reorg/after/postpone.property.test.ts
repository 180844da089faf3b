/**
 * Random plans that are applied, and then open their branch later: before the day recorded and from the later day on
 * everybody is where they were, in between nobody is lost, doubled, or at a unit that is not open; undone, all is as before.
 */
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import { addDays, type Day, holdsOn } from '#kit/dates.js';
import { orgErrors } from '#org/errors.js';
import { unitOf } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { postpone } from '#reorg/after/postponed.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { findBrokenRules } from '#reorg/plan/broken-rules.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import { takesTheDay } from '#staff/model.js';
import { makeChance } from '../../random.js';
import { randomCase } from '../random-world.js';
import { planReorg, STAMP, sayPostings, storeWorld, worldOf } from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 3000 : 150;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };

const apply = (db: Db, plan: Plan) => recordChange(db, STAMP, (id) => carryOut(db, plan, id));
const stateOf = (db: Db): string => openJournalStore(db).findLastBefore()?.stateDigest ?? '';
const acceptAll = ({ gates }: Plan) => new Map(gates.map((gate) => [gateId(gate), 'thử'] as const));

interface Case {
  readonly seed: number;
  readonly db: Db;
  /** With the branch as it was to open. */
  readonly world: World;
  readonly unit: Unit;
  readonly day: Day;
}

function* appliedCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const { spec, scenario } = randomCase(chance);
    const before = worldOf(spec);
    if (validateScenario(before.org, scenario).length + validateStaff(before, scenario).length > 0) continue;
    const draft = planReorg(before, [], scenario);
    if (!draft.gates.every(isAcceptable)) continue;
    if (findBrokenRules(planPhase(before, scenario)).length > 0) continue;
    const db = storeWorld(before);
    apply(db, planReorg(before, [], scenario, acceptAll(draft)));
    const world = readWorld(db);
    const unit = world.org.units.find(({ code }) => code === 'CN-TH');
    const day = addDays(scenario.effective, chance.pick([1, 2, 14, 45, 120]));
    if (unit !== undefined && GUARDS.errors(db).length === 0) yield { seed, db, world, unit, day };
    else db.close();
  }
}

/** Everyone's place on a day, a post beside included. */
const placesOn = ({ org, staff }: World, on: Day, isMeant: (staff: number) => boolean): string[] =>
  staff.postings
    .filter((posting) => holdsOn(posting, on) && isMeant(posting.staff))
    .map((one) => {
      const [at, quota] = [unitOf(org, one.unit).code, unitOf(org, one.quotaUnit).code];
      return `${one.staff} ${at}/${quota} ${one.form} ${one.position}`;
    })
    .sort();

const atWorkOn = (world: World, on: Day, isMeant: (staff: number) => boolean): number[] =>
  world.staff.postings
    .filter((posting) => holdsOn(posting, on) && takesTheDay(posting) && isMeant(posting.staff))
    .map(({ staff }) => staff)
    .sort();

interface Late extends Case {
  readonly plan: Plan;
  readonly after: World;
  /** People who had no posting before, by code. */
  readonly starting: ReadonlySet<unknown>;
}

/** Before the day recorded, and from the later day on, nothing is otherwise. */
function expectSameOutside({ seed, world, unit, day, after }: Late): void {
  for (const on of [addDays(unit.from, -1), day, addDays(day, 1), addDays(day, 400)]) {
    expect(
      placesOn(after, on, () => true),
      `seed ${seed}, ${on}`,
    ).toEqual(placesOn(world, on, () => true));
  }
}

/** In between everybody is at work once, as before. */
function expectNobodyLost({ seed, world, unit, day, after, starting }: Late): void {
  const codes = new Map(world.staff.people.map(({ id, code }) => [id as number, code]));
  const isMeant = (id: number) => !starting.has(codes.get(id));
  for (let on = unit.from; on < day; on = addDays(on, 1)) {
    expect(atWorkOn(after, on, isMeant), `seed ${seed}, ${on}`).toEqual(atWorkOn(world, on, isMeant));
  }
}

/** Nobody is at the branch too early, or at a predecessor too late. */
function expectOpenUnits({ seed, world, day, after }: Late): void {
  for (const { unit: at, quotaUnit, from, until } of after.staff.postings) {
    for (const life of [at, quotaUnit].map((id) => unitOf(after.org, id))) {
      if (life.code === 'CN-TH') expect(from >= day, `seed ${seed}`).toBe(true);
      const isRedated = life.until !== null && life.until !== unitOf(world.org, life.id).until;
      if (isRedated) expect((until ?? '9999') <= (life.until ?? ''), `seed ${seed}`).toBe(true);
    }
  }
}

function expectUndone({ seed, db, world }: Case, change: number | undefined, state: string): void {
  undoChange(db, STAMP, { change: change ?? 0, withLater: false }, GUARDS);
  expect(stateOf(db), `seed ${seed}`).toBe(state);
  expect(sayPostings(readWorld(db)), `seed ${seed}`).toEqual(sayPostings(world));
}

/** Applied, looked at, undone. */
function playLate(one: Case, plan: Plan, starting: Late['starting']): void {
  const { seed, db, world, day } = one;
  const state = stateOf(db);
  const { change } = apply(db, plan);
  const after = readWorld(db);
  expect(sayPostings(after), `seed ${seed}`).toEqual(sayPostings(worldAfter(plan, world)));
  expect(GUARDS.errors(db), `seed ${seed}`).toEqual([]);
  expect(after.org.units.find(({ code }) => code === 'CN-TH')?.from).toBe(day);
  const late = { ...one, plan, after, starting };
  expectSameOutside(late);
  expectNobodyLost(late);
  expectOpenUnits(late);
  expectUndone(one, change?.id, state);
}

test('a branch opens later, everything else stays as it was, and all of it is undone', () => {
  const plans: Plan[] = [];
  let [refused, barred] = [0, 0];
  for (const one of appliedCases()) {
    const { world, unit, day } = one;
    const applied = { scenario: 'thu', title: 'Thử', basis: '29/KH-UBND' };
    const question = { world, unit, day, applied, dossiers: [] };
    const { value: draft, diagnostics } = postpone({ ...question, acceptances: new Map() });
    if (draft === undefined) refused++;
    else if (!draft.gates.every(isAcceptable)) barred++;
    else {
      const { value: plan = draft } = postpone({ ...question, acceptances: acceptAll(draft) });
      const starts = diagnostics.filter(({ code }) => code === 'reorg/postpone-starts');
      playLate(one, plan, new Set(starts.map(({ args }) => args.staff)));
      plans.push(plan);
    }
    one.db.close();
  }
  expect(plans.length).toBeGreaterThan(CASES / 10);
  const closed = plans.flatMap(({ units }) => units.filter((unit) => unit.change === 'closed'));
  expect(closed.length).toBeGreaterThan(CASES / 20);
  const between = plans.flatMap(({ postings }) => postings.filter(({ after }) => after !== undefined));
  expect(between.length).toBeGreaterThan(0);
  expect(refused + barred).toBeLessThan(plans.length);
});
