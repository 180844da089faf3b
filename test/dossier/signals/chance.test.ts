/** Tails of distributions against their sums written out, and what they must keep to whatever the numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialTail, fisherTail, poissonTail, spreadTail } from '#dossier/signals/chance.js';

const SEED = { seed: 7, numRuns: 200 };

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
const sumFrom = (from: number, to: number, term: (x: number) => number): number =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => term(from + i)).reduce((a, b) => a + b, 0);

test('the binomial tail is the sum of its terms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 99 }),
      (n, x, percent) => {
        const share = percent / 100;
        const terms = sumFrom(
          Math.min(x, n + 1),
          n,
          (k) => choose(n, k) * share ** k * (1 - share) ** (n - k),
        );
        expect(binomialTail(x, n, share)).toBeCloseTo(x === 0 ? 1 : terms, 9);
      },
    ),
    SEED,
  );
});

test('the Poisson tail is what its terms leave', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 300 }), (x, tenths) => {
      const mean = tenths / 10;
      const below = sumFrom(0, x - 1, (k) => (Math.exp(-mean) * mean ** k) / factorial(k));
      expect(poissonTail(x, mean)).toBeCloseTo(1 - below, 9);
    }),
    SEED,
  );
});

test('Fisher’s tail is the sum of the ways to draw, weighed by the odds', () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(count, count, count, count, fc.constantFrom(1, 2, 5), (a, b, c, d, odds) => {
      const [of, otherOf, all] = [a + b, c + d, a + c];
      const weight = (x: number) => choose(of, x) * choose(otherOf, all - x) * odds ** x;
      const exact = sumFrom(a, all, weight) / sumFrom(0, all, weight);
      expect(fisherTail({ marked: a, of, otherMarked: c, otherOf }, odds)).toBeCloseTo(exact, 9);
    }),
    SEED,
  );
});

test('a tail far out keeps its size: 30 of 30 at one in a hundred', () => {
  expect(binomialTail(30, 30, 0.01) / 1e-60).toBeCloseTo(1, 6);
});

test('the more honest units differ, the less remarkable a high count', () => {
  const at = (deviation: number) =>
    spreadTail({ deviation, freedom: 8 }, (shift) => poissonTail(30, 10 * Math.exp(shift)));
  expect(at(0)).toBeCloseTo(poissonTail(30, 10), 12);
  const tails = [0, 0.1, 0.25, 0.5, 1].map(at);
  expect(tails).toEqual([...tails].sort((a, b) => a - b));
});

test('the average over a wide spread is what a fine sum of Student’s density gives', () => {
  const [freedom, deviation] = [5, 0.7];
  const density = (t: number) => (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
  const fine = Array.from({ length: 200_001 }, (_, i) => (i - 100_000) / 1000);
  const whole = fine.reduce((sum, t) => sum + density(t), 0);
  const share = fine.reduce((sum, t) => sum + density(t) * poissonTail(40, 8 * Math.exp(deviation * t)), 0);
  const tail = spreadTail({ deviation, freedom }, (shift) => poissonTail(40, 8 * Math.exp(shift)));
  expect(tail / (share / whole)).toBeCloseTo(1, 2);
});
