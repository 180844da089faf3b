/** People sent by name and by rule: the form of each, what they are afterwards, and what comes before what. */
import { describe, expect, test } from 'vitest';
import type { StaffCode } from '#kit/brand.js';
import { worldAfter } from '#reorg/changes.js';
import { type GateFailure, gateId } from '#reorg/gate-model.js';
import { accept, findIdle, parseAcceptance } from '#reorg/plan/accept.js';
import type { StaffOrder, StaffRule } from '#reorg/scenario-model.js';
import { noteIdleRules, validateStaff } from '#reorg/validate-staff.js';
import { code, day } from '../../org/state.js';
import {
  CENTRE,
  failuresOf,
  type PostingSpec,
  planReorg,
  type ScenarioSpec,
  sayPostings,
  scenarioOf,
  type UnitSpec,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1' },
  { code: 'MC-2' },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
  { code: 'DT-1', kind: 'point', parent: 'CN-A' },
  { code: 'DT-2', kind: 'point', parent: 'CN-A' },
];
const where = { file: 's.yaml', line: 60 };
const at = (own: string) => ({ code: code(own), where });

const order = (kind: StaffOrder['kind'], unit: string, rest: Partial<StaffOrder> = {}): StaffOrder => ({
  ...{ path: `${kind}.1`, kind, staff: 'A' as StaffCode, where, unit: at(unit) },
  ...{ position: undefined, acting: false, until: null },
  ...rest,
});

const rule = (to: string, rest: Partial<Omit<StaffRule, 'unit'>> & { unit?: string } = {}): StaffRule => {
  const { unit, ...match } = rest;
  const any = { field: undefined, position: undefined, employment: undefined, path: 'rules.1' };
  return { ...any, ...match, unit: unit === undefined ? undefined : at(unit), to: at(to) };
};

const OPEN: ScenarioSpec = {
  open: [{ code: 'CN-TH' }, { code: 'DT-9', kind: 'point', parent: 'CN-TH' }],
  merge: [['CN-TH', ['MC-1']]],
};
const posted = (unit: string, rest: Partial<PostingSpec> = {}): PostingSpec => ({
  staff: 'A',
  unit,
  ...rest,
});

function run(posting: PostingSpec, staff: ScenarioSpec['staff'], people: WorldSpec['people'] = []) {
  const world = worldOf({ units: UNITS, postings: [posting], people });
  const scenario = scenarioOf({ ...OPEN, ...(staff === undefined ? {} : { staff }) });
  expect(validateStaff(world, scenario)).toEqual([]);
  const plan = planReorg(world, [], scenario);
  const said = plan.people.map(({ from, to, form, becomes, reason }) =>
    [from, to, form, becomes ?? '-', reason].join(' '),
  );
  const after = sayPostings(worldAfter(plan, world)).filter((line) => !line.includes('1900-01-01'));
  expect(failuresOf(plan)).toEqual([]);
  return { said: said.join(', '), after };
}

describe('forms', () => {
  test.each<[string, PostingSpec, StaffOrder, string, string[]]>([
    [
      'to the successor',
      posted('MC-1'),
      order('place', 'CN-TH'),
      'MC-1 CN-TH follows - place.1',
      ['A CN-TH/CN-TH main officer 2025-03-01..'],
    ],
    [
      'beneath the successor',
      posted('MC-1'),
      order('place', 'DT-9'),
      'MC-1 DT-9 follows - place.1',
      ['A DT-9/DT-9 main officer 2025-03-01..'],
    ],
    [
      'elsewhere',
      posted('MC-1'),
      order('place', 'CN-A'),
      'MC-1 CN-A transfer - place.1',
      ['A CN-A/CN-A main officer 2025-03-01..'],
    ],
    [
      'inside a network',
      posted('DT-1'),
      order('place', 'DT-2'),
      'DT-1 DT-2 assignment - place.1',
      ['A DT-2/DT-2 main officer 2025-03-01..'],
    ],
    [
      'a head elsewhere',
      posted('MC-1', { position: 'head' }),
      order('place', 'CN-A'),
      'MC-1 CN-A relieved officer place.1',
      ['A CN-A/CN-A main officer 2025-03-01..'],
    ],
    [
      'a head to the successor, no longer head',
      posted('MC-1', { position: 'head' }),
      order('place', 'CN-TH', { position: 'officer' }),
      'MC-1 CN-TH relieved officer place.1',
      ['A CN-TH/CN-TH main officer 2025-03-01..'],
    ],
    [
      'a director',
      posted('MC-1'),
      order('appoint', 'CN-TH', { position: 'director' }),
      'MC-1 CN-TH appointment director appoint.1',
      ['A CN-TH/CN-TH main director 2025-03-01..'],
    ],
    [
      'a secondment and the way back',
      posted('MC-1', { position: 'head' }),
      order('second', 'CN-A', { until: day('2026-03-01') }),
      'MC-1 CN-A secondment - second.1',
      ['A CN-A/CN-TH seconded head 2025-03-01..2026-03-01', 'A CN-TH/CN-TH main head 2026-03-01..'],
    ],
    [
      'a loan without an end',
      posted('MC-2'),
      order('lend', 'CN-A'),
      'MC-2 CN-A lent - lend.1',
      ['A CN-A/MC-2 lent officer 2025-03-01..'],
    ],
    [
      'a loan that outlasts the posting',
      posted('MC-2', { until: '2025-06-01' }),
      order('lend', 'CN-A', { until: day('2025-09-01') }),
      'MC-2 CN-A lent - lend.1',
      ['A CN-A/MC-2 lent officer 2025-03-01..2025-06-01'],
    ],
  ])('%s', (_, posting, one, said, after) => {
    expect(run(posting, { orders: [one] })).toEqual({ said, after });
  });
});

