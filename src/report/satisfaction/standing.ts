/** How sure the share of each row is and where it stands among the others; few answers stand nowhere. Pure. */
import { isTime } from '../counting/dimensions.js';
import type { CountedRow, Counts, Rate } from '../model.js';
import { type Interval, type Rank, rankAmong, wilson } from './wilson.js';

/** What a row can be told of. */
export interface Standing<K extends string> {
  readonly isFew: (counts: Counts<K>) => boolean;
  readonly intervalOf: (counts: Counts<K>) => Interval | null;
  /** Of a row of the report; null: too few answers, no unit, or nobody to compare with. */
  readonly rankOf: (counts: Counts<K>) => Rank | null;
}

export function openStanding<K extends string>(
  rows: readonly CountedRow<K>[],
  rate: (counts: Counts<K>) => Rate,
  minCount: number,
): Standing<K> {
  const isFew = (counts: Counts<K>): boolean => rate(counts).denominator < minCount;
  const intervalOf = (counts: Counts<K>): Interval | null => wilson(rate(counts));
  const ranks = new Map<Counts<K>, Rank>();
  const ranked = rows.filter((row) => isRankable(row) && !isFew(row.counts));
  for (const among of groupByTime(ranked)) {
    const intervals = among.flatMap(({ counts }) => intervalOf(counts) ?? []);
    for (const { counts } of among) {
      const own = intervalOf(counts);
      if (own !== null && intervals.length > 1) ranks.set(counts, rankAmong(own, intervals));
    }
  }
  return { isFew, intervalOf, rankOf: (counts) => ranks.get(counts) ?? null };
}

/** Months are not ranked, nor what is no unit, branch or field: outside all, unknown, or not to be divided. */
const isRankable = ({ members }: CountedRow<string>): boolean =>
  members.some(({ dimension }) => !isTime(dimension)) &&
  members.every(({ code, place = 'unit' }) => code !== '' && place === 'unit');

/** Units are ranked within each month. */
function groupByTime<K extends string>(rows: readonly CountedRow<K>[]): Iterable<CountedRow<K>[]> {
  const groups = new Map<string, CountedRow<K>[]>();
  for (const row of rows) {
    const time = row.members.find(({ dimension }) => isTime(dimension))?.key ?? '';
    groups.set(time, [...(groups.get(time) ?? []), row]);
  }
  return groups.values();
}
