/**
 * What units serve once a unit is divided: a new one inherits its part as it does a merged unit's scope, one that is there
 * takes it over beside its own, and a unit that goes on keeps what is left. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import type { UnitScope } from '../model.js';
import { findLasting } from '../world.js';
import type { DividedUnit } from './divided.js';

/** The parts that a unit receives from others. */
export const scopesFor = (divided: readonly DividedUnit[], code: UnitCode): UnitScope[] =>
  divided
    .filter(({ unit }) => unit.code !== code)
    .flatMap(({ parts }) => parts.filter(({ to }) => to === code).map(({ scope }) => scope));

/** The day on which a unit that is there serves something else, and what. */
export interface NewScope {
  readonly on: Day;
  readonly scope: UnitScope;
}

/** By unit that neither opens nor closes; only those whose scope becomes another. */
export function listNewScopes(
  org: Org,
  divided: readonly DividedUnit[],
  effective: Day,
): Map<UnitCode, NewScope> {
  const kept = divided.flatMap(({ unit, parts, on }) => {
    const own = parts.find(({ to }) => to === unit.code);
    return own === undefined || on === null ? [] : [[unit.code, { on, scope: own.scope }] as const];
  });
  const receiving = divided.flatMap(({ unit, parts }) =>
    parts.map(({ to }) => to).filter((to) => to !== unit.code),
  );
  const widened = [...new Set(receiving)].flatMap((code) => {
    const standing = findLasting(org, code, effective);
    const own = standing && versionOn(standing, effective);
    if (own === undefined) return [];
    const scope = widen(own, scopesFor(divided, code));
    return isSame(own, scope) ? [] : [[code, { on: effective, scope }] as const];
  });
  return new Map([...kept, ...widened]);
}

/** An empty list of fields is "not recorded", of areas or procedures "all". */
const widen = (own: UnitVersion, taken: readonly UnitScope[]): UnitScope => ({
  fields: own.fields.length === 0 ? [] : distinct([own, ...taken].flatMap(({ fields }) => fields)),
  procedures: inherit([own, ...taken].map(({ procedures }) => procedures)),
  areas: inherit([own, ...taken].map(({ areas }) => areas)),
});

/**
 * A successor inherits its predecessors' scope (definitions.md 10). An empty list is "all": one predecessor that serves
 * every area makes a successor that does.
 */
export const inherit = <T extends string>(scopes: readonly (readonly T[])[]): T[] =>
  scopes.some((scope) => scope.length === 0) ? [] : distinct(scopes.flat());

export const distinct = <T extends string>(values: readonly T[]): T[] =>
  [...new Set(values)].sort(compareCodes);

const isSame = (own: UnitScope, scope: UnitScope): boolean =>
  (['fields', 'procedures', 'areas'] as const).every((key) => own[key].join('\n') === scope[key].join('\n'));
