/** Splits by table: units and their scope, the ledger, people, hand-over, gates. */
import { describe, expect, test } from 'vitest';
import { versionOn } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { UnitSort } from '#org/model.js';
import { worldAfter } from '#reorg/changes.js';
import { gateId } from '#reorg/gate-model.js';
import type { OpenDossiers, Plan } from '#reorg/model.js';
import { noteUndecided } from '#reorg/split/undecided.js';
import { validateScenario } from '#reorg/validate.js';
import { validateStaff } from '#reorg/validate-staff.js';
import { area, code, day } from '../../org/state.js';
import {
  CENTRE,
  planReorg,
  type ScenarioSpec,
  sayPostings,
  scenarioOf,
  type UnitSpec,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const areas = (...codes: string[]) => codes.map(area);
const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1', name: 'Một cửa 1', fields: ['Hộ tịch', 'Đất đai'], areas: areas('00097', '00103') },
  { code: 'MC-2', name: 'Một cửa 2' },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC', fields: ['Thuế'], areas: areas('00001') },
];
const OPEN = [{ code: 'CN-TH' }, { code: 'CN-CG' }];

const BY_FIELD: ScenarioSpec = {
  open: OPEN,
  split: [
    [
      'MC-1',
      [
        { to: 'CN-TH', fields: ['đất đai'] },
        { to: 'CN-CG', rest: true },
      ],
    ],
  ],
};
const BY_AREA: ScenarioSpec = {
  open: OPEN,
  split: [
    [
      'MC-1',
      [
        { to: 'CN-TH', areas: ['00097'] },
        { to: 'CN-CG', areas: ['00103'] },
      ],
    ],
  ],
};
const KEEPING: ScenarioSpec = {
  split: [
    [
      'MC-1',
      [
        { to: 'CN-A', areas: ['00097'] },
        { to: 'MC-1', rest: true },
      ],
    ],
  ],
};

const planOf = (world: WorldSpec, spec: ScenarioSpec, open: readonly OpenDossiers[] = []): Plan =>
  planReorg(worldOf(world), open, scenarioOf(spec));

describe('units', () => {
  const scopeOf = ({ units }: Plan, own: string) => {
    const unit = units.find((one) => one.code === own);
    if (unit === undefined || unit.change === 'closed') return undefined;
    const scope = unit.change === 'opened' ? unit : unit.scope;
    return scope && `${scope.fields.join(', ')} | ${scope.areas.join(', ')}`;
  };

  test.each<[string, ScenarioSpec, Readonly<Record<string, string>>]>([
    ['by field', BY_FIELD, { 'CN-TH': 'Đất đai | 00097, 00103', 'CN-CG': 'Hộ tịch | 00097, 00103' }],
    ['by area', BY_AREA, { 'CN-TH': 'Hộ tịch, Đất đai | 00097', 'CN-CG': 'Hộ tịch, Đất đai | 00103' }],
    [
      'by share',
      {
        open: OPEN,
        split: [
          [
            'MC-1',
            [
              { to: 'CN-TH', share: 0.4 },
              { to: 'CN-CG', share: 0.6 },
            ],
          ],
        ],
      },
      { 'CN-TH': 'Hộ tịch, Đất đai | 00097, 00103', 'CN-CG': 'Hộ tịch, Đất đai | 00097, 00103' },
    ],
    [
      'a unit that is there takes its part over beside its own, the one that goes on keeps the rest',
      KEEPING,
      { 'CN-A': 'Hộ tịch, Thuế, Đất đai | 00001, 00097', 'MC-1': 'Hộ tịch, Đất đai | 00103' },
    ],
    [
      'of a unit without a list the rest has none either',
      {
        open: OPEN,
        split: [
          [
            'MC-2',
            [
              { to: 'CN-TH', areas: ['00097'] },
              { to: 'CN-CG', rest: true },
            ],
          ],
        ],
      },
      { 'CN-TH': ' | 00097', 'CN-CG': ' | ' },
    ],
    [
      'a merger and a part come together',
      { ...BY_AREA, merge: [['CN-TH', ['MC-2']]] },
      { 'CN-TH': 'Hộ tịch, Đất đai | ', 'CN-CG': 'Hộ tịch, Đất đai | 00103' },
    ],
  ])('scope %s', (_, spec, expected) => {
    const plan = planOf({ units: UNITS }, spec);
    expect(Object.fromEntries(Object.keys(expected).map((own) => [own, scopeOf(plan, own)]))).toEqual(
      expected,
    );
  });

  test('one closes with a line of the ledger for each part, on the day after the last parallel one', () => {
    const { units, lineage } = planOf({ units: UNITS }, { ...BY_FIELD, closesOn: '2025-04-01' });
    expect(units.find((unit) => unit.code === 'MC-1')).toMatchObject({
      ...{ change: 'closed', on: '2025-04-01', successor: null },
      parts: [
        { to: 'CN-TH', toName: 'Chi nhánh CN-TH', rule: { fields: ['đất đai'] } },
        { to: 'CN-CG', toName: 'Chi nhánh CN-CG', rule: { rest: true } },
      ],
    });
    expect(lineage.filter(({ event }) => event === 'split')).toEqual([
      { event: 'split', on: '2025-04-01', from: 'MC-1', to: 'CN-TH', rule: { fields: ['đất đai'] } },
      { event: 'split', on: '2025-04-01', from: 'MC-1', to: 'CN-CG', rule: { rest: true } },
    ]);
  });

  test('one that goes on is in the ledger as a part of its own, and as a version', () => {
    const world = worldOf({ units: UNITS });
    const plan = planReorg(world, [], scenarioOf({ ...KEEPING, closesOn: '2025-04-01' }));
    const { org } = worldAfter(plan, world);
    const unit = org.units.find((one) => one.code === 'MC-1');
    expect(unit?.until).toBeNull();
    const areasOn = (on: string) => unit && versionOn<UnitSort>(unit, day(on))?.areas;
    expect([areasOn('2025-03-31'), areasOn('2025-04-01')]).toEqual([['00097', '00103'], ['00103']]);
    expect(org.lineage.map(({ event, from, to, rule }) => [event, from === to, rule])).toEqual([
      ['split', false, { areas: ['00097'] }],
      ['split', true, { rest: true }],
    ]);
  });

  test('while nobody has decided on a last parallel day, the ledger waits', () => {
    const { units, lineage } = planOf({ units: UNITS }, { ...KEEPING, closesOn: null });
    expect(units.map(({ code: own }) => own)).toEqual(['CN-A']);
    expect(lineage).toEqual([]);
  });
});

