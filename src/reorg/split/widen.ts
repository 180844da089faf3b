/** What comes of lists of fields, procedures and areas that are put together. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import type { UnitScope } from '../model.js';

/**
 * An empty list of fields is "not recorded": what is taken over is recorded then. One of areas or procedures is "all", and
 * is never made narrower.
 */
export const widen = (own: UnitScope, taken: readonly UnitScope[]): UnitScope => ({
  fields: distinct([own, ...taken].flatMap(({ fields }) => fields)),
  procedures: inherit([own, ...taken].map(({ procedures }) => procedures)),
  areas: inherit([own, ...taken].map(({ areas }) => areas)),
});

/** As far as anybody knows: where one of them lists none, it may be anything. */
export const widenOpenly = (own: UnitScope, taken: readonly UnitScope[]): UnitScope => ({
  ...widen(own, taken),
  fields: inherit([own, ...taken].map(({ fields }) => fields)),
});

/**
 * A successor inherits its predecessors' scope (definitions.md 10). An empty list is "all": one predecessor that serves
 * every area makes a successor that does.
 */
export const inherit = <T extends string>(scopes: readonly (readonly T[])[]): T[] =>
  scopes.some((scope) => scope.length === 0) ? [] : distinct(scopes.flat());

export const distinct = <T extends string>(values: readonly T[]): T[] =>
  [...new Set(values)].sort(compareCodes);
