/** What a scenario says of units that it does not name: what they are, where, and which are left out. */
import { LEVELS, UNIT_KINDS } from '#org/model.js';
import { parseKind, parseLevel } from '#org/values.js';
import type { Scalars, Valibot } from './scalars.js';

export function makeSelectSchemas(v: Valibot, { unitCode, areas, choice }: Scalars) {
  const codes = v.pipe(v.array(unitCode, 'not-a-list'), v.minLength(1, 'empty-value'));
  const selector = v.strictObject({
    kind: v.optional(choice(UNIT_KINDS, parseKind)),
    level: v.optional(choice(LEVELS, parseLevel)),
    areas: v.optional(areas),
  });
  const except = v.strictObject({ units: v.optional(codes), areas: v.optional(areas) });
  /** Where the exceptions stand inside. */
  const selection = v.strictObject({ ...selector.entries, except: v.optional(except) });
  return { codes, selector, except, selection };
}