describe('people', () => {
  const PEOPLE: WorldSpec = {
    units: UNITS,
    people: [
      { code: 'A', fields: ['Đất đai'], residence: area('00103') },
      { code: 'B', fields: ['hộ tịch', 'Chứng thực'], residence: area('00097') },
      { code: 'C', fields: ['Đất đai', 'Hộ tịch'] },
      { code: 'D' },
    ],
    postings: ['A', 'B', 'C', 'D'].map((staff) => ({ staff, unit: 'MC-1', from: '2024-01-01' })),
  };
  const goes = (spec: ScenarioSpec): string[] =>
    planOf(PEOPLE, spec).people.map(({ staff, to, form }) => `${staff} ${to} ${form}`);

  test.each<[string, ScenarioSpec, string[]]>([
    [
      'by what they are competent for; who fits both or neither waits',
      BY_FIELD,
      ['A CN-TH follows', 'B CN-CG follows', 'C HPASC surplus', 'D HPASC surplus'],
    ],
    [
      'by where they live',
      BY_AREA,
      ['A CN-CG follows', 'B CN-TH follows', 'C HPASC surplus', 'D HPASC surplus'],
    ],
    ['who stays with a unit that goes on is not listed', KEEPING, ['B CN-A follows']],
    [
      'by rule before all that, and it is no transfer',
      {
        ...BY_FIELD,
        staff: {
          rules: [
            {
              path: 'rules.1',
              unit: undefined,
              ...{ field: undefined, position: undefined, employment: undefined },
              to: { code: code('CN-CG'), where: { file: 's.yaml', line: 60 } },
            },
          ],
        },
      },
      ['A CN-CG follows', 'B CN-CG follows', 'C CN-CG follows', 'D CN-CG follows'],
    ],
    [
      'a rule may say that they stay',
      {
        ...KEEPING,
        staff: {
          rules: [
            {
              path: 'rules.1',
              unit: { code: code('MC-1'), where: { file: 's.yaml', line: 60 } },
              ...{ field: undefined, position: undefined, employment: undefined },
              to: { code: code('MC-1'), where: { file: 's.yaml', line: 60 } },
            },
          ],
        },
      },
      [],
    ],
  ])('%s', (_, spec, expected) => expect(goes(spec)).toEqual(expected));

  test('a guest whom nothing places goes home; somebody sent away keeps the place, their quota waits', () => {
    const world = worldOf({
      units: UNITS,
      postings: [
        { staff: 'A', unit: 'MC-1', quota: 'MC-2', form: 'seconded', from: '2024-01-01' },
        { staff: 'B', unit: 'MC-2', quota: 'MC-1', form: 'lent', from: '2024-01-01' },
      ],
    });
    const plan = planReorg(world, [], scenarioOf(BY_FIELD));
    expect(sayPostings(worldAfter(plan, world))).toEqual([
      'A MC-1/MC-2 seconded officer 2024-01-01..2025-03-01',
      'A MC-2/MC-2 main officer 2025-03-01..',
      'B MC-2/HPASC lent officer 2025-03-01..',
      'B MC-2/MC-1 lent officer 2024-01-01..2025-03-01',
    ]);
  });

  test('whom nothing places is named, and may not be pinned', () => {
    const scenario = scenarioOf({
      ...BY_FIELD,
      staff: {
        pins: ['A', 'D'].map((staff) => ({ staff: staff as never, where: { file: 's.yaml', line: 61 } })),
      },
    });
    const world = worldOf(PEOPLE);
    const plan = planReorg(world, [], scenario);
    expect(noteUndecided(scenario, plan).map(({ args }) => args)).toEqual([
      { unit: 'MC-1', count: 2, people: 'C Người C; D Người D' },
    ]);
    expect(validateStaff(world, scenario).map(({ code: slug, args }) => [slug, args.staff])).toEqual([
      ['reorg/split-pinned', 'D'],
    ]);
  });
});

