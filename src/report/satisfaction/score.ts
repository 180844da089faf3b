/** The score of a unit by TT 01/2018 ch. III: the averages of nine indicators, out of 18, and its class. Exact. Pure. */
import { INDICATORS, type Indicator } from '#feedback/model.js';
import type { Bilingual } from '#kit/sheet.js';

export type ScoreKey = `indicator${Indicator}${'Points' | 'Answers'}`;

export const SCORE_KEYS: readonly ScoreKey[] = INDICATORS.flatMap((indicator): ScoreKey[] => [
  `indicator${indicator}Points`,
  `indicator${indicator}Answers`,
]);

export const CLASSES = ['excellent', 'good', 'fair', 'average', 'weak'] as const;
export type ScoreClass = (typeof CLASSES)[number];

/** From this score on, the bound itself inside (domain.md 6.1: a system that tests `> 15` calls exactly 15 weak). */
const BOUNDS: readonly (readonly [bigint, ScoreClass])[] = [
  [15n, 'excellent'],
  [12n, 'good'],
  [9n, 'fair'],
  [6n, 'average'],
  [0n, 'weak'],
];

export const CLASS_LABELS: Readonly<Record<ScoreClass, Bilingual>> = {
  excellent: { vi: 'Xuất sắc', en: 'Excellent' },
  good: { vi: 'Tốt', en: 'Good' },
  fair: { vi: 'Khá', en: 'Fair' },
  average: { vi: 'Trung bình', en: 'Average' },
  weak: { vi: 'Yếu', en: 'Weak' },
};

type ScoreCounts = Readonly<Record<ScoreKey, number>>;

export const averageOf = (counts: ScoreCounts, indicator: Indicator): number | null => {
  const answers = counts[`indicator${indicator}Answers`];
  return answers === 0 ? null : counts[`indicator${indicator}Points`] / answers;
};

/** Indicators that anybody answered: a score needs all nine. */
export const countAnswered = (counts: ScoreCounts): number =>
  INDICATORS.filter((indicator) => counts[`indicator${indicator}Answers`] > 0).length;

interface Score {
  readonly value: number;
  readonly class: ScoreClass;
}

/** null where an indicator has no data: a score of eight would be no score of 18. */
export function scoreOf(counts: ScoreCounts): Score | null {
  if (countAnswered(counts) < INDICATORS.length) return null;
  let [numerator, denominator] = [0n, 1n];
  for (const indicator of INDICATORS) {
    const points = BigInt(counts[`indicator${indicator}Points`]);
    const answers = BigInt(counts[`indicator${indicator}Answers`]);
    [numerator, denominator] = [numerator * answers + points * denominator, denominator * answers];
  }
  const found = BOUNDS.find(([bound]) => numerator >= bound * denominator);
  if (found === undefined) throw new Error('a score below 0');
  return { value: toNumber(numerator, denominator), class: found[1] };
}

/** Near what a double holds; the class is told from the fraction itself. */
const SCALE = 1_000_000_000_000_000n;

const toNumber = (numerator: bigint, denominator: bigint): number =>
  Number((numerator * SCALE) / denominator) / Number(SCALE);
