/** Continuity by table: what counts as served on the eve and after, whose hole it is, from when to when. */
import { describe, expect, test } from 'vitest';
import { gateId } from '#reorg/gate-model.js';
import type { Plan } from '#reorg/model.js';
import { area, day } from '../../org/state.js';
import {
  CENTRE,
  type PostingSpec,
  planReorg,
  type ScenarioSpec,
  scenarioOf,
  type UnitSpec,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const [LAND, BIRTHS] = ['Đất đai', 'Hộ tịch'];
const ALL: Partial<UnitSpec> = { fields: [LAND, BIRTHS], areas: ['00097', '00103'].map(area) };
const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1', ...ALL },
  { code: 'MC-2', fields: [BIRTHS], areas: [area('00103')] },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC', fields: [BIRTHS], areas: [area('00160')] },
];
const PEOPLE: NonNullable<WorldSpec['people']> = [
  { code: 'A', fields: [LAND] },
  { code: 'B', fields: [BIRTHS] },
];
const POSTED: readonly PostingSpec[] = [
  { staff: 'A', unit: 'MC-1' },
  { staff: 'B', unit: 'MC-1' },
];
const MERGE: ScenarioSpec = { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1', 'MC-2']]] };

interface Change {
  readonly units?: readonly UnitSpec[];
  readonly people?: WorldSpec['people'];
  readonly postings?: readonly PostingSpec[];
  readonly scenario?: ScenarioSpec;
}

const planOf = ({ units = UNITS, people = PEOPLE, postings = POSTED, scenario = MERGE }: Change): Plan =>
  planReorg(worldOf({ units, people, postings }), [], scenarioOf(scenario));

/** `CN-TH Đất đai 2025-03-01..2025-03-11 [00097] people`. */
const holesIn = ({ gates, warnings = [] }: Plan): string[] =>
  [...gates, ...warnings]
    .filter(({ code }) => code === 'reorg/continuity')
    .map((gate) => {
      const { unit, field, day: from, until, areas = [], why } = gate;
      const weight = 'weight' in gate ? ` ${gate.weight}` : '';
      return `${unit} ${field} ${from}..${until ?? ''} [${areas.join(' ')}] ${why}${weight}`;
    });

const EVER = '2025-03-01..';

describe('what is served', () => {
  test.each<[string, Change, string[]]>([
    ['everybody follows, the successor inherits', {}, []],
    [
      'the successor is given less',
      { scenario: { ...MERGE, open: [{ code: 'CN-TH', fields: [BIRTHS], areas: [area('00097')] }] } },
      [`CN-TH Hộ tịch ${EVER} [00103] scope`, `CN-TH Đất đai ${EVER} [00097 00103] scope`],
    ],
    [
      'no list of areas serves every one',
      { scenario: { ...MERGE, open: [{ code: 'CN-TH', fields: [LAND, BIRTHS], areas: [] }] } },
      [],
    ],
    [
      'a unit for every area goes into one with a list',
      {
        units: [CENTRE, { code: 'MC-1', fields: [LAND] }],
        scenario: { open: [{ code: 'CN-TH', areas: [area('00097')] }], merge: [['CN-TH', ['MC-1']]] },
      },
      [`CN-TH Đất đai ${EVER} [*] scope`],
    ],
    [
      'a unit closes and nothing succeeds it',
      { scenario: { close: ['MC-1'] } },
      [`MC-1 Hộ tịch ${EVER} [00097 00103] closed`, `MC-1 Đất đai ${EVER} [00097 00103] closed`],
    ],
    [
      'another open unit serves it too',
      {
        units: [...UNITS, { code: 'MC-3', ...ALL }],
        postings: [...POSTED, { staff: 'C', unit: 'MC-3' }],
        people: [...PEOPLE, { code: 'C', fields: [LAND, BIRTHS] }],
        scenario: { close: ['MC-1'] },
      },
      [],
    ],
    [
      'who has the task no more does not count, on the eve neither',
      { postings: [{ ...POSTED[0], tasks: ['digitise'] } as PostingSpec] },
      [],
    ],
    [
      'a postal worker does not receive',
      { people: [{ code: 'A', fields: [LAND], employment: 'postal' }], postings: [POSTED[0] as PostingSpec] },
      [],
    ],
    [
      'who leaves on the effective day',
      { people: [{ code: 'A', fields: [LAND], leavingOn: day('2025-03-01') }, ...PEOPLE.slice(1)] },
      [`CN-TH Đất đai ${EVER} [00097 00103] people`],
    ],
    [
      'a field in another spelling is the same',
      { people: [{ code: 'A', fields: ['đất  ĐAI'] }, ...PEOPLE.slice(1)] },
      [],
    ],
    [
      'competences that nobody recorded are a warning',
      { people: [], scenario: { close: ['MC-1'] } },
      [
        `MC-1 Hộ tịch ${EVER} [00097 00103] closed warning`,
        `MC-1 Đất đai ${EVER} [00097 00103] closed warning`,
      ],
    ],
    [
      'what goes wrong elsewhere, whatever the plan does, is a note',
      {
        postings: [...POSTED, { staff: 'C', unit: 'CN-A', until: '2025-03-01' }],
        people: [...PEOPLE, { code: 'C', fields: [BIRTHS] }],
      },
      [`CN-A Hộ tịch ${EVER} [00160] people note`],
    ],
  ])('%s', (_, change, holes) => {
    expect(holesIn(planOf(change))).toEqual(holes);
  });
});

describe('who is absent', () => {
  const restricted = (
    category: string,
    until: string | null,
    form: PostingSpec['form'] = 'main',
  ): Change => ({
    people: [
      { code: 'A', fields: [LAND], restrictions: [{ category, until, consents: true } as never] },
      { code: 'C', fields: [LAND] },
    ],
    postings: [
      { staff: 'A', unit: 'MC-1', quota: form === 'main' ? 'MC-1' : 'MC-2', form },
      { staff: 'C', unit: 'MC-1', until: '2025-03-01' },
    ],
  });
  const LOST = [`CN-TH Đất đai ${EVER} [00097 00103] people`];

  test.each<[string, Change, string[]]>([
    ['on leave', restricted('maternity', null), LOST],
    ['ill until later', restricted('illness', '2025-03-02'), LOST],
    ['ill until the day', restricted('illness', '2025-03-01'), []],
    ['at a school', restricted('study', null), LOST],
    ['seconded here: that is the restriction', restricted('study', null, 'seconded'), []],
    ['lent here works here', restricted('hardship', null, 'lent'), []],
    ['under a disciplinary process one works on', restricted('discipline', null), []],
  ])('%s', (_, change, holes) => {
    expect(holesIn(planOf(change))).toEqual(holes);
  });
});

describe('from when to when', () => {
  const gone = (until: string, from?: string): readonly PostingSpec[] => [
    { staff: 'A', unit: 'MC-1', until },
    ...(from === undefined ? [] : [{ staff: 'A', unit: 'MC-1', from }]),
    { staff: 'B', unit: 'MC-1' },
  ];
  const parallel: ScenarioSpec = { ...MERGE, closesOn: '2025-04-01' };

  test.each<[string, Change, string[]]>([
    [
      'one day without anybody',
      { postings: gone('2025-03-11', '2025-03-12'), scenario: parallel },
      ['CN-TH Đất đai 2025-03-11..2025-03-12 [00097 00103] people'],
    ],
    [
      'two stretches are two failures',
      {
        postings: [...gone('2025-03-05', '2025-03-07'), { staff: 'B', unit: 'MC-2', form: 'concurrent' }],
        people: [
          { code: 'A', fields: [LAND] },
          { code: 'B', fields: [BIRTHS], leavingOn: day('2025-03-20') },
        ],
        scenario: parallel,
      },
      [
        'CN-TH Hộ tịch 2025-03-20.. [00097 00103] people',
        'CN-TH Đất đai 2025-03-05..2025-03-07 [00097 00103] people',
      ],
    ],
    [
      'after the day that follows the last parallel one it is nobody’s plan',
      { postings: gone('2025-04-02'), scenario: parallel },
      [],
    ],
    [
      'on that day it still is',
      { postings: gone('2025-04-01'), scenario: parallel },
      ['CN-TH Đất đai 2025-04-01.. [00097 00103] people'],
    ],
    [
      'a predecessor is staffed by its successor until it closes',
      {
        scenario: {
          ...parallel,
          open: [{ code: 'CN-TH', fields: [BIRTHS], areas: [area('00097'), area('00103')] }],
        },
      },
      ['CN-TH Đất đai 2025-04-01.. [00097 00103] scope'],
    ],
    [
      'and for ever where nobody has decided when',
      {
        scenario: {
          ...parallel,
          closesOn: null,
          open: [{ code: 'CN-TH', fields: [BIRTHS], areas: [area('00097'), area('00103')] }],
        },
      },
      [],
    ],
  ])('%s', (_, change, holes) => {
    expect(holesIn(planOf(change))).toEqual(holes);
  });

  test('the day on which lent people go back is a change date', () => {
    const where = { file: 's.yaml', line: 60 };
    const lend = { path: 'lend.1', kind: 'lend', staff: 'A', where, unit: { code: 'CN-A', where } };
    const order = { ...lend, position: undefined, acting: false, until: day('2026-04-01') } as never;
    const units = [...UNITS.slice(0, 3), { ...UNITS[3], fields: [LAND, BIRTHS], areas: [] } as never];
    const scenario = { ...MERGE, staff: { orders: [order], rules: [], pins: [] } };
    const plan = planOf({ units, scenario });
    expect(holesIn(plan)).toEqual([]); // CN-A serves every area, and afterwards CN-TH does again
    const later = planOf({
      units,
      scenario,
      people: [{ code: 'A', fields: [LAND], leavingOn: day('2026-04-01') }, ...PEOPLE.slice(1)],
    });
    expect(holesIn(later)).toEqual(['CN-TH Đất đai 2026-04-01.. [00097 00103] people']);
  });
});

describe('a unit that is divided', () => {
  const open = [{ code: 'CN-TH' }, { code: 'CN-CG' }];
  const goes = (staff: string, to: string) => {
    const where = { file: 's.yaml', line: 60 };
    const more = { position: undefined, acting: false, until: null };
    return { path: 'place.1', kind: 'place', staff, where, unit: { code: to, where }, ...more } as never;
  };
  const orders = (to: string) => ({ orders: [goes('A', to)], rules: [], pins: [] });
  const byField = [
    [
      'MC-1',
      [
        { to: 'CN-TH', fields: [BIRTHS] },
        { to: 'CN-CG', rest: true },
      ],
    ],
  ] as never;

  test.each<[string, Change, string[]]>([
    ['each part with its people', { scenario: { open, split: byField, staff: orders('CN-CG') } }, []],
    [
      'a part without its people',
      { scenario: { open, split: byField, staff: orders('CN-TH') } },
      [`CN-CG Đất đai ${EVER} [00097 00103] people`],
    ],
    [
      'which until it closes are at one of its successors',
      { scenario: { open, closesOn: '2025-04-01', split: byField, staff: orders('CN-TH') } },
      ['CN-CG Đất đai 2025-04-01.. [00097 00103] people'],
    ],
  ])('%s', (_, change, holes) => {
    expect(holesIn(planOf(change))).toEqual(holes);
  });
});

test('a failure is accepted by its id, and kept with the reason', () => {
  const postings = POSTED.slice(1);
  const scenario = scenarioOf({ close: ['MC-1'] });
  const world = worldOf({ units: UNITS, people: PEOPLE, postings });
  const id = 'continuity/MC-1/Hộ tịch/2025-03-01';
  const [gate] = planReorg(world, [], scenario, new Map([[id, 'tiếp nhận trực tuyến']])).gates;
  expect(gate && gateId(gate)).toBe(id);
  expect(gate?.accepted).toBe('tiếp nhận trực tuyến');
});
