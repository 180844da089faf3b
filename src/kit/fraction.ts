/** Fractions of whole numbers, and their rounding as official tables have it: half up, told from the fraction itself. Pure. */

/** Neither is negative; the denominator is not 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The nearest whole number of hundredths; what lies in the middle goes up. No double is asked: 1.005 is 1.01. */
export const toHundredths = ({ numerator, denominator }: Fraction): bigint =>
  (numerator * 200n + denominator) / (denominator * 2n);

/** A number of hundredths as the number that prints with two digits. */
export const fromHundredths = (hundredths: bigint): number => Number(hundredths) / 100;
