/** The schema of a YAML file of facts as JSON Schema, for editors and `motcua help schema facts-766`. */
import type { Lang } from '#lang/words.js';
import { FACTS_FORMAT, factsSchema } from './facts-format.js';
import { INDICATORS, RULES } from './rules.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** An editor may read a text as a number, which to us is a text. */
const TEXT_TYPES = ['string', 'number'];

export async function factsJsonSchema(lang: Lang): Promise<JsonSchema> {
  const [v, { toJsonSchema }] = await Promise.all([import('valibot'), import('@valibot/to-json-schema')]);
  const schema = toJsonSchema(factsSchema(v)) as JsonSchema;
  const entries = FACTS_FORMAT.columns.map(({ key, title }) => [
    key,
    key === 'indicator'
      ? { type: TEXT_TYPES, description: title[lang], examples: known }
      : { type: TEXT_TYPES, description: title[lang] },
  ]);
  return {
    ...schema,
    title: { vi: 'Số liệu bộ chỉ số QĐ 766/QĐ-TTg (motcua)', en: 'Facts of decision 766/QĐ-TTg (motcua)' }[
      lang
    ],
    properties: {
      facts: {
        type: 'array',
        items: {
          type: 'object',
          properties: Object.fromEntries(entries),
          required: FACTS_FORMAT.columns.filter((one) => one.required === true).map(({ key }) => key),
          additionalProperties: false,
        },
      },
    },
  };
}

/** Numbers, and the names that the portal has for them. */
const known = INDICATORS.flatMap((one) => [one, RULES[one].metric ?? []].flat());
