/** Makes one canonical cell of a record's cells as a mapping says: strip, pad, look up, translate, read dates and numbers. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { fold } from '#kit/vietnamese.js';
import { ioFindings } from '../words.js';
import { formatDate } from './date-pattern.js';
import type { MappedColumn } from './mapping.js';

/** The cell, or why the row must be rejected. */
type Converted = string | Diagnostic;

export function convert(parts: readonly string[], column: MappedColumn, place: Place): Converted {
  const trimmed = parts.map((part) => pad(strip(part, column.strip), column.pad));
  if (trimmed.every((part) => part === '')) return column.default;
  const where = { ...place, column: column.from[0] ?? column.key };
  const value = column.lookup === undefined ? join(trimmed, column.join) : lookUp(trimmed, column, where);
  if (typeof value !== 'string') return value;
  const translated = translate(value, column, where);
  if (typeof translated !== 'string' || translated === '') return translated;
  if (column.dates.length > 0) return readDate(translated, column, where);
  return column.decimal === undefined ? translated : readNumber(translated, column.decimal, where);
}

/** `6649.0` less `.0`; the first ending that fits. */
function strip(text: string, endings: readonly string[]): string {
  const ending = endings.find((one) => one !== '' && text.endsWith(one));
  return ending === undefined ? text : text.slice(0, -ending.length).trim();
}

/** `6649` → `06649`. An absent value stays absent. */
const pad = (text: string, length: number): string => (text === '' ? '' : text.padStart(length, '0'));

const join = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

function lookUp(parts: readonly string[], { lookup, join: between }: MappedColumn, where: Place): Converted {
  const found = lookup?.find(parts) ?? 'missing';
  if (typeof found === 'object') return found.value;
  const args = { value: join(parts, between), file: lookup?.file ?? '' };
  return ioFindings.find(found === 'missing' ? 'lookup-missing' : 'lookup-ambiguous', args, where);
}

function translate(value: string, { values, otherwise, key }: MappedColumn, where: Place): Converted {
  if (values === undefined) return value;
  const known = values.get(fold(value));
  if (known !== undefined) return known;
  if (otherwise === 'keep') return value;
  return otherwise === 'blank' ? '' : ioFindings.find('value-not-mapped', { value, key }, where);
}

function readDate(value: string, { dates, dayOnly }: MappedColumn, where: Place): Converted {
  for (const read of dates) {
    const date = read(value);
    if (date !== undefined) return formatDate(date, dayOnly);
  }
  return ioFindings.find('date-not-mapped', { value }, where);
}

/** Grouped or plain, with the decimal mark that the mapping names: `1.234,5` with `,` is `1234.5`. */
function readNumber(value: string, decimal: '.' | ',', where: Place): Converted {
  const shape = decimal === '.' ? DOT : COMMA;
  const match = shape.exec(value.replace(/[\s\u2212]/gu, (char) => (char === '\u2212' ? '-' : '')));
  if (match === null) return ioFindings.find('number-not-mapped', { value, decimal }, where);
  const [, sign = '', whole = '', fraction] = match;
  return sign + whole.replace(/[.,]/g, '') + (fraction === undefined ? '' : `.${fraction}`);
}

const DOT = /^(-?)\+?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const COMMA = /^(-?)\+?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
