/** Data as JSON text: indented, in a fixed order, with nothing in it that a terminal would obey. */
import type { Sheet } from '#kit/sheet.js';

/** What the command answers to `--json`; without it the rows of the sheets, by column code. */
export function renderJson(sheets: readonly Sheet[], data: unknown): string {
  const value = data === undefined ? sheets.map(toRecords) : data;
  return `${JSON.stringify(value, null, 2).replace(ESCAPED, (char) => toEscape(char))}\n`;
}

const toRecords = (sheet: Sheet) => ({
  name: sheet.name,
  rows: sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map((column, i) => [column.key, row[i] ?? null])),
  ),
});

/** JSON.stringify leaves these as they are: C1 controls, bidirectional marks, line separators. */
const ESCAPED = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const toEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
