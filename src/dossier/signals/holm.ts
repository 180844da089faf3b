/**
 * Many comparisons in one run: with a thousand of them at 5 % each fifty honest ones would stand out. S. Holm (1979):
 * the least likely must be so by the rate divided by all of them, the next by all but one, and so on to the first that
 * fails. The chance that an honest centre sees any signal stays below the rate, however the comparisons hang together. Pure.
 */
import { compareCodes } from '#kit/vietnamese.js';
import { type Comparison, SIGNALS } from './model.js';

export type Passed = Comparison & { readonly threshold: number };

/** `comparisons`: all of the run, in any order; those that pass, the least likely first. */
export function passHolm(comparisons: readonly Comparison[], falseAlarms: number): Passed[] {
  const sorted = comparisons.filter(({ p }) => p !== null && p <= falseAlarms).sort(compareByP);
  const passed: Passed[] = [];
  for (const [i, comparison] of sorted.entries()) {
    const threshold = falseAlarms / (comparisons.length - i);
    if ((comparison.p ?? 1) > threshold) break;
    passed.push({ ...comparison, threshold });
  }
  return passed;
}

const compareByP = (a: Comparison, b: Comparison): number => (a.p ?? 1) - (b.p ?? 1) || comparePlaces(a, b);

export const comparePlaces = (a: Comparison, b: Comparison): number =>
  SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal) ||
  compareCodes(a.unit, b.unit) ||
  compareCodes(a.month ?? '', b.month ?? '') ||
  compareCodes(a.officer ?? '', b.officer ?? '') ||
  compareCodes(a.day ?? '', b.day ?? '');
