/** `--mapping FILE`: reads the YAML in which a user says how another system's columns become ours. */
import { dirname, resolve } from 'node:path';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { fold, foldHeader } from '#kit/vietnamese.js';
import { compileDatePattern, type DateReader } from '../mapping/date-pattern.js';
import { openLookup } from '../mapping/lookup.js';
import type { Lookup, MappedColumn, Mapping } from '../mapping/mapping.js';
import { type ColumnText, type MappingText, schemaOf } from '../mapping/schema.js';
import { parseYaml, type Yaml } from '../mapping/yaml.js';
import { ioFindings } from '../words.js';
import { readText } from './read-text.js';

/** Reads a mapping for one format. Refuses, with every mistake and its line, what could not be meant. */
export async function readMapping(file: string, format: InputFormat): Promise<Mapping> {
  const text = await readText(file);
  if (text === undefined) throw ioFindings.refuse('unusable', 'yaml-syntax', { reason: 'UTF-8' }, { file });
  const yaml = await parseYaml<MappingText>(text, file, schemaOf(await import('valibot')));
  if (!('value' in yaml)) throw new Refusal('unusable', yaml);
  const mistakes = findMistakes(yaml, format);
  if (mistakes.length > 0) throw new Refusal('unusable', mistakes);
  const columns: MappedColumn[] = [];
  for (const [key, column] of Object.entries(yaml.value.columns))
    columns.push(await toColumn(key, typeof column === 'string' ? { from: column } : column, format, file));
  const { constants = {}, drop = [] } = yaml.value;
  return {
    file,
    read: toReadOptions(yaml.value.file ?? {}),
    columns,
    constants: new Map(Object.entries(constants)),
    drop: drop === '*' ? 'all' : new Set(listOf(drop).map(foldHeader)),
  };
}

/** What the shape alone does not show: columns that the format has not, patterns that are none, another format's mapping. */
function findMistakes({ value, placeOf }: Yaml<MappingText>, format: InputFormat): Diagnostic[] {
  const known = new Set(format.columns.map((column) => column.key));
  const unknown = (group: 'columns' | 'constants') =>
    Object.keys(value[group] ?? {})
      .filter((key) => !known.has(key))
      .map((key) =>
        ioFindings.find('mapped-key-unknown', { key, format: format.name }, placeOf([group, key])),
      );
  const other = value.format !== undefined && value.format !== format.name ? [value.format] : [];
  return [
    ...other.map((name) =>
      ioFindings.find('mapping-of-other-format', { other: name, format: format.name }, placeOf(['format'])),
    ),
    ...unknown('columns'),
    ...unknown('constants'),
    ...Object.entries(value.columns).flatMap(([key, column]) =>
      badPatterns(typeof column === 'string' ? undefined : column.date, placeOf(['columns', key, 'date'])),
    ),
  ];
}

const badPatterns = (patterns: ColumnText['date'], where: Place): Diagnostic[] =>
  listOf(patterns)
    .filter((pattern) => compileDatePattern(pattern) === undefined)
    .map((pattern) => ioFindings.find('date-pattern-bad', { pattern }, where));

async function toColumn(
  key: string,
  text: ColumnText,
  format: InputFormat,
  file: string,
): Promise<MappedColumn> {
  const lookup = await toLookup(text, file);
  const values = text.values === undefined ? undefined : toValues(text.values);
  return {
    key,
    from: listOf(text.from),
    join: text.join ?? ' ',
    strip: listOf(text.strip),
    pad: Number(text.pad ?? 0),
    ...(lookup === undefined ? {} : { lookup }),
    ...(values === undefined ? {} : { values }),
    otherwise: text.otherwise ?? 'keep',
    dates: listOf(text.date).map(compileDatePattern).filter(isReader),
    dayOnly: format.columns.find((column) => column.key === key)?.kind === 'date',
    ...(text.decimal === undefined ? {} : { decimal: text.decimal }),
    default: text.default ?? '',
  };
}

async function toLookup({ lookup }: ColumnText, mappingFile: string): Promise<Lookup | undefined> {
  if (lookup === undefined) return undefined;
  const { file, key, value } = lookup;
  return openLookup({ path: resolve(dirname(mappingFile), file), file, keys: listOf(key), value });
}

const toValues = (values: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([theirs, ours]) => [fold(theirs), ours]));

const isReader = (reader: DateReader | undefined): reader is DateReader => reader !== undefined;

function toReadOptions(hints: NonNullable<MappingText['file']>): Mapping['read'] {
  const { encoding, delimiter, header_line: headerLine, sheet } = hints;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerLine === undefined ? {} : { headerLine: Number(headerLine) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
