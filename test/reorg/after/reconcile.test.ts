/** Signed lists: who is meant, what differs, and the plan that says the same as the list. */
import { describe, expect, test } from 'vitest';
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { spelling } from '#kit/vietnamese.js';
import { listUnits } from '#reorg/after/list-units.js';
import { type Listed, matchRows } from '#reorg/after/listed.js';
import { override } from '#reorg/after/overridden.js';
import { toOrders, toOverrides } from '#reorg/after/override.js';
import { reconcile } from '#reorg/after/reconcile.js';
import { readPlace, type SignedRow, sameBirth } from '#reorg/after/signed-list.js';
import { worldAfter } from '#reorg/changes.js';
import type { Plan } from '#reorg/model.js';
import { rankAfter } from '#reorg/ranks.js';
import { validateScenario } from '#reorg/validate.js';
import { judgeOrders, validateStaff } from '#reorg/validate-staff.js';
import type { World } from '#reorg/world.js';
import { type Chance, makeChance } from '../../random.js';
import { randomCase } from '../random-world.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from '../small-world.js';

const CASES = process.env.MOTCUA_SOAK === '1' ? 2000 : 80;

const row = (over: Partial<SignedRow>): SignedRow => ({
  ...{ where: { file: 'ky.csv', line: 2 }, staff: '', name: '', born: '', unit: 'CN-A', position: '' },
  ...over,
});

const UNITS = new Map([
  ['CN-A', 'CN-A' as UnitCode],
  [spelling('Chi nhánh A'), 'CN-A' as UnitCode],
]);

describe('a new place', () => {
  test.each([
    ['CN-A', '', { unit: 'CN-A', position: undefined }],
    ['Chi nhánh A', '', { unit: 'CN-A', position: undefined }],
    ['CHI NHÁNH A', 'Phó Giám đốc', { unit: 'CN-A', position: 'deputy-director' }],
    ['Giám đốc, Chi nhánh A', '', { unit: 'CN-A', position: 'director' }],
    ['CN-A', 'Quyền Giám đốc', { unit: 'CN-A', position: 'director', acting: true }],
    ['Acting head, Chi nhánh A', '', { unit: 'CN-A', position: 'head', acting: true }],
    ['Nhân viên, Chi nhánh A', '', { unit: 'CN-A', position: 'officer' }],
    ['Chi nhánh B', '', undefined],
    ['Thợ máy, Chi nhánh A', '', undefined],
    ['CN-A', 'Thợ máy', undefined],
    ['', '', undefined],
  ])('%j, %j', (unit, position, place) => {
    expect(readPlace({ unit, position }, UNITS)).toEqual(place && { acting: false, ...place });
  });
});

test('a unit is named by a name that it alone bears, of those that go on', () => {
  const { org } = worldOf({
    units: [
      CENTRE,
      { code: 'CN-A', name: 'Chi nhánh Hòa' },
      { code: 'CN-CU', name: 'Chi nhánh Hoà', from: '2020-01-01', until: '2023-01-01' },
      { code: 'D-1', name: 'Điểm số 1' },
      { code: 'D-2', name: 'điểm số 1' },
      { code: 'MC-1', name: 'Một cửa' },
    ],
  });
  const world = { org, staff: { people: [], postings: [] }, areas: worldOf({ units: [] }).areas };
  const scenario = scenarioOf({ open: [{ code: 'CN-B', name: 'Một cửa' }], merge: [['CN-B', ['MC-1']]] });
  const units = listUnits(planReorg(world, [], scenario), org);
  const named = (text: string) => readPlace({ unit: text, position: '' }, units)?.unit;
  expect(named('CHI NHÁNH HOÀ')).toBe('CN-A');
  expect(named('Điểm số 1')).toBeUndefined();
  expect(named('D-2')).toBe('D-2');
  expect(named('Một cửa')).toBe('CN-B');
  expect(named('CN-CU')).toBeUndefined();
});

test.each([
  ['1980-03-12', '1980-03-12', true],
  ['1980', '1980-03-12', true],
  ['03/1980', '1980', true],
  ['1981', '1980-03-12', false],
  ['1980-03-12', '1980-03-13', false],
])('births %s and %s: %s', (a, b, isSame) => {
  expect(sameBirth(a, b)).toBe(isSame);
});

describe('a row', () => {
  const { people } = worldOf({
    units: [{ code: 'CN-A' }],
    people: [
      { code: 'A1', fullName: 'Lê Văn Hòa' },
      { code: 'A2', fullName: 'Lê Văn Hoà' },
      { code: 'A3', fullName: 'Trần Thị Bình' },
    ],
  }).staff;
  const match = (
    rows: readonly SignedRow[],
    born: readonly [string, string][] = [],
    planned: string[] = [],
  ) => {
    const { value, diagnostics } = matchRows(rows, {
      ...{ people, born: new Map(born), units: UNITS, unit: undefined },
      planned: new Set(planned as StaffCode[]),
    });
    return [...value.map(({ person }) => person.code), ...diagnostics.map(({ code }) => code)];
  };
  const BORN: [string, string][] = [
    ['A1', '1980-03-12'],
    ['A2', '1985'],
  ];

  test.each<[string, Partial<SignedRow>, [string, string][], string[], string[]]>([
    ['by code', { staff: 'A1', name: 'LÊ VĂN HOÀ' }, [], [], ['A1']],
    ['by code, with another name', { staff: 'A1', name: 'Lê Văn Hải' }, [], [], ['A1', 'reorg/listed-name']],
    ['by an only name', { name: 'trần thị bình' }, [], [], ['A3']],
    ['by name and day of birth', { name: 'Lê Văn Hòa', born: '1980-03-12' }, BORN, [], ['A1']],
    ['by name and year of birth', { name: 'Lê Văn Hòa', born: '1985' }, BORN, [], ['A2']],
    ['by name, born otherwise', { name: 'Lê Văn Hòa', born: '1990' }, BORN, [], ['reorg/listed-unknown']],
    ['by a name that two bear', { name: 'Lê Văn Hòa' }, BORN, [], ['reorg/listed-namesakes']],
    ['by a name of two, one of them planned there', { name: 'Lê Văn Hòa' }, BORN, ['A2'], ['A2']],
    ['by nothing known', { name: 'Không Ai' }, [], [], ['reorg/listed-unknown']],
  ])('%s', (_, over, born, planned, expected) => {
    expect(match([row(over)], born, planned)).toEqual(expected);
  });

  test('of somebody who stands there already', () => {
    expect(match([row({ staff: 'A3' }), row({ name: 'Trần Thị Bình' })])).toEqual([
      'A3',
      'reorg/listed-twice',
    ]);
  });
});

