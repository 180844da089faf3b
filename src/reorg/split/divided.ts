/**
 * Units that a scenario divides, and what goes where. A unit of which no part keeps the code closes as a merged one does;
 * one that keeps a part goes on with it: the ledger then holds a line from the unit to itself, as for any other part. Pure.
 */
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { SplitRule, Unit } from '#org/model.js';
import type { UnitScope } from '../model.js';
import type { Scenario, SplitPart, SplitRequest } from '../scenario-model.js';
import { findMergeable, versionOnEve } from '../world.js';
import { boundsOf, dealPairs, isCrossed, type Lists } from './pairs.js';
import { widen } from './widen.js';

export interface DividedUnit {
  readonly unit: Unit;
  /** In the order of the scenario. */
  readonly parts: readonly DividedPart[];
  /** First day on which it is divided, and closed unless it goes on; null: not decided. */
  readonly on: Day | null;
  readonly path: string;
  /** Does it keep a part? */
  readonly goesOn: boolean;
}

export interface DividedPart {
  readonly to: UnitCode;
  readonly rule: SplitRule;
  /** What of the unit's scope goes with it. */
  readonly scope: UnitScope;
}

type Divisible = Pick<Scenario, 'merge' | 'split' | 'effective' | 'closesOn'>;

/** In order of code. */
export function listDivided(org: Org, scenario: Divisible): DividedUnit[] {
  const { split, effective, closesOn: on } = scenario;
  return split
    .flatMap(({ from, into, path }): DividedUnit[] => {
      const unit = findMergeable(org, from.code, effective);
      if (unit === undefined) return [];
      const parts = divideScope(into, wholeOf(org, scenario, unit));
      return [{ unit, parts, on, path, goesOn: keepsPart({ from, into }) }];
    })
    .sort((a, b) => compareCodes(a.unit.code, b.unit.code));
}

/** How what a unit takes over comes to its own. */
type Join = (own: UnitScope, taken: readonly UnitScope[]) => UnitScope;

/** What a unit has to divide: its own, and if it ends all that it takes over on the day. */
export function wholeOf(
  org: Org,
  scenario: Divisible,
  unit: Unit,
  join: Join = widen,
  passed: readonly UnitCode[] = [],
): UnitScope {
  const { merge, split, effective } = scenario;
  const own = versionOnEve(unit, effective);
  if (split.some((one) => one.from.code === unit.code && keepsPart(one))) return own;
  const find = (code: UnitCode): Unit | undefined => findMergeable(org, code, effective);
  const merged = merge
    .filter(({ into }) => into.code === unit.code)
    .flatMap(({ from }) => from.flatMap(({ code }) => find(code) ?? []))
    .map((one) => versionOnEve(one, effective));
  const parts = split.flatMap(({ from, into }): UnitScope[] => {
    const giver = passed.includes(from.code) || from.code === unit.code ? undefined : find(from.code);
    const isGiven = into.some((part) => part.unit.code === unit.code);
    if (giver === undefined || !isGiven) return [];
    const whole = wholeOf(org, scenario, giver, join, [...passed, unit.code]);
    return divideScope(into, whole).flatMap(({ to, scope }) => (to === unit.code ? [scope] : []));
  });
  return merged.length + parts.length === 0 ? own : join(own, [...merged, ...parts]);
}

export const keepsPart = ({ from, into }: Pick<SplitRequest, 'from' | 'into'>): boolean =>
  into.some(({ unit }) => unit.code === from.code);

/**
 * A part by field has the areas of the whole, a part by area its fields; one by share, or of which nobody said anything,
 * all of both. An empty list means "all" and has no rest but itself.
 */
export function divideScope(into: readonly SplitPart[], whole: UnitScope): DividedPart[] {
  const isByField = into.some(({ fields }) => fields !== undefined);
  const left = boundsOf(dealPairs(into, whole).left, whole);
  return into.map((part) => {
    const own = part.rest === true ? left : listsOf(part, whole);
    const isPartly = part.fields !== undefined || (part.rest === true && isByField);
    const scope = {
      fields: own.fields,
      // Which of the unit's procedures belong to a field is the catalogue's to say: a part serves its fields whole.
      procedures: isPartly && whole.fields.length > 0 ? [] : whole.procedures,
      areas: own.areas as readonly AreaCode[],
    };
    return { to: part.unit.code, rule: ruleOf(part, isCrossed(into) ? tellLeft(left, whole) : {}), scope };
  });
}

const listsOf = ({ fields, areas }: SplitPart, whole: Lists): Lists => ({
  fields: fields === undefined ? whole.fields : spelled(valuesOf(fields), whole.fields),
  areas: areas === undefined ? whole.areas : spelled(valuesOf(areas), whole.areas),
});

/** As the ledger stores it. `left`: what it says of the rest. */
function ruleOf({ fields, areas, share, rest }: SplitPart, left: Partial<Lists>): SplitRule {
  return {
    ...(fields === undefined ? {} : { fields: valuesOf(fields) }),
    ...(areas === undefined ? {} : { areas: valuesOf(areas) }),
    ...(share === undefined ? {} : { share }),
    ...(rest === true ? { ...left, rest } : {}),
  };
}

/** Fields that others have in all areas between them, each in some, no single line of the ledger takes out of the rest. */
const tellLeft = (left: Lists, whole: Lists): Partial<Lists> => ({
  ...(isNarrower(left.fields, whole.fields) ? { fields: left.fields } : {}),
  ...(isNarrower(left.areas, whole.areas) ? { areas: left.areas } : {}),
});

const isNarrower = (left: readonly string[], whole: readonly string[]): boolean =>
  left.length > 0 && left.length < whole.length;

const valuesOf = (mentions: readonly { readonly value: string }[]): string[] =>
  [...new Set(mentions.map(({ value }) => value))].sort(compareCodes);

/** As the unit spells it. */
const spelled = (values: readonly string[], known: readonly string[]): string[] =>
  values.map((value) => known.find((one) => sameSpelling(one, value)) ?? value);
