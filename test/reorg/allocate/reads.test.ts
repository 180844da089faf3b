/** An allocation is stale if and only if a number that it was reckoned with has changed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { allocate } from '#reorg/allocate/allocate.js';
import type { Solver } from '#reorg/allocate/linear.js';
import { planPhase } from '#reorg/phases/phase.js';
import { assemblePlan } from '#reorg/plan.js';
import { collectReads, findStale } from '#reorg/reads.js';
import { openSolver } from '#reorg/solver.js';
import { area } from '../../org/state.js';
import { CENTRE, scenarioOf, type WorldSpec, worldOf } from '../small-world.js';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

const spot = { longitude: 105_800_000, latitude: 21_030_000 };
const SPEC: WorldSpec = {
  units: [
    CENTRE,
    { code: 'CN-A', kind: 'branch', parent: 'HPASC', fields: ['Đất đai'], ...spot },
    { code: 'CN-B', kind: 'branch', parent: 'HPASC', ...spot },
    { code: 'MC-1', ...spot },
  ],
  people: [
    { code: 'A', fields: ['Đất đai'], residence: area('00097') },
    { code: 'B', fields: ['Hộ tịch'], residence: area('00097') },
    { code: 'C', fields: ['Đất đai'], residence: area('00166') },
  ],
  postings: [
    { staff: 'A', unit: 'MC-1' },
    { staff: 'B', unit: 'MC-1' },
    { staff: 'C', unit: 'CN-A' },
    { staff: 'D', unit: 'CN-B' },
  ],
  areas: [
    ['00097', 105.82, 21.08],
    ['00166', 105.8, 21.03],
  ],
};
const where = { file: 's.yaml', line: 1 };
const plain = scenarioOf({
  merge: [['CN-A', ['MC-1']]],
  require: [
    {
      ...{
        path: 'require.1',
        where,
        unit: { code: 'CN-A' as never, where },
        kind: undefined,
        parent: undefined,
      },
      ...{ fields: ['Đất đai'], position: undefined, task: undefined, atLeast: 2, atMost: null },
    },
  ],
  allocate: {
    ...{ where, limitWhere: where, maxMetres: 25_000, placeSurplus: false },
    objectives: ['fewest-moves', 'shortest-distance', 'even-load'],
  },
});

function planOf(spec: WorldSpec) {
  const world = worldOf(spec);
  if (plain.allocate === undefined) throw new Error('it asks for an allocation');
  const { value } = allocate(planPhase(world, plain), plain.allocate, { solver, dossiers: [] });
  return assemblePlan([planPhase(world, plain, 0, value)], []);
}

const staleIn = (spec: WorldSpec): string[] => {
  const { reads } = planOf(SPEC);
  return findStale(reads, collectReads(worldOf(spec), reads.about)).map(
    ({ how, table, key }) => `${how} ${table} ${key}`,
  );
};

const withPeople = (change: (code: string) => object): WorldSpec => ({
  ...SPEC,
  people: (SPEC.people ?? []).map((person) => ({ ...person, ...change(person.code) })),
});

test('who is allocated is told with the ways and with what else was possible', () => {
  const entry = planOf(SPEC).people.find(({ staff }) => staff === 'A');
  expect(entry).toMatchObject({ to: 'CN-A', form: 'follows', reason: 'allocate', alternatives: [] });
  expect(entry?.metres).toEqual({ before: 5934, after: 5934 });
});

describe('stale', () => {
  test.each<[string, WorldSpec, string[]]>([
    ['nothing changed', SPEC, []],
    [
      'somebody else is named otherwise',
      withPeople((code) => (code === 'C' ? { fullName: 'Khác' } : {})),
      [],
    ],
    [
      'somebody lives elsewhere who is not allocated',
      withPeople((code) => (code === 'C' ? { residence: '' } : {})),
      [],
    ],
    [
      'one more works at a unit that may receive',
      { ...SPEC, postings: [...(SPEC.postings ?? []), { staff: 'E', unit: 'CN-A' }] },
      [
        'changed count CN-A assigned',
        'changed count CN-A present',
        'changed count HPASC assigned',
        'changed count HPASC present',
      ],
    ],
    [
      'somebody there loses the competence that is required',
      withPeople((code) => (code === 'C' ? { fields: [] } : {})),
      ['changed count require.1 2025-03-01'],
    ],
    [
      'the centre of an area moves where somebody lives who is allocated',
      {
        ...SPEC,
        areas: [
          ['00097', 105.83, 21.08],
          ['00166', 105.8, 21.03],
        ],
      },
      ['changed area 00097 1900-01-01'],
    ],
    [
      'the centre of another area moves',
      {
        ...SPEC,
        areas: [
          ['00097', 105.82, 21.08],
          ['00166', 105.9, 21.03],
        ],
      },
      [],
    ],
    [
      'a point opens beneath a unit that may receive',
      { ...SPEC, units: [...SPEC.units, { code: 'D-1', kind: 'point', parent: 'CN-A' }] },
      ['new unit D-1 1900-01-01', 'new unit_version D-1 1900-01-01 / 1900-01-01'],
    ],
    [
      'whoever is allocated may no longer be transferred',
      withPeople((code) =>
        code === 'A' ? { restrictions: [{ category: 'illness', until: null, consents: false }] } : {},
      ),
      ['changed staff A'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(staleIn(spec)).toEqual(expected);
  });
});

describe('a unit that is moved beneath a branch brings its people', () => {
  const moved = { ...plain, move: scenarioOf({ move: [{ unit: 'MC-2', parent: 'CN-A' }] }).move };
  const spec: WorldSpec = {
    ...SPEC,
    units: [...SPEC.units, { code: 'MC-2', ...spot }],
    postings: [...(SPEC.postings ?? []), { staff: 'E', unit: 'MC-2' }],
  };

  test('so who is there counts, though it stands elsewhere before', () => {
    const world = worldOf(spec);
    if (moved.allocate === undefined) throw new Error('it asks for an allocation');
    const { value } = allocate(planPhase(world, moved), moved.allocate, { solver, dossiers: [] });
    const { reads } = assemblePlan([planPhase(world, moved, 0, value)], []);
    const later = worldOf({ ...spec, postings: [...(spec.postings ?? []), { staff: 'F', unit: 'MC-2' }] });
    expect(findStale(reads, collectReads(later, reads.about)).map(({ key }) => key)).toEqual([
      'MC-2 assigned',
      'MC-2 present',
    ]);
  });
});