/** The list that the plan itself would give, of everybody who goes somewhere. */
function ownList(plan: Plan, world: World): Listed[] {
  return plan.people.flatMap((entry, i): Listed[] => {
    const person = world.staff.people.find(({ code }) => code === entry.staff);
    if (person === undefined || entry.to === null) return [];
    const unit = entry.to;
    return [{ person, unit, ...rankAfter(entry), row: row({ where: { file: 'ky.csv', line: i + 2 } }) }];
  });
}

/** Some names fewer, some elsewhere, some more: among units that are there once the plan is applied. */
function distort(list: readonly Listed[], chance: Chance, plan: Plan, world: World): Listed[] {
  const targets = plan.units.flatMap((one) => (one.change === 'opened' ? [one.code] : []));
  const named = new Set(list.map(({ person }) => person.id));
  const free = world.staff.people.filter(
    ({ id, leavingOn }) =>
      !named.has(id) &&
      leavingOn === null &&
      world.staff.postings.some(
        (one) => one.staff === id && one.form === 'main' && one.from <= plan.effective && one.until === null,
      ),
  );
  const isPlain = ({ person }: Listed) =>
    plan.people.some(
      ({ staff, form }) => staff === person.code && (form === 'follows' || form === 'transfer'),
    ) && world.staff.postings.every(({ staff, form }) => staff !== person.id || form === 'main');
  const changed = list.flatMap((one): Listed[] => {
    if (targets.length === 0 || !isPlain(one) || chance.happens(0.6)) return [one];
    return chance.happens(0.5) ? [] : [{ ...one, unit: chance.pick(targets), position: undefined }];
  });
  const more = targets.length === 0 || chance.happens(0.5) ? [] : free.slice(0, 1);
  return [
    ...changed,
    ...more.map(
      (person): Listed => ({
        person,
        unit: chance.pick(targets),
        position: undefined,
        acting: false,
        row: row({}),
      }),
    ),
  ];
}

/** A posting that begins later goes with its unit. */
const comesLater = ({ staff: { people, postings } }: World, { effective }: Plan, staff: StaffCode): boolean =>
  postings.some((one) => one.from > effective && people.find(({ id }) => id === one.staff)?.code === staff);

describe('random plans', () => {
  const meant = { file: 'ky.csv', isMeant: (unit: UnitCode) => unit.startsWith('CN-') };

  function* plans() {
    for (let seed = 1; seed <= 3 * CASES; seed++) {
      const chance = makeChance(seed);
      const { spec, scenario } = randomCase(chance);
      const world = worldOf(spec);
      if (validateScenario(world.org, scenario).length + validateStaff(world, scenario).length > 0) continue;
      yield { seed, chance, world, plan: planReorg(world, [], scenario) };
    }
  }

  test('equal their own lists', () => {
    for (const { seed, world, plan } of plans()) {
      const { differences, same } = reconcile(plan.people, ownList(plan, world), {
        ...meant,
        isMeant: () => true,
      });
      expect(differences, `seed ${seed}`).toEqual([]);
      expect(same).toBe(ownList(plan, world).length);
    }
  });

  test('are made to equal another list, by which nobody is lost', () => {
    const seen = { missing: 0, added: 0, elsewhere: 0 };
    for (const { seed, chance, world, plan } of plans()) {
      const list = distort(
        ownList(plan, world).filter(({ unit }) => meant.isMeant(unit)),
        chance,
        plan,
        world,
      );
      const { differences } = reconcile(plan.people, list, meant);
      const orders = toOrders(toOverrides(differences, { plan, worlds: [world], phaseOf: () => 0 }), plan);
      if (judgeOrders(world, plan.effective, orders).length > 0) continue;
      if (differences.some(({ staff }) => comesLater(world, plan, staff))) continue; // named by the command
      const { value: anew } = override({ plan, world, orders, dossiers: [] });
      if (anew === undefined) throw new Error(`seed ${seed}`);
      expect(reconcile(anew.people, list, meant).differences, `seed ${seed}`).toEqual([]);
      const changed = new Set(differences.map(({ staff }) => staff));
      const others = ({ people }: Plan) => people.filter(({ staff }) => !changed.has(staff));
      expect(others(anew), `seed ${seed}`).toEqual(others(plan));
      const atWork = (plans: Plan) =>
        new Set(
          worldAfter(plans, world)
            .staff.postings.filter(
              ({ from, until }) => from <= plan.effective && (until === null || until > plan.effective),
            )
            .map(({ staff }) => staff),
        );
      expect(atWork(anew), `seed ${seed}`).toEqual(atWork(plan));
      for (const { kind } of differences) seen[kind]++;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(CASES / 40);
  });
});
