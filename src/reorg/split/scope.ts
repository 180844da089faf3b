/**
 * What units serve once others are merged into them or divided between them: a new one inherits it, one that is there takes
 * it over beside its own, and a unit that goes on with a part of itself keeps what is left. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { Unit, UnitVersion } from '#org/model.js';
import type { UnitScope } from '../model.js';
import { findLasting, versionOnEve } from '../world.js';
import type { DividedUnit } from './divided.js';

/** Units of which others take something over. */
export interface Giving {
  readonly ending: readonly { readonly unit: Unit; readonly into: UnitCode | null }[];
  readonly divided: readonly DividedUnit[];
}

/** What a unit receives from others: all of the scope of one that is merged into it, a part of that of one that is divided. */
export const scopesFor = ({ ending, divided }: Giving, code: UnitCode, effective: Day): UnitScope[] => [
  ...ending.filter(({ into }) => into === code).map(({ unit }) => versionOnEve(unit, effective)),
  ...divided
    .filter(({ unit }) => unit.code !== code)
    .flatMap(({ parts }) => parts.filter(({ to }) => to === code).map(({ scope }) => scope)),
];

/** The day on which a unit that is there serves something else, and what. */
export interface NewScope {
  readonly on: Day;
  readonly scope: UnitScope;
}

/** By unit that neither opens nor closes; only those whose scope becomes another. */
export function listNewScopes(org: Org, giving: Giving, effective: Day): Map<UnitCode, NewScope> {
  const kept = giving.divided.flatMap(({ unit, parts, on }) => {
    const own = parts.find(({ to }) => to === unit.code);
    return own === undefined || on === null ? [] : [[unit.code, { on, scope: own.scope }] as const];
  });
  const widened = listReceiving(giving).flatMap((code) => {
    const standing = findLasting(org, code, effective);
    const own = standing && versionOn(standing, effective);
    if (own === undefined) return [];
    const scope = widen(own, scopesFor(giving, code, effective));
    return isSame(own, scope) ? [] : [[code, { on: effective, scope }] as const];
  });
  return new Map([...kept, ...widened]);
}

function listReceiving({ ending, divided }: Giving): UnitCode[] {
  const parts = divided.flatMap(({ unit, parts: all }) =>
    all.map(({ to }) => to).filter((to) => to !== unit.code),
  );
  return [...new Set([...ending.flatMap(({ into }) => into ?? []), ...parts])];
}

/**
 * An empty list of fields is "not recorded": what is taken over is recorded then. One of areas or procedures is "all", and
 * is never made narrower.
 */
const widen = (own: UnitVersion, taken: readonly UnitScope[]): UnitScope => ({
  fields: distinct([own, ...taken].flatMap(({ fields }) => fields)),
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
  (['fields', 'procedures', 'areas'] as const).every(
    (key) => distinct<string>(own[key]).join('\n') === distinct<string>(scope[key]).join('\n'),
  );
