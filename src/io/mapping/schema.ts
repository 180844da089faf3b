/** The shape of a mapping file, once: it checks the file, types the program and is published as JSON Schema. */
import type { InferOutput } from 'valibot';
import { ENCODINGS } from '../encoding/charset.js';

type Valibot = typeof import('valibot');

/** All values are texts: YAML is read with the failsafe schema, so that `06649` stays a code. */
export function schemaOf(v: Valibot) {
  const text = (en: string) => v.pipe(v.string(), v.description(en));
  const count = (en: string) => v.pipe(v.string(), v.regex(COUNT), v.description(en));
  const texts = (en: string) =>
    v.pipe(v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))]), v.description(en));
  const lookup = v.strictObject({
    file: text('table to look in, relative to the mapping file'),
    key: texts('header, or headers in the order of `from`, to compare with'),
    value: text('header of the value to take'),
  });
  const column = v.strictObject({
    from: texts('header of the file, or several whose values are joined'),
    join: v.optional(text('what stands between joined values; default one blank')),
    strip: v.optional(texts('ending, or endings, taken off: ".0"')),
    pad: v.optional(count('zeros are put in front up to this length')),
    lookup: v.optional(v.pipe(lookup, v.description('the value is replaced by one found in another table'))),
    values: v.optional(
      v.pipe(v.record(v.string(), v.string()), v.description('value of the file: our value')),
    ),
    otherwise: v.optional(
      v.pipe(
        v.picklist(OTHERWISE),
        v.description(
          'a value that `values` does not name is kept (default), made blank, or its row rejected',
        ),
      ),
    ),
    date: v.optional(texts('pattern, or patterns, as in Excel: "dd/mm/yyyy hh:mm"; or "iso", "serial"')),
    decimal: v.optional(
      v.pipe(v.picklist(DECIMALS), v.description('decimal mark of a number; the other groups')),
    ),
    default: v.optional(text('taken where the cell is empty')),
  });
  return v.strictObject({
    format: v.optional(text('format that this file maps to: units, staff, dossiers …')),
    file: v.optional(
      v.strictObject({
        encoding: v.optional(v.picklist(ENCODINGS)),
        delimiter: v.optional(text('one character')),
        header_line: v.optional(count('line of the headers, from 1')),
        sheet: v.optional(text('name of the sheet')),
      }),
    ),
    columns: v.pipe(
      v.record(v.string(), v.union([v.string(), column])),
      v.description('our column: its header in the file, or how it is made'),
    ),
    constants: v.optional(
      v.pipe(v.record(v.string(), v.string()), v.description('our column: the value of every row')),
    ),
    drop: v.optional(texts('headers that are not needed, so that they are not reported; "*" for all others')),
  });
}

const COUNT = /^[1-9]\d{0,3}$/;
const OTHERWISE = ['keep', 'blank', 'reject'] as const;
const DECIMALS = ['.', ','] as const;

export type MappingText = InferOutput<ReturnType<typeof schemaOf>>;
export type ColumnText = Exclude<MappingText['columns'][string], string>;

/** JSON Schema of a mapping file, for editors. A person may leave the quotes off numbers; the reader takes them as text. */
export async function mappingSchema(): Promise<Readonly<Record<string, unknown>>> {
  const [v, { toJsonSchema }] = await Promise.all([import('valibot'), import('@valibot/to-json-schema')]);
  const schema = toJsonSchema(schemaOf(v), {
    target: 'draft-2020-12',
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'string' ? { ...jsonSchema, type: ['string', 'number', 'boolean'] } : undefined,
  });
  return { ...schema };
}
