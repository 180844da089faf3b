/** A declaration as YAML: units and areas as lists of entries, each entry with the columns it speaks of. Pure. */
import type { GenericSchema } from 'valibot';
import type { InputFormat, InputTable } from '#kit/input.js';
import { nfc } from '#kit/vietnamese.js';
import { AREA_FORMAT } from './area-format.js';
import { UNIT_FORMAT } from './format.js';

export type SectionName = 'units' | 'areas';

type Entry = Readonly<Record<string, string | readonly string[] | undefined>>;
export type Declaration = { readonly [Name in SectionName]?: readonly Entry[] | undefined };

type Valibot = typeof import('valibot');

/** All values are texts: YAML is read with the failsafe schema, so that `00097` stays a code. */
export function declarationSchema(v: Valibot): GenericSchema<unknown, Declaration> {
  const value = v.union([v.string(), v.array(v.string())]);
  const entry = ({ columns }: InputFormat) =>
    v.strictObject(Object.fromEntries(columns.map(({ key }) => [key, v.optional(value)])));
  return v.strictObject({
    units: v.optional(v.array(entry(UNIT_FORMAT))),
    areas: v.optional(v.array(entry(AREA_FORMAT))),
  });
}

/** One table an entry: what an entry leaves out it does not speak of, whatever the others say. */
export const toTables = (
  entries: readonly Entry[],
  file: string,
  lineOf: (index: number) => number,
): InputTable[] =>
  entries.map((entry, i) => ({
    file,
    rows: [{ line: lineOf(i), cells: toCells(entry) }],
    present: new Set(Object.keys(entry)),
    read: 1,
    blank: 0,
  }));

const toCells = (entry: Entry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value = '']) => [
      key,
      nfc(typeof value === 'string' ? value : value.join('; ')).trim(),
    ]),
  );
