/** Periods as people name them: a month, quarter, half-year, nine months, a year, or two days. Pure. */
import { civilOf, type Day, toDay, toDayNumber, untilAfter } from './dates.js';
import { parseOfficeDay } from './values.js';
import { fold } from './vietnamese.js';

/** Half-open, and always with an end. */
export interface ClosedPeriod {
  readonly from: Day;
  readonly until: Day;
}

/** What a person may write, for the remedy of a finding. */
export const PERIOD_FORMS =
  '2025-03, 03/2025, 2025-Q1, Q1/2025, 2025-H1, 2025-9M, 2025, 2025-01..2025-02, 2025-01-15..2025-02-14';

const NAMED = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/i;

/** As official papers write them, the year last: `05/2026`, `tháng 5/2026`, `quý II/2026`, `Q2/2026`, `năm 2026`. */
const OFFICIAL = /^(?:(?:thang |t)?(\d{1,2})\/|(?:quy |q)([1-4]|i{1,3}|iv)\/|nam )(\d{4})$/;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Days of the calendar month on which reporting months may begin: every month has them. */
export const LATEST_START = 28;

/**
 * undefined: not a period. `FROM..TO` takes a day or a named period on either side, both inside: `2025-01-15..2025-02-14`,
 * `2025-01..2025-02`. `starts`: the day on which reporting months begin; a month that begins on the 15th is named after the
 * one it ends in (NĐ 09/2019 Art. 12, domain.md 1.3).
 */
export function parsePeriod(text: string, starts = 1): ClosedPeriod | undefined {
  const ends = text.split('..');
  if (ends.length > 2) return undefined;
  const parsed = ends.map((end) => parseEnd(end.trim(), starts, ends.length === 2));
  const [first, last] = [parsed[0], parsed.at(-1)];
  return first === undefined || last === undefined || last.until <= first.from
    ? undefined
    : { from: first.from, until: last.until };
}

/** A single day stands for itself only as an end of a range. */
function parseEnd(text: string, starts: number, isRange: boolean): ClosedPeriod | undefined {
  const day = isRange ? parseOfficeDay(text) : undefined;
  if (day !== undefined) return { from: day, until: untilAfter(day) };
  const named = NAMED.exec(toYearFirst(text));
  return named === null ? undefined : parseNamed(named, starts);
}

function toYearFirst(text: string): string {
  const official = OFFICIAL.exec(fold(text));
  if (official === null) return text;
  const [, month, quarter, year] = official;
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  return quarter === undefined ? `${year}` : `${year}-Q${ROMAN[quarter] ?? quarter}`;
}

function parseNamed(
  [, year, month, quarter, half, nine]: RegExpExecArray,
  starts: number,
): ClosedPeriod | undefined {
  const months = (first: number, count: number) => monthsOf(Number(year), first, count, starts);
  if (month !== undefined) return months(Number(month), 1);
  if (quarter !== undefined) return months(Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return months(Number(half) * 6 - 5, 6);
  return months(1, nine === undefined ? 12 : 9);
}

/** `count` whole reporting months from `month` on; undefined outside the calendar. */
function monthsOf(year: number, month: number, count: number, starts: number): ClosedPeriod | undefined {
  if (year < 1901 || year > 9998 || month < 1 || month > 12) return undefined;
  return { from: startOf(year, month, starts), until: startOf(year, month + count, starts) };
}

/** First day of the reporting month that ends in `month` (from 1; may lie behind the year's last). */
function startOf(year: number, month: number, starts: number): Day {
  const at = year * 12 + month - 1 - (starts === 1 ? 0 : 1);
  return toDay(Math.floor(at / 12), (at % 12) + 1, starts);
}

/** The reporting month of a day: `2025-03`. */
export function monthOf(day: Day, starts: number): string {
  const { year, month, day: date } = civilOf(toDayNumber(day));
  const at = year * 12 + month - 1 + (starts > 1 && date >= starts ? 1 : 0);
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** First day behind the reporting month, or behind its quarter. */
export function endOfMonths(month: string, by: 'month' | 'quarter', starts: number): Day {
  const number = Number(month.slice(5));
  const last = by === 'month' ? number : Math.ceil(number / 3) * 3;
  return startOf(Number(month.slice(0, 4)), last + 1, starts);
}
