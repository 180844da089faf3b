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

/** In order of code. */
export function listDivided(
  org: Org,
  { split, effective, closesOn }: Pick<Scenario, 'split' | 'effective' | 'closesOn'>,
): DividedUnit[] {
  return split
    .flatMap(({ from, into, path }): DividedUnit[] => {
      const unit = findMergeable(org, from.code, effective);
      if (unit === undefined) return [];
      const whole = versionOnEve(unit, effective);
      const parts = into.map((part) => ({
        to: part.unit.code,
        rule: ruleOf(part),
        scope: scopeOf(whole, into, part),
      }));
      return [{ unit, parts, on: closesOn, path, goesOn: keepsPart({ from, into }) }];
    })
    .sort((a, b) => compareCodes(a.unit.code, b.unit.code));
}

export const keepsPart = ({ from, into }: Pick<SplitRequest, 'from' | 'into'>): boolean =>
  into.some(({ unit }) => unit.code === from.code);

/** As the ledger stores it. */
function ruleOf({ fields, areas, share, rest }: SplitPart): SplitRule {
  return {
    ...(fields === undefined ? {} : { fields: valuesOf(fields) }),
    ...(areas === undefined ? {} : { areas: valuesOf(areas) }),
    ...(share === undefined ? {} : { share }),
    ...(rest === true ? { rest } : {}),
  };
}

const valuesOf = (mentions: readonly { readonly value: string }[]): string[] =>
  [...new Set(mentions.map(({ value }) => value))].sort(compareCodes);

/**
 * A part by field has the areas of the whole, a part by area its fields; one by share, or of which nobody said anything,
 * all of both. An empty list means "all" and has no rest but itself.
 */
function scopeOf(whole: UnitScope, parts: readonly SplitPart[], part: SplitPart): UnitScope {
  const { fields, areas } = whole;
  const isByField = parts.some((one) => one.fields !== undefined);
  return {
    fields: isByField ? sliceOf(fields, parts, part, 'fields') : fields,
    // Which of the unit's procedures belong to a field is the catalogue's to say: a part serves its fields whole.
    procedures: isByField && fields.length > 0 ? [] : whole.procedures,
    areas: (parts.some((one) => one.areas !== undefined)
      ? sliceOf(areas, parts, part, 'areas')
      : areas) as readonly AreaCode[],
  };
}

function sliceOf(
  whole: readonly string[],
  parts: readonly SplitPart[],
  part: SplitPart,
  by: 'fields' | 'areas',
): readonly string[] {
  const own = part[by];
  if (own !== undefined) return spelled(valuesOf(own), whole);
  const claimed = parts.flatMap((one) => one[by] ?? []);
  return whole.filter((value) => !claimed.some((one) => sameSpelling(one.value, value)));
}

/** As the unit spells it. */
const spelled = (values: readonly string[], known: readonly string[]): string[] =>
  values.map((value) => known.find((one) => sameSpelling(one, value)) ?? value);
