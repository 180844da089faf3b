/** Sub-plans on random worlds, in real databases: applied in any order they equal the whole, and can be undone. */
import { describe, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { recordChange } from '#journal/change.js';
import { undoChange } from '#journal/undo.js';
import { compareCodes } from '#kit/vietnamese.js';
import { orgErrors } from '#org/errors.js';
import { carryOut } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { type SubPlan, splitPlan } from '#reorg/document/sub-plans.js';
import { gateId, isAcceptable } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { findBrokenRules } from '#reorg/plan/broken-rules.js';
import { hashOfPlan } from '#reorg/plan.js';
import type { Scenario } from '#reorg/scenario-model.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import type { World } from '#reorg/world.js';
import { staffErrors } from '#staff/errors.js';
import { type Chance, makeChance } from '../../random.js';
import { randomCase } from '../random-world.js';
import {
  CENTRE,
  planReorg,
  STAMP,
  sayPostings,
  scenarioOf,
  storeWorld,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 3000 : 60;
const GUARDS = { errors: (db: Db) => [...orgErrors(db), ...staffErrors(db)], undoBulk: () => [] };

interface Case {
  readonly seed: number;
  readonly chance: Chance;
  readonly world: World;
  readonly plan: Plan;
  readonly parts: readonly SubPlan[];
}

const acceptAll = (world: World, scenario: Scenario): Plan | undefined => {
  const { gates } = planReorg(world, [], scenario);
  if (!gates.every(isAcceptable)) return undefined;
  return planReorg(world, [], scenario, new Map(gates.map((gate) => [gateId(gate), 'thử'])));
};

function* validCases(): Generator<Case> {
  for (let seed = 1; seed <= CASES; seed++) {
    const chance = makeChance(seed);
    const { spec, scenario } = randomCase(chance);
    const world = worldOf(spec);
    if (validateScenario(world.org, scenario).length > 0) continue;
    if (validateStaff(world, scenario).length > 0) continue;
    const plan = acceptAll(world, scenario);
    if (plan === undefined || findBrokenRules(planPhase(world, scenario)).length > 0) continue;
    yield { seed, chance, world, plan, parts: splitPlan({ plan, world, dossiers: [] }) };
  }
}

const cases = [...validCases()];

const apply = (db: Db, plan: Plan) => recordChange(db, STAMP, (id) => carryOut(db, plan, id)).change?.id ?? 0;

/** Units with their versions, the ledger and the postings by natural keys. */
function sayWorld(world: World): string[] {
  const code = (id: number | null) => (id === null ? '' : (world.org.byId.get(id as never)?.code ?? '?'));
  const units = world.org.units.flatMap((unit) =>
    unit.versions.map(({ parent, ...version }) =>
      JSON.stringify([unit.code, unit.from, unit.until, code(parent), version]),
    ),
  );
  const ledger = world.org.lineage.map(({ from, to, ...event }) =>
    JSON.stringify([code(from), code(to), event]),
  );
  return [...units, ...ledger, ...sayPostings(world)].sort(compareCodes);
}

const shuffle = <T>(chance: Chance, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: chance.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

test('enough of the random plans fall into several parts', () => {
  expect(cases.filter(({ parts }) => parts.length > 1).length).toBeGreaterThan(CASES / 10);
});

test('the parts have everything of the whole once, and each its own hash', () => {
  for (const { seed, plan, parts } of cases) {
    for (const list of ['units', 'lineage', 'people', 'postings', 'surplus'] as const) {
      const all = parts
        .flatMap((part): readonly unknown[] => part.plan[list])
        .map((one) => JSON.stringify(one));
      expect(all.sort(), `seed ${seed} ${list}`).toEqual(plan[list].map((one) => JSON.stringify(one)).sort());
    }
    for (const { plan: part } of parts) expect(part.hash).toBe(hashOfPlan(part));
    const ids = new Set(parts.flatMap((part) => part.plan.gates.map(gateId)));
    for (const gate of plan.gates) expect(ids, `seed ${seed}`).toContain(gateId(gate));
  }
});

test('applied in a random order they equal the whole, and undone again nothing was', () => {
  let several = 0;
  for (const { seed, chance, world, plan, parts } of cases) {
    const [whole, cut] = [storeWorld(world), storeWorld(world)];
    apply(whole, plan);
    const before = sayWorld(readWorld(cut));
    const isClean = GUARDS.errors(cut).length === 0; // an undo may not bring an old error back
    const changes = shuffle(chance, parts).map((part) => apply(cut, part.plan));
    expect(sayWorld(readWorld(cut)), `seed ${seed}`).toEqual(sayWorld(readWorld(whole)));
    if (parts.length > 1) several++;
    if (isClean) {
      for (const change of changes.toReversed()) {
        undoChange(cut, STAMP, { change, withLater: false }, GUARDS);
      }
      expect(sayWorld(readWorld(cut)), `seed ${seed}`).toEqual(before);
    }
    whole.close();
    cut.close();
  }
  expect(several).toBeGreaterThan(CASES / 10);
});

describe('two branches', () => {
  const units = [
    CENTRE,
    { code: 'MC-1', name: 'Một' },
    { code: 'MC-2', name: 'Hai' },
    { code: 'MC-3', parent: 'MC-1' },
  ];
  const open = [{ code: 'CN-A' }, { code: 'CN-B' }];
  const split = (spec: WorldSpec, scenario: Scenario): readonly SubPlan[] => {
    const world = worldOf(spec);
    const plan = acceptAll(world, scenario);
    return plan === undefined ? [] : splitPlan({ plan, world, dossiers: [] });
  };
  const branchesOf = (parts: readonly SubPlan[]) => parts.map(({ branches }) => branches.join('+'));
  const people = [
    { staff: 'A', unit: 'MC-1' },
    { staff: 'B', unit: 'MC-2' },
  ];

  test.each<[string, WorldSpec, Scenario, string[]]>([
    [
      'are two parts where nothing ties them',
      { units, postings: people },
      scenarioOf({
        open,
        merge: [
          ['CN-A', ['MC-1', 'MC-3']],
          ['CN-B', ['MC-2']],
        ],
      }),
      ['CN-A', 'CN-B'],
    ],
    [
      'stay together where somebody works for both',
      { units, postings: [...people, { staff: 'A', unit: 'MC-2', form: 'concurrent' }] },
      scenarioOf({
        open,
        merge: [
          ['CN-A', ['MC-1', 'MC-3']],
          ['CN-B', ['MC-2']],
        ],
      }),
      ['CN-A+CN-B'],
    ],
    [
      'stay together where a unit hangs under one that goes elsewhere',
      { units, postings: people },
      scenarioOf({
        open,
        merge: [
          ['CN-A', ['MC-1']],
          ['CN-B', ['MC-2', 'MC-3']],
        ],
      }),
      ['CN-A+CN-B'],
    ],
  ])('%s', (_, spec, scenario, branches) => {
    expect(branchesOf(split(spec, scenario))).toEqual(branches);
  });

  test('a part whose content stays the same keeps its hash when another part changes', () => {
    const spec = { units, postings: people };
    const merge = [
      ['CN-A', ['MC-1', 'MC-3']],
      ['CN-B', ['MC-2']],
    ] as const;
    const before = split(spec, scenarioOf({ open, merge }));
    const after = split(
      spec,
      scenarioOf({ open: [{ code: 'CN-A' }, { code: 'CN-B', name: 'Tên khác' }], merge }),
    );
    expect(after[0]?.plan.hash).toBe(before[0]?.plan.hash);
    expect(after[1]?.plan.hash).not.toBe(before[1]?.plan.hash);
  });
});
