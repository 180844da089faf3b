/**
 * The phases of a plan with some people sent elsewhere by name, each on what the one before leaves. Whom a phase sends
 * elsewhere no later one may touch: a plan does not hold the rules by which it would. Pure.
 */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type PhaseSteps, stepsByPhase, worldAfterPhase } from '../changes.js';
import type { PersonEntry, Plan, PostingStep, ReadScope, UnitPart } from '../model.js';
import { openOrders } from '../plan/orders.js';
import { type PeoplePlan, planPeople } from '../plan/people.js';
import type { EndingUnit, Fates } from '../plan/units.js';
import { namePostings } from '../reads.js';
import type { SplitPart, StaffOrder } from '../scenario-model.js';
import { type DividedUnit, divideScope } from '../split/divided.js';
import { partsOf } from '../split/takers.js';
import type { OfPhase } from '../unit-model.js';
import { reorgFindings } from '../words.js';
import { codeOf, findMergeable, versionOnEve, type World } from '../world.js';
import type { PhasedOrder } from './override.js';

export interface ReplannedPhase {
  readonly about: ReadScope;
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
}

/**
 * By phase, in order: its people and postings, and what it reads beside what the plan read. Finding `list-later` where a
 * later phase moves somebody whom an order sends; then the phases from there on are left out.
 */
export function replan(
  plan: Plan,
  world: World,
  orders: readonly PhasedOrder[],
): Checked<readonly ReplannedPhase[]> {
  const phases: ReplannedPhase[] = [];
  const sent = new Map<StaffCode, PhasedOrder>();
  let at = world;
  for (const [number, steps] of stepsByPhase(plan).entries()) {
    const own = orders.filter(({ phase }) => phase === number);
    const scene: Scene = { plan, world: at, number, steps, orders: own };
    const anew = own.length === 0 && sent.size === 0 ? undefined : planOrdered(scene);
    const faults = anew === undefined ? [] : findTouched(scene, anew, sent);
    if (faults.length > 0) return { value: phases, diagnostics: faults };
    const phase = anew === undefined ? asItWas(scene) : mix(scene, anew);
    phases.push(phase);
    at = worldAfterPhase({ ...steps, ...phase }, at);
    for (const order of own) sent.set(order.staff, order);
  }
  return { value: phases, diagnostics: [] };
}

interface Scene {
  readonly plan: Plan;
  /** In which the phase begins. */
  readonly world: World;
  readonly number: number;
  readonly steps: PhaseSteps;
  readonly orders: readonly PhasedOrder[];
}

const asItWas = ({ plan, number, steps }: Scene): ReplannedPhase => ({
  ...{ about: steps.about, people: peopleIn(plan, number), postings: steps.postings },
});

/** Where a branch opens later than recorded, its people come on a day of their own: of a single phase they all are. */
const peopleIn = ({ people, phases }: Plan, number: number): readonly PersonEntry[] =>
  phases.length === 1 ? people : people.filter(({ on }) => on === phases[number]?.effective);

/** Whom an earlier phase sends elsewhere now, and this one touches. */
const findTouched = (
  scene: Scene,
  { people }: PeoplePlan,
  sent: ReadonlyMap<StaffCode, PhasedOrder>,
): Diagnostic[] =>
  [...sent].flatMap(([staff, { where }]) => {
    if (!isTouched(scene, staff, [...peopleIn(scene.plan, scene.number), ...people])) return [];
    const phase = scene.plan.phases[scene.number]?.name ?? '';
    return [reorgFindings.find('list-later', { staff, phase }, where)];
  });

/** Those who are sent by name anew, the others as they were. */
function mix({ plan, number, steps, orders }: Scene, anew: PeoplePlan): ReplannedPhase {
  const named = new Set<StaffCode>(orders.map(({ staff }) => staff));
  const merge = <T extends { readonly staff: StaffCode }>(kept: readonly T[], others: readonly T[]): T[] =>
    [...kept.filter((one) => !named.has(one.staff)), ...others].sort((a, b) =>
      compareCodes(a.staff, b.staff),
    );
  const inPhase = <T>(step: T): T => (number === 0 ? step : { ...step, phase: number });
  return {
    about: askAlso(steps.about, orders),
    people: merge(
      peopleIn(plan, number),
      anew.people.filter(({ staff }) => named.has(staff)),
    ),
    postings: merge(
      steps.postings,
      orders.flatMap((order) => stepsFor(order, anew, steps.postings)).map(inPhase),
    ),
  };
}

