/** What is particular to units where rows of a file meet what is stored: kinds, parents, quotas. Pure. */
import { lastDayOf } from '#kit/dates.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { type FactCells, toDegrees } from './differences.js';
import { UNIT_FORMAT } from './format.js';
import type { LineageKind } from './life-model.js';
import type { Quota, StatedUnit, UnitCodeOf, UnitFacts, UnitSort } from './model.js';
import { QUOTA_COLUMNS } from './parse.js';
import type { Nature } from './statement.js';
import { checkUnits } from './validate.js';
import { kindNames } from './words.js';

export const unitNature: Nature<UnitSort> = {
  format: UNIT_FORMAT,
  label: ({ kind }) => kindNames[kind],
  complete({ parent: parentCode, ...stated }, known, { day, bearerNear }) {
    const parent = typeof parentCode === 'string' ? bearerNear(parentCode, day)?.id : parentCode;
    if (typeof parentCode === 'string' && parent === undefined) return undefined;
    return withStated(stated, known ?? BLANK, parent === undefined ? (known?.parent ?? null) : parent);
  },
  toCells: unitCells,
  eventsBetween: (before, after): LineageKind[] => [
    ...(sameSpelling(before.name, after.name) ? [] : (['renamed'] as const)),
    ...(before.parent === after.parent ? [] : (['moved'] as const)),
  ],
  newborn: () => undefined,
  staysInMerger: true,
  check: ({ lives, lineage }, locate) => checkUnits({ lives, lineage }, locate),
};

const NO_QUOTA: Quota = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

/** A unit of which nothing is said; a row always names kind and name. */
const BLANK: Omit<UnitFacts, 'kind' | 'name' | 'parent'> = {
  level: '',
  address: '',
  longitude: null,
  latitude: null,
  quota: NO_QUOTA,
  contractUntil: null,
  runningCost: null,
  openingHours: '',
  fields: [],
  procedures: [],
  areas: [],
};

const withStated = (
  stated: Omit<StatedUnit, 'parent'>,
  known: typeof BLANK,
  parent: UnitFacts['parent'],
): UnitFacts => ({ ...known, ...stated, quota: { ...known.quota, ...stated.quota }, parent });

/** The facts as the cells of a units file. */
export function unitCells(facts: UnitFacts, codeOf: UnitCodeOf): FactCells {
  return {
    kind: facts.kind,
    name: facts.name,
    parent: facts.parent === null ? '' : codeOf(facts.parent),
    level: facts.level,
    address: facts.address,
    longitude: toDegrees(facts.longitude),
    latitude: toDegrees(facts.latitude),
    quota: facts.quota.total,
    ...Object.fromEntries(QUOTA_COLUMNS.map(([kind, column]) => [column, facts.quota[kind]])),
    contract_until: lastDayOf(facts.contractUntil),
    running_cost: facts.runningCost,
    opening_hours: facts.openingHours,
    fields: facts.fields.join('; '),
    procedures: facts.procedures.join('; '),
    areas: facts.areas.join('; '),
  };
}
