/**
 * Random scenarios that use everything at once: mergers, splits, closings, renames, moves, one phase or two, rules, orders,
 * loans, secondments, pins, requirements, people allocated by the solver, open dossiers; on worlds where units stand
 * somewhere, people can do something, and some may not be sent.
 */
import type { StaffCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { hasErrors } from '#kit/diagnostic.js';
import type { Solver } from '#reorg/allocate/linear.js';
import { OBJECTIVES } from '#reorg/allocate/wish-model.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { foldPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Draft, Scenario } from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import { code } from '../org/state.js';
import { type Chance, makeChance } from '../random.js';
import { DAYS, type RandomCase, randomCase, randomSecond } from './random-world.js';
import { type PartSpec, scenarioOf, type UnitSpec, type WorldSpec, worldOf } from './small-world.js';

export const FIELDS = ['Hộ tịch', 'Đất đai', 'Chứng thực'];
const EMPLOYMENTS = ['civil-servant', 'civil-servant', 'public-employee', 'contract', 'postal'] as const;
const NO_QUOTA = { 'civil-servant': null, 'public-employee': null, contract: null, postal: null };
const WHERE = { file: 's.yaml', line: 90 };

export interface WholeCase {
  readonly seed: number;
  readonly chance: Chance;
  readonly world: World;
  readonly drafts: readonly Draft[];
  readonly open: readonly OpenDossiers[];
  readonly plan: Plan;
}

/** undefined: it cannot be planned, or not be carried out. What may be accepted is. */
export function randomWhole(seed: number, solver: Solver): WholeCase | undefined {
  const chance = makeChance(seed);
  const one = randomCase(chance);
  const spec = withAbilities(chance, one.spec);
  const drafts = entangle(makeChance(seed + 1_000_000), randomDrafts(chance, { ...one, spec }), spec);
  const open = randomDossiers(chance, spec);
  const world = worldOf(spec);
  const plan = planWhole({ world, drafts, open }, solver);
  return plan && { seed, chance, world, drafts, open, plan };
}

export function planWhole(
  { world, drafts, open }: Pick<WholeCase, 'world' | 'drafts' | 'open'>,
  solver: Solver,
): Plan | undefined {
  const { value, diagnostics } = foldPhases(world, drafts, { solver, dossiers: open });
  if (value === undefined || hasErrors(diagnostics)) return undefined;
  const { gates } = assemblePlan(value, open);
  if (!gates.every(isAcceptable)) return undefined;
  return assemblePlan(value, open, new Map(gates.map((gate) => [gateId(gate), 'thử'])));
}

const placeIn = (chance: Chance) => ({
  longitude: 105_700_000 + chance.below(300_000),
  latitude: 20_900_000 + chance.below(300_000),
});

function withAbilities(chance: Chance, spec: WorldSpec): WorldSpec {
  const point: UnitSpec = { code: 'D-1', kind: 'point', parent: 'CN-A' };
  const units = [...spec.units, ...(chance.happens(0.5) ? [point] : [])];
  return {
    ...spec,
    units: units.map((unit) => ({
      ...unit,
      ...(chance.happens(0.8) ? placeIn(chance) : {}),
      ...(chance.happens(0.2) ? { quota: { ...NO_QUOTA, total: chance.below(6) } } : {}),
    })),
    people: (spec.people ?? []).map((person) => ({
      ...person,
      fields: FIELDS.filter(() => chance.happens(0.5)).sort(),
      employment: chance.pick(EMPLOYMENTS),
      restrictions: chance.happens(0.15)
        ? [{ category: 'illness', until: chance.pick([null, ...DAYS]), consents: chance.happens(0.3) }]
        : [],
    })),
    postings: (spec.postings ?? []).map((posting) =>
      posting.unit === 'CN-A' && chance.happens(0.4) ? { ...posting, position: 'director' } : posting,
    ),
  };
}

function randomDrafts(chance: Chance, one: RandomCase): Draft[] {
  const wanted = withWishes(chance, withSplits(chance, one));
  const first = toDraft(wanted, '1');
  if (chance.happens(0.6)) return [{ ...first, phase: '' }];
  const second = withWishes(chance, randomSecond(chance, { ...one, scenario: wanted }));
  return [first, toDraft({ ...second, allocate: wanted.allocate }, '2')];
}

/** In every other case what is merged goes to a unit that is divided on the same day, and fields and areas cross. */
function entangle(chance: Chance, drafts: readonly Draft[], { units }: WorldSpec): Draft[] {
  if (chance.happens(0.5)) return [...drafts];
  return drafts.map((draft) => {
    const taking = draft.split.map(({ from }) => from.code);
    const merge = draft.merge.map((one) =>
      taking.length > 0 && chance.happens(0.5)
        ? { ...one, into: { ...one.into, code: chance.pick(taking) } }
        : one,
    );
    const split = draft.split.map((one) => {
      const [first, ...others] = one.into;
      const [value] = units.find((unit) => unit.code === one.from.code)?.areas ?? [];
      if (first?.fields === undefined || value === undefined || others.length > 1) return one;
      const rest = others.map(({ unit, where }) => ({ unit, where, rest: true }));
      return { ...one, into: [{ ...first, areas: [{ value, where: first.where }] }, ...rest] };
    });
    return { ...draft, merge, split };
  });
}

const toDraft = ({ selectors: _, ...scenario }: Scenario, phase: string): Draft => ({
  ...{ ...scenario, phase, selectedClose: [], selectedMoves: [], selected: [] },
});

/** Some of the units that would be merged are divided instead. */
function withSplits(chance: Chance, { spec, scenario }: RandomCase): Scenario {
  const merged = scenario.merge.flatMap(({ from }) => from.map((unit) => unit.code as string));
  const divided = merged.filter(() => chance.happens(0.3));
  const merge = scenario.merge
    .map((one) => ({ ...one, from: one.from.filter((unit) => !divided.includes(unit.code)) }))
    .filter(({ from }) => from.length > 0);
  const targets = ['CN-A', ...scenario.open.map((unit) => unit.code as string)];
  const split = divided.flatMap((own) => {
    const unit = spec.units.find((one) => one.code === own);
    const parts = unit === undefined ? [] : randomParts(chance, unit, targets);
    return parts.length < 2 ? [] : [[own, parts] as const];
  });
  return { ...scenario, merge, split: scenarioOf({ split }).split };
}

function randomParts(chance: Chance, unit: UnitSpec, targets: readonly string[]): PartSpec[] {
  const [one = '', other = ''] = [chance.pick(targets), chance.pick([...targets, unit.code])];
  if (one === other) return [];
  const { fields = [], areas = [] } = unit;
  const way = chance.pick(['fields', 'areas', 'share'] as const);
  const values = way === 'fields' ? fields : areas;
  const [first = '', ...others] = values;
  if (way === 'share' || others.length === 0)
    return [
      { to: one, share: 0.25 },
      { to: other, rest: true },
    ];
  const rest: PartSpec = chance.happens(0.5) ? { to: other, rest: true } : { to: other, [way]: others };
  return [{ to: one, [way]: [first] }, rest];
}

/** What must hold afterwards, whom the solver places, and room at the units that open. */
function withWishes(chance: Chance, scenario: Scenario): Scenario {
  const open = scenario.open.map((unit) => ({
    ...unit,
    ...(chance.happens(0.7) ? placeIn(chance) : {}),
    quota: chance.happens(0.4) ? 1 + chance.below(8) : null,
    ...(chance.happens(0.3) ? { fields: FIELDS } : {}),
  }));
  const [unit] = open;
  const require = chance.happens(0.3) && unit !== undefined ? [requirementOf(chance, unit.code)] : [];
  const allocate = chance.happens(0.5)
    ? {
        ...{ where: WHERE, limitWhere: WHERE, placeSurplus: chance.happens(0.5) },
        objectives: OBJECTIVES.slice(0, 1 + chance.below(OBJECTIVES.length)),
        maxMetres: chance.happens(0.5) ? 20_000 : null,
      }
    : undefined;
  return { ...scenario, open, require, allocate };
}

const requirementOf = (chance: Chance, own: string): Scenario['require'][number] => ({
  ...{ path: 'require.1', where: WHERE, unit: { code: code(own), where: WHERE } },
  ...{ kind: undefined, parent: undefined, position: undefined, task: undefined },
  ...{ fields: [chance.pick(FIELDS)], atLeast: 1, atMost: null },
});

const randomDossiers = (chance: Chance, { units }: WorldSpec): OpenDossiers[] =>
  units.flatMap((unit) =>
    [...FIELDS, undefined]
      .filter(() => chance.happens(0.4))
      .map((field) => ({
        ...{ unit: code(unit.code), received: '2024-07-01' as Day, count: 1 + chance.below(9) },
        ...(field === undefined ? {} : { field }),
      })),
  );

/** Somebody of the world, by code. */
export const anybody = ({ chance, world }: WholeCase): StaffCode =>
  chance.pick(world.staff.people.map((person) => person.code));
