/**
 * Rows of a list as entries of the scenario, each value with its cell. Old and new units make a merger for each successor;
 * a unit that goes to several, or of which a row says what goes, makes a split. Pure.
 */
import { openCells, splitCell } from '#kit/cells.js';
import type { Place } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { InputRow, InputTable } from '#kit/input.js';
import { foldHeader } from '#kit/vietnamese.js';
import { parseAreaCodes } from '#org/values.js';
import { parseRank } from '#staff/values.js';
import type { YamlPath, YamlValue } from '../scenario/yaml-tree.js';
import type { ListColumn, ListFormat } from './formats.js';
import { OLD_TO_NEW } from './formats.js';

export type ListTable = Pick<InputTable, 'file' | 'present' | 'rows'>;

export interface ListedEntry {
  /** The list that it belongs to, where that is not the one that names the file. */
  readonly section?: 'merge' | 'split';
  readonly value: YamlValue;
  /** undefined: of several rows. */
  readonly line: number | undefined;
  /** The cell of a value below the entry; of what is missing its row. */
  placeOf(path: YamlPath): Place;
}

export const toEntries = (table: ListTable, format: ListFormat): ListedEntry[] =>
  format === OLD_TO_NEW
    ? toChanges(table.rows.map((row) => openChange(table, row)))
    : table.rows.map((row) => toEntry(table, row, format));

function toEntry(table: ListTable, row: InputRow, format: ListFormat): ListedEntry {
  const { where, text } = openCells(table, row);
  const { bare, columns } = format;
  if (bare !== undefined) return { value: text(bare), line: row.line, placeOf: () => where(bare) };
  const told = columns.filter((one) => one.at !== undefined && text(one.input.key) !== '');
  const value = told.reduce((entry, one) => put(entry, one, text(one.input.key)), {} as Entry);
  const isMeant = ({ at = [] }: ListColumn, path: YamlPath) =>
    at.length > 0 && at.every((step, i) => path[i] === step);
  return {
    value: columns.some(({ at }) => at?.[0] === 'match') ? { match: {}, ...value } : value,
    line: row.line,
    placeOf: (path) => where(columns.find((one) => isMeant(one, path))?.input.key),
  };
}

type Entry = Readonly<Record<string, YamlValue>>;

function put(entry: Entry, { at = [], many }: ListColumn, text: string): Entry {
  const [key = '', below] = at;
  if (below !== undefined) {
    const inner = (entry[key] ?? {}) as Entry;
    return { ...entry, [key]: { ...inner, [below]: text } };
  }
  if (many !== undefined)
    return { ...entry, [key]: many === 'codes' ? parseAreaCodes(text) : splitCell(text) };
  // A list says "Quyền Giám đốc" in one cell, the scenario in two entries.
  const rank = key === 'position' ? parseRank(text) : undefined;
  return rank === undefined || !rank.acting
    ? { ...entry, [key]: text }
    : { ...entry, [key]: rank.position, acting: 'yes' };
}

/** A row of old and new units. */
interface Change {
  readonly from: string;
  readonly into: string;
  readonly rule: Entry;
  readonly line: number;
  where(column?: string): Place;
}

/** How a list says that a part takes what the others leave. */
const REST: ReadonlySet<string> = new Set(['rest', 'the rest', 'còn lại', 'phần còn lại'].map(foldHeader));

function openChange(table: ListTable, row: InputRow): Change {
  const { where, text } = openCells(table, row);
  const share = text('share');
  const isRest = REST.has(foldHeader(share));
  const [fields, areas] = [splitCell(text('fields')), parseAreaCodes(text('areas'))];
  const rule = {
    ...(fields.length === 0 ? {} : { fields }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(share === '' || isRest ? {} : { share }),
    ...(isRest ? { rest: 'yes' } : {}),
  };
  return { from: text('old_unit'), into: text('new_unit'), rule, line: row.line, where };
}

const isWhole = ({ rule }: Change): boolean => Object.keys(rule).length === 0;

function toChanges(changes: readonly Change[]): ListedEntry[] {
  const byOld = [...groupBy(changes, ({ from }) => from).values()];
  // A unit that keeps its code and gives nothing away is what it was.
  const whole = byOld.flatMap((rows) =>
    rows.length === 1 ? rows.filter((row) => isWhole(row) && row.from !== row.into) : [],
  );
  const divided = byOld.filter((rows) => rows.length > 1 || !rows.every(isWhole));
  const merged = [...groupBy(whole, ({ into }) => into).values()];
  return [...merged.map(toMerger), ...divided.map(toSplit)];
}

const toMerger = (rows: readonly Change[]): ListedEntry => ({
  section: 'merge',
  value: { into: rows[0]?.into ?? '', from: rows.map(({ from }) => from) },
  line: undefined,
  placeOf: ([key, i]) =>
    placeIn(rows[key === 'from' ? Number(i ?? 0) : 0], key === 'from' ? 'old_unit' : 'new_unit'),
});

/** One part that says nothing beside others that do takes what they leave. */
function toSplit(rows: readonly Change[]): ListedEntry {
  const silent = rows.filter(isWhole);
  const isRest = (row: Change): boolean => isWhole(row) && silent.length === 1 && rows.length > 1;
  const into = rows.map((row) => ({ unit: row.into, ...row.rule, ...(isRest(row) ? { rest: 'yes' } : {}) }));
  return {
    section: 'split',
    value: { from: rows[0]?.from ?? '', into },
    line: rows[0]?.line,
    placeOf: ([key, i, column]) => {
      const row = rows[key === 'into' ? Number(i ?? 0) : 0];
      if (key !== 'into') return placeIn(row, 'old_unit');
      return placeIn(
        row,
        column === undefined || column === 'unit' || column === 'rest' ? 'new_unit' : String(column),
      );
    },
  };
}

function placeIn(row: Change | undefined, column: string): Place {
  if (row === undefined) throw new Error('a change has a row');
  return row.where(column);
}
