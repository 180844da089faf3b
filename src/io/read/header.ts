/** Finds the header row of a table and what each of its columns is. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import { foldHeader, tidy } from '#kit/vietnamese.js';
import { ioFindings } from '../words.js';
import { isPersonal } from './personal.js';

/** What is done with one column of the file. */
export interface Column {
  /** Place in the record, from 0. */
  readonly index: number;
  /** The header as the file writes it. */
  readonly header: string;
  /** Canonical column; undefined: not read. */
  readonly key?: string;
}

/** Which canonical column a header names; undefined for none. */
export type Naming = (header: string) => string | undefined;

/** Serial numbers (STT, TT) say nothing and are passed over without a word. */
const ORDINALS: ReadonlySet<string> = new Set(['stt', 'tt', 'sott', 'sothutu', 'no']);

/** Header → canonical column, by key, titles and synonyms after folding; a note in parentheses may be left out. */
export function namingOf(format: InputFormat): Naming {
  const keys = new Map<string, string>();
  for (const column of format.columns)
    for (const name of [column.key, column.title.vi, column.title.en, ...(column.synonyms ?? [])])
      if (!keys.has(foldHeader(name))) keys.set(foldHeader(name), column.key);
  return (header) => keys.get(foldHeader(header)) ?? keys.get(foldHeader(withoutNote(header)));
}

/** `Phí (ĐVT: đồng)` → `Phí`. */
const withoutNote = (header: string): string => header.replace(/[([][^)\]]*[)\]]?/gu, ' ');

/** How many different canonical columns a row names. */
export const countNamed = (cells: readonly string[], naming: Naming): number =>
  new Set(cells.map(naming).filter((key) => key !== undefined)).size;

/** The row that names most columns, the first of equals; undefined when none names any. */
export function findHeader(rows: readonly (readonly string[])[], naming: Naming): number | undefined {
  let best = { index: -1, named: 0 };
  rows.forEach((cells, index) => {
    const named = countNamed(cells, naming);
    if (named > best.named) best = { index, named };
  });
  return best.index === -1 ? undefined : best.index;
}

export interface Header {
  readonly columns: readonly Column[];
  readonly present: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface HeaderPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly line: number;
}

/** Reads a header row: which columns are known, unknown, personal, missing or there twice. */
export function readHeader(
  cells: readonly string[],
  format: InputFormat,
  naming: Naming,
  place: HeaderPlace,
): Header {
  const present = new Set<string>();
  const columns: Column[] = [];
  const diagnostics: Diagnostic[] = [];
  const personal: string[] = [];
  cells.forEach((cell, index) => {
    const header = tidy(cell);
    const key = naming(header);
    const where = { ...place, column: index + 1 };
    if (key !== undefined && !present.has(key)) {
      present.add(key);
      columns.push({ index, header, key });
      return;
    }
    columns.push({ index, header });
    if (key !== undefined) diagnostics.push(ioFindings.find('duplicate-column', { header, key }, where));
    else if (format.personal === 'drop' && isPersonal(foldHeader(header))) personal.push(header);
    else if (header !== '' && !ORDINALS.has(foldHeader(header)))
      diagnostics.push(ioFindings.find('unknown-column', { header, format: format.name }, where));
  });
  if (personal.length > 0)
    diagnostics.push(ioFindings.find('personal-column-dropped', { headers: personal.join(', ') }, place));
  return { columns, present, diagnostics: [...diagnostics, ...missingColumns(format, present, place)] };
}

function missingColumns(format: InputFormat, present: ReadonlySet<string>, place: HeaderPlace): Diagnostic[] {
  return format.columns
    .filter((column) => column.required === true && !present.has(column.key))
    .map(({ key, title }) =>
      ioFindings.find(
        'missing-column',
        { key, title: title.vi, titleEn: title.en, format: format.name },
        place,
      ),
    );
}
