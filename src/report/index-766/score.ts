/** What a share gives in points: in step up to the share that gives all of them, rounded half up once (domain.md 2.2). Pure. */
import { type Fraction, toHundredths } from '#kit/fraction.js';
import type { IndicatorRule } from './rules.js';

/** A share as it was counted, or as a file tells it: of nothing where the denominator is 0. */
export type Share = Fraction;

export const shareOf = (numerator: number, denominator: number): Share => ({
  numerator: BigInt(Math.max(0, numerator)),
  denominator: BigInt(denominator),
});

/** Hundredths of a per cent; null: of nothing. */
export const percentOf = ({ numerator, denominator }: Share): bigint | null =>
  denominator === 0n ? null : toHundredths({ numerator: numerator * 100n, denominator });

type Scale = Pick<IndicatorRule, 'max' | 'fullFrom' | 'whenNone'>;

/** Hundredths of a point; null: of nothing, and no source says what that gives. */
export function pointsOf(
  { numerator, denominator }: Share,
  { max, fullFrom, whenNone }: Scale,
): bigint | null {
  const all = BigInt(max) * 100n;
  if (denominator === 0n) return whenNone === 'unknown' ? null : whenNone === 'all' ? all : 0n;
  const points = toHundredths({
    numerator: BigInt(max) * numerator * 100n * FINENESS,
    denominator: denominator * BigInt(Math.round(fullFrom * Number(FINENESS))),
  });
  return points < all ? points : all;
}

/** A bound in per cent may have two digits behind the comma. */
const FINENESS = 100n;
