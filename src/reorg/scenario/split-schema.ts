/** What a scenario may say of a unit that is divided. */
import { parseShare } from '#org/values.js';
import type { Scalars, Valibot } from './scalars.js';

export function makeSplitSchemas(v: Valibot, { text, code, unitCode, numberBy, yesNo }: Scalars) {
  const list = (of: typeof text | typeof code) =>
    v.optional(v.pipe(v.array(of, 'not-a-list'), v.minLength(1, 'empty-value')));
  const part = v.strictObject({
    unit: unitCode,
    fields: list(text),
    areas: list(code),
    share: v.optional(numberBy(parseShare)),
    rest: v.optional(yesNo),
  });
  const split = v.strictObject({ from: unitCode, into: v.array(part, 'not-a-list') });
  return { split, part };
}

/** The entries known in each map of a split. */
export const splitKeys = ({ split, part }: ReturnType<typeof makeSplitSchemas>) => ({
  split: Object.keys(split.entries),
  'split.into': Object.keys(part.entries),
});
