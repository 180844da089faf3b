/**
 * Sheets as CSV: RFC 4180, CRLF, every record as wide as the first. `excel-vi` is what Excel in Viet Nam opens with a
 * double click: BOM, semicolons, decimal commas, 31/03/2025, codes that stay codes.
 */
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatDecimal } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { clean } from './clean.js';
import { guard, guardCode } from './formula.js';
import { flatHead } from './heads.js';

export type CsvDialect = 'standard' | 'excel-vi';

/** What stands at the head of a column: its canonical code, or its title in a language. */
export type HeaderStyle = 'code' | Lang;

export interface CsvOptions {
  readonly lang: Lang;
  readonly headers: HeaderStyle;
  readonly dialect: CsvDialect;
  /** A byte order mark; always there in `excel-vi`. */
  readonly bom: boolean;
  /** The total and the lines below the table; without them the file is data alone. */
  readonly notes: boolean;
}

/** Several sheets follow one another with a blank record in between. */
export function renderCsv(sheets: readonly Sheet[], options: CsvOptions): string {
  const width = sheets.reduce((widest, sheet) => Math.max(widest, sheet.columns.length), 1);
  const records = sheets.flatMap((sheet, i) => [...(i === 0 ? [] : [[]]), ...toRecords(sheet, options)]);
  const separator = options.dialect === 'excel-vi' ? ';' : ',';
  const lines = records.map((record) => toLine(record, width, separator));
  return `${options.bom || options.dialect === 'excel-vi' ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function toRecords(sheet: Sheet, options: CsvOptions): string[][] {
  const row = (cells: readonly Cell[]) =>
    sheet.columns.map((column, i) => toText(cells[i] ?? null, column, options.dialect));
  const records = [
    sheet.columns.map((column) => guard(headOf(column, options.headers))),
    ...sheet.rows.map(row),
  ];
  if (!options.notes) return records;
  if (sheet.total !== undefined) records.push(row(sheet.total));
  if (sheet.footer === undefined || sheet.footer.length === 0) return records;
  return [...records, [], ...sheet.footer.map((line) => [guard(clean(line[options.lang]))])];
}

const headOf = (column: SheetColumn, headers: HeaderStyle): string =>
  headers === 'code' ? column.key : clean(flatHead(column, headers));

function toText(cell: Cell, column: SheetColumn, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && column.kind !== 'code') return toNumber(cell, column, dialect);
  const text = clean(String(cell));
  if (dialect === 'standard') return guard(text);
  if (column.kind === 'date') return guard(formatDay(text, 'vi'));
  return column.kind === 'code' ? guardCode(text) : guard(text);
}

/** Unrounded for programs, with a dot; for Excel a decimal comma, and a percentage as people read it. */
function toNumber(value: number, column: SheetColumn, dialect: CsvDialect): string {
  if (dialect === 'standard') return String(value);
  if (column.kind !== 'percent') return String(value).replace('.', ',');
  return `${formatDecimal(value * 100, column.digits ?? 2, 'vi').replaceAll('.', '')}%`;
}

function toLine(record: readonly string[], width: number, separator: string): string {
  const cells = Array.from({ length: width }, (_, i) => quote(record[i] ?? '', separator));
  // One empty cell alone would be an empty line, which readers skip.
  return width === 1 && cells[0] === '' ? '""' : cells.join(separator);
}

const quote = (cell: string, separator: string): string =>
  /["\n\r]/.test(cell) || cell.includes(separator) || /^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
