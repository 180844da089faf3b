/** What is laid beside and cut from counted rows: another period, an order of one's own, the first few. Pure. */
import { addDays, addYears, toDayNumber } from '#kit/dates.js';
import { endOfMonths, monthOf } from '#kit/period.js';
import { isTime } from './counting/dimensions.js';
import { newTally, sumTallies } from './counting/measure.js';
import type { Counted, CountedRow, Counts } from './model.js';
import type { ReportPeriod } from './period.js';

export const COMPARISONS = ['previous', 'year-ago'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A row with the same one of the period that it is compared with; null: not compared. */
export interface ArrangedRow<K extends string> extends CountedRow<K> {
  readonly before: Counts<K> | null;
}

export interface Arranged<K extends string> {
  readonly rows: readonly ArrangedRow<K>[];
  /** What `--top` leaves out, summed up; null where nothing is. */
  readonly others: { readonly rows: number; readonly counts: Counts<K> } | null;
}

/** As many reporting months before as the period has; or, where it is not made of whole ones, as many days. */
export function comparedPeriod(period: ReportPeriod, kind: Comparison, starts: number): ReportPeriod {
  const { from, until } = period;
  if (kind === 'year-ago') return { from: addYears(from, -1), until: addYears(until, -1) };
  const months = wholeMonths(period, starts);
  if (months === undefined) {
    const days = toDayNumber(until) - toDayNumber(from);
    return { from: addDays(from, -days), until: from };
  }
  return { from: monthsBefore(from, months, starts), until: from };
}

function wholeMonths({ from, until }: ReportPeriod, starts: number): number | undefined {
  const isStart = (day: string) => Number(day.slice(8)) === starts;
  return isStart(from) && isStart(until)
    ? numberOf(monthOf(until, starts)) - numberOf(monthOf(from, starts))
    : undefined;
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** First day of the reporting month that lies `count` before the one that begins on `from`. */
function monthsBefore(from: ReportPeriod['from'], count: number, starts: number) {
  const at = numberOf(monthOf(from, starts)) - count - 1;
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return endOfMonths(month, 'month', starts);
}

/** Rows of both periods: who has none in one stands there with zeros, so that both columns add up. */
export function layBeside<K extends string>(
  keys: readonly K[],
  now: Counted<K>,
  before: Counted<K> | undefined,
): ArrangedRow<K>[] {
  if (before === undefined) return now.rows.map((row) => ({ ...row, before: null }));
  const seats = alignTimes(now.rows, before.rows);
  const earlier = new Map(before.rows.map((row) => [seats(row), row]));
  const none = newTally(keys);
  const rows = now.rows.map((row): ArrangedRow<K> => {
    const key = keyOf(row);
    const found = earlier.get(key);
    earlier.delete(key);
    return { ...row, before: found?.counts ?? none };
  });
  const gone = [...earlier.values()].filter((row) => !row.members.some(({ dimension }) => isTime(dimension)));
  return [...rows, ...gone.map((row) => ({ ...row, counts: none, before: row.counts }))];
}

const keyOf = ({ members }: CountedRow<string>): string => members.map(({ key }) => key).join('\u0000');

/** Gives an earlier row the key of the one it is compared with: the first month goes with the first. */
function alignTimes(now: readonly CountedRow<string>[], before: readonly CountedRow<string>[]) {
  const times = (rows: readonly CountedRow<string>[]) =>
    [
      ...new Set(rows.flatMap(({ members }) => members.filter((m) => isTime(m.dimension)).map((m) => m.key))),
    ].sort();
  const own = times(now);
  const places = new Map(times(before).map((code, i) => [code, own[i] ?? code]));
  return ({ members }: CountedRow<string>): string =>
    members.map(({ dimension, key }) => (isTime(dimension) ? (places.get(key) ?? key) : key)).join('\u0000');
}

export interface Order<K extends string> {
  /** The greatest first, unless `isAscending`; null (no data) last in both. */
  readonly of: (counts: Counts<K>) => number | null;
  readonly isAscending: boolean;
}

/** Sorts, and sums up what lies behind the first `top`. Rows that are equal keep their order. */
export function arrange<K extends string>(
  keys: readonly K[],
  rows: readonly ArrangedRow<K>[],
  order: Order<K> | undefined,
  top: number | undefined,
): Arranged<K> {
  const sorted = order === undefined ? rows : rows.toSorted((a, b) => compareBy(order, a.counts, b.counts));
  if (top === undefined || sorted.length <= top) return { rows: sorted, others: null };
  const rest = sorted.slice(top);
  const counts = sumTallies(
    keys,
    rest.map((row) => row.counts),
  );
  return { rows: sorted.slice(0, top), others: { rows: rest.length, counts } };
}

function compareBy<K extends string>({ of, isAscending }: Order<K>, a: Counts<K>, b: Counts<K>): number {
  const [first, second] = [of(a), of(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return isAscending ? first - second : second - first;
}
