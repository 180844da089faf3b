/**
 * Opens an XLSX file. Read by ourselves rather than by the library, because the library's stream leaves out number
 * formats (a code 00097 stored as a number becomes 97), joined cells and hidden sheets, and takes the whole sheet
 * into memory when its reader is slow. Tested cell by cell against it; faster (test/bench/xlsx-read.js).
 */
import { type BookSheet, rowsOf, type Workbook } from './workbook.js';
import { readParts } from './xlsx-parts.js';
import { type BookContext, readMerges, readRows } from './xlsx-rows.js';
import { readStrings } from './xlsx-strings.js';
import { readStyles } from './xlsx-styles.js';
import { inflate, type ZipEntry } from './zip.js';

/** The shared texts are held in memory; a million different ones take about a tenth of this. */
export const STRINGS_LIMIT_BYTES = 512 * 1024 * 1024;
/** A full sheet of 30 columns takes about two thirds of this. */
export const SHEET_LIMIT_BYTES = 4 * 1024 * 1024 * 1024;

/** Told of a formula cell without a stored result. */
export type OnUncomputed = (sheet: string, line: number, column: number) => void;

export async function openXlsx(
  bytes: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  onUncomputed: OnUncomputed,
): Promise<Workbook> {
  const parts = await readParts(bytes, entries);
  const piecesOf = (entry: ZipEntry, limit: number) => inflate(bytes, entry, limit);
  const formats =
    parts.styles === undefined ? [] : await readStyles(piecesOf(parts.styles, STRINGS_LIMIT_BYTES));
  const strings =
    parts.strings === undefined ? [] : await readStrings(piecesOf(parts.strings, STRINGS_LIMIT_BYTES));
  const sheets = parts.sheets.map(({ name, hidden, entry }): BookSheet => {
    const context: BookContext = {
      strings,
      formats,
      dateSystem: parts.dateSystem,
      onUncomputed: (line, column) => onUncomputed(name, line, column),
    };
    return {
      name,
      hidden,
      rows: rowsOf(() => readRows(piecesOf(entry, SHEET_LIMIT_BYTES), context)),
      merges: () => readMerges(piecesOf(entry, SHEET_LIMIT_BYTES)),
    };
  });
  return { kind: 'xlsx', sheets };
}