describe('open dossiers', () => {
  const OPEN_DOSSIERS: OpenDossiers[] = [
    { unit: code('MC-1'), received: day('2025-02-01'), count: 5, field: 'Đất đai' },
    { unit: code('MC-1'), received: day('2025-02-02'), count: 3, field: 'Hộ tịch' },
    { unit: code('MC-1'), received: day('2025-02-02'), count: 2 },
    { unit: code('MC-2'), received: day('2025-02-02'), count: 7 },
  ];
  const linesOf = ({ handover }: Plan) => handover.map(({ from, to, open }) => [from, to, open]);

  test('go by their field; of which nobody knows it, a line of their own and a gate', () => {
    const plan = planOf({ units: UNITS }, BY_FIELD, OPEN_DOSSIERS);
    expect(linesOf(plan)).toEqual([
      ['MC-1', 'CN-CG', 3],
      ['MC-1', 'CN-TH', 5],
      ['MC-1', null, 2],
    ]);
    expect(plan.handover[2]?.parts).toEqual(['CN-CG', 'CN-TH']);
    expect(plan.gates.map(gateId)).toEqual(['desk-undivided/MC-1/CN-CG+CN-TH/2025-03-01']);
    const known = planOf({ units: UNITS }, BY_FIELD, OPEN_DOSSIERS.slice(0, 2));
    expect(known.gates).toEqual([]);
  });

  test('an area divides none of them: they stay with a unit that goes on, and wait at one that closes', () => {
    expect(linesOf(planOf({ units: UNITS }, BY_AREA, OPEN_DOSSIERS))).toEqual([['MC-1', null, 10]]);
    const kept = planOf({ units: UNITS }, KEEPING, OPEN_DOSSIERS);
    expect([linesOf(kept), kept.gates]).toEqual([[], []]);
  });

  test('the hand-over says what the ledger will', () => {
    const world = worldOf({ units: UNITS });
    const plan = planReorg(world, OPEN_DOSSIERS, scenarioOf(BY_FIELD));
    const { org } = worldAfter(plan, world);
    const unit = org.units.find((one) => one.code === 'MC-1')?.id as never;
    const toldFor = (field: string | undefined) => {
      const end = resolveForward(org, { unit, since: day('2025-02-01'), on: day('2025-03-01'), field });
      return end.kind === 'unit' ? org.byId.get(end.unit)?.code : null;
    };
    expect(['Hộ tịch', 'Đất đai', undefined].map(toldFor)).toEqual(['CN-CG', 'CN-TH', null]);
  });
});

