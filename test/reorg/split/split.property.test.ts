/**
 * Random splits on random worlds, on real databases: what a unit served is served by its parts and by nobody twice, nobody
 * is lost or doubled on any day, every open dossier is handed to whom the ledger says, and the undo leaves an equal digest.
 */
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { openJournalStore } from '#journal/store.js';
import { undoChange } from '#journal/undo.js';
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, laterOf } from '#kit/dates.js';
import { hasErrors } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import { orgErrors } from '#org/errors.js';
import { findBearer, unitOf } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { isAcceptable } from '#reorg/gate-model.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { findBrokenRules } from '#reorg/plan/broken-rules.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Scenario } from '#reorg/scenario-model.js';
import { listDivided } from '#reorg/split/divided.js';
import { validateScenario } from '#reorg/validate.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import { takesTheDay } from '#staff/model.js';
import { area, code } from '../../org/state.js';
import { type Chance, makeChance } from '../../random.js';
import { DAYS, postingsOn, randomCase, watchedDays } from '../random-world.js';
import { type PartSpec, STAMP, sayPostings, scenarioOf, storeWorld, worldOf } from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 2000 : 50;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };
const FIELDS = ['Hộ tịch', 'Đất đai', 'Chứng thực'];

interface Case {
  readonly seed: number;
  readonly world: World;
  readonly scenario: Scenario;
  readonly open: readonly OpenDossiers[];
  readonly plan: Plan;
}

/** Deals the values out to the units; the last takes the rest, or its own. */
function deal(
  chance: Chance,
  way: 'fields' | 'areas',
  values: readonly string[],
  units: readonly string[],
): PartSpec[] {
  const hands = units.map((to) => ({ to, got: [] as string[] }));
  for (const [i, value] of values.entries()) {
    hands[i < hands.length ? i : chance.below(hands.length)]?.got.push(value);
  }
  const isRest = chance.happens(0.5);
  return hands
    .map(
      ({ to, got }, i): PartSpec =>
        isRest && i === hands.length - 1 ? { to, rest: true } : { to, [way]: got },
    )
    .filter((part) => part.rest === true || (part[way]?.length ?? 0) > 0);
}

/** One field in one area, the field in the other areas or that area's other fields, and the rest. */
function crossed(
  chance: Chance,
  [first = '', second = '', third]: readonly string[],
  {
    fields: [field = '', ...fields],
    areas: [at = '', ...areas],
  }: {
    fields: readonly string[];
    areas: readonly string[];
  },
): PartSpec[] {
  const part = { to: first, fields: [field], areas: [at] };
  const beside = chance.happens(0.5) ? { fields: [field], areas } : { fields, areas: [at] };
  const isEmpty = beside.fields.length * beside.areas.length === 0;
  if (third === undefined || isEmpty) return [part, { to: second, rest: true }];
  return [part, { to: second, ...beside }, { to: third, rest: true }];
}

function randomParts(
  chance: Chance,
  own: string,
  { fields, areas }: { fields: readonly string[]; areas: readonly string[] },
): PartSpec[] {
  const units = ['CN-TH', chance.pick(['CN-CG', 'CN-A']), ...(chance.happens(0.4) ? [own] : [])];
  const way = chance.pick(['fields', 'areas', 'share', 'both'] as const);
  if (way === 'both' && fields.length * areas.length > 1) return crossed(chance, units, { fields, areas });
  const values = way === 'fields' ? fields : areas;
  if (way === 'share' || way === 'both' || values.length < 2) {
    const [first = '', second = ''] = units.slice(-2);
    return [
      { to: first, share: 0.25 },
      chance.happens(0.5) ? { to: second, rest: true } : { to: second, share: 0.75 },
    ];
  }
  return deal(chance, way, values, units);
}

