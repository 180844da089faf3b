/** Phases, each planned on what the one before leaves: units that open and go on, people who move twice, dossiers that follow. */
import { describe, expect, test } from 'vitest';
import { recordChange } from '#journal/change.js';
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { orgErrors } from '#org/errors.js';
import { worldAfter } from '#reorg/changes.js';
import { carryOut, refuseStale } from '#reorg/commands/carry-out.js';
import { readWorld } from '#reorg/commands/world.js';
import { listDifferences } from '#reorg/document/comparison.js';
import { lastEntries } from '#reorg/document/last-entries.js';
import { isAcceptable } from '#reorg/gate-model.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { foldPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { Draft, StaffOrder } from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import { code, day } from '../../org/state.js';
import {
  CENTRE,
  type ScenarioSpec,
  STAMP,
  sayPostings,
  scenarioOf,
  storeWorld,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const SPEC: WorldSpec = {
  units: [CENTRE, { code: 'MC-1' }, { code: 'MC-2' }, { code: 'MC-3' }],
  postings: [
    { staff: 'A', unit: 'MC-1', position: 'head' },
    { staff: 'B', unit: 'MC-2' },
    { staff: 'C', unit: 'MC-3' },
  ],
};

const draftOf = (spec: ScenarioSpec, phase: string): Draft => {
  const { selectors: _, ...scenario } = scenarioOf(spec);
  return { ...scenario, phase, selectedClose: [], selectedMoves: [], selected: [] };
};

interface Planned {
  readonly plan: Plan | undefined;
  readonly found: readonly Diagnostic[];
}

function planBoth(world: World, specs: readonly ScenarioSpec[], open: readonly OpenDossiers[] = []): Planned {
  const drafts = specs.map((spec, i) => draftOf(spec, String(i + 1)));
  const { value, diagnostics } = foldPhases(world, drafts);
  return { plan: value === undefined ? undefined : assemblePlan(value, open), found: diagnostics };
}

function planned(world: World, specs: readonly ScenarioSpec[], open: readonly OpenDossiers[] = []): Plan {
  const { plan, found } = planBoth(world, specs, open);
  expect(found).toEqual([]);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const apply = (world: World, plan: Plan): World => {
  const db = storeWorld(world);
  recordChange(db, STAMP, (id) => carryOut(db, plan, id));
  expect(orgErrors(db)).toEqual([]);
  return readWorld(db);
};

/** What leaves the data wrong; that a branch has no director yet is not looked at here. */
const brokenBy = ({ gates }: Plan) => gates.filter((gate) => !isAcceptable(gate));

const sayPeople = ({ people }: Plan): string[] =>
  people.map(({ staff, from, to, form, on, reason }) => `${on} ${staff} ${from}→${to} ${form} ${reason}`);

const sayUnits = ({ units }: Plan): string[] =>
  units.map(({ on, change, code: own, phase = 0 }) => `${phase} ${on} ${change} ${own}`);

const order = (staff: string, unit: string, kind: StaffOrder['kind'], more: Partial<StaffOrder> = {}) => ({
  ...{ path: `${kind}.1`, kind, staff: staff as StaffCode, where: { file: 's.yaml', line: 60 } },
  ...{ unit: { code: code(unit), where: { file: 's.yaml', line: 60 } }, acting: false },
  ...{ position: undefined, until: null, ...more },
});

const PILOT: ScenarioSpec = { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1']]] };

test('a unit opened in the first phase takes over others in the second', () => {
  const world = worldOf(SPEC);
  const plan = planned(world, [
    PILOT,
    {
      effective: '2025-06-01',
      open: [{ code: 'CN-CG' }],
      merge: [
        ['CN-TH', ['MC-2']],
        ['CN-CG', ['MC-3']],
      ],
    },
  ]);
  expect(plan.phases.map(({ name, effective }) => [name, effective])).toEqual([
    ['1', '2025-03-01'],
    ['2', '2025-06-01'],
  ]);
  expect([plan.effective, plan.closesOn]).toEqual(['2025-03-01', '2025-06-01']);
  expect(sayUnits(plan)).toEqual([
    '0 2025-03-01 opened CN-TH',
    '0 2025-03-01 closed MC-1',
    '1 2025-06-01 opened CN-CG',
    '1 2025-06-01 closed MC-2',
    '1 2025-06-01 closed MC-3',
  ]);
  expect(sayPeople(plan)).toEqual([
    '2025-03-01 A MC-1→CN-TH follows merge.1',
    '2025-06-01 B MC-2→CN-TH follows merge.1',
    '2025-06-01 C MC-3→CN-CG follows merge.2',
  ]);
  expect(brokenBy(plan)).toEqual([]);
  const after = apply(world, plan);
  expect(sayPostings(after)).toEqual(sayPostings(worldAfter(plan, world)));
  expect(after.org.lineage.map(({ event, on }) => `${on} ${event}`)).toEqual([
    '2025-03-01 opened',
    '2025-03-01 merged',
    '2025-06-01 opened',
    '2025-06-01 merged',
    '2025-06-01 merged',
  ]);
});

test('somebody who moves in both has an entry in each; what they do in the end counts', () => {
  const world = worldOf(SPEC);
  const plan = planned(world, [
    { ...PILOT, close: ['MC-2'] },
    {
      effective: '2025-06-01',
      rename: [['CN-TH', 'Chi nhánh Hồ Tây']],
      staff: { orders: [order('A', 'HPASC', 'place'), order('B', 'CN-TH', 'place')] },
    },
  ]);
  expect(sayPeople(plan)).toEqual([
    '2025-03-01 A MC-1→CN-TH follows merge.1',
    '2025-03-01 B MC-2→HPASC surplus close.1',
    '2025-06-01 A CN-TH→HPASC relieved place.1',
    '2025-06-01 B HPASC→CN-TH transfer place.1',
  ]);
  expect(plan.surplus).toEqual([]);
  expect(plan.metrics).toMatchObject({ moved: 1, placed: 2, surplus: 0, others: 1, changed: 1 });
  expect(sayPostings(apply(world, plan)).filter((line) => /^[AB] /.test(line))).toEqual([
    'A CN-TH/CN-TH main head 2025-03-01..2025-06-01',
    'A HPASC/HPASC main officer 2025-06-01..',
    'A MC-1/MC-1 main head 1900-01-01..2025-03-01',
    'B CN-TH/CN-TH main officer 2025-06-01..',
    'B HPASC/HPASC main officer 2025-03-01..2025-06-01',
    'B MC-2/MC-2 main officer 1900-01-01..2025-03-01',
  ]);
});

test('a secondment of the first phase is cut by what happens to the sender in the second', () => {
  const world = worldOf(SPEC);
  const plan = planned(world, [
    { ...PILOT, staff: { orders: [order('C', 'CN-TH', 'second', { until: day('2026-03-01') })] } },
    { effective: '2025-06-01', merge: [['CN-TH', ['MC-3']]] },
  ]);
  expect(brokenBy(plan)).toEqual([]);
  expect(sayPostings(apply(world, plan)).filter((line) => line.startsWith('C '))).toEqual([
    'C CN-TH/CN-TH main officer 2026-03-01..',
    'C CN-TH/CN-TH seconded officer 2025-06-01..2026-03-01',
    'C CN-TH/MC-3 seconded officer 2025-03-01..2025-06-01',
    'C MC-3/MC-3 main officer 1900-01-01..2025-03-01',
  ]);
});

describe('a predecessor that still runs beside its successor when the next phase begins', () => {
  const parallel: ScenarioSpec = { ...PILOT, closesOn: '2025-08-01' };

  test('goes on until its last day, whatever else happens', () => {
    const world = worldOf(SPEC);
    const plan = planned(world, [
      parallel,
      { effective: '2025-06-01', merge: [['CN-TH', ['MC-2']]], rename: [['CN-TH', 'Chi nhánh Hồ Tây']] },
    ]);
    expect(brokenBy(plan)).toEqual([]);
    expect(sayUnits(plan)).toEqual([
      '0 2025-03-01 opened CN-TH',
      '0 2025-08-01 closed MC-1',
      '1 2025-06-01 changed CN-TH',
      '1 2025-06-01 closed MC-2',
    ]);
    const after = apply(world, plan);
    expect(after.org.byCode.get(code('MC-1'))?.[0]?.until).toBe('2025-08-01');
    expect(after.org.byCode.get(code('CN-TH'))?.[0]?.versions.map(({ from, name }) => [from, name])).toEqual([
      ['2025-03-01', 'Chi nhánh CN-TH'],
      ['2025-06-01', 'Chi nhánh Hồ Tây'],
    ]);
  });

  test('keeps its successor from closing before it', () => {
    const { plan, found } = planBoth(worldOf(SPEC), [
      parallel,
      { effective: '2025-06-01', open: [{ code: 'CN-X' }], merge: [['CN-X', ['CN-TH']]] },
    ]);
    expect(plan).toBeUndefined();
    expect(found.map(({ code: slug, where, args }) => [slug, where?.line, args.unit, args.day])).toEqual([
      ['reorg/changes-later', 20, 'CN-TH', '2025-08-01'],
    ]);
  });

  test('cannot be merged again; one without a last day can', () => {
    const again: ScenarioSpec = { effective: '2025-06-01', merge: [['CN-TH', ['MC-1']]] };
    expect(planBoth(worldOf(SPEC), [parallel, again]).found.map(({ code: slug }) => slug)).toEqual([
      'reorg/unit-closed',
    ]);
    const plan = planned(worldOf(SPEC), [{ ...PILOT, closesOn: null }, again]);
    expect(sayUnits(plan)).toEqual(['0 2025-03-01 opened CN-TH', '1 2025-06-01 closed MC-1']);
  });
});

test('a gate is judged on what all phases leave: the second may mend what the first alone would break', () => {
  const units = [CENTRE, { code: 'MC-1' }, { code: 'DT-1', parent: 'MC-1' }] as const;
  const first: ScenarioSpec = { ...PILOT, closesOn: '2025-08-01' };
  const alone = planned(worldOf({ units }), [first]);
  expect(brokenBy(alone).map(({ code: gate, day: on }) => [gate, on])).toEqual([
    ['reorg/open-children', '2025-08-01'],
  ]);
  const both = planned(worldOf({ units }), [
    first,
    { effective: '2025-06-01', move: [{ unit: 'DT-1', parent: 'CN-TH' }] },
  ]);
  expect(brokenBy(both)).toEqual([]);
});

test('open dossiers follow through both phases, and are counted once', () => {
  const open: OpenDossiers[] = [
    { unit: 'MC-1' as UnitCode, received: day('2025-01-10'), count: 5 },
    { unit: 'MC-2' as UnitCode, received: day('2025-01-10'), count: 2 },
  ];
  const plan = planned(
    worldOf(SPEC),
    [PILOT, { effective: '2025-06-01', open: [{ code: 'CN-X' }], merge: [['CN-X', ['CN-TH', 'MC-2']]] }],
    open,
  );
  expect(plan.handover).toEqual([
    { from: 'MC-1', to: 'CN-TH', on: '2025-03-01', open: 5 },
    { from: 'CN-TH', to: 'CN-X', on: '2025-06-01', open: 5 },
    { from: 'MC-2', to: 'CN-X', on: '2025-06-01', open: 2 },
  ]);
  expect(plan.metrics.openDossiers).toBe(7);
});

test('what comes to a unit while it runs on beside its successor goes on with it', () => {
  const open: OpenDossiers[] = [{ unit: 'MC-1' as UnitCode, received: day('2025-01-10'), count: 5 }];
  const phases: ScenarioSpec[] = [
    { ...PILOT, closesOn: '2025-06-01' },
    {
      effective: '2025-06-01',
      closesOn: '2025-07-01',
      open: [{ code: 'CN-X' }],
      merge: [['CN-X', ['CN-TH']]],
    },
  ];
  expect(planned(worldOf(SPEC), phases, open).handover).toEqual([
    { from: 'MC-1', to: 'CN-TH', on: '2025-06-01', open: 5 },
    { from: 'CN-TH', to: 'CN-X', on: '2025-07-01', open: 5 },
  ]);
});

describe('what a plan of phases reads', () => {
  const specs: ScenarioSpec[] = [
    PILOT,
    {
      effective: '2025-06-01',
      merge: [['CN-TH', ['MC-2']]],
      staff: { orders: [order('A', 'HPASC', 'place')] },
    },
  ];

  test('are rows that exist, and none that it writes itself', () => {
    const { reads } = planned(worldOf(SPEC), specs);
    expect(Object.keys(reads.unit)).toEqual(['HPASC 1900-01-01', 'MC-1 1900-01-01', 'MC-2 1900-01-01']);
    expect(Object.keys(reads.posting)).toEqual(['A 1900-01-01 MC-1 main', 'B 1900-01-01 MC-2 main']);
    expect(Object.keys(reads.staff)).toEqual(['A', 'B']);
    expect(reads.about.map(({ effective }) => effective)).toEqual(['2025-03-01', '2025-06-01']);
  });

  test('is stale when a row of any phase changes, and not when another does', () => {
    const plan = planned(worldOf(SPEC), specs);
    const changed = (units: WorldSpec['units'], postings = SPEC.postings ?? []) =>
      worldOf({ ...SPEC, units, postings });
    const named = (own: string) =>
      SPEC.units.map((one) => (one.code === own ? { ...one, name: 'Tên khác' } : one));
    expect(() => refuseStale(worldOf(SPEC), plan)).not.toThrow();
    expect(() => refuseStale(changed(named('MC-3')), plan)).not.toThrow();
    expect(() => refuseStale(changed(named('MC-1')), plan)).toThrow();
    expect(() => refuseStale(changed(named('MC-2')), plan)).toThrow();
    const joined = [...(SPEC.postings ?? []), { staff: 'D', unit: 'MC-2', from: '2025-07-01' }];
    expect(() => refuseStale(changed(SPEC.units, joined), plan)).toThrow();
  });
});

test('what the second phase asks in vain is told at its line, once the first is planned', () => {
  const { plan, found } = planBoth(worldOf(SPEC), [
    PILOT,
    { effective: '2025-06-01', open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1']]] },
  ]);
  expect(plan).toBeUndefined();
  expect(found.map(({ code: slug, where }) => [slug, where?.line])).toEqual([
    ['reorg/code-taken', 10],
    ['reorg/unit-closed', 20],
  ]);
});

test('what the first phase asks in vain is told alone', () => {
  const { found } = planBoth(worldOf(SPEC), [
    { close: ['MC-9'] },
    { effective: '2025-06-01', close: ['MC-8'] },
  ]);
  expect(found.map(({ args }) => args.unit)).toEqual(['MC-9']);
});

test('a rule of units that the second phase would break is found at its entry', () => {
  const { found } = planBoth(worldOf(SPEC), [
    PILOT,
    { effective: '2025-06-01', move: [{ unit: 'CN-TH', parent: 'MC-2' }] },
  ]);
  expect(found.map(({ code: slug, where }) => [slug, where?.line])).toEqual([['org/wrong-parent-kind', 50]]);
});

describe('a concurrent post in a unit that a later phase closes', () => {
  const world = worldOf({
    units: [CENTRE, { code: 'MC-1' }, { code: 'MC-2' }, { code: 'MC-3' }],
    postings: [
      { staff: 'A', unit: 'MC-1' },
      { staff: 'A', unit: 'MC-3', form: 'concurrent' },
      { staff: 'B', unit: 'MC-2' },
      { staff: 'B', unit: 'MC-3', form: 'concurrent' },
    ],
  });
  const plan = planned(world, [
    { open: [{ code: 'CN-A' }], merge: [['CN-A', ['MC-1']]], close: ['MC-2'] },
    { effective: '2025-06-01', close: ['MC-3'] },
  ]);

  test('does not tell where somebody works in the end', () => {
    expect(sayPeople(plan)).toContain('2025-06-01 A MC-3→null relieved close.1');
    const ends = [...lastEntries(plan.people).values()];
    expect(ends.map(({ staff, to }) => [staff, to])).toEqual([
      ['A', 'CN-A'],
      ['B', 'HPASC'],
    ]);
    expect(plan.surplus).toEqual(['B']);
  });
});

test('plans that end alike differ where a phase between does', () => {
  const world = worldOf({ units: [CENTRE, { code: 'MC-1' }], postings: [{ staff: 'A', unit: 'MC-1' }] });
  const by = (first: string) =>
    planned(world, [
      { open: [{ code: first }], merge: [[first, ['MC-1']]] },
      { effective: '2025-06-01', open: [{ code: 'CN-Z' }], merge: [['CN-Z', [first]]] },
    ]);
  const [found, ...others] = listDifferences([by('CN-A'), by('CN-B')]);
  expect(others).toEqual([]);
  expect(found?.staff).toBe('A');
  expect(listDifferences([by('CN-A'), by('CN-A')])).toEqual([]);
});
