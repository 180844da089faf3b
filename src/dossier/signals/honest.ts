/** What honest units would show, learnt from the units themselves: expectations, and how much they differ. Pure. */
import { binomialTail, expit, logit, poissonTail, type Spread, spreadTail } from './chance.js';
import type { Against, Comparison, Explanation } from './model.js';

/** What a count tells of how much units differ: more scatter than chance alone makes, and on which scale. */
export interface Scatter {
  /** (observed - expected)², less what chance alone makes of it. */
  readonly excess: number;
  /** What a deviation of 1 in log odds would make of it. */
  readonly scale: number;
}

export const NO_SCATTER: Scatter = { excess: 0, scale: 0 };

/** A count against its expectation: the scatter of one binomial count, by the method of moments (D. A. Williams, 1982). */
export function scatterOf(observed: number, n: number, expected: number): Scatter {
  if (n === 0) return NO_SCATTER;
  const chance = expected * (1 - expected / n);
  return { excess: (observed - expected) ** 2 - chance, scale: chance ** 2 };
}

export const addScatter = (a: Scatter, b: Scatter): Scatter => ({
  excess: a.excess + b.excess,
  scale: a.scale + b.scale,
});

/** By how much units differ; `least` is granted to them even where the counts show less: no two offices are alike. */
export function deviationOf({ excess, scale }: Scatter, least: number): number {
  return Math.max(least, scale <= 0 ? 0 : Math.sqrt(Math.max(0, excess / scale)));
}

interface ShareAsked {
  readonly explanation: Explanation;
  readonly observed: number;
  readonly n: number;
  readonly expected: number;
  readonly spread: Spread;
}

/** The highest rate of false alarms that can be asked for: above it no run calls anything a signal, and no exact figure is needed. */
export const HIGHEST_RATE = 0.1;

/** A share of dossiers, where honest units differ by `spread`. */
export function againstShare({ explanation, observed, n, expected, spread }: ShareAsked): Against {
  const against = (p: number): Against => ({ explanation, expected, p });
  if (n === 0 || observed <= expected) return against(1);
  const share = Math.min(1 - 1e-9, Math.max(1e-9, expected / n));
  if (binomialTail(observed, n, share) > HIGHEST_RATE) return against(1);
  const odds = logit(share);
  return against(spreadTail(spread, (shift) => binomialTail(observed, n, expit(odds + shift)), HIGHEST_RATE));
}

/** A number of events, where honest days differ by `spread`. */
export function againstRate({ explanation, observed, expected, spread }: Omit<ShareAsked, 'n'>): Against {
  const against = (p: number): Against => ({ explanation, expected, p });
  if (observed <= expected) return against(1);
  if (poissonTail(observed, expected) > HIGHEST_RATE) return against(1);
  return against(
    spreadTail(spread, (shift) => poissonTail(observed, expected * Math.exp(shift)), HIGHEST_RATE),
  );
}

/**
 * Any of the explanations may be the true one, so the comparison is as remarkable as under the one that explains it best
 * (R. L. Berger, 1982, intersection-union test). What follows one that explains it well is not worked out.
 */
export function weigh(
  explanations: readonly (() => Against)[],
): Pick<Comparison, 'expected' | 'p' | 'against'> {
  const against: Against[] = [];
  for (const explain of explanations) {
    const found = explain();
    against.push(found);
    if (found.p > HIGHEST_RATE) break;
  }
  return {
    expected: Math.max(...against.map(({ expected }) => expected)),
    p: Math.max(...against.map(({ p }) => p)),
    against,
  };
}
