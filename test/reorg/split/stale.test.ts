/** What a plan with splits and selections reads: each of these rows makes it stale, others do not. */
import { expect, test } from 'vitest';
import { collectReads, findStale } from '#reorg/reads.js';
import { area } from '../../org/state.js';
import { CENTRE, planReorg, scenarioOf, type UnitSpec, type WorldSpec, worldOf } from '../small-world.js';

const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1', fields: ['Hộ tịch', 'Đất đai'], areas: [area('00097'), area('00103')] },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC', areas: [area('00001')] },
  { code: 'MC-9', fields: ['Thuế'] },
];
const PEOPLE: WorldSpec = {
  units: UNITS,
  people: [
    { code: 'A', fields: ['Đất đai'] },
    { code: 'Z', fields: ['Thuế'] },
  ],
  postings: [
    { staff: 'A', unit: 'MC-1' },
    { staff: 'Z', unit: 'MC-9' },
  ],
};

const SELECTOR = { kind: 'one-stop', level: 'commune', areas: [], except: { units: [], areas: [] } } as const;
const SCENARIO = scenarioOf({
  split: [
    [
      'MC-1',
      [
        { to: 'CN-A', fields: ['Đất đai'] },
        { to: 'MC-1', rest: true },
      ],
    ],
  ],
  selectors: [SELECTOR],
});

const person = (code: string, fields: readonly string[]): WorldSpec => ({
  ...PEOPLE,
  people: (PEOPLE.people ?? []).map((one) => (one.code === code ? { ...one, fields } : one)),
});
const unit = (code: string, facts: Partial<UnitSpec>): WorldSpec => ({
  ...PEOPLE,
  units: UNITS.map((one) => (one.code === code ? { ...one, ...facts } : one)),
});

test.each<[string, WorldSpec, string[]]>([
  ['nothing', PEOPLE, []],
  ['a competence of somebody at the unit', person('A', ['Hộ tịch']), ['staff changed']],
  ['a competence of somebody elsewhere', person('Z', ['Hộ tịch']), []],
  ['what the unit serves', unit('MC-1', { areas: [area('00097')] }), ['unit_version changed']],
  ['what the unit serves that takes a part', unit('CN-A', { areas: [] }), ['unit_version changed']],
  ['what another serves', unit('MC-9', { areas: [area('00097')] }), []],
  ['a unit that would be selected', unit('MC-9', { level: 'commune' }), ['unit new', 'unit_version new']],
])('%s', (_, changed, expected) => {
  const plan = planReorg(worldOf(PEOPLE), [], SCENARIO);
  const stale = findStale(plan.reads, collectReads(worldOf(changed), plan.reads.about));
  expect(stale.map(({ table, how }) => `${table} ${how}`)).toEqual(expected);
});
