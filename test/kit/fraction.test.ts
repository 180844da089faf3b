/** Fractions round half up, told from the fraction itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHundredths, toHundredths } from '#kit/fraction.js';

test.each<[number, number, number]>([
  [0, 7, 0],
  [1, 3, 0.33],
  [2, 3, 0.67],
  [1, 200, 0.01], // 0.005
  [1005, 1000, 1.01], // the double 1.005 is a little less
  [1004999, 1000000, 1],
  [201, 800, 0.25], // 0.25125
  [203, 800, 0.25], // 0.25375
  [41, 200, 0.21], // 0.205
])('%i/%i is %d', (numerator, denominator, rounded) => {
  const value = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  expect(fromHundredths(toHundredths(value))).toBe(rounded);
});

test('the rounded number is never further than half a hundredth, and the middle goes up', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n), fc.bigInt(1n, 10n ** 12n), (numerator, denominator) => {
      const hundredths = toHundredths({ numerator, denominator });
      const twice = 200n * numerator;
      expect(twice >= (2n * hundredths - 1n) * denominator).toBe(true);
      expect(twice < (2n * hundredths + 1n) * denominator).toBe(true);
    }),
    { seed: 766 },
  );
});
