/** NĐ 170/2025/NĐ-CP, Art. 25 and 26, case by case: who is sent, who follows, what protects, what lifts the protection. */
import { describe, expect, test } from 'vitest';
import type { StaffCode } from '#kit/brand.js';
import { gateId } from '#reorg/gate-model.js';
import { foldPhases } from '#reorg/phases/fold.js';
import { assemblePlan } from '#reorg/plan.js';
import type { StaffOrder } from '#reorg/scenario-model.js';
import { RESTRICTIONS, type Restriction, type RestrictionCategory } from '#staff/model.js';
import { code, day } from '../../org/state.js';
import { CENTRE, failuresOf, planReorg, scenarioOf, worldOf } from '../small-world.js';

const UNITS = [
  CENTRE,
  { code: 'MC-1' },
  { code: 'MC-2' },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
  { code: 'DT-1', kind: 'point', parent: 'CN-A' },
  { code: 'DT-2', kind: 'point', parent: 'CN-A' },
] as const;
const OPEN = { open: [{ code: 'CN-TH' }, { code: 'DT-9', kind: 'point', parent: 'CN-TH' }] } as const;
const MERGE = { ...OPEN, merge: [['CN-TH', ['MC-1']]] } as const;

const where = { file: 's.yaml', line: 60 };
const order = (kind: StaffOrder['kind'], to: string, more: Partial<StaffOrder> = {}): StaffOrder => ({
  ...{ path: `${kind}.1`, kind, staff: 'A' as StaffCode, where, unit: { code: code(to), where } },
  ...{ position: undefined, acting: false, until: null },
  ...more,
});

const ILL: Restriction = { category: 'illness', until: null, consents: false };

interface Sent {
  readonly at?: string;
  readonly position?: 'head' | 'officer';
  readonly restriction?: Restriction;
}

/** The gates that stand against sending A. */
function against(
  one: StaffOrder | undefined,
  { at = 'MC-1', position = 'officer', restriction = ILL }: Sent = {},
) {
  const world = worldOf({
    units: UNITS,
    people: [{ code: 'A', restrictions: [restriction] }],
    postings: [{ staff: 'A', unit: at, position }],
  });
  const orders = one === undefined ? [] : [one];
  const plan = planReorg(world, [], scenarioOf({ ...MERGE, staff: { orders, rules: [], pins: [] } }));
  return failuresOf(plan).map(gateId);
}

const BARRED = ['transfer-restricted/CN-A/A/2025-03-01'];

describe('being sent elsewhere is a transfer, following is none', () => {
  test.each<[string, StaffOrder | undefined, Sent, readonly string[]]>([
    ['with the unit into its successor', undefined, {}, []],
    ['to a point beneath the successor', order('place', 'DT-9'), {}, []],
    ['appointed at the successor', order('appoint', 'CN-TH', { position: 'director' }), {}, []],
    [
      'relieved at the successor',
      order('appoint', 'CN-TH', { position: 'officer' }),
      { position: 'head' },
      [],
    ],
    ['assigned inside one network', order('place', 'DT-2'), { at: 'DT-1' }, []],
    ['appointed where one is', order('appoint', 'CN-A', { position: 'head' }), { at: 'CN-A' }, []],
    ['transferred from a unit that ends', order('place', 'CN-A'), {}, BARRED],
    ['transferred from one that stays', order('place', 'CN-A'), { at: 'MC-2' }, BARRED],
    ['relieved and sent', order('place', 'CN-A'), { position: 'head' }, BARRED],
    ['appointed elsewhere', order('appoint', 'CN-A', { position: 'head' }), {}, BARRED],
    ['seconded', order('second', 'CN-A', { until: day('2025-09-01') }), {}, BARRED],
    ['lent', order('lend', 'CN-A'), {}, BARRED],
    [
      'lent into the successor of somebody else',
      order('lend', 'CN-TH'),
      { at: 'MC-2' },
      ['transfer-restricted/CN-TH/A/2025-03-01'],
    ],
  ])('%s', (_, one, sent, gates) => {
    expect(against(one, sent)).toEqual(gates);
  });
});

describe('what protects', () => {
  test.each(Object.keys(RESTRICTIONS) as RestrictionCategory[])('%s', (category) => {
    const { byConsent } = RESTRICTIONS[category];
    const of = (restriction: Omit<Restriction, 'category'>) =>
      against(order('place', 'CN-A'), { restriction: { category, ...restriction } });
    expect(of({ until: null, consents: false })).toEqual(BARRED);
    expect(of({ until: null, consents: true })).toEqual(byConsent ? [] : BARRED);
    expect(of({ until: day('2025-03-01'), consents: false })).toEqual([]); // its last day is the eve
    expect(of({ until: day('2025-03-02'), consents: false })).toEqual(BARRED);
  });

  test('on the day of the phase that sends', () => {
    const world = worldOf({
      units: UNITS,
      people: [{ code: 'A', restrictions: [{ ...ILL, until: day('2025-04-01') }] }],
      postings: [{ staff: 'A', unit: 'MC-2' }],
    });
    const sending = (effective: string, other: string) =>
      [scenarioOf({ ...MERGE, effective: other }), sent(effective)]
        .toSorted((a, b) => (a.effective < b.effective ? -1 : 1))
        .map(({ selectors: _, ...scenario }, i) => ({
          ...{ ...scenario, phase: String(i + 1), selectedClose: [], selectedMoves: [], selected: [] },
        }));
    const sent = (effective: string) =>
      scenarioOf({ effective, staff: { orders: [order('place', 'CN-A')], rules: [], pins: [] } });
    const gatesOf = (drafts: ReturnType<typeof sending>) => {
      const { value } = foldPhases(world, drafts);
      return value === undefined ? ['no plan'] : failuresOf(assemblePlan(value, [])).map(gateId);
    };
    expect(gatesOf(sending('2025-03-01', '2025-04-01'))).toEqual(['transfer-restricted/CN-A/A/2025-03-01']);
    expect(gatesOf(sending('2025-04-01', '2025-03-01'))).toEqual([]);
  });
});
