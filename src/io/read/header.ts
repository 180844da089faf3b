/** Reads a header row by the names that a format knows. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import { remember } from '#kit/remember.js';
import { foldHeader, tidy } from '#kit/vietnamese.js';
import { ioFindings } from '../words.js';
import type { Cells, Layout, Naming, OpenLayout } from './layout.js';
import { isPersonal } from './personal.js';

/** Columns by the keys, titles and synonyms of the format. */
export function formatLayout(format: InputFormat): Layout {
  const naming = namingOf(format);
  return { naming, open: (headers, place) => openFormat(headers, format, naming, place) };
}

/** Header → canonical column after folding; a note in parentheses, `Phí (ĐVT: đồng)`, may be left out. */
function namingOf(format: InputFormat): Naming {
  const keys = new Map<string, string>();
  for (const column of format.columns)
    for (const name of [column.key, column.title.vi, column.title.en, ...(column.synonyms ?? [])]) {
      const folded = foldHeader(name);
      if (!keys.has(folded)) keys.set(folded, column.key);
    }
  return remember((header) => {
    const bare = withoutNote(header);
    const key = keys.get(foldHeader(header));
    return key === undefined && bare !== header ? keys.get(foldHeader(bare)) : key;
  });
}

const withoutNote = (header: string): string => header.replace(/[([][^)\]]*[)\]]?/gu, ' ');

interface Column {
  /** Place in the record, from 0. */
  readonly index: number;
  readonly key: string;
}

function openFormat(
  headers: readonly string[],
  format: InputFormat,
  naming: Naming,
  place: Place,
): OpenLayout {
  const columns: Column[] = [];
  const present = new Set<string>();
  const others: OtherColumn[] = [];
  headers.forEach((header, index) => {
    const key = naming(header);
    if (key === undefined || present.has(key)) others.push({ header: tidy(header), index, key });
    else {
      columns.push({ index, key });
      present.add(key);
    }
  });
  const empty = emptyCells(format);
  return {
    present,
    used: columns.map((column) => column.index),
    diagnostics: [...sayOthers(others, format, place), ...sayMissing(format, present, place)],
    toCells: (cells) => ({ value: pick(cells, columns, empty), diagnostics: [] }),
  };
}

/**
 * Every canonical column with an empty cell. Made by JSON.parse, and copied row by row, because V8 then keeps its keys in
 * a shape that all rows share; an object of so many keys that are put in one by one is a table of its own.
 */
export const emptyCells = (format: InputFormat): Cells =>
  JSON.parse(JSON.stringify(Object.fromEntries(format.columns.map((column) => [column.key, '']))));

function pick(cells: readonly string[], columns: readonly Column[], empty: Cells): Cells {
  const row: Record<string, string> = { ...empty };
  for (const { index, key } of columns) row[key] = cells[index] ?? '';
  return row;
}

/** A column of the file that is not read. */
export interface OtherColumn {
  readonly header: string;
  readonly index: number;
  /** Set where the column is known and another one stands before it. */
  readonly key?: string | undefined;
}

/** Serial numbers say nothing and are passed over without a word. */
const ORDINALS: ReadonlySet<string> = new Set(['stt', 'tt', 'sott', 'sothutu', 'no']);

/** Findings for the columns that are not read: each unknown one, all personal ones together. */
export function sayOthers(others: readonly OtherColumn[], format: InputFormat, place: Place): Diagnostic[] {
  const personal = format.personal === 'drop' ? others.filter(isPersonalColumn) : [];
  const rest = others.filter(({ header, key }) => key !== undefined || !ORDINALS.has(foldHeader(header)));
  const diagnostics = rest
    .filter((other) => other.header !== '' && !personal.includes(other))
    .map((other) => sayOther(other, format, place));
  if (personal.length === 0) return diagnostics;
  const headers = personal.map((column) => column.header).join(', ');
  return [...diagnostics, ioFindings.find('personal-column-dropped', { headers }, place)];
}

const isPersonalColumn = ({ header, key }: OtherColumn): boolean =>
  key === undefined && isPersonal(foldHeader(header));

function sayOther({ header, index, key }: OtherColumn, format: InputFormat, place: Place): Diagnostic {
  const where = { ...place, column: index + 1 };
  return key === undefined
    ? ioFindings.find('unknown-column', { header, format: format.name }, where)
    : ioFindings.find('duplicate-column', { header, key }, where);
}

/** An error for each required column that the file lacks. */
export function sayMissing(format: InputFormat, present: ReadonlySet<string>, place: Place): Diagnostic[] {
  return format.columns
    .filter((column) => column.required === true && !present.has(column.key))
    .map(({ key, title }) => {
      const both = title.vi === title.en ? title.vi : `${title.vi} / ${title.en}`;
      return ioFindings.find('missing-column', { key, title: both, format: format.name }, place);
    });
}
