/** How sure a share is: its 95 % Wilson score interval, and the ranks that such intervals allow. Pure. */
import type { Rate } from '../model.js';

/** Ratios 0..1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** E. B. Wilson (1927): holds for few answers and for shares of 0 and 1 too; null where nobody answered. */
export function wilson({
  numerator,
  denominator: n,
}: Pick<Rate, 'numerator' | 'denominator'>): Interval | null {
  if (n === 0) return null;
  const share = Math.min(1, Math.max(0, numerator / n));
  const centre = share + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/** Both places inside, of `of`. */
export interface Rank {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** A rank can only be told from those whose intervals do not overlap: 3 of 3 ranks with nearly everybody. */
export const rankAmong = (own: Interval, all: readonly Interval[]): Rank => ({
  first: 1 + all.filter(({ low }) => low > own.high).length,
  last: all.length - all.filter(({ high }) => high < own.low).length,
  of: all.length,
});
