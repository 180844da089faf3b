/** Random small allocations in plain words, from which the world and the scenario are made, and the brute force reckons. */
import type { StaffCode } from '#kit/brand.js';
import type { Employment } from '#org/model.js';
import { type AllocationWish, OBJECTIVES, type Requirement } from '#reorg/allocate/wish-model.js';
import type { Scenario } from '#reorg/scenario-model.js';
import type { World } from '#reorg/world.js';
import type { Task } from '#staff/model.js';
import { area, code, day } from '../../org/state.js';
import type { Chance } from '../../random.js';
import { CENTRE, type PostingSpec, scenarioOf, type UnitSpec, worldOf } from '../small-world.js';

export interface PlainPerson {
  readonly code: string;
  readonly at: string;
  readonly employment: Employment;
  readonly fields: readonly string[];
  readonly home: string;
  readonly position: 'officer' | 'approver' | 'head';
  readonly isProtected: boolean;
  readonly isPinned: boolean;
}

export interface PlainUnit {
  readonly code: string;
  readonly kind: 'branch' | 'point' | 'one-stop';
  readonly parent: string;
  /** Degrees; undefined: not known. */
  readonly spot: readonly [number, number] | undefined;
  readonly quota: number | undefined;
  readonly civilServants: number | undefined;
  readonly fields: readonly string[];
  /** Where it goes; '': it stays. */
  readonly into: string;
  readonly isNew: boolean;
}

export interface PlainRequirement {
  readonly unit: string;
  readonly kind: '' | 'point';
  readonly field: string;
  readonly task: '' | Task;
  readonly atLeast: number;
  readonly atMost: number | undefined;
}

export interface PlainCase {
  readonly centreQuota: number | undefined;
  readonly units: readonly PlainUnit[];
  readonly people: readonly PlainPerson[];
  readonly homes: readonly (readonly [string, number, number])[];
  readonly requirements: readonly PlainRequirement[];
  readonly objectives: AllocationWish['objectives'];
  readonly maxKm: number | undefined;
  /** Dossiers by old unit. */
  readonly loads: readonly (readonly [string, number])[];
}

const FIELDS = ['Hộ tịch', 'Đất đai'];
const EMPLOYMENTS: readonly Employment[] = [
  'civil-servant',
  'civil-servant',
  'public-employee',
  'contract',
  'postal',
];

export function randomPlain(chance: Chance): PlainCase {
  const maybe = <T>(probability: number, value: () => T): T | undefined =>
    chance.happens(probability) ? value() : undefined;
  const spot = () =>
    maybe(0.9, () => [105.7 + chance.below(300) / 1000, 20.9 + chance.below(300) / 1000] as const);
  const fields = () => FIELDS.filter(() => chance.happens(0.5));
  const unit = (own: string, over: Partial<PlainUnit>): PlainUnit => ({
    ...{ code: own, kind: 'branch', parent: 'HPASC', spot: spot(), fields: fields(), into: '', isNew: false },
    quota: maybe(0.5, () => chance.below(5)),
    civilServants: maybe(0.15, () => chance.below(4)),
    ...over,
  });
  const targets = [
    unit('CN-A', {}),
    unit('CN-B', { isNew: true }),
    ...(chance.happens(0.5) ? [unit('D-1', { kind: 'point', parent: 'CN-B', isNew: true })] : []),
    ...(chance.happens(0.3) ? [unit('D-2', { kind: 'point', parent: 'CN-A' })] : []),
  ];
  const olds = ['MC-1', 'MC-2', 'MC-3'].slice(0, 1 + chance.below(3)).map((own) =>
    unit(own, {
      kind: 'one-stop',
      parent: '',
      quota: undefined,
      civilServants: undefined,
      into: chance.pick(['CN-A', 'CN-B']),
    }),
  );
  const units = [...targets, ...olds];
  const homes = ['01', '02', '03'].map(
    (own) => [own, 105.7 + chance.below(300) / 1000, 20.9 + chance.below(300) / 1000] as const,
  );
  const places = units.filter(({ isNew }) => !isNew).map((one) => one.code);
  const people = Array.from({ length: 1 + chance.below(6) }, (_, i): PlainPerson => {
    const isOld = i < 5 && chance.happens(0.8);
    return {
      ...{ code: `CB-${i + 1}`, at: isOld ? chance.pick(olds).code : chance.pick(places) },
      ...{
        employment: chance.pick(EMPLOYMENTS),
        fields: fields(),
        home: chance.pick(['', ...homes.map(([own]) => own)]),
      },
      position: chance.pick(['officer', 'officer', 'approver', 'head']),
      ...{ isProtected: chance.happens(0.1), isPinned: chance.happens(0.1) },
    };
  });
  return {
    ...{ units, people, homes, centreQuota: maybe(0.2, () => chance.below(8)) },
    requirements: Array.from({ length: chance.below(3) }, () => randomRequirement(chance, targets)),
    objectives: shuffled(chance, OBJECTIVES).slice(0, 1 + chance.below(3)),
    maxKm: maybe(0.3, () => 5 + chance.below(20)),
    loads: chance.happens(0.5) ? units.map((one) => [one.code, chance.below(50)] as const) : [],
  };
}

