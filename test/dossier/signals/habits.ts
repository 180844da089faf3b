/** How honest units work: each in its own way, drawn at random. */
import type { Chance } from '../../random.js';

export const CLOSE = 17 * 60;

/** How a unit works, honestly. */
export interface Habits {
  readonly load: number;
  readonly limits: readonly number[];
  /** Shares of what ends early, and of the rest on the due day. */
  readonly early: number;
  readonly onDay: number;
  /** Minutes to which times are rounded. */
  readonly round: number;
  /** Weekdays on which the day's completions are signed together, and when; none: each by itself. */
  readonly batchDays: readonly number[];
  readonly batchAt: number;
  /** Share of due-day completions in the last hour. */
  readonly rush: number;
  /** Due at the hour of intake, or when the office closes. */
  readonly isDueAtIntakeHour: boolean;
  readonly worksSaturdays: boolean;
  readonly hasDayTimesOnly: boolean;
  readonly monthEnd: number;
  readonly officers: readonly {
    readonly code: string;
    readonly weight: number;
    readonly batchDay: number | null;
  }[];
  readonly supplement: number;
  readonly again: number;
}

export const normal = (chance: Chance): number => {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += chance.below(4096) / 4096;
  return sum;
};
const near = (chance: Chance, middle: number, spread: number): number => {
  const odds = Math.log(middle / (1 - middle)) + spread * normal(chance);
  return 1 / (1 + Math.exp(-odds));
};

const LIMITS = [1, 2, 3, 5, 7, 10, 15, 20];

export function drawHabits(chance: Chance, unit: string, load: number): Habits {
  const isSingle = chance.happens(0.1);
  const limits = isSingle ? [chance.pick(LIMITS)] : LIMITS.filter(() => chance.happens(0.5));
  const count = 2 + chance.below(5);
  return {
    load: load * Math.exp(0.6 * normal(chance)),
    limits: limits.length === 0 ? [5] : limits,
    early: near(chance, 0.8, 0.7),
    onDay: near(chance, 0.6, 0.6),
    round: chance.pick([1, 1, 1, 5, 15, 30]),
    batchDays: chance.happens(0.25) ? chance.pick([[1, 4], [0, 2, 4], [4], [0, 1, 2, 3, 4]]) : [],
    batchAt: chance.pick([16 * 60 + 30, CLOSE, 11 * 60, CLOSE - 5]),
    rush: chance.pick([0, 0.1, 0.3, 0.6]),
    isDueAtIntakeHour: chance.happens(0.2),
    worksSaturdays: chance.happens(0.2),
    hasDayTimesOnly: chance.happens(0.1),
    monthEnd: (0.3 * chance.below(100)) / 100,
    officers: Array.from({ length: count }, (_, i) => ({
      code: `${unit}-CB${i + 1}`,
      weight: 1 + chance.below(4),
      batchDay: chance.happens(0.15) ? chance.below(5) : null,
    })),
    supplement: near(chance, 0.07, 0.5),
    again: near(chance, 0.06, 0.5),
  };
}