describe('rules', () => {
  const officer = posted('MC-1');
  const land = [{ code: 'A', fields: ['Đất đai'] }];
  test.each<[string, PostingSpec, ScenarioSpec['staff'], WorldSpec['people'], string]>([
    [
      'the first that fits decides',
      officer,
      { rules: [rule('CN-A'), rule('DT-1', { path: 'rules.2' })] },
      [],
      'MC-1 CN-A transfer - rules.1',
    ],
    [
      'a name comes before a rule',
      officer,
      { rules: [rule('CN-A')], orders: [order('place', 'DT-1')] },
      [],
      'MC-1 DT-1 transfer - place.1',
    ],
    [
      'a pinned person follows',
      officer,
      { rules: [rule('CN-A')], pins: [{ staff: 'A' as StaffCode, where }] },
      [],
      'MC-1 CN-TH follows - merge.1',
    ],
    [
      'another unit does not fit',
      officer,
      { rules: [rule('CN-A', { unit: 'MC-2' })] },
      [],
      'MC-1 CN-TH follows - merge.1',
    ],
    [
      'a field fits, however it is spelt',
      officer,
      { rules: [rule('CN-A', { field: 'ĐẤT ĐAI' })] },
      land,
      'MC-1 CN-A transfer - rules.1',
    ],
    [
      'another field does not',
      officer,
      { rules: [rule('CN-A', { field: 'Thuế' })] },
      land,
      'MC-1 CN-TH follows - merge.1',
    ],
    [
      'a position fits',
      officer,
      { rules: [rule('CN-A', { position: 'officer' })] },
      [],
      'MC-1 CN-A transfer - rules.1',
    ],
    [
      'another kind of staff does not',
      officer,
      { rules: [rule('CN-A', { employment: 'postal' })] },
      [],
      'MC-1 CN-TH follows - merge.1',
    ],
    [
      'who is away stays away',
      posted('MC-2', { quota: 'MC-1', form: 'lent' }),
      { rules: [rule('CN-A')] },
      [],
      'MC-1 CN-TH follows - merge.1',
    ],
    [
      'a unit that stays open is looked at when it is named',
      posted('MC-2'),
      { rules: [rule('CN-A', { unit: 'MC-2' })] },
      [],
      'MC-2 CN-A transfer - rules.1',
    ],
    ['and otherwise is not', posted('MC-2'), { rules: [rule('CN-A')] }, [], ''],
    [
      'who is there already is left alone',
      posted('CN-A'),
      { rules: [rule('CN-A', { unit: 'CN-A' })] },
      [],
      '',
    ],
  ])('%s', (_, posting, staff, people, said) => {
    expect(run(posting, staff, people).said).toBe(said);
  });

  test('one that applies to nobody is named', () => {
    const world = worldOf({ units: UNITS, postings: [officer] });
    const scenario = scenarioOf({
      ...OPEN,
      staff: { rules: [rule('CN-A'), rule('DT-1', { path: 'rules.2' })] },
    });
    expect(noteIdleRules(scenario, planReorg(world, [], scenario)).map(({ args }) => args.rule)).toEqual([
      'rules.2',
    ]);
  });
});

describe('what cannot be done', () => {
  const find = (staff: ScenarioSpec['staff'], posting: PostingSpec, people: WorldSpec['people'] = []) =>
    validateStaff(
      worldOf({ units: UNITS, postings: [posting], people }),
      scenarioOf({ ...OPEN, ...(staff === undefined ? {} : { staff }) }),
    ).map(({ code: slug }) => slug.replace('reorg/', ''));

  test.each<[string, ScenarioSpec['staff'], PostingSpec, WorldSpec['people'], string[]]>([
    [
      'nobody of that code',
      { orders: [order('place', 'CN-A', { staff: 'X' as StaffCode })] },
      posted('MC-1'),
      [],
      ['unknown-person'],
    ],
    [
      'a pin on nobody',
      { pins: [{ staff: 'X' as StaffCode, where }] },
      posted('MC-1'),
      [],
      ['unknown-person'],
    ],
    [
      'somebody who comes later',
      { orders: [order('place', 'CN-A')] },
      posted('MC-1', { from: '2025-04-01' }),
      [],
      ['person-absent'],
    ],
    [
      'somebody who has left',
      { orders: [order('place', 'CN-A')] },
      posted('MC-1'),
      [{ code: 'A', leavingOn: day('2025-03-01') }],
      ['person-absent'],
    ],
    [
      'somebody who is lent',
      { orders: [order('place', 'CN-A')] },
      posted('MC-1', { quota: 'MC-2', form: 'lent' }),
      [],
      ['person-away'],
    ],
    [
      'two orders',
      { orders: [order('place', 'CN-A'), order('lend', 'CN-A')] },
      posted('MC-1'),
      [],
      ['person-twice'],
    ],
    [
      'a pin and an order',
      { orders: [order('place', 'CN-A')], pins: [{ staff: 'A' as StaffCode, where }] },
      posted('MC-1'),
      [],
      ['pinned-ordered'],
    ],
    [
      'an end before the start',
      { orders: [order('lend', 'CN-A', { until: day('2025-03-01') })] },
      posted('MC-1'),
      [],
      ['order-too-early'],
    ],
  ])('%s', (_, staff, posting, people, found) => {
    expect(find(staff, posting, people)).toEqual(found);
  });
});

