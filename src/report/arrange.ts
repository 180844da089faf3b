/** What is laid beside and cut from counted rows: another period, an order of one's own, the first few. Pure. */
import { addDays, addYears, type Day, laterOf, toDayNumber, untilAfter } from '#kit/dates.js';
import { endOfMonths, monthOf } from '#kit/period.js';
import type { CubeRequest } from './counting/cube.js';
import { compareMembers, isTime } from './counting/dimensions.js';
import { newTally, sumTallies } from './counting/measure.js';
import type { Counted, CountedRow, Counts, Member } from './model.js';
import { type PeriodPart, partsOf, type ReportPeriod } from './period.js';

export const COMPARISONS = ['previous', 'year-ago'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A row with the same one of the period that it is compared with; null: not compared. */
export interface ArrangedRow<K extends string> extends CountedRow<K> {
  readonly before: Counts<K> | null;
}

export interface Arranged<K extends string> {
  readonly rows: readonly ArrangedRow<K>[];
  /** What `--top` leaves out, summed up; null where nothing is. */
  readonly others: {
    readonly rows: number;
    readonly counts: Counts<K>;
    readonly before: Counts<K> | null;
  } | null;
}

/**
 * The period that a question is compared with. Its months or quarters are those of the question moved along with it, under
 * their codes: cut where the calendar cuts it, February and March would lie beside one quarter more than they have.
 */
export function comparedWith(
  { period, by, monthStarts, today }: Pick<CubeRequest, 'period' | 'by' | 'monthStarts' | 'today'>,
  kind: Comparison,
): { readonly period: ReportPeriod; readonly parts?: readonly PeriodPart[] } {
  const shift = shiftOf(period, kind, monthStarts);
  const time = by.find(isTime);
  if (time === undefined) return { period: shift(period) };
  const own = partsOf(period, time, monthStarts, today);
  return { period: shift(period), parts: own.map((part) => ({ code: part.code, ...shift(part) })) };
}

/**
 * Moves the period, or what lies in it, to where it is compared with: by a year, by as many reporting months as it has,
 * or, where it is not made of whole ones, by as many days.
 */
function shiftOf({ from, until }: ReportPeriod, kind: Comparison, starts: number) {
  if (kind === 'year-ago') return yearBefore;
  const months = wholeMonths({ from, until }, starts);
  const days = toDayNumber(until) - toDayNumber(from);
  const back = (day: Day): Day =>
    months === undefined ? addDays(day, -days) : monthsBefore(day, months, starts);
  return (part: ReportPeriod): ReportPeriod => ({ from: back(part.from), until: back(part.until) });
}

/** Of 29 February alone it is 1 March, as no day before it is. */
function yearBefore({ from, until }: ReportPeriod): ReportPeriod {
  const first = addYears(from, -1);
  return { from: first, until: laterOf(addYears(until, -1), untilAfter(first)) };
}

function wholeMonths({ from, until }: ReportPeriod, starts: number): number | undefined {
  const isStart = (day: string) => Number(day.slice(8)) === starts;
  return isStart(from) && isStart(until)
    ? numberOf(monthOf(until, starts)) - numberOf(monthOf(from, starts))
    : undefined;
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** First day of the reporting month that lies `count` before the one that begins on `from`. */
function monthsBefore(from: Day, count: number, starts: number): Day {
  const at = numberOf(monthOf(from, starts)) - count - 1;
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return endOfMonths(month, 'month', starts);
}

/** Rows of both periods: who has none in one stands there with zeros, so that both columns add up. */
export function layBeside<K extends string>(
  keys: readonly K[],
  now: Counted<K>,
  compared: { readonly counted: Counted<K> } | undefined,
): ArrangedRow<K>[] {
  if (compared === undefined) return now.rows.map((row) => ({ ...row, before: null }));
  const none = newTally(keys);
  const rows = new Map(now.rows.map((row) => [keyOf(row.members), { ...row, before: none as Counts<K> }]));
  for (const { members, counts } of compared.counted.rows) {
    const key = keyOf(members);
    rows.set(key, { members, counts: none, ...rows.get(key), before: counts });
  }
  return [...rows.values()].sort((a, b) => compareMembers(a.members, b.members));
}

const keyOf = (members: readonly Member[]): string => members.map(({ key }) => key).join('\u0000');

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
  const sum = (all: readonly Counts<K>[]): Counts<K> => sumTallies(keys, all);
  const then = rest.flatMap(({ before }) => before ?? []);
  const others = {
    rows: rest.length,
    counts: sum(rest.map(({ counts }) => counts)),
    before: then.length === 0 ? null : sum(then),
  };
  return { rows: sorted.slice(0, top), others };
}

function compareBy<K extends string>({ of, isAscending }: Order<K>, a: Counts<K>, b: Counts<K>): number {
  const [first, second] = [of(a), of(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return isAscending ? first - second : second - first;
}
