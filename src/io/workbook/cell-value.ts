/** Text of a cell from the number or text that a workbook stores, whatever the cell's type: codes stay codes. */
import { type NumberKind, showCode } from './number-format.js';
import { type DateSystem, serialToClock, serialToText, timeToText } from './serial.js';
import { decodeEntities } from './xml.js';

/** A number as its format makes it. */
export function numberToText(value: number, format: NumberKind, system: DateSystem): string {
  switch (format.kind) {
    case 'date':
      return serialToText(value, system) ?? plainNumber(value);
    case 'clock':
      return serialToClock(value) ?? serialToText(value, system) ?? plainNumber(value);
    case 'code':
      return Number.isSafeInteger(value) ? showCode(value, format.pattern) : plainNumber(value);
    default:
      return plainNumber(value);
  }
}

/** A spreadsheet keeps 15 digits: 0.30000000000000004 is 0.3, and no whole number is written with an exponent. */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value.toFixed(0);
  return String(Number(value.toPrecision(15)));
}

/** Line breaks of one kind; the rest of a text is left as it is. */
export const plainText = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Excel's spelling of control characters in texts: `_x000D_`. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** A value as the library reads it from the formats that we leave to it. */
export function valueToText(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return timeToText(value.getTime());
}

/** A text in XML as it was typed. */
export const decodeText = (raw: string): string => plainText(decodeEscapes(decodeEntities(raw)));

/** Puts a text into a row, filling up with empty cells. */
export function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}
