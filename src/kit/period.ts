/** Periods as people name them: a month, quarter, half-year, nine months, a year, or two days. Pure. */
import { type Day, parseDay, toDay, untilAfter } from './dates.js';

/** Half-open, and always with an end. */
export interface ClosedPeriod {
  readonly from: Day;
  readonly until: Day;
}

/** What a person may write, for the remedy of a finding. */
export const PERIOD_FORMS = '2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025, 2025-01-15..2025-02-14';

const NAMED = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/i;

/** undefined: not a period. `FROM..TO` takes the first and the last day, both inside. */
export function parsePeriod(text: string): ClosedPeriod | undefined {
  const trimmed = text.trim();
  const [from, to, ...rest] = trimmed.split('..');
  if (from !== undefined && to !== undefined && rest.length === 0) return parseRange(from, to);
  const named = NAMED.exec(trimmed);
  return named === null ? undefined : parseNamed(named);
}

function parseRange(from: string, to: string): ClosedPeriod | undefined {
  const first = parseDay(from.trim());
  const last = parseDay(to.trim());
  return first === undefined || last === undefined || last < first
    ? undefined
    : { from: first, until: untilAfter(last) };
}

function parseNamed([, year, month, quarter, half, nine]: RegExpExecArray): ClosedPeriod | undefined {
  if (month !== undefined) return monthsOf(Number(year), Number(month), 1);
  if (quarter !== undefined) return monthsOf(Number(year), Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return monthsOf(Number(year), Number(half) * 6 - 5, 6);
  return monthsOf(Number(year), 1, nine === undefined ? 12 : 9);
}

/** `count` whole months from the first of `month`; undefined outside the calendar. */
function monthsOf(year: number, month: number, count: number): ClosedPeriod | undefined {
  if (year < 1900 || year > 9998 || month < 1 || month > 12) return undefined;
  const next = month + count;
  const until = next > 12 ? toDay(year + 1, next - 12, 1) : toDay(year, next, 1);
  return { from: toDay(year, month, 1), until };
}
