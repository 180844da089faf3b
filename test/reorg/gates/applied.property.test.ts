/**
 * No gate that is reported as passed fails on the applied state: random plans of one and of two phases are applied to real
 * databases, and what is stored is judged by the slow recomputation and by the rules of units.
 */
import { expect, test } from 'vitest';
import { recordChange } from '#journal/change.js';
import { addDays, type Day } from '#kit/dates.js';
import { indexBook } from '#org/book.js';
import { checkWorld } from '#org/check.js';
import type { PostedPerson } from '#org/posting-model.js';
import { listPosted } from '#org/posting-store.js';
import { LIMITS } from '#org/rules/limits.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { foldPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Draft, Scenario } from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import type { Restriction } from '#staff/model.js';
import { isServed, listPairs, type OracleMerger } from '../../oracle/continuity.js';
import { type Chance, makeChance } from '../../random.js';
import { DAYS, randomCase, randomSecond } from '../random-world.js';
import { STAMP, storeWorld, type WorldSpec, worldOf } from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 2000 : 120;

const FIELDS = ['Hộ tịch', 'Đất đai', 'Chứng thực'];

/** The random world with more to lose: most people competent, some without the task, some absent, quotas, leaders. */
function withService(chance: Chance, spec: WorldSpec): WorldSpec {
  const absence = (): Restriction[] =>
    chance.happens(0.15)
      ? [
          {
            category: chance.pick(['maternity', 'illness', 'study', 'other']),
            until: chance.pick([null, ...DAYS]),
            consents: true,
          },
        ]
      : [];
  return {
    ...spec,
    units: spec.units.map((unit) =>
      chance.happens(0.15) ? { ...unit, quota: { ...NO_QUOTA, total: chance.below(3) } } : unit,
    ),
    people: (spec.people ?? []).map((person) => ({
      ...person,
      fields: FIELDS.filter(() => chance.happens(0.5)),
      employment: chance.happens(0.1) ? ('postal' as const) : ('civil-servant' as const),
      restrictions: absence(),
    })),
    postings: (spec.postings ?? []).map((posting) => ({
      ...posting,
      ...(chance.happens(0.2) ? { tasks: ['digitise' as const] } : {}),
      ...(posting.unit === 'CN-A' && chance.happens(0.5) ? { position: 'director' as const } : {}),
    })),
  };
}

const NO_QUOTA = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

const draftOf = (scenario: Scenario, phase: string): Draft => ({
  ...{ ...scenario, phase, selectedClose: [], selectedMoves: [], selected: [] },
});

interface Case {
  readonly seed: number;
  readonly world: World;
  readonly drafts: readonly Draft[];
  readonly plan: Plan;
}

/** With all accepted that may be: what is accepted is reported all the same. */
function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const one = randomCase(chance);
    const spec = withService(chance, one.spec);
    const world = worldOf(spec);
    const drafts = [draftOf(one.scenario, '1')];
    if (chance.happens(0.4)) drafts.push(draftOf(randomSecond(chance, { ...one, spec }), '2'));
    const { value, diagnostics } = foldPhases(world, drafts);
    if (value === undefined || diagnostics.some(({ severity }) => severity === 'error')) continue;
    const { gates } = assemblePlan(value, []);
    if (!gates.every(isAcceptable)) continue;
    yield {
      seed,
      world,
      drafts,
      plan: assemblePlan(value, [], new Map(gates.map((gate) => [gateId(gate), 'thử']))),
    };
  }
}

const cases = [...validCases()];

interface Applied extends Case {
  readonly stored: World;
  readonly postings: readonly PostedPerson[];
}

/** Each on a database of its own, and read back. */
const applied = cases.map((one): Applied => {
  const db = storeWorld(one.world);
  recordChange(db, STAMP, (id) => carryOut(db, one.plan, id));
  const state = { stored: readWorld(db), postings: listPosted(db) };
  db.close();
  return { ...one, ...state };
});

/** Each day of interest from the first day of a phase to the day after its last parallel one, and of the orders. */
function daysOf(drafts: readonly Draft[]): Day[] {
  const near = DAYS.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  const days = drafts.flatMap(({ effective, closesOn, staff }) => [
    effective,
    ...near.filter((day) => closesOn !== null && effective <= day && day <= closesOn),
    ...staff.orders.flatMap(({ until }) => until ?? []),
  ]);
  return [...new Set(days)].sort();
}

