/** Reads a table as a mapping file says. Only columns that the mapping names are read: nothing is guessed beside it. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { foldHeader, tidy } from '#kit/vietnamese.js';
import { emptyCells, type OtherColumn, sayMissing, sayOthers } from '../read/header.js';
import type { Cells, Layout, OpenLayout } from '../read/layout.js';
import { ioFindings } from '../words.js';
import { convert } from './convert.js';
import type { MappedColumn, Mapping } from './mapping.js';

export function mappingLayout(format: InputFormat, mapping: Mapping): Layout {
  const wanted = new Set(mapping.columns.flatMap((column) => column.from.map(foldHeader)));
  return {
    naming: (header) => (wanted.has(foldHeader(header)) ? foldHeader(header) : undefined),
    open: (headers, place) => openMapping(headers, format, mapping, place),
  };
}

interface Placed {
  readonly column: MappedColumn;
  /** Places of its parts in the record; -1 where the file has no such header. */
  readonly indexes: readonly number[];
}

function openMapping(
  headers: readonly string[],
  format: InputFormat,
  mapping: Mapping,
  place: Place,
): OpenLayout {
  const folded = headers.map(foldHeader);
  const placed = mapping.columns.map((column) => ({
    column,
    indexes: column.from.map((header) => folded.indexOf(foldHeader(header))),
  }));
  const used = [...new Set(placed.flatMap(({ indexes }) => indexes))].filter((index) => index !== -1);
  const found = placed.filter(({ indexes }) => indexes.some((index) => index !== -1));
  const present = new Set([...found.map(({ column }) => column.key), ...mapping.constants.keys()]);
  const blank = { ...emptyCells(format), ...Object.fromEntries(mapping.constants) };
  return {
    present,
    used,
    diagnostics: [
      ...sayOthers(othersOf(headers, used, mapping), format, place),
      ...sayAbsent(placed, place),
      ...sayMissing(format, present, place),
    ],
    toCells: (cells, where) => makeCells(cells, placed, blank, where),
  };
}

/** Columns that the mapping neither reads nor drops. */
function othersOf(headers: readonly string[], used: readonly number[], { drop }: Mapping): OtherColumn[] {
  if (drop === 'all') return [];
  return headers
    .map((header, index) => ({ header: tidy(header), index }))
    .filter(({ header, index }) => !used.includes(index) && !drop.has(foldHeader(header)));
}

/** The mapping names headers that the file does not have. */
function sayAbsent(placed: readonly Placed[], place: Place): Diagnostic[] {
  return placed.flatMap(({ column, indexes }) =>
    column.from
      .filter((_, i) => indexes[i] === -1)
      .map((header) => ioFindings.find('mapped-header-absent', { header, key: column.key }, place)),
  );
}

function makeCells(
  cells: readonly string[],
  placed: readonly Placed[],
  blank: Cells,
  where: Place,
): Checked<Cells> {
  const row: Record<string, string> = { ...blank };
  const diagnostics: Diagnostic[] = [];
  for (const { column, indexes } of placed) {
    const made = convert(
      indexes.map((index) => cells[index] ?? ''),
      column,
      where,
    );
    if (typeof made === 'string') row[column.key] = made;
    else diagnostics.push(made);
  }
  return { value: row, diagnostics };
}
