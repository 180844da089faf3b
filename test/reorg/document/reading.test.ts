/** Lists, comparisons and desks: what they say of small plans, and that nobody and nothing is lost on the way. */
import { describe, expect, test } from 'vitest';
import type { StaffCode } from '#kit/brand.js';
import { worldAfter } from '#reorg/changes.js';
import { listDifferences, measure } from '#reorg/document/comparison.js';
import { listDecisions, listTraining } from '#reorg/document/decision-list.js';
import { openDesks } from '#reorg/document/desks.js';
import { openPlaces } from '#reorg/document/places.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import type { StaffOrder } from '#reorg/scenario-model.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import { code, day } from '../../org/state.js';
import { makeChance } from '../../random.js';
import { randomCase } from '../random-world.js';
import { CENTRE, planReorg, type ScenarioSpec, scenarioOf, worldOf } from '../small-world.js';

const WHERE = { file: 's.yaml', line: 60 };
const order = (
  staff: string,
  unit: string,
  kind: StaffOrder['kind'],
  until: string | null = null,
): StaffOrder => ({
  ...{ path: `${kind}.1`, kind, staff: staff as StaffCode, where: WHERE, acting: false },
  unit: { code: code(unit), where: WHERE },
  position: kind === 'appoint' ? 'director' : undefined,
  until: until === null ? null : day(until),
});

const world = worldOf({
  units: [
    CENTRE,
    { code: 'MC-1', name: 'Một cửa một', fields: ['Hộ tịch', 'Đất đai'] },
    { code: 'MC-2', name: 'Một cửa hai', fields: ['Thuế'] },
    { code: 'MC-3' },
  ],
  people: [
    { code: 'A', fullName: 'Nguyễn Văn Ánh', fields: ['Hộ tịch'] },
    { code: 'B', fullName: 'Đỗ An', fields: ['Đất đai', 'hộ tịch'] },
    { code: 'C', fullName: 'Trần Bình' },
    { code: 'D', fullName: 'Lê Cường' },
  ],
  postings: [
    { staff: 'A', unit: 'MC-1', position: 'head' },
    { staff: 'B', unit: 'MC-1' },
    { staff: 'C', unit: 'MC-2' },
    { staff: 'D', unit: 'MC-3' },
  ],
});

const BASE: ScenarioSpec = {
  open: [{ code: 'CN-A' }, { code: 'CN-A-1', kind: 'point', parent: 'CN-A', name: 'Điểm một' }],
  merge: [
    ['CN-A', ['MC-1']],
    ['CN-A-1', ['MC-2']],
  ],
};
const planOf = (more: ScenarioSpec = {}): Plan => planReorg(world, [], scenarioOf({ ...BASE, ...more }));

describe('the lists of decisions', () => {
  test('are by branch, points with it, in the order of given names; who stays is in none', () => {
    const plan = planOf();
    const lists = listDecisions(plan, openPlaces(plan, world));
    expect(
      lists.map(({ branch, name, entries }) => [branch, name, entries.map(({ staff }) => staff)]),
    ).toEqual([['CN-A', 'Chi nhánh CN-A', ['B', 'A', 'C']]]);
  });

  test('have everybody who has a new unit once, also of random plans', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { spec, scenario } = randomCase(makeChance(seed));
      const random = worldOf(spec);
      if ([...validateScenario(random.org, scenario), ...validateStaff(random, scenario)].length > 0)
        continue;
      const plan = planReorg(random, [], scenario);
      const listed = listDecisions(plan, openPlaces(plan, random)).flatMap(({ entries }) => entries);
      const expected = plan.people.filter(({ to }) => to !== null);
      expect(listed.map(({ staff }) => staff).sort(), `seed ${seed}`).toEqual(
        expected.map(({ staff }) => staff),
      );
    }
  });

  test('name who must learn what, and what nobody knows there', () => {
    const plan = planOf();
    const places = openPlaces(plan, world);
    const needs = listDecisions(plan, places).flatMap((list) => listTraining(list, places));
    expect(
      needs.map(({ entry, lacks, nobodyHas, isUnknown }) => [entry.staff, lacks, nobodyHas, isUnknown]),
    ).toEqual([
      ['A', ['Đất đai'], [], false],
      ['C', ['Thuế'], ['Thuế'], true],
    ]);
  });
});

