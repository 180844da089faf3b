/** The value that a cell of a workbook holds: numbers and days as numbers, codes and texts as text, never a formula. */
import type { Cell as BookCell, CellStyle, CellValue } from 'hucre/xlsx';
import { MINUTES_PER_DAY, parseMinute } from '#kit/dates.js';
import type { Cell, SheetColumn } from '#kit/sheet.js';
import { isNumeric } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { clean } from './clean.js';
import { isFormulaLike } from './formula.js';
import { AS_TEXT, withTime } from './xlsx-style.js';

/** Excel counts days from 1899-12-30, this far before 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** Excel believes in a 29 February 1900: days before it stand one lower. */
const FIRST_TRUE_SERIAL = 61;
/** A cell holds no more characters; a longer text would make Excel mend the file. */
const LONGEST_TEXT = 32_767;

export function toCellValue(cell: Cell, column: SheetColumn): CellValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return isNumeric(column) ? cell : String(cell);
  if (column.kind === 'date') return toSerial(cell) ?? toBookText(cell);
  return toBookText(cell);
}

/** `2025-03-31 14:30` as Excel counts; undefined when it is no date. */
function toSerial(text: string): number | undefined {
  const minute = parseMinute(text);
  if (minute === undefined) return undefined;
  const serial = minute / MINUTES_PER_DAY + EXCEL_EPOCH;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/** Text in XML: `_x0041_` would be read as the letter A, so its underscore is spelt out. */
export function toBookText(text: string): string {
  const cleaned = clean(text);
  const cut = cleaned.length > LONGEST_TEXT ? `${cleaned.slice(0, LONGEST_TEXT - 1)}…` : cleaned;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const ERROR_TEXT = /^#(N\/A|[A-Z_/0]+[!?])$/;

/** What a cell needs beyond its column's style; undefined for nearly all. */
export function toException(
  value: CellValue,
  cell: Cell,
  style: CellStyle,
  lang: Lang,
): Partial<BookCell> | undefined {
  if (typeof value === 'number') {
    return typeof cell === 'string' && cell.length > 10 ? { style: withTime(style, lang) } : undefined;
  }
  if (typeof value !== 'string') return undefined;
  // As rich text, because the library would make an error of the text "#N/A".
  if (ERROR_TEXT.test(value)) return { style, richText: [{ text: value }] };
  return isFormulaLike(value) ? { style: { ...style, numFmt: AS_TEXT } } : undefined;
}