function randomRequirement(chance: Chance, targets: readonly PlainUnit[]): PlainRequirement {
  const isKind = chance.happens(0.2);
  const atLeast = chance.below(3);
  return {
    unit: isKind ? '' : chance.pick(targets).code,
    kind: isKind ? 'point' : '',
    field: chance.pick(['', ...FIELDS]),
    task: chance.pick(['', '', 'approve', 'guide']),
    atLeast,
    atMost: chance.happens(0.3) ? atLeast + chance.below(2) : undefined,
  };
}

export function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(chance.below(left.length), 1)[0] as T);
}

const NO_QUOTA = { 'civil-servant': null, 'public-employee': null, contract: null, postal: null };
const MICRO = 1_000_000;

const quotaOf = ({ quota, civilServants }: PlainUnit) => ({
  ...NO_QUOTA,
  total: quota ?? null,
  'civil-servant': civilServants ?? null,
});

/** Rows in the order that `chance` gives them. */
export function toWorld(plain: PlainCase, chance: Chance): World {
  const units = plain.units
    .filter(({ isNew }) => !isNew)
    .map(
      (one): UnitSpec => ({
        ...{ code: one.code, kind: one.kind, fields: one.fields, quota: quotaOf(one) },
        ...(one.parent === '' ? {} : { parent: one.parent }),
        ...(one.spot === undefined
          ? {}
          : { longitude: Math.round(one.spot[0] * MICRO), latitude: Math.round(one.spot[1] * MICRO) }),
      }),
    );
  const quota = { ...NO_QUOTA, total: plain.centreQuota ?? null };
  const people = plain.people.map(({ code: own, employment, fields, home, isProtected }) => ({
    ...{ code: own, employment, fields, residence: home === '' ? ('' as const) : area(home) },
    restrictions: isProtected ? [{ category: 'illness' as const, until: null, consents: false }] : [],
  }));
  const postings = plain.people.map(
    ({ code: staff, at, position }): PostingSpec => ({ staff, unit: at, position }),
  );
  return worldOf({
    units: shuffled(chance, [{ ...CENTRE, quota }, ...units]),
    people,
    postings: shuffled(chance, postings),
    areas: shuffled(chance, plain.homes),
  });
}

export function toScenario(plain: PlainCase): Scenario {
  const where = { file: 's.yaml', line: 70 };
  const merged = plain.units.filter(({ into }) => into !== '');
  const into = [...new Set(merged.map((one) => one.into))].sort();
  const scenario = scenarioOf({
    open: plain.units
      .filter(({ isNew }) => isNew)
      .map(({ code: own, kind, parent, spot, quota, fields }) => ({
        ...{ code: own, kind, parent, fields, quota: quota ?? null },
        longitude: spot === undefined ? null : Math.round(spot[0] * MICRO),
        latitude: spot === undefined ? null : Math.round(spot[1] * MICRO),
      })),
    merge: into.map((to) => [to, merged.filter((one) => one.into === to).map((one) => one.code)] as const),
    staff: {
      pins: plain.people
        .filter(({ isPinned }) => isPinned)
        .map((person) => ({ staff: person.code as StaffCode, where })),
    },
  });
  return {
    ...scenario,
    require: plain.requirements.map(
      ({ unit, kind, field, task, atLeast, atMost }, i): Requirement => ({
        ...{ path: `require.${i + 1}`, where: { ...where, line: 80 + i }, atLeast, atMost: atMost ?? null },
        unit: unit === '' ? undefined : { code: code(unit), where },
        kind: kind === '' ? undefined : kind,
        ...{ parent: undefined, position: undefined },
        fields: field === '' ? [] : [field],
        task: task === '' ? undefined : task,
      }),
    ),
    allocate: {
      ...{ where, limitWhere: where, objectives: plain.objectives, placeSurplus: false },
      maxMetres: plain.maxKm === undefined ? null : plain.maxKm * 1000,
    },
  };
}

export const toDossiers = ({ loads, units }: PlainCase) =>
  loads
    .filter(([own]) => units.some((unit) => unit.code === own && !unit.isNew))
    .map(([own, count]) => ({ unit: code(own), received: day('2024-06-01'), count }));