describe('plans side by side', () => {
  test('count each person once, by the form', () => {
    const plan = planOf({
      staff: { orders: [order('B', 'HPASC', 'second', '2026-01-01'), order('A', 'CN-A', 'appoint')] },
      open: [
        { code: 'CN-A', quota: 2 },
        { code: 'CN-A-1', kind: 'point', parent: 'CN-A' },
      ],
    });
    const measures = measure({
      ...plan,
      handover: [{ from: code('MC-1'), to: code('CN-A'), on: day('2025-03-01'), open: 6 }],
    });
    expect(measures).toMatchObject({
      people: 3,
      branches: 1,
      points: 1,
      forms: { appointment: 1, secondment: 1, follows: 1 },
      load: { mean: 6, most: 6, unit: 'CN-A' },
      quota: { people: 3, posts: 2, most: 1.5 }, // who is seconded counts at home, at the successor
    });
  });

  test('name whoever fares otherwise, and nobody else', () => {
    const other = planOf({ staff: { orders: [order('B', 'HPASC', 'place')] } });
    expect(listDifferences([planOf(), planOf()])).toEqual([]);
    const [one, ...others] = listDifferences([planOf(), other, planOf()]);
    expect([one?.staff, one?.entries.map((entry) => entry?.to)]).toEqual(['B', ['CN-A', 'HPASC', 'CN-A']]);
    expect(others).toEqual([]);
  });

  test('say that a plan does not name a person', () => {
    const wider = planOf({
      merge: [
        ['CN-A', ['MC-1', 'MC-3']],
        ['CN-A-1', ['MC-2']],
      ],
    });
    expect(listDifferences([planOf(), wider]).map(({ staff, entries }) => [staff, entries[0]])).toEqual([
      ['D', null],
    ]);
  });
});

describe('the desk of a dossier', () => {
  const deskIn = (plan: Plan, desk: string, received = '2025-01-05') => {
    const find = openDesks(plan, world.org, worldAfter(plan, world).org);
    return find({ desk: code(desk), received: day(received), field: undefined });
  };

  test('is the successor of the unit that has it', () => {
    expect(deskIn(planOf(), 'MC-2')).toEqual({ kind: 'moves', from: 'MC-2', to: 'CN-A-1' });
    expect(deskIn(planOf(), 'MC-3')).toEqual({ kind: 'stays' });
    expect(deskIn(planOf(), 'UNKNOWN')).toEqual({ kind: 'stays' });
  });

  test('is nobody’s where the unit leaves no successor', () => {
    expect(deskIn(planOf({ close: ['MC-3'] }), 'MC-3')).toEqual({ kind: 'no-successor', from: 'MC-3' });
  });

  test('stays where a merged unit goes on receiving with no last day', () => {
    expect(deskIn(planOf({ closesOn: null }), 'MC-1')).toEqual({ kind: 'stays' });
  });

  test('agrees with what a plan counts, for random plans', () => {
    let moved = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const chance = makeChance(seed);
      const { spec, scenario } = randomCase(chance);
      const random = worldOf(spec);
      if ([...validateScenario(random.org, scenario), ...validateStaff(random, scenario)].length > 0)
        continue;
      const open = random.org.units.map(
        ({ code: unit }): OpenDossiers => ({
          ...{ unit, received: day('2024-07-01'), count: 1 + chance.below(5) },
        }),
      );
      const plan = planReorg(random, open, scenario);
      const find = openDesks(plan, random.org, worldAfter(plan, random).org);
      const counted = new Map<string, number>();
      for (const { unit, received, count } of open) {
        const change = find({ desk: unit, received, field: undefined });
        if (change.kind !== 'moves') continue;
        const key = `${change.from} ${change.to}`;
        counted.set(key, (counted.get(key) ?? 0) + count);
      }
      const planned = plan.handover.map(({ from, to, open: lying }): [string, number] => [
        `${from} ${to}`,
        lying,
      ]);
      expect([...counted].sort(), `seed ${seed}`).toEqual(planned.sort());
      moved += planned.length;
    }
    expect(moved).toBeGreaterThan(20);
  });
});
