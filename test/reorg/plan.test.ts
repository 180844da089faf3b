/** Plans by table: what becomes of units and people, which gates fail, what is handed over, what the hash covers. */
import { describe, expect, test } from 'vitest';
import { indexOrg } from '#org/hierarchy.js';
import { worldAfter } from '#reorg/changes.js';
import { gateId } from '#reorg/gate-model.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { findBrokenRules } from '#reorg/plan/broken-rules.js';
import { noteLeaders } from '#reorg/plan/notes.js';
import { hashOfPlan } from '#reorg/plan.js';
import { validateScenario } from '#reorg/validate.js';
import type { World } from '#reorg/world.js';
import { area, code, day, event } from '../org/state.js';
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
} from './small-world.js';

const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1', name: 'Một cửa 1', fields: ['Đất đai'], areas: [area('00097')] },
  { code: 'MC-2', name: 'Một cửa 2', fields: ['Hộ tịch', 'Đất đai'], areas: [area('00103')] },
  { code: 'MC-3', name: 'Một cửa 3' },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
];

const MERGE_TWO: ScenarioSpec = { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-2', 'MC-1']]] };

const planOf = (world: WorldSpec | World, spec: ScenarioSpec, open: readonly OpenDossiers[] = []): Plan =>
  planReorg('org' in world ? world : worldOf(world), open, scenarioOf(spec));

describe('units', () => {
  test('open and close in order of code, with one line of the ledger each', () => {
    const { units, lineage } = planOf({ units: UNITS }, MERGE_TWO);
    expect(units.map(({ code: own, change, on }) => [own, change, on])).toEqual([
      ['CN-TH', 'opened', '2025-03-01'],
      ['MC-1', 'closed', '2025-03-01'],
      ['MC-2', 'closed', '2025-03-01'],
    ]);
    expect(lineage).toEqual([
      { event: 'opened', on: '2025-03-01', from: null, to: 'CN-TH' },
      { event: 'merged', on: '2025-03-01', from: 'MC-1', to: 'CN-TH' },
      { event: 'merged', on: '2025-03-01', from: 'MC-2', to: 'CN-TH' },
    ]);
  });

  test.each<[string, ScenarioSpec, Partial<Record<'fields' | 'areas' | 'level', unknown>>]>([
    [
      'inherits fields and areas of its predecessors, and the level of its parent',
      MERGE_TWO,
      { fields: ['Hộ tịch', 'Đất đai'], areas: ['00097', '00103'], level: 'province' },
    ],
    [
      'serves every area where one predecessor did',
      { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1', 'MC-3']]] },
      { fields: ['Đất đai'], areas: [] },
    ],
    [
      'is what the scenario says, where it says',
      {
        ...MERGE_TWO,
        open: [{ code: 'CN-TH', fields: ['Thuế'], areas: [area('00160')], level: 'commune' }],
      },
      { fields: ['Thuế'], areas: ['00160'], level: 'commune' },
    ],
    [
      'takes the level through a parent that is opened too',
      {
        open: [
          { code: 'A-DT', kind: 'point', parent: 'CN-TH' },
          { code: 'CN-TH', level: 'district' },
        ],
      },
      { level: 'district' },
    ],
    [
      'without a parent has no level',
      { open: [{ code: 'CN-TH', kind: 'agency', parent: null }] },
      { level: '' },
    ],
  ])('a new unit %s', (_, spec, expected) => {
    expect(planOf({ units: UNITS }, spec).units[0]).toMatchObject(expected);
  });

  test('a ring of parents ends in a finding at its place, not in a loop', () => {
    const ring = [
      { code: 'A', kind: 'agency', parent: 'B' },
      { code: 'B', kind: 'agency', parent: 'A' },
    ] as const;
    const world = worldOf({ units: UNITS });
    const scenario = scenarioOf({ open: ring });
    const broken = findBrokenRules(planPhase(world, scenario));
    expect(broken.map(({ code: slug, where }) => [slug, where?.line])).toEqual([['org/cycle', 10]]);
  });

  test.each<[string, ScenarioSpec, [string, number][]]>([
    ['none', MERGE_TWO, []],
    ['no parent', { open: [{ code: 'CN-TH', parent: null }] }, [['org/no-parent', 10]]],
    [
      'a parent of the wrong kind',
      { open: [{ code: 'DT-1', kind: 'point', parent: 'MC-3' }] },
      [['org/wrong-parent-kind', 10]],
    ],
    [
      'a parent that is merged away',
      { open: [{ code: 'MC-9', kind: 'one-stop', parent: 'MC-1' }], merge: [['CN-A', ['MC-1']]] },
      [['org/outside-parent', 10]],
    ],
    [
      'a second centre of the province',
      { open: [{ code: 'TT-2', kind: 'centre', level: 'province', parent: null }] },
      [['org/two-centres', 10]],
    ],
  ])('the rules of units judge what a plan makes of them: %s', (_, spec, expected) => {
    const world = worldOf({ units: UNITS });
    const scenario = scenarioOf(spec);
    const broken = findBrokenRules(planPhase(world, scenario));
    expect(broken.map(({ code: slug, where }) => [slug, where?.line])).toEqual(expected);
  });

  test('an error that was there before is not laid to the plan', () => {
    const world = worldOf({ units: [...UNITS, { code: 'CN-X', kind: 'branch' }] });
    expect(findBrokenRules(planPhase(world, scenarioOf(MERGE_TWO)))).toEqual([]);
  });
});

describe('people', () => {
  const at = (unit: string, rest: Partial<PostingSpec> = {}): PostingSpec => ({ staff: 'A', unit, ...rest });

  interface Case {
    readonly people?: WorldSpec['people'];
    readonly postings: readonly PostingSpec[];
    /** `staff from>to form` */
    readonly entries: readonly string[];
    /** Postings once the plan is carried out. */
    readonly after: readonly string[];
  }

  test.each<[string, Case]>([
    [
      'who works at a merged unit goes on at its successor from the effective day',
      {
        postings: [at('MC-1', { from: '2020-01-01', position: 'head' })],
        entries: ['A MC-1>CN-TH follows'],
        after: ['A CN-TH/CN-TH main head 2025-03-01..', 'A MC-1/MC-1 main head 2020-01-01..2025-03-01'],
      },
    ],
    [
      'an end that is set stays set',
      {
        postings: [at('MC-1', { until: '2025-09-01' })],
        entries: ['A MC-1>CN-TH follows'],
        after: [
          'A CN-TH/CN-TH main officer 2025-03-01..2025-09-01',
          'A MC-1/MC-1 main officer 1900-01-01..2025-03-01',
        ],
      },
    ],
    [
      'a posting that ended by the effective day is history',
      {
        postings: [at('MC-1', { until: '2025-03-01' }), at('MC-3', { from: '2025-03-01' })],
        entries: [],
        after: ['A MC-1/MC-1 main officer 1900-01-01..2025-03-01', 'A MC-3/MC-3 main officer 2025-03-01..'],
      },
    ],
    [
      'a posting that begins later begins at the successor',
      {
        postings: [at('MC-3', { until: '2025-06-01' }), at('MC-1', { from: '2025-06-01' })],
        entries: ['A MC-1>CN-TH follows'],
        after: ['A CN-TH/CN-TH main officer 2025-06-01..', 'A MC-3/MC-3 main officer 1900-01-01..2025-06-01'],
      },
    ],
    [
      'a posting that begins on the effective day begins at the successor',
      {
        postings: [at('MC-1', { from: '2025-03-01' })],
        entries: ['A MC-1>CN-TH follows'],
        after: ['A CN-TH/CN-TH main officer 2025-03-01..'],
      },
    ],
    [
      'who is sent elsewhere later is moved for the time between',
      {
        postings: [at('MC-1', { until: '2025-06-01' }), at('MC-3', { from: '2025-06-01' })],
        entries: ['A MC-1>CN-TH follows'],
        after: [
          'A CN-TH/CN-TH main officer 2025-03-01..2025-06-01',
          'A MC-1/MC-1 main officer 1900-01-01..2025-03-01',
          'A MC-3/MC-3 main officer 2025-06-01..',
        ],
      },
    ],
    [
      'one entry a person, by the posting of the effective day',
      {
        postings: [
          at('MC-2', { from: '2025-06-01' }),
          at('MC-1', { until: '2025-06-01' }),
          at('MC-2', { form: 'concurrent', from: '2024-01-01' }),
        ],
        entries: ['A MC-1>CN-TH follows'],
        after: [
          'A CN-TH/CN-TH concurrent officer 2025-03-01..',
          'A CN-TH/CN-TH main officer 2025-03-01..2025-06-01',
          'A CN-TH/CN-TH main officer 2025-06-01..',
          'A MC-1/MC-1 main officer 1900-01-01..2025-03-01',
          'A MC-2/MC-2 concurrent officer 2024-01-01..2025-03-01',
        ],
      },
    ],
    [
      'who is seconded away stays where they work, and counts on the quota of the successor',
      {
        postings: [at('MC-3', { quota: 'MC-1', form: 'seconded', from: '2025-01-01', until: '2026-01-01' })],
        entries: ['A MC-1>CN-TH follows'],
        after: [
          'A MC-3/CN-TH seconded officer 2025-03-01..2026-01-01',
          'A MC-3/MC-1 seconded officer 2025-01-01..2025-03-01',
        ],
      },
    ],
    [
      'who is seconded in works at the successor, on the quota of the sender',
      {
        postings: [at('MC-1', { quota: 'MC-3', form: 'seconded' })],
        entries: ['A MC-1>CN-TH follows'],
        after: [
          'A CN-TH/MC-3 seconded officer 2025-03-01..',
          'A MC-1/MC-3 seconded officer 1900-01-01..2025-03-01',
        ],
      },
    ],
    [
      'who leaves later follows first',
      {
        people: [{ code: 'A', leavingOn: day('2025-03-02') }],
        postings: [at('MC-1')],
        entries: ['A MC-1>CN-TH follows'],
        after: ['A CN-TH/CN-TH main officer 2025-03-01..', 'A MC-1/MC-1 main officer 1900-01-01..2025-03-01'],
      },
    ],
    [
      'who has left by then moves nowhere; a posting left open ends with the service',
      {
        people: [{ code: 'A', leavingOn: day('2025-02-01') }],
        postings: [at('MC-1'), at('MC-2', { form: 'concurrent', from: '2025-04-01' })],
        entries: ['A MC-1> leaves'],
        after: ['A MC-1/MC-1 main officer 1900-01-01..2025-02-01'],
      },
    ],
  ])('%s', (_, { people = [], postings, entries, after }) => {
    const world = worldOf({ units: UNITS, people, postings });
    const plan = planOf(world, MERGE_TWO);
    expect(plan.people.map(({ staff, from, to, form }) => `${staff} ${from}>${to ?? ''} ${form}`)).toEqual(
      entries,
    );
    expect(sayPostings(worldAfter(plan, world))).toEqual(after);
    expect(failuresOf(plan)).toEqual([]);
  });

  test('others are counted, not listed; the reason names the entry of the scenario', () => {
    const plan = planOf(
      {
        units: UNITS,
        postings: [
          { staff: 'C', unit: 'MC-3' },
          { staff: 'B', unit: 'MC-2' },
          { staff: 'A', unit: 'MC-1' },
          { staff: 'D', unit: 'MC-3', until: '2025-01-01' },
        ],
      },
      {
        open: [{ code: 'CN-TH' }],
        merge: [
          ['CN-A', ['MC-2']],
          ['CN-TH', ['MC-1']],
        ],
      },
    );
    expect(plan.people).toEqual([
      {
        ...{ staff: 'A', name: 'Người A', position: 'officer', from: 'MC-1', to: 'CN-TH' },
        ...{ form: 'follows', on: '2025-03-01', reason: 'merge.2' },
      },
      {
        ...{ staff: 'B', name: 'Người B', position: 'officer', from: 'MC-2', to: 'CN-A' },
        ...{ form: 'follows', on: '2025-03-01', reason: 'merge.1' },
      },
    ]);
    expect(plan.phases).toEqual([{ name: '', effective: '2025-03-01', closesOn: '2025-03-01' }]);
    expect(plan.metrics).toEqual({
      ...{
        opened: 1,
        changed: 1,
        closed: 2,
        moved: 2,
        placed: 0,
        surplus: 0,
        leaving: 0,
        others: 1,
        openDossiers: 0,
      },
    });
  });
});

describe('parallel running', () => {
  const WORLD: WorldSpec = { units: UNITS, postings: [{ staff: 'A', unit: 'MC-1' }] };
  const dossiers = [{ unit: code('MC-1'), received: day('2025-01-05'), count: 2 }];

  test('people move on the effective day, predecessors close later, and the ledger bears the first closed day', () => {
    const world = worldOf(WORLD);
    const plan = planOf(world, { ...MERGE_TWO, closesOn: '2025-04-01' }, dossiers);
    expect(plan.units.map(({ code: own, change, on }) => `${own} ${change} ${on}`)).toEqual([
      'CN-TH opened 2025-03-01',
      'MC-1 closed 2025-04-01',
      'MC-2 closed 2025-04-01',
    ]);
    expect(plan.lineage.map(({ event: kind, on }) => `${kind} ${on}`)).toEqual([
      'opened 2025-03-01',
      'merged 2025-04-01',
      'merged 2025-04-01',
    ]);
    expect(sayPostings(worldAfter(plan, world))).toEqual([
      'A CN-TH/CN-TH main officer 2025-03-01..',
      'A MC-1/MC-1 main officer 1900-01-01..2025-03-01',
    ]);
    expect(plan.handover).toEqual([{ from: 'MC-1', to: 'CN-TH', on: '2025-04-01', open: 2 }]);
  });

  test('without a last day nothing closes, nothing is written in the ledger or handed over', () => {
    const plan = planOf(WORLD, { ...MERGE_TWO, closesOn: null }, dossiers);
    expect(plan.units.map(({ change }) => change)).toEqual(['opened']);
    expect(plan.lineage.map(({ event: kind }) => kind)).toEqual(['opened']);
    expect(plan.handover).toEqual([]);
    expect(plan.people.map(({ from, to, form }) => `${from} ${to} ${form}`)).toEqual(['MC-1 CN-TH follows']);
    expect(failuresOf(plan)).toEqual([]);
  });

  test('a unit that hangs below until the last parallel day is no gap', () => {
    const units = [...UNITS, { code: 'MC-1A', parent: 'MC-1', until: '2025-04-01' }];
    expect(failuresOf(planOf({ units }, { ...MERGE_TWO, closesOn: '2025-04-01' }))).toEqual([]);
    expect(
      failuresOf(planOf({ units }, { ...MERGE_TWO, closesOn: '2025-03-31' })).map(({ day: on }) => on),
    ).toEqual(['2025-03-31']);
  });
});

describe('units that end without a successor, or go on otherwise', () => {
  const CLOSE: ScenarioSpec = { close: ['MC-1'] };
  const at = (unit: string, rest: Partial<PostingSpec> = {}): PostingSpec => ({ staff: 'A', unit, ...rest });

  test.each<[string, PostingSpec, string, string[]]>([
    ['waits at the centre', at('MC-1'), 'A MC-1>HPASC surplus', ['A HPASC/HPASC main officer 2025-03-01..']],
    [
      'waits there without the post of a head',
      at('MC-1', { position: 'head' }),
      'A MC-1>HPASC surplus',
      ['A HPASC/HPASC main officer 2025-03-01..'],
    ],
    [
      'who was lent here returns',
      at('MC-1', { quota: 'MC-3', form: 'lent' }),
      'A MC-1>MC-3 returns',
      ['A MC-3/MC-3 main officer 2025-03-01..'],
    ],
    [
      'who was lent from here goes on there, on the centre’s quota',
      at('MC-3', { quota: 'MC-1', form: 'lent' }),
      'A MC-1>HPASC surplus',
      ['A MC-3/HPASC lent officer 2025-03-01..'],
    ],
    ['a post held beside ends', at('MC-1', { form: 'concurrent' }), 'A MC-1> relieved', []],
  ])('%s', (_, posting, entry, after) => {
    const world = worldOf({ units: UNITS, postings: [posting] });
    const plan = planOf(world, CLOSE);
    expect(plan.people.map(({ staff, from, to, form }) => `${staff} ${from}>${to ?? ''} ${form}`)).toEqual([
      entry,
    ]);
    expect(sayPostings(worldAfter(plan, world)).filter((line) => line.includes('2025-03-01..'))).toEqual(
      after,
    );
    expect(plan.surplus).toEqual(entry.includes('surplus') ? ['A'] : []);
    expect(failuresOf(plan)).toEqual([]);
  });

  test('an acting head whose unit closes waits as an officer, who acts for nobody', () => {
    const world = worldOf({
      units: [CENTRE, { code: 'MC-1' }],
      postings: [{ staff: 'A', unit: 'MC-1', position: 'head', acting: true }],
    });
    const { postings } = planReorg(world, [], scenarioOf({ close: ['MC-1'] }));
    expect(postings).toMatchObject([{ next: { unit: 'HPASC', position: 'officer', acting: false } }]);
  });

  test('without a centre somebody is left behind; open dossiers have no desk', () => {
    const units = UNITS.filter(({ kind }) => kind !== 'centre' && kind !== 'branch');
    const dossiers = [{ unit: code('MC-1'), received: day('2025-01-05'), count: 2 }];
    const plan = planOf({ units, postings: [at('MC-1')] }, CLOSE, dossiers);
    expect(failuresOf(plan).map(({ code: slug, unit, who }) => `${slug} ${unit} ${who}`)).toEqual([
      'reorg/left-behind MC-1 A',
      'reorg/no-desk MC-1 MC-1',
    ]);
    expect(plan.handover).toEqual([]);
  });

  test('the centre above comes before that of the province', () => {
    const commune: UnitSpec = { code: 'TT-X', kind: 'centre', level: 'commune' };
    const units = [...UNITS, commune, { code: 'MC-9', parent: 'TT-X' }];
    const plan = planOf({ units, postings: [at('MC-9')] }, { close: ['MC-9'] });
    expect(plan.people[0]?.to).toBe('TT-X');
  });

  test('a unit that is renamed and moved changes once, with a line of the ledger for each', () => {
    const world = worldOf({ units: UNITS });
    const plan = planOf(world, {
      rename: [['MC-1', 'Tên mới']],
      move: [
        { unit: 'MC-1', parent: 'HPASC' },
        { unit: 'MC-2', address: '1 Phố Mới' },
      ],
    });
    expect(plan.units.map(({ code: own, change, on }) => `${own} ${change} ${on}`)).toEqual([
      'MC-1 changed 2025-03-01',
      'MC-2 changed 2025-03-01',
    ]);
    expect(plan.lineage.map(({ event: kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
      'renamed MC-1 MC-1',
      'moved MC-1 MC-1',
    ]);
    expect(plan.metrics).toMatchObject({ changed: 2, opened: 0, closed: 0 });
    const versions = worldAfter(plan, world).org.byCode.get(code('MC-1'))?.[0]?.versions;
    expect(versions?.map(({ from, name, fields }) => [from, name, fields])).toEqual([
      ['1900-01-01', 'Một cửa 1', ['Đất đai']],
      ['2025-03-01', 'Tên mới', ['Đất đai']],
    ]);
  });

  test('a unit goes on under a parent whose end is recorded already, whatever else changes of it', () => {
    const units = [...UNITS, { code: 'MC-8', until: '2025-03-01' }, { code: 'MC-9', parent: 'MC-8' }];
    const world = worldOf({ units });
    const plan = planOf(world, { rename: [['MC-9', 'Tên mới']] });
    const after = worldAfter(plan, world).org.byCode.get(code('MC-9'))?.[0]?.versions.at(-1);
    expect(after).toMatchObject({ name: 'Tên mới', parent: 6 });
  });

  test('a move under a unit of the wrong kind is found at its entry', () => {
    const world = worldOf({ units: [...UNITS, { code: 'DT-1', kind: 'point', parent: 'CN-A' }] });
    const scenario = scenarioOf({ move: [{ unit: 'DT-1', parent: 'MC-1' }] });
    const broken = findBrokenRules(planPhase(world, scenario));
    expect(broken.map(({ code: slug, where }) => [slug, where?.line])).toEqual([
      ['org/wrong-parent-kind', 50],
    ]);
  });
});

describe('gates', () => {
  const say = (plan: Plan) =>
    failuresOf(plan).map((gate) => `${gate.code} ${gate.unit} ${gate.who} ${gate.day}`);

  test('a unit left open below one that closes', () => {
    const units = [...UNITS, { code: 'MC-1A', parent: 'MC-1' }, { code: 'MC-2A', parent: 'MC-2' }];
    const spec = { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1', 'MC-2', 'MC-2A']]] } as const;
    expect(say(planOf({ units }, spec))).toEqual(['reorg/open-children MC-1 MC-1A 2025-03-01']);
    const world = worldOf({ units });
    expect(findBrokenRules(planPhase(world, scenarioOf(spec)))).toEqual([]); // said once, as a gate
  });

  test('a unit that hung below until the effective day', () => {
    const units = [...UNITS, { code: 'MC-1A', parent: 'MC-1', until: '2025-03-01' }];
    expect(say(planOf({ units }, MERGE_TWO))).toEqual([]);
  });

  test('one person in two units, from the first day on which it matters', () => {
    const two = (from: string) => [
      { staff: 'A', unit: 'MC-1' },
      { staff: 'A', unit: 'MC-3', from },
    ];
    expect(say(planOf({ units: UNITS, postings: two('2024-01-01') }, MERGE_TWO))).toEqual([
      'reorg/two-places CN-TH A 2025-03-01',
    ]);
    expect(say(planOf({ units: UNITS, postings: two('2025-05-01') }, MERGE_TWO))).toEqual([
      'reorg/two-places MC-3 A 2025-05-01',
    ]);
  });
});

test('what somebody must see to is a gate each, until it is accepted by its number', () => {
  const world = worldOf({ units: UNITS });
  const scenario = scenarioOf({ ...MERGE_TWO, conditions: ['Mặt bằng đã bàn giao', 'Đã niêm yết'] });
  expect(failuresOf(planReorg(world, [], scenario)).map(gateId)).toEqual([
    'condition/1/2025-03-01',
    'condition/2/2025-03-01',
  ]);
  const accepted = new Map([['condition/2/2025-03-01', 'biên bản 12/BB']]);
  expect(
    failuresOf(planReorg(world, [], scenario, accepted)).map((gate) => [gate.said, gate.accepted]),
  ).toEqual([
    ['Mặt bằng đã bàn giao', null],
    ['Đã niêm yết', 'biên bản 12/BB'],
  ]);
});

test('leaders who follow are told of, by successor; somebody else must appoint or relieve them', () => {
  const plan = planOf(
    {
      units: UNITS,
      postings: [
        { staff: 'A', unit: 'MC-1', position: 'head' },
        { staff: 'B', unit: 'MC-2', position: 'deputy-head' },
        { staff: 'C', unit: 'MC-2' },
        { staff: 'D', unit: 'MC-3', position: 'head' },
      ],
    },
    { open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1', 'MC-2']]] },
  );
  expect(noteLeaders(plan).map(({ code: slug, severity, args }) => [slug, severity, args])).toEqual([
    ['reorg/leaders-follow', 'note', { count: 2, units: 'CN-TH (2)' }],
  ]);
});

describe('a unit that is there', () => {
  const MERGE: ScenarioSpec = {
    open: [{ code: 'CN-TH' }],
    merge: [
      ['CN-A', ['MC-1']],
      ['CN-TH', ['MC-2']],
    ],
  };
  const known = (into: Partial<UnitSpec>) =>
    UNITS.map((unit) => (unit.code === 'CN-A' ? { ...unit, ...into } : unit));

  test.each<[string, Partial<UnitSpec>, unknown]>([
    [
      'takes over what it does not serve yet',
      { fields: ['Hộ tịch'], areas: [area('00160')] },
      { fields: ['Hộ tịch', 'Đất đai'], procedures: [], areas: ['00097', '00160'] },
    ],
    [
      'of which no field is recorded inherits them, and serves every area as before',
      {},
      { fields: ['Đất đai'], procedures: [], areas: [] },
    ],
    [
      'that serves it all already is not changed, in whatever order it lists it',
      { fields: ['Đất đai', 'Hộ tịch'], areas: [area('00160'), area('00097')] },
      undefined,
    ],
  ])('%s', (_, into, scope) => {
    const { units, reads } = planOf({ units: known(into) }, MERGE);
    const changed = units.filter(({ change }) => change === 'changed');
    expect(changed.map((unit) => [unit.code, unit.on, 'scope' in unit && unit.scope])).toEqual(
      scope === undefined ? [] : [['CN-A', '2025-03-01', scope]],
    );
    expect(reads.about[0]?.changed).toEqual(scope === undefined ? [] : ['CN-A']);
  });

  test('takes nothing over from the day of a change that is recorded for later', () => {
    const world = worldOf({ units: known({ fields: ['Hộ tịch'] }) });
    const later = planOf(world, { effective: '2025-05-01', rename: [['CN-A', 'Chi nhánh A']] });
    const renamed = worldAfter(later, world);
    expect(
      validateScenario(renamed.org, scenarioOf(MERGE)).map(({ code, args }) => [code, args.unit]),
    ).toEqual([['reorg/changes-later', 'CN-A']]);
    expect(validateScenario(world.org, scenarioOf(MERGE))).toEqual([]);
  });
});

describe('the hand-over', () => {
  const open = (unit: string, received: string, count: number): OpenDossiers => ({
    unit: code(unit),
    received: day(received),
    count,
  });

  test('counts what lies on the desks of the predecessors', () => {
    const plan = planOf({ units: UNITS }, MERGE_TWO, [
      open('MC-2', '2025-01-05', 3),
      open('MC-2', '2025-01-06', 4),
      open('MC-3', '2025-01-06', 5),
      open('MC-X', '2025-01-06', 6),
    ]);
    expect(plan.handover).toEqual([{ from: 'MC-2', to: 'CN-TH', on: '2025-03-01', open: 7 }]);
    expect(plan.metrics.openDossiers).toBe(7);
  });

  test('follows the ledger from the unit of intake to the desk', () => {
    const world = worldOf({
      units: [...UNITS, { code: 'MC-OLD', until: '2024-06-01' }],
      lineage: [event('merged', '2024-06-01', 6, 2)],
    });
    const plan = planOf(world, MERGE_TWO, [open('MC-OLD', '2024-05-05', 2)]);
    expect(plan.handover).toEqual([{ from: 'MC-1', to: 'CN-TH', on: '2025-03-01', open: 2 }]);
  });
});

describe('the hash', () => {
  const spec: WorldSpec = { units: UNITS, postings: [{ staff: 'A', unit: 'MC-1' }] };
  const { hash } = planOf(spec, MERGE_TWO);

  test('is that of the content, whatever the order of the rows', () => {
    const plan = planOf(spec, MERGE_TWO);
    expect(plan.hash).toBe(hash);
    expect(hashOfPlan(plan)).toBe(hash);
    const world = worldOf(spec);
    const shuffled = { ...world, org: indexOrg({ ...world.org, units: world.org.units.toReversed() }) };
    expect(planOf(shuffled, MERGE_TWO).hash).toBe(hash);
  });

  test('leaves information out: dossiers that come in, people elsewhere', () => {
    const more = { ...spec, postings: [...(spec.postings ?? []), { staff: 'Z', unit: 'MC-3' }] };
    const dossiers = [{ unit: code('MC-1'), received: day('2025-01-05'), count: 9 }];
    const plan = planOf(more, MERGE_TWO, dossiers);
    expect(plan.metrics).toMatchObject({ others: 1, openDossiers: 9 });
    expect(plan.hash).toBe(hash);
  });

  test.each<[string, WorldSpec, ScenarioSpec]>([
    ['another person', { ...spec, postings: [{ staff: 'B', unit: 'MC-1' }] }, MERGE_TWO],
    ['another day', spec, { ...MERGE_TWO, effective: '2025-03-02' }],
    ['another name of the branch', spec, { ...MERGE_TWO, open: [{ code: 'CN-TH', name: 'X' }] }],
  ])('differs with %s', (_, world, scenario) => {
    expect(planOf(world, scenario).hash).not.toBe(hash);
  });
});

test('who is lent by a unit that closed long ago cannot return to it: the person waits at the centre', () => {
  const world = worldOf({
    units: [CENTRE, { code: 'MC-1', until: '2024-12-31' }, { code: 'MC-2' }],
    postings: [{ staff: 'A', unit: 'MC-2', quota: 'MC-1', form: 'lent' }],
  });
  const plan = planReorg(world, [], scenarioOf({ close: ['MC-2'] }));
  expect(plan.people).toMatchObject([{ staff: 'A', from: 'MC-2', to: 'HPASC', form: 'surplus' }]);
});