describe('the law on those who are sent', () => {
  const restrictions = [{ category: 'maternity', until: null, consents: false }] as const;
  const gatesOf = (
    posting: PostingSpec,
    staff: ScenarioSpec['staff'],
    person: Partial<NonNullable<WorldSpec['people']>[number]> = { restrictions },
    accepted: readonly (readonly [string, string])[] = [],
  ) => {
    const world = worldOf({ units: UNITS, postings: [posting], people: [{ ...person, code: 'A' }] });
    const scenario = scenarioOf({ ...OPEN, ...(staff === undefined ? {} : { staff }) });
    return failuresOf(planReorg(world, [], scenario, new Map(accepted)));
  };
  const say = (gates: ReturnType<typeof gatesOf>) => gates.map(gateId).join(', ');
  const RESTRICTED = 'transfer-restricted/CN-A/A/2025-03-01';

  test.each<[string, PostingSpec, StaffOrder[], string]>([
    ['following is no transfer', posted('MC-1'), [], ''],
    ['nor is a place beneath the successor', posted('MC-1'), [order('place', 'DT-9')], ''],
    ['nor an appointment there', posted('MC-1'), [order('appoint', 'CN-TH', { position: 'head' })], ''],
    ['nor an assignment inside a network', posted('DT-1'), [order('place', 'DT-2')], ''],
    ['a transfer is', posted('MC-1'), [order('place', 'CN-A')], RESTRICTED],
    ['a loan is', posted('MC-2'), [order('lend', 'CN-A')], RESTRICTED],
    [
      'an appointment elsewhere is',
      posted('MC-2'),
      [order('appoint', 'CN-A', { position: 'head' })],
      RESTRICTED,
    ],
  ])('%s', (_, posting, orders, gates) => {
    expect(say(gatesOf(posting, { orders }))).toBe(gates);
  });

  test('consent lifts what can be consented to; an end that has passed lifts all', () => {
    const orders = [order('place', 'CN-A')];
    const of = (category: 'maternity' | 'illness', until: string | null, consents: boolean) =>
      say(
        gatesOf(
          posted('MC-1'),
          { orders },
          { restrictions: [{ category, until: until === null ? null : day(until), consents }] },
        ),
      );
    expect(of('maternity', null, true)).toBe('');
    expect(of('illness', null, true)).toBe(RESTRICTED);
    expect(of('illness', '2025-03-01', false)).toBe('');
    expect(of('illness', '2025-03-02', false)).toBe(RESTRICTED);
  });

  test('a secondment lasts three years at most', () => {
    const until = (last: string) =>
      say(gatesOf(posted('MC-2'), { orders: [order('second', 'CN-A', { until: day(last) })] }, {}));
    expect(until('2028-03-01')).toBe('');
    expect(until('2028-03-02')).toBe('secondment-term/CN-A/A/2028-03-01');
  });

  test('a failure is accepted by its id, and the reason changes the plan', () => {
    const staff = { orders: [order('place', 'CN-A')] };
    const [gate] = gatesOf(posted('MC-1'), staff, undefined, [[RESTRICTED, 'đã đồng ý']]);
    expect(gate?.accepted).toBe('đã đồng ý');
    expect(
      findIdle(
        new Map([
          ['x', 'y'],
          [RESTRICTED, 'z'],
        ]),
        gate === undefined ? [] : [gate],
      ),
    ).toMatchObject([{ code: 'reorg/accepted-nothing' }]);
  });

  test('what would leave the data wrong cannot be accepted', () => {
    const gate: GateFailure = {
      ...{ day: day('2025-03-01'), unit: code('CN-A'), field: null, who: 'A', accepted: null },
      code: 'reorg/two-places',
    };
    const acceptances = new Map([[gateId(gate), 'z']]);
    expect(accept(gate, acceptances).accepted).toBeNull();
    expect(findIdle(acceptances, [gate])).toMatchObject([{ code: 'reorg/not-acceptable' }]);
  });

  test.each([
    ['a/b=c', ['a/b', 'c']],
    [' a = b = c ', ['a', 'b = c']],
    ['a=', undefined],
    ['=b', undefined],
    ['ab', undefined],
  ])('%s', (text, pair) => {
    expect(parseAcceptance(text)).toEqual(pair);
  });
});
