/** What a plan reads: a change of such a row makes it stale and is named; any other change does not matter. */
import { describe, expect, test } from 'vitest';
import type { StaffCode } from '#kit/brand.js';
import { indexOrg } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import { collectReads, findStale } from '#reorg/reads.js';
import type { World } from '#reorg/world.js';
import { area, code, day, event, unitId, version } from '../org/state.js';
import { CENTRE, type PostingSpec, planReorg, scenarioOf, type WorldSpec, worldOf } from './small-world.js';

const SPEC: WorldSpec = {
  units: [
    CENTRE,
    { code: 'MC-1', fields: ['Đất đai'] },
    { code: 'MC-2' },
    { code: 'MC-3' },
    { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
    { code: 'CN-B', kind: 'branch', parent: 'HPASC' },
  ],
  people: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
  postings: [
    { staff: 'A', unit: 'MC-1' },
    { staff: 'B', unit: 'MC-3', until: '2024-01-01' },
    { staff: 'B', unit: 'MC-2', from: '2024-01-01' },
    { staff: 'C', unit: 'MC-3' },
  ],
};
const SCENARIO = scenarioOf({
  open: [{ code: 'CN-TH' }],
  merge: [
    ['CN-TH', ['MC-1']],
    ['CN-A', ['MC-2']],
  ],
});
const { reads } = planReorg(worldOf(SPEC), [], SCENARIO);

/** `new posting C 2025-03-01 MC-1 main` for each row that no longer is as it was read. */
const staleIn = (world: World): string[] =>
  findStale(reads, collectReads(world, reads.about)).map(({ how, table, key }) => `${how} ${table} ${key}`);

const withPostings = (...more: readonly PostingSpec[]): World =>
  worldOf({ ...SPEC, postings: [...(SPEC.postings ?? []), ...more] });

const withUnit = (code: string, change: Partial<UnitVersion>): World =>
  worldOf({
    ...SPEC,
    units: SPEC.units.map((unit) => (unit.code === code ? ({ ...unit, ...change } as never) : unit)),
  });

const withPerson = (code: string, change: Record<string, unknown>): World =>
  worldOf({
    ...SPEC,
    people: SPEC.people?.map((person) => (person.code === code ? { ...person, ...change } : person)) ?? [],
  });

const withPosting = (index: number, change: Partial<PostingSpec>): World =>
  worldOf({
    ...SPEC,
    postings: SPEC.postings?.map((one, i) => (i === index ? { ...one, ...change } : one)) ?? [],
  });

test('the rows are named by natural keys', () => {
  expect(Object.keys(reads.unit)).toEqual(
    ['CN-A', 'HPASC', 'MC-1', 'MC-2'].map((code) => `${code} 1900-01-01`),
  );
  expect(Object.keys(reads.unit_version)).toContain('MC-1 1900-01-01 / 1900-01-01');
  expect(Object.keys(reads.staff)).toEqual(['A', 'B']);
  expect(Object.keys(reads.posting)).toEqual(['A 1900-01-01 MC-1 main', 'B 2024-01-01 MC-2 main']);
});

describe('stale', () => {
  test.each<[string, World, string[]]>([
    [
      'a merged unit changed',
      withUnit('MC-1', { fields: [] }),
      ['changed unit_version MC-1 1900-01-01 / 1900-01-01'],
    ],
    [
      'a successor changed',
      withUnit('CN-A', { name: 'B' }),
      ['changed unit_version CN-A 1900-01-01 / 1900-01-01'],
    ],
    [
      'a parent changed',
      withUnit('HPASC', { level: 'commune' }),
      ['changed unit_version HPASC 1900-01-01 / 1900-01-01'],
    ],
    [
      'a merged unit was closed',
      withUnit('MC-1', { until: day('2025-05-01') }),
      ['changed unit MC-1 1900-01-01', 'changed unit_version MC-1 1900-01-01 / 1900-01-01'],
    ],
    [
      'a merged unit is gone',
      withUnit('MC-2', { until: day('2025-02-01') }),
      [
        'missing unit MC-2 1900-01-01',
        'missing unit_version MC-2 1900-01-01 / 1900-01-01',
        'missing staff B',
        'missing posting B 2024-01-01 MC-2 main',
      ],
    ],
    [
      'the code was taken',
      worldOf({ ...SPEC, units: [...SPEC.units, { code: 'CN-TH', from: '2026-01-01' }] }),
      ['new unit CN-TH 2026-01-01', 'new unit_version CN-TH 2026-01-01 / 2026-01-01'],
    ],
    [
      'a unit came under a merged one',
      worldOf({ ...SPEC, units: [...SPEC.units, { code: 'MC-1A', parent: 'MC-1' }] }),
      ['new unit MC-1A 1900-01-01', 'new unit_version MC-1A 1900-01-01 / 1900-01-01'],
    ],
    [
      'the ledger says something of a merged unit for later',
      worldOf({ ...SPEC, lineage: [event('moved', '2025-04-01', 2, 2)] }),
      ['new lineage moved 2025-04-01 MC-1 1900-01-01 → MC-1 1900-01-01'],
    ],
    ['a person leaves', withPerson('A', { leavingOn: day('2025-02-01') }), ['changed staff A']],
    [
      'a posting ends earlier',
      withPosting(0, { until: '2025-04-01' }),
      ['changed posting A 1900-01-01 MC-1 main'],
    ],
    ['a position changed', withPosting(0, { position: 'head' }), ['changed posting A 1900-01-01 MC-1 main']],
    [
      'a person was sent elsewhere before',
      withPosting(0, { until: '2025-02-01' }),
      ['missing staff A', 'missing posting A 1900-01-01 MC-1 main'],
    ],
    [
      'somebody came',
      withPostings({ staff: 'D', unit: 'MC-1', from: '2025-02-01' }),
      ['new staff D', 'new posting D 2025-02-01 MC-1 main'],
    ],
    [
      'somebody comes later',
      withPostings({ staff: 'D', unit: 'MC-1', from: '2025-12-01' }),
      ['new staff D', 'new posting D 2025-12-01 MC-1 main'],
    ],
    [
      'somebody came on the quota alone',
      withPostings({ staff: 'D', unit: 'MC-3', quota: 'MC-1', form: 'seconded' }),
      ['new staff D', 'new posting D 1900-01-01 MC-3 seconded'],
    ],
    [
      'a touched person got another posting elsewhere',
      withPostings({ staff: 'A', unit: 'MC-3', form: 'concurrent' }),
      ['new posting A 1900-01-01 MC-3 concurrent'],
    ],
    [
      'a posting like another',
      withPostings({ staff: 'A', unit: 'MC-1' }),
      ['new posting A 1900-01-01 MC-1 main #2'],
    ],
  ])('%s', (_, world, expected) => {
    expect(staleIn(world)).toEqual(expected);
  });
});

describe('fresh', () => {
  const early = [
    version({ until: day('2020-01-01'), name: 'Trước' }),
    version({ from: day('2020-01-01'), fields: ['Đất đai'] }),
  ];

  test.each<[string, World]>([
    ['nothing changed', worldOf(SPEC)],
    ['a unit elsewhere changed', withUnit('MC-3', { name: 'B' })],
    ['a branch beside changed', withUnit('CN-B', { name: 'B' })],
    ['a person elsewhere changed', withPerson('C', { fullName: 'Khác' })],
    ['competences changed, which nobody asked for', withPerson('A', { fields: ['Thuế'] })],
    [
      'a restriction was recorded',
      withPerson('A', { restrictions: [{ category: 'other', until: null, consents: false }] }),
    ],
    ['somebody came elsewhere', withPostings({ staff: 'D', unit: 'MC-3' })],
    ['somebody was here and has gone', withPostings({ staff: 'D', unit: 'MC-1', until: '2025-03-01' })],
    ['a posting of the past was corrected', withPosting(1, { until: '2023-12-01' })],
    [
      'a former bearer of the code came to light',
      worldOf({ ...SPEC, units: [...SPEC.units, { code: 'CN-TH', until: '2010-01-01' }] }),
    ],
    ['the ledger grew elsewhere', worldOf({ ...SPEC, lineage: [event('moved', '2025-04-01', 4, 4)] })],
    ['the ledger grew in the past', worldOf({ ...SPEC, lineage: [event('moved', '2020-04-01', 2, 2)] })],
  ])('%s', (_, world) => {
    expect(staleIn(world)).toEqual([]);
  });

  test('ids do not matter: the same rows stored in another order', () => {
    const renumber = (id: number) => unitId(100 - id);
    const { org, staff, areas } = worldOf(SPEC);
    const units = org.units.map((unit) => ({
      ...unit,
      id: renumber(unit.id),
      versions: unit.versions.map((own) => ({
        ...own,
        parent: own.parent === null ? null : renumber(own.parent),
      })),
    }));
    const postings = staff.postings
      .map((own) => ({ ...own, unit: renumber(own.unit), quotaUnit: renumber(own.quotaUnit) }))
      .toReversed();
    const world = { org: indexOrg({ units, lineage: [] }), staff: { ...staff, postings }, areas };
    expect(staleIn(world)).toEqual([]);
  });

  test('versions of the past do not matter', () => {
    const { org, staff, areas } = worldOf({ ...SPEC, units: SPEC.units });
    const change = (name: string) =>
      org.units.map((unit) =>
        unit.code === 'MC-1'
          ? { ...unit, versions: early.map((own, i) => (i === 0 ? { ...own, name } : own)) }
          : unit,
      );
    const [one, other] = ['Trước', 'Xưa'].map((name) =>
      collectReads({ org: indexOrg({ units: change(name), lineage: [] }), staff, areas }, reads.about),
    );
    expect(other).toEqual(one);
  });
});

test('areas of a unit that is read are part of its row', () => {
  expect(staleIn(withUnit('MC-2', { areas: [area('00097')] }))).toEqual([
    'changed unit_version MC-2 1900-01-01 / 1900-01-01',
  ]);
});

test('a unit that comes to be among those selected makes the plan stale', () => {
  const selectors = [
    { kind: 'one-stop', level: null, areas: [area('7')], except: { units: [], areas: [] } },
  ] as const;
  const asking = reads.about.map((about) => ({ ...about, selectors }));
  const before = collectReads(worldOf(SPEC), asking);
  const now = collectReads(withUnit('MC-3', { areas: [area('7')] }), asking);
  expect(findStale(before, now).map(({ how, table, key }) => `${how} ${table} ${key}`)).toEqual([
    'new unit MC-3 1900-01-01',
    'new unit_version MC-3 1900-01-01 / 1900-01-01',
  ]);
});

describe('a plan that sends people', () => {
  const asking = reads.about.map((about) => ({
    ...{ ...about, people: ['C' as StaffCode], staffOf: [code('CN-B')] },
    ...{ sends: true, competences: true },
  }));
  const before = collectReads(worldOf(SPEC), asking);
  const stale = (world: World) =>
    findStale(before, collectReads(world, asking)).map(({ how, table, key }) => `${how} ${table} ${key}`);
  const restriction = { category: 'maternity', until: null } as const;

  test.each<[string, World, string[]]>([
    ['a person named changed', withPerson('C', { fullName: 'Khác' }), ['changed staff C']],
    ['a competence was recorded', withPerson('A', { fields: ['Thuế'] }), ['changed staff A']],
    [
      'a restriction that protects',
      withPerson('A', { restrictions: [{ ...restriction, consents: false }] }),
      ['changed staff A'],
    ],
    [
      'one that does not, since the person consents',
      withPerson('A', { restrictions: [{ ...restriction, consents: true }] }),
      [],
    ],
    [
      'somebody came to a unit that a rule names',
      withPostings({ staff: 'D', unit: 'CN-B', from: '2025-02-01' }),
      ['new staff D', 'new posting D 2025-02-01 CN-B main'],
    ],
  ])('%s', (_, world, expected) => {
    expect(stale(world)).toEqual(expected);
  });
});