const mergersOf = (drafts: readonly Draft[]): OracleMerger[] =>
  drafts.flatMap(({ merge, effective: since }) =>
    merge.flatMap(({ into, from }) => from.map(({ code }) => ({ from: code, into: into.code, since }))),
  );

/** Lost pairs by the definition: `Hộ tịch 00097 2025-03-01`. */
function lostBy({ drafts, stored }: Applied): Set<string> {
  const mergers = mergersOf(drafts);
  return new Set(
    drafts.flatMap(({ effective }) => {
      const eve = addDays(effective, -1);
      const served = listPairs(stored).filter((pair) => isServed(stored, eve, pair, mergers));
      return daysOf(drafts)
        .filter((day) => day >= effective)
        .flatMap((day) =>
          served
            .filter((pair) => !isServed(stored, day, pair, mergers))
            .map(({ field, area }) => `${field} ${area} ${day}`),
        );
    }),
  );
}

/** What the plan says of continuity: failures, and notes on what was so before. */
const saidBy = ({ gates, warnings = [] }: Plan) =>
  [...gates, ...warnings.filter(({ weight }) => weight === 'note')].filter(
    ({ code }) => code === 'reorg/continuity',
  );

type Said = ReturnType<typeof saidBy>[number];

const isWithin = ({ day: from, until }: Said, day: string): boolean =>
  from <= day && (until === null || until === undefined || day < until);

function isSaid(said: readonly Said[], hole: string): boolean {
  const [, field = '', area = '', day = ''] = /^(.*) (\S+) (\S+)$/.exec(hole) ?? [];
  return said.some(
    (gate) =>
      gate.field === field && (gate.areas?.includes(area) || gate.areas?.[0] === '*') && isWithin(gate, day),
  );
}

test('what is lost by the definition is what the plan says, field by field, area by area, day by day', () => {
  const seen = { lost: 0, kept: 0 };
  for (const one of applied) {
    const [said, lost] = [saidBy(one.plan), [...lostBy(one)]];
    expect(
      lost.filter((hole) => !isSaid(said, hole)),
      `seed ${one.seed}: lost and not said`,
    ).toEqual([]);
    const idle = said.filter(
      ({ field, day }) =>
        daysOf(one.drafts).includes(day) &&
        !lost.some((hole) => hole.startsWith(`${field} `) && hole.endsWith(` ${day}`)),
    );
    expect(idle, `seed ${one.seed}: said and not lost`).toEqual([]);
    seen[lost.length > 0 ? 'lost' : 'kept']++;
  }
  expect(seen.lost).toBeGreaterThan(applied.length / 20);
  expect(seen.kept).toBeGreaterThan(applied.length / 20);
});

/** What the rules of units call it, and the gate. */
const RULES = {
  'org/leader-missing': 'reorg/leadership',
  'org/leader-surplus': 'reorg/leadership',
  'org/quota-exceeded': 'reorg/quota',
  'org/quota-children': 'reorg/quota',
} as const;

/** What the rules find on a day, as far as a gate looks at it too. */
function foundOn({ stored: { org }, postings }: Applied, day: Day) {
  if (postings.length === 0) return [];
  const nothing = { areas: indexBook({ lives: [], lineage: [] }), procedures: [], limits: LIMITS };
  const nowhere = { locate: () => undefined, locateArea: () => undefined };
  const { diagnostics } = checkWorld({ ...nothing, ...nowhere, org, postings, day } as never);
  return diagnostics.filter(({ code }) => Object.hasOwn(RULES, code));
}

test('what the rules of units find on the days of the plan is what the plan says of leaders and quotas', () => {
  let found = 0;
  for (const one of applied) {
    const said = [...one.plan.gates, ...(one.plan.warnings ?? [])];
    for (const day of daysOf(one.drafts).filter((on) => isChange(one, on))) {
      const missed = foundOn(one, day).filter(({ code, args }) => {
        found++;
        const gate = RULES[code as keyof typeof RULES];
        return !said.some((one) => one.code === gate && one.unit === args.code && isWithin(one, day));
      });
      expect(missed, `seed ${one.seed} on ${day}`).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(applied.length / 10);
});

/** A day on which the plan itself changes something. */
const isChange = ({ drafts }: Case, day: Day): boolean =>
  drafts.some(({ effective, closesOn }) => day === effective || day === closesOn);