describe('everything is covered exactly once', () => {
  type Parts = NonNullable<ScenarioSpec['split']>[number][1];

  test.each<[string, Parts, string[]]>([
    ['a single part', [{ to: 'CN-TH', rest: true }], ['split-one-part 70:1 MC-1']],
    [
      'a part twice',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-TH', fields: ['Hộ tịch'] },
      ],
      ['split-part-twice 70:20 CN-TH'],
    ],
    [
      'fields and areas that meet',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-CG', areas: ['00097'] },
      ],
      ['split-twice 70:20 Đất đai (00097)', 'split-left-over 70:1 Hộ tịch (00103)'],
    ],
    [
      'fields in some areas, and the others',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-CG', areas: ['00097'], fields: ['Hộ tịch'] },
        { to: 'CN-A', areas: ['00103'], fields: ['hộ  tịch'] },
      ],
      [],
    ],
    [
      'fields in some areas, and an even rest',
      [
        { to: 'CN-TH', fields: ['Đất đai'], areas: ['00097'] },
        { to: 'CN-CG', fields: ['Đất đai'], areas: ['00103'] },
        { to: 'CN-A', rest: true },
      ],
      [],
    ],
    [
      'a rest that is not the same in all areas',
      [
        { to: 'CN-TH', fields: ['Đất đai'], areas: ['00097'] },
        { to: 'CN-CG', rest: true },
      ],
      ['split-rest-wide 70:20 Đất đai (00097)'],
    ],
    [
      'no rest, though both divide it',
      [
        { to: 'CN-TH', fields: ['Hộ tịch', 'Đất đai'], areas: ['00097'] },
        { to: 'CN-CG', areas: ['00103'] },
        { to: 'CN-A', rest: true },
      ],
      ['split-empty-rest 70:30 CN-A'],
    ],
    [
      'an unknown field in a known area',
      [
        { to: 'CN-TH', fields: ['Thuế'], areas: ['00097'] },
        { to: 'CN-CG', rest: true },
      ],
      ['split-foreign 70:11 Thuế'],
    ],
    [
      'a share beside a list',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-CG', share: 0.5 },
        { to: 'CN-A', share: 0.5 },
      ],
      ['split-mixed 70:20 by share', 'split-mixed 70:30 by share'],
    ],
    [
      'a share of some fields',
      [
        { to: 'CN-TH', fields: ['Đất đai'], share: 0.5 },
        { to: 'CN-CG', rest: true },
      ],
      ['split-mixed 70:10 by share'],
    ],
    [
      'a rest with a list',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-CG', fields: ['Hộ tịch'], rest: true },
      ],
      ['split-rest-listed 70:20 CN-CG'],
    ],
    [
      'a part without a word among others',
      [{ to: 'CN-TH', fields: ['Đất đai'] }, { to: 'CN-CG' }],
      ['split-part-unsaid 70:20 CN-CG'],
    ],
    ['nobody said anything', [{ to: 'CN-TH' }, { to: 'CN-CG' }], ['split-unsaid 70:1 CN-CG, CN-TH']],
    [
      'two rests',
      [
        { to: 'CN-TH', rest: true },
        { to: 'CN-CG', rest: true },
      ],
      ['split-two-rests 70:20 CN-CG'],
    ],
    [
      'a field twice, in another spelling',
      [
        { to: 'CN-TH', fields: ['Đất đai', 'Hộ tịch'] },
        { to: 'CN-CG', fields: ['đất  đai'] },
      ],
      ['split-twice 70:21 đất  đai'],
    ],
    [
      'a field left over',
      [
        { to: 'CN-TH', fields: ['Đất đai'] },
        { to: 'CN-CG', fields: ['Thuế'] },
      ],
      ['split-foreign 70:21 Thuế', 'split-left-over 70:1 Hộ tịch'],
    ],
    [
      'nothing left for the rest',
      [
        { to: 'CN-TH', areas: ['00097', '00103'] },
        { to: 'CN-CG', rest: true },
      ],
      ['split-empty-rest 70:20 CN-CG'],
    ],
    [
      'too small a share',
      [
        { to: 'CN-TH', share: 0.35 },
        { to: 'CN-CG', share: 0.6 },
      ],
      ['split-shares 70:1 95'],
    ],
    [
      'too great a share',
      [
        { to: 'CN-TH', share: 0.7 },
        { to: 'CN-CG', share: 0.6 },
        { to: 'CN-A', rest: true },
      ],
      ['split-shares 70:1 130'],
    ],
    [
      'a share for all and a rest',
      [
        { to: 'CN-TH', share: 1 },
        { to: 'CN-CG', rest: true },
      ],
      ['split-empty-rest 70:20 CN-CG'],
    ],
    [
      'shares that sum up',
      [
        { to: 'CN-TH', share: 0.1 },
        { to: 'CN-CG', share: 0.2 },
        { to: 'CN-A', share: 0.7 },
      ],
      [],
    ],
  ])('%s', (_, parts, expected) => {
    const found = validateScenario(
      worldOf({ units: UNITS }).org,
      scenarioOf({ open: OPEN, split: [['MC-1', parts]] }),
    );
    const said = found.map(({ code: slug, where, args }) => {
      const way = typeof args.second === 'object' ? `by ${args.second.en}` : args.second;
      const what = args.value ?? args.values ?? args.part ?? way ?? args.sum ?? args.parts ?? args.unit;
      return `${slug.replace('reorg/', '')} ${where?.line}:${where?.column} ${what}`;
    });
    expect(said).toEqual(expected);
  });

  test('a unit that lists no fields needs a rest where areas and fields divide it', () => {
    const parts = [
      { to: 'CN-TH', areas: ['00097'] },
      { to: 'CN-CG', areas: ['00103'], fields: ['Đất đai'] },
    ];
    const units = UNITS.map((unit) => (unit.code === 'MC-1' ? { ...unit, fields: [] } : unit));
    const found = validateScenario(
      worldOf({ units }).org,
      scenarioOf({ open: OPEN, split: [['MC-1', parts]] }),
    );
    expect(found.map(({ code: slug, args }) => [slug, args.list])).toEqual([
      ['reorg/split-no-list', { vi: 'lĩnh vực', en: 'fields' }],
    ]);
  });

  test('a unit without a list needs a rest', () => {
    const parts = [
      { to: 'CN-TH', areas: ['00097'] },
      { to: 'CN-CG', areas: ['00103'] },
    ];
    const found = validateScenario(
      worldOf({ units: UNITS }).org,
      scenarioOf({ open: OPEN, split: [['MC-2', parts]] }),
    );
    expect(found.map(({ code: slug, args }) => [slug, args.list])).toEqual([
      ['reorg/split-no-list', { vi: 'địa bàn', en: 'areas' }],
    ]);
  });

  test.each<[string, ScenarioSpec, string[]]>([
    ['a unit that is split and merged', { ...BY_AREA, merge: [['CN-A', ['MC-1']]] }, ['two-fates']],
    ['a unit that is split and closed', { ...BY_AREA, close: ['MC-1'] }, ['two-fates']],
    ['a unit that is split and renamed', { ...BY_AREA, rename: [['MC-1', 'Tên']] }, ['two-fates']],
    [
      'a unit that is split twice',
      { ...BY_AREA, split: [...(BY_AREA.split ?? []), ...(BY_AREA.split ?? [])] },
      ['two-fates'],
    ],
    [
      'units that end by way of one another',
      {
        open: OPEN,
        split: [
          [
            'MC-1',
            [
              { to: 'MC-2', fields: ['Đất đai'] },
              { to: 'CN-CG', rest: true },
            ],
          ],
          [
            'MC-2',
            [
              { to: 'MC-1', fields: ['Hộ tịch'] },
              { to: 'CN-TH', rest: true },
            ],
          ],
        ],
      },
      ['successor-split', 'successor-split'],
    ],
    [
      'units that give one another a part and go on: not at all',
      {
        split: [
          [
            'MC-1',
            [
              { to: 'MC-2', fields: ['Đất đai'] },
              { to: 'MC-1', rest: true },
            ],
          ],
          [
            'MC-2',
            [
              { to: 'MC-1', fields: ['Hộ tịch'] },
              { to: 'MC-2', rest: true },
            ],
          ],
        ],
      },
      [],
    ],
    ['an unknown unit', { open: OPEN, split: [['MC-9', BY_AREA.split?.[0]?.[1] ?? []]] }, ['unknown-unit']],
    ['an unknown part', { open: [{ code: 'CN-TH' }], split: BY_AREA.split ?? [] }, ['unknown-successor']],
  ])('%s is refused', (_, spec, expected) => {
    const found = validateScenario(worldOf({ units: UNITS }).org, scenarioOf(spec));
    expect(found.map(({ code: slug }) => slug.replace('reorg/', ''))).toEqual(expected);
  });
});