function randomSplit(seed: number): Omit<Case, 'plan'> {
  const chance = makeChance(seed);
  const { spec } = randomCase(chance);
  const people = (spec.people ?? []).map((person) => ({
    ...person,
    residence: chance.happens(0.5) ? area(chance.pick(['00097', '00103'])) : ('' as const),
    fields: FIELDS.filter(() => chance.happens(0.3)).sort(compareCodes),
  }));
  const world = worldOf({ ...spec, people });
  const old = spec.units.filter(({ code: own }) => own.startsWith('MC'));
  const split = old
    .filter(() => chance.happens(0.6))
    .map((unit) => {
      const scope = { fields: unit.fields ?? [], areas: unit.areas ?? [] };
      return [unit.code, randomParts(chance, unit.code, scope)] as const;
    });
  // What comes to one that is divided goes on with it, unless it keeps a part; parts may go to others that are divided.
  const codes = split.map(([own]) => own);
  const handed = split.map(([own, parts]) => {
    const others = codes.filter((one) => one !== own && !parts.some(({ to }) => to === one));
    const isPassed = others.length > 0 && chance.happens(0.3);
    const passed = parts.map((part, i) =>
      isPassed && i === 0 ? { ...part, to: chance.pick(others) } : part,
    );
    return [own, passed] as const;
  });
  const whole = old.map((unit) => unit.code).filter((own) => !codes.includes(own) && chance.happens(0.5));
  const merge = whole.map((own) => [chance.pick([...codes, 'CN-TH']), [own]] as const);
  const effective = chance.pick(DAYS.slice(1));
  const scenario = scenarioOf({
    effective,
    ...(chance.happens(0.4)
      ? { closesOn: chance.pick([...DAYS.filter((day) => day >= effective), null]) }
      : {}),
    open: [{ code: 'CN-TH' }, { code: 'CN-CG' }],
    ...{ merge, split: handed },
  });
  const open = old.flatMap((unit) =>
    [...FIELDS, undefined].map((field) => ({
      ...{ unit: code(unit.code), received: '2024-07-01' as Day, count: 1 + chance.below(9) },
      ...(field === undefined ? {} : { field }),
    })),
  );
  return { seed, world, scenario, open };
}

function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const { world, scenario, open } = randomSplit(seed);
    if (scenario.split.length === 0 || hasErrors(validateScenario(world.org, scenario))) continue;
    const phase = planPhase(world, scenario);
    if (findBrokenRules(phase).length > 0) continue;
    yield { seed, world, scenario, open, plan: assemblePlan([phase], open, new Map()) };
  }
}

const cases = [...validCases()];
/** Those that may be applied: what can be put up with is. */
const applicable = cases.filter(({ plan }) => plan.gates.every(isAcceptable));

test('there is something to look at', () => {
  expect(cases.length).toBeGreaterThan(CASES / 4);
  expect(applicable.length).toBeGreaterThan(CASES / 8);
  const parts = cases.flatMap(({ scenario }) => scenario.split.flatMap(({ into }) => into));
  for (const way of ['fields', 'areas', 'share', 'rest'] as const)
    expect(parts.filter((part) => part[way] !== undefined).length, way).toBeGreaterThan(5);
  expect(parts.filter(({ fields, areas }) => fields && areas).length).toBeGreaterThan(5);
  expect(cases.some(({ plan }) => plan.handover.some(({ to }) => to === null))).toBe(true);
});

const takesOver = ({ merge, split }: Scenario, own: UnitCode): boolean =>
  merge.some(({ into }) => into.code === own) ||
  split.some(({ from, into }) => from.code !== own && into.some(({ unit }) => unit.code === own));

test('some units take over on the day on which they are divided, keeping a part or not', () => {
  const taking = applicable.flatMap(({ world, scenario }) =>
    listDivided(world.org, scenario).filter(({ unit }) => takesOver(scenario, unit.code)),
  );
  expect(taking.filter(({ goesOn }) => goesOn).length).toBeGreaterThan(CASES / 25);
  expect(taking.filter(({ goesOn }) => !goesOn).length).toBeGreaterThan(CASES / 25);
});

test('the parts together serve what the unit did, and nothing twice', () => {
  const pairs = ({
    fields,
    areas,
  }: {
    readonly fields: readonly string[];
    readonly areas: readonly string[];
  }) => fields.flatMap((field) => areas.map((at) => `${field} × ${at}`));
  for (const { seed, world, scenario } of cases) {
    const widened = new Set(
      validateScenario(world.org, scenario)
        .filter(({ code: slug }) => slug === 'reorg/split-rest-wide')
        .map(({ args }) => args.unit),
    );
    for (const { unit, parts, goesOn } of listDivided(world.org, scenario)) {
      const isTaking = !goesOn && takesOver(scenario, unit.code);
      const whole = unit.versions.find(
        ({ from, until }) => from < scenario.effective && (until === null || until >= scenario.effective),
      );
      if (isTaking || whole === undefined || whole.fields.length === 0 || whole.areas.length === 0) continue;
      const served = parts.flatMap(({ scope }) => pairs(scope)).sort();
      const isDivided = parts.some(({ rule }) => rule.fields !== undefined || rule.areas !== undefined);
      // Lists of fields and of areas cannot say a rest that is not the same in all areas: they take in more.
      const isWide = widened.has(unit.code);
      expect(isDivided && !isWide ? served : [...new Set(served)], `seed ${seed} ${unit.code}`).toEqual(
        pairs(whole).sort(),
      );
    }
  }
});

