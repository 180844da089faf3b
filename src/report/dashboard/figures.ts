/** The figures of a dashboard, made of the counts of the reports whose rates they are. Pure. */
import { type BallotKey, ballotRate } from '../counting/ballots.js';
import { newTally } from '../counting/measure.js';
import { formRate, type OnTimeKey, resolvedRate } from '../counting/on-time.js';
import { COUNT_KEYS, type Counts, type Rate, rateOf } from '../model.js';
import { FIGURE_KEYS, type Figures, type RateName } from './model.js';

export const noFigures = (): Figures => newTally(FIGURE_KEYS);

export function figuresOfDossiers(counts: Counts<OnTimeKey>): Figures {
  const figures = noFigures();
  for (const key of [...COUNT_KEYS, 'withdrawnLate'] as const) figures[key] = counts[key];
  const kept = resolvedRate(counts);
  return {
    ...figures,
    ...{ kept: kept.numerator, judged: kept.denominator, formKept: formRate(counts).numerator },
  };
}

export function figuresOfBallots(counts: Counts<BallotKey>): Figures {
  const rate = ballotRate(counts);
  return {
    ...noFigures(),
    ...{ ballots: counts.ballots, answered: rate.denominator, satisfied: rate.numerator },
  };
}

export function addFigures(sum: Figures, figures: Readonly<Figures>): void {
  for (const key of FIGURE_KEYS) sum[key] += figures[key];
}

export const RATE_OF: Readonly<Record<RateName, (figures: Readonly<Figures>) => Rate>> = {
  onTime: ({ kept, judged }) => rateOf(kept, judged),
  satisfaction: ({ satisfied, answered }) => rateOf(satisfied, answered),
};
