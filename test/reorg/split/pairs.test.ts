/** Splits by fields and areas at once: each field in each area has one heir, in the lists of units, in the ledger and for people. */
import { describe, expect, test } from 'vitest';
import { hasErrors } from '#kit/diagnostic.js';
import { findBearer, unitOf } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import { worldAfter } from '#reorg/changes.js';
import type { Plan } from '#reorg/model.js';
import { listDivided } from '#reorg/split/divided.js';
import { validateScenario } from '#reorg/validate.js';
import { area, code, day } from '../../org/state.js';
import { type Chance, makeChance } from '../../random.js';
import {
  CENTRE,
  type PartSpec,
  planReorg,
  scenarioOf,
  type UnitSpec,
  type WorldSpec,
  worldOf,
} from '../small-world.js';

const FIELDS = ['Chứng thực', 'Hộ tịch', 'Đất đai'];
const AREAS = ['00097', '00103', '00106'];
const UNITS: readonly UnitSpec[] = [
  CENTRE,
  { code: 'MC-1', fields: FIELDS, areas: AREAS.map(area) },
  { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
];
const OPEN = [{ code: 'CN-1' }, { code: 'CN-2' }, { code: 'CN-3' }];
const EVEN: readonly PartSpec[] = [
  { to: 'CN-1', fields: ['Đất đai'] },
  { to: 'CN-2', fields: ['Hộ tịch', 'Chứng thực'], areas: ['00097'] },
  { to: 'CN-3', rest: true },
];
const UNEVEN: readonly PartSpec[] = [
  { to: 'CN-1', fields: ['Đất đai'], areas: ['00097'] },
  { to: 'CN-2', rest: true },
];
const DEALT: readonly PartSpec[] = [
  { to: 'CN-1', fields: ['Đất đai'], areas: ['00097'] },
  { to: 'CN-2', fields: ['Đất đai'], areas: ['00103', '00106'] },
  { to: 'CN-3', rest: true },
];

const scenarioFor = (parts: readonly PartSpec[]) => scenarioOf({ open: OPEN, split: [['MC-1', parts]] });
const planFor = (parts: readonly PartSpec[], world: WorldSpec = { units: UNITS }): Plan =>
  planReorg(worldOf(world), [], scenarioFor(parts));

test.each<[string, readonly PartSpec[], string[]]>([
  [
    'even',
    EVEN,
    [
      'CN-1 Đất đai | 00097, 00103, 00106 {"fields":["Đất đai"]}',
      'CN-2 Chứng thực, Hộ tịch | 00097 {"fields":["Chứng thực","Hộ tịch"],"areas":["00097"]}',
      'CN-3 Chứng thực, Hộ tịch | 00103, 00106 {"fields":["Chứng thực","Hộ tịch"],"areas":["00103","00106"],"rest":true}',
    ],
  ],
  [
    'uneven: the lists of the rest take in what another has, the ledger does not',
    UNEVEN,
    [
      'CN-1 Đất đai | 00097 {"fields":["Đất đai"],"areas":["00097"]}',
      'CN-2 Chứng thực, Hộ tịch, Đất đai | 00097, 00103, 00106 {"rest":true}',
    ],
  ],
  [
    'one field dealt out whole',
    DEALT,
    [
      'CN-1 Đất đai | 00097 {"fields":["Đất đai"],"areas":["00097"]}',
      'CN-2 Đất đai | 00103, 00106 {"fields":["Đất đai"],"areas":["00103","00106"]}',
      'CN-3 Chứng thực, Hộ tịch | 00097, 00103, 00106 {"fields":["Chứng thực","Hộ tịch"],"rest":true}',
    ],
  ],
])('parts, %s', (_, parts, expected) => {
  const [divided] = listDivided(worldOf({ units: UNITS }).org, scenarioFor(parts));
  const said = divided?.parts.map(
    ({ to, scope, rule }) =>
      `${to} ${scope.fields.join(', ')} | ${scope.areas.join(', ')} ${JSON.stringify(rule)}`,
  );
  expect(said).toEqual(expected);
});

describe('people go where what they do goes in the area where they live', () => {
  const PEOPLE = [
    { code: 'A', fields: ['Đất đai'], residence: area('00097') },
    { code: 'B', fields: ['Đất đai'], residence: area('00103') },
    { code: 'C', fields: ['Đất đai'], residence: area('09999') },
    { code: 'D', fields: ['Hộ tịch'] },
    { code: 'E', fields: ['Hộ tịch', 'Đất đai'], residence: area('00097') },
    { code: 'F', residence: area('00097') },
  ];
  const WORLD: WorldSpec = {
    units: UNITS,
    people: PEOPLE,
    postings: PEOPLE.map(({ code: staff }) => ({ staff, unit: 'MC-1', from: '2024-01-01' })),
  };
  test.each<[string, readonly PartSpec[], string]>([
    ['even', EVEN, 'A CN-1, B CN-1, C CN-1, D –, E –, F –'],
    ['uneven', UNEVEN, 'A CN-1, B CN-2, C –, D CN-2, E –, F –'],
    ['dealt', DEALT, 'A CN-1, B CN-2, C –, D CN-3, E –, F –'],
  ])('%s', (_, parts, expected) => {
    const { people } = planFor(parts, WORLD);
    const said = people.map(({ staff, to, form }) => `${staff} ${form === 'follows' ? to : '–'}`);
    expect(said.toSorted().join(', ')).toBe(expected);
  });
});

test('open dossiers go by their field where one part has it in all areas, and wait where several do', () => {
  const open = FIELDS.map((field, i) => ({
    ...{ unit: code('MC-1'), received: day('2025-02-01'), count: 10 ** i, field },
  }));
  const { handover, gates } = planReorg(worldOf({ units: UNITS }), open, scenarioFor(DEALT));
  expect(handover.map(({ to, open: count, parts }) => [to, count, parts])).toEqual([
    ['CN-3', 11, undefined],
    [null, 100, ['CN-1', 'CN-2']],
  ]);
  expect(gates.map(({ code: gate, who }) => [gate, who])).toEqual([['reorg/desk-undivided', 'CN-1+CN-2']]);
});

const CASES = process.env.MOTCUA_SOAK === '1' ? 5000 : 200;

const someOf = (chance: Chance, values: readonly string[]): string[] | undefined => {
  const some = values.filter(() => chance.happens(0.5));
  return some.length === 0 ? undefined : some;
};

const randomParts = (chance: Chance): PartSpec[] => {
  const listed = ['CN-1', 'CN-2', 'CN-3'].slice(0, 1 + chance.below(3)).map((to): PartSpec => {
    const [fields, areas] = [someOf(chance, FIELDS), someOf(chance, AREAS)];
    return { to, ...(fields === undefined ? {} : { fields }), ...(areas === undefined ? {} : { areas }) };
  });
  return chance.happens(0.7) ? [...listed, { to: 'CN-A', rest: true }] : listed;
};

/** Said part by part, without the program. */
const heirsOf = (parts: readonly PartSpec[], field: string, at: string): string[] => {
  const named = parts.filter(
    (part) =>
      part.rest !== true && (part.fields ?? [field]).includes(field) && (part.areas ?? [at]).includes(at),
  );
  return (named.length > 0 ? named : parts.filter(({ rest }) => rest === true)).map(({ to }) => to);
};

interface Drawn {
  readonly seed: number;
  readonly parts: readonly PartSpec[];
  readonly pairs: readonly {
    readonly field: string;
    readonly at: string;
    readonly heirs: readonly string[];
  }[];
}

/** Splits by both at once, of which every part says something. */
const drawn: readonly Drawn[] = Array.from({ length: CASES }, (_, i) => i + 1).flatMap((seed) => {
  const parts = randomParts(makeChance(seed));
  const isCrossed = parts.some(({ fields }) => fields) && parts.some(({ areas }) => areas);
  const isSaid = parts.length > 1 && parts.every(({ fields, areas, rest }) => fields || areas || rest);
  if (!isCrossed || !isSaid) return [];
  const pairs = FIELDS.flatMap((field) =>
    AREAS.map((at) => ({ field, at, heirs: heirsOf(parts, field, at) })),
  );
  return [{ seed, parts, pairs }];
});

const world = worldOf({ units: UNITS });
const judge = ({ parts }: Drawn) => validateScenario(world.org, scenarioFor(parts));
const isWide = (one: Drawn): boolean => judge(one).some(({ code: slug }) => slug === 'reorg/split-rest-wide');
const accepted = drawn.filter((one) => !hasErrors(judge(one)));

test('there are some of each kind', () => {
  const wide = accepted.filter(isWide).length;
  const counts = [drawn.length - accepted.length, wide, accepted.length - wide];
  expect(Math.min(...counts), counts.join(' ')).toBeGreaterThan(CASES / 50);
});

test('accepted is what has one heir for each field in each area, and a rest that is something', () => {
  for (const one of drawn) {
    const { seed, parts, pairs } = one;
    const isIdle = parts.some(({ to, rest }) => rest && !pairs.some(({ heirs }) => heirs.includes(to)));
    const isClear = !isIdle && pairs.every(({ heirs }) => heirs.length === 1);
    expect(accepted.includes(one), `seed ${seed}`).toBe(isClear);
  }
});

test('the lists of a part hold what it is heir to, and nothing else unless it was said', () => {
  for (const one of accepted) {
    const [divided] = listDivided(world.org, scenarioFor(one.parts));
    for (const { field, at, heirs } of one.pairs) {
      const serving = divided?.parts.filter(
        ({ scope }) => scope.fields.includes(field) && (scope.areas as readonly string[]).includes(at),
      );
      const codes = serving?.map(({ to }) => to as string);
      const expected = isWide(one) ? expect.arrayContaining([...heirs]) : heirs;
      expect(codes, `seed ${one.seed} ${field} ${at}`).toEqual(expected);
    }
  }
});

test('the ledger knows the heirs of each field', () => {
  for (const { seed, parts, pairs } of accepted) {
    const { org } = worldAfter(planReorg(world, [], scenarioFor(parts)), world);
    const unit = findBearer(org, code('MC-1'), day('2025-02-28'))?.id as UnitId;
    for (const field of FIELDS) {
      const end = resolveForward(org, { unit, since: day('2025-02-01'), on: day('2025-03-01'), field });
      const told = (end.kind === 'unit' ? [end.unit] : end.parts).map((id) => unitOf(org, id).code);
      const heirs = pairs.filter((pair) => pair.field === field).flatMap((pair) => pair.heirs);
      expect(told.toSorted(), `seed ${seed} ${field}`).toEqual([...new Set(heirs)].sort());
    }
  }
});