test('nobody is lost or doubled on any day', () => {
  for (const { seed, world, plan, scenario } of cases) {
    const after = worldAfter(plan, world);
    const staying = world.staff.people.filter(
      ({ leavingOn }) => leavingOn === null || leavingOn > scenario.effective,
    );
    for (const on of watchedDays()) {
      const counts = ({ staff }: World) =>
        staying.map(({ id, code: own }) => {
          const held = postingsOn(staff, on).filter((one) => one.staff === id && takesTheDay(one));
          return `${own} ${held.length}`;
        });
      expect(counts(after), `seed ${seed} on ${on}`).toEqual(counts(world));
    }
  }
});

test('who is placed goes to a part, and nobody works or counts at a unit that was closed', () => {
  for (const { seed, plan, scenario } of cases) {
    const splits = new Map(
      scenario.split.map(({ from, into }) => [from.code, into.map(({ unit }) => unit.code)]),
    );
    const arrive = (at: UnitCode): UnitCode[] => {
      const parts = splits.get(at) ?? [at];
      return parts.includes(at) ? [at] : parts.flatMap(arrive);
    };
    const ends = new Map([
      ...scenario.split.map(
        ({ path, into }) => [path, into.flatMap(({ unit }) => arrive(unit.code))] as const,
      ),
      ...scenario.merge.map(({ path, into }) => [path, arrive(into.code)] as const),
    ]);
    for (const { form, reason, to, staff } of plan.people) {
      if (form === 'follows') expect(ends.get(reason), `seed ${seed} ${staff}`).toContain(to);
    }
    expect(
      plan.gates.filter(({ code: gate }) => gate === 'reorg/left-behind'),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

/** By unit and successor, said by the ledger alone. */
function handedOver({ world, scenario, open, plan }: Case, on: Day): Map<string, number> {
  const { org } = worldAfter(plan, world);
  const sums = new Map<string, number>();
  for (const { unit, received, count, field } of open) {
    const bearer = findBearer(world.org, unit, received) ?? world.org.byCode.get(unit)?.at(-1);
    const merged = scenario.merge.flatMap(({ from }) => from);
    const giving = [...merged, ...scenario.split.map(({ from }) => from)];
    if (bearer === undefined || !giving.some((one) => one.code === unit)) continue;
    const end = resolveForward(org, { unit: bearer.id, since: laterOf(bearer.from, received), on, field });
    // What cannot be told apart stays where it was last whole, if that goes on.
    const last = unitOf(org, end.unit);
    const to = end.kind === 'unit' || last.until === null ? last.code : null;
    const key = `${unit} → ${to}`;
    if (to !== unit) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

test('every open dossier is handed to whom the ledger sends it, and none is lost', () => {
  for (const one of cases) {
    const { closesOn } = one.scenario;
    const told = new Map(one.plan.handover.map(({ from, to, open }) => [`${from} → ${to}`, open]));
    const expected = closesOn === null ? new Map() : handedOver(one, closesOn);
    expect(told, `seed ${one.seed}`).toEqual(expected);
  }
});

const stateOf = (db: Db): string => openJournalStore(db).findLastBefore()?.stateDigest ?? '';

test('apply writes just that, and its undo leaves an equal digest', () => {
  let undone = 0;
  for (const { seed, world, plan } of applicable) {
    const db = storeWorld(world);
    const isClean = GUARDS.errors(db).length === 0;
    const before = stateOf(db);
    const { change } = recordChange(db, STAMP, (id) => carryOut(db, plan, id));
    expect(sayPostings(readWorld(db)), `seed ${seed}`).toEqual(sayPostings(worldAfter(plan, world)));
    const { lineage } = readWorld(db).org;
    expect(lineage.filter(({ event }) => event === 'split').length, `seed ${seed}`).toBe(
      plan.lineage.filter(({ event }) => event === 'split').length,
    );
    if (isClean) {
      expect(GUARDS.errors(db), `seed ${seed}`).toEqual([]);
      undoChange(db, STAMP, { change: change?.id ?? 0, withLater: false }, GUARDS);
      expect(stateOf(db), `seed ${seed}`).toBe(before);
      undone++;
    }
    db.close();
  }
  expect(undone).toBeGreaterThan(applicable.length / 4);
});

test('the day before, all is as it was', () => {
  for (const { seed, world, scenario, plan } of cases) {
    const after = worldAfter(plan, world);
    const eve = addDays(scenario.effective, -1);
    const scopes = ({ org }: World) =>
      org.units
        .flatMap((unit) =>
          unit.versions
            .filter(({ from, until }) => from <= eve && (until === null || until > eve))
            .map(({ fields, areas }) => `${unit.code} ${fields.join()} ${areas.join()}`),
        )
        .sort();
    expect(scopes(after), `seed ${seed}`).toEqual(scopes(world));
  }
});