/** An order moves the posting of the day; what else somebody holds goes as the plan had it, which knew all of the scenario. */
function stepsFor(
  { staff, path }: StaffOrder,
  anew: PeoplePlan,
  known: readonly PostingStep[],
): readonly PostingStep[] {
  const isSent = anew.people.some((entry) => entry.staff === staff && entry.reason === path);
  const [first, ...others] = anew.postings.filter((step) => step.staff === staff);
  if (first === undefined || !isSent) return [first ?? [], others].flat();
  return [first, ...known.filter((step) => step.staff === staff && step.posting !== first.posting)];
}

/** Does a phase do something with a person, or have a rule that looks at their unit? */
function isTouched({ world, steps }: Scene, staff: StaffCode, people: readonly PersonEntry[]): boolean {
  const { effective, staffOf } = steps.about;
  const person = world.staff.people.find(({ code }) => code === staff);
  const isAt = (day: Day): boolean =>
    world.staff.postings.some(
      (one) => one.staff === person?.id && holdsOn(one, day) && staffOf.includes(codeOf(world.org, one.unit)),
    );
  return people.some((entry) => entry.staff === staff) || isAt(effective);
}

/** Beside what was asked: those who are named, and where they go. */
const askAlso = (scope: ReadScope, orders: readonly StaffOrder[]): ReadScope => ({
  ...scope,
  people: inOrder([...scope.people, ...orders.map(({ staff }) => staff)]),
  named: inOrder([...scope.named, ...orders.map(({ unit }) => unit.code)]),
  sends: scope.sends || orders.length > 0,
});

const inOrder = <T extends string>(codes: readonly T[]): T[] => [...new Set(codes)].sort(compareCodes);

/** Where the orders send people; the others follow, and are left as they were. */
function planOrdered({ plan, world, number, steps, orders }: Scene): PeoplePlan {
  const about = askAlso(steps.about, orders);
  const { effective } = about;
  const fates = fatesOf(plan, number, about, world);
  const staff = { orders, rules: [], pins: [] };
  const units = plan.units.filter(({ phase = 0 }) => phase === number);
  return planPeople({
    ...{ world, ...fates, effective },
    names: namePostings(world, about),
    orders: openOrders({ world, staff, ...fates, units, effective }),
  });
}

/** What ends and what is divided, as the plan has it. */
function fatesOf(plan: Plan, number: number, { effective }: ReadScope, { org }: World): Fates {
  const isOf = ({ phase = 0 }: OfPhase): boolean => phase === number;
  const units = plan.units.filter(isOf);
  const paths = pathsIn(peopleIn(plan, number));
  const find = (code: UnitCode) => {
    const unit = findMergeable(org, code, effective);
    return unit === undefined ? [] : [{ unit, path: paths.get(code) ?? '' }];
  };
  const closed = units.flatMap((one): EndingUnit[] =>
    one.change === 'closed' && one.parts === undefined
      ? find(one.code).map((found) => ({ ...found, into: one.successor, on: one.on }))
      : [],
  );
  const undecided = (plan.parallel ?? [])
    .filter(isOf)
    .flatMap(({ unit, successor }): EndingUnit[] =>
      find(unit).map((found) => ({ ...found, into: successor, on: null })),
    );
  const divided = units.flatMap((one): DividedUnit[] =>
    partsOf(one).length === 0
      ? []
      : find(one.code).map(({ unit, path }) => {
          const parts = divideScope(partsOf(one).map(asSaid), versionOnEve(unit, effective));
          return { unit, path, parts, on: one.on, goesOn: one.change === 'changed' };
        }),
  );
  return { ending: [...closed, ...undecided], divided };
}

/** A part as a scenario would name it. */
function asSaid({ to, rule: { fields, areas, share, rest } }: UnitPart): SplitPart {
  const where = { file: '' };
  const mention = (values: readonly string[] | undefined) => values?.map((value) => ({ value, where }));
  const lists = rest === true ? {} : { fields: mention(fields), areas: mention(areas) };
  return { unit: { code: to, where }, where, share, rest, ...lists };
}

/** The entries of the scenario by which units end, as far as people follow by them. */
const pathsIn = (people: readonly PersonEntry[]): ReadonlyMap<UnitCode, string> =>
  new Map(people.flatMap(({ from, reason }) => (ENDING.test(reason) ? [[from, reason] as const] : [])));

const ENDING = /(^|\.)(merge|split|close)\.\d/;
