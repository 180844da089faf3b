/** The schema of a scenario file as JSON Schema, for editors and `motcua help schema scenario`. */
import type { Lang } from '#lang/words.js';
import { scenarioDescriptions } from './descriptions.js';
import { makeScenarioSchema } from './schema.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where `reorg new` and the help say that it is kept: beside the scenarios. */
export const SCHEMA_FILE = 'motcua-scenario.schema.json';

export async function scenarioSchema(lang: Lang): Promise<JsonSchema> {
  const [v, { toJsonSchema }] = await Promise.all([import('valibot'), import('@valibot/to-json-schema')]);
  const { single, phased, known } = makeScenarioSchema(v, true);
  const { phases } = phased.entries;
  const effective = v.optional(single.entries.effective);
  const whole = v.strictObject({ ...single.entries, effective, phases: v.optional(phases) });
  // JSON Schema knows neither our checks nor the flags of an expression.
  const schema = toJsonSchema(whole, { typeMode: 'input', ignoreActions: ['check', 'regex'] });
  const inPhases = (known.phases ?? []).filter((key) => key in single.entries);
  return {
    ...(describe(schema as JsonSchema, [], lang) as JsonSchema),
    title: { vi: 'Dự thảo phương án sắp xếp (motcua)', en: 'Scenario of a reorganisation (motcua)' }[lang],
    if: { required: ['phases'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: Object.fromEntries(inPhases.map((key) => [key, false])) },
    else: { required: ['effective'] },
  };
}

/** Adds what each entry means; an editor may read a text as a number or as yes and no, which to us are texts. */
function describe(schema: unknown, path: readonly string[], lang: Lang): unknown {
  if (Array.isArray(schema)) return schema.map((one) => describe(one, path, lang));
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties') return [key, describeEntries(value as JsonSchema, path, lang)];
    if (key === 'type' && value === 'string' && !('enum' in schema)) return [key, TEXT_TYPES];
    return [key, key === 'items' || key === 'anyOf' ? describe(value, path, lang) : value];
  });
  return Object.fromEntries(members);
}

const TEXT_TYPES = ['string', 'number', 'boolean'];

const describeEntries = (entries: JsonSchema, path: readonly string[], lang: Lang): JsonSchema =>
  Object.fromEntries(
    Object.entries(entries).map(([key, value]) => {
      const own = [...path, key];
      const description = descriptionOf(own)?.[lang];
      const schema = describe(value, own, lang) as JsonSchema;
      return [key, description === undefined ? schema : { description, ...schema }];
    }),
  );

function descriptionOf(path: readonly string[]) {
  const known: Readonly<Record<string, (typeof scenarioDescriptions)[keyof typeof scenarioDescriptions]>> =
    scenarioDescriptions;
  const own = path[0] === 'phases' && path.length > 1 ? path.slice(1) : path;
  const name = own.join('.');
  return known[path.join('.')] ?? known[name] ?? known[meaningOf(name)];
}

/** Units are selected, and files named, in the same words everywhere. */
const meaningOf = (name: string): string =>
  name
    .replace(/^.*\.(file|mapping)$/, '$1')
    .replace(/^(close|move\.units|staff\.rules\.match\.units)\.except/, 'merge.except')
    .replace(/^(close|move\.units|staff\.rules\.match\.units)\./, 'merge.from.');
