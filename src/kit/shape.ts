/**
 * The shape of an answer, written as one would write a type, and published as JSON Schema: `object({ asOf: day, 'change?':
 * whole })`. What is not named is not there. Pure.
 */

export type Shape = Readonly<Record<string, unknown>>;

/** The shape of the data of each command, by its name as it is typed. */
export type Answers = Readonly<Record<string, Shape>>;

export const text: Shape = { type: 'string' };
/** `2025-03-31`. */
export const day: Shape = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
/** A moment of the journal, UTC. */
export const instant: Shape = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T.+Z$' };
export const whole: Shape = { type: 'integer' };
export const number: Shape = { type: 'number' };
export const yesNo: Shape = { type: 'boolean' };
export const nothing: Shape = { type: 'null' };
/** Whatever it is, it is described elsewhere. */
export const anything: Shape = {};

export const words = (...values: readonly string[]): Shape => ({ enum: values });
export const list = (items: Shape): Shape => ({ type: 'array', items });
/** Keys that are data themselves: codes, names of rules. */
export const book = (values: Shape): Shape => ({ type: 'object', additionalProperties: values });
export const either = (...shapes: readonly Shape[]): Shape => ({ anyOf: shapes });
export const maybe = (shape: Shape): Shape => either(shape, nothing);

/** A key that ends in `?` may be missing; any other is there; a further one is none of ours. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const keys = Object.keys(members);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key.replace(/\?$/, ''), members[key]])),
    required: keys.filter((key) => !key.endsWith('?')),
    additionalProperties: false,
  };
}

/** The account of every import: read = inserted + updated + unchanged + rejected + blank. */
export const importRows: Shape = object({
  ...{ read: whole, inserted: whole, updated: whole, unchanged: whole, rejected: whole, blank: whole },
});

/** A text in both languages. */
export const bilingual: Shape = object({ vi: text, en: text });
