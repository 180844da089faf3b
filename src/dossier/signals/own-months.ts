/**
 * A month of a unit against its own other months. What all other units did in that month is allowed for first (the end of a
 * year, a month of holidays); how much months of one unit differ beyond chance is learnt from the other units. Pure.
 */
import type { Spread } from './chance.js';
import { addScatter, againstShare, NO_SCATTER, type Scatter, scatterOf } from './honest.js';
import type { Against } from './model.js';
import { centreOf, type Expected, openDeviation, shifted, shiftOf, sumExpected } from './others.js';

/** So many other months tell what is usual at a unit. */
const FEWEST_MONTHS = 3;
/** Units differ in how much their months differ: the spread of the others is known as if from so few cases. */
const MOST_FREEDOM = 20;
/** Granted to the months of a unit even where they show no difference, in log odds. */
const LEAST_DEVIATION = 0.1;

/** By unit and month: what was seen, and what the other units let expect of it. */
export type MonthsOfUnits = ReadonlyMap<string, readonly Expected[]>;

export interface OwnMonths {
  /** Are there enough months with dossiers to tell what is usual? */
  readonly isKnown: (unit: string) => boolean;
  readonly against: (unit: string, month: number) => Against;
}

export function openOwnMonths(byUnit: MonthsOfUnits, monthCount: number): OwnMonths {
  const spreadOf = openSpread(byUnit, monthCount);
  return {
    isKnown: (unit) => filledOf(byUnit.get(unit) ?? []).length > FEWEST_MONTHS,
    against: (unit, i) => {
      const months = byUnit.get(unit) ?? [];
      const month = months[i];
      if (month === undefined) throw new Error(`${unit} has no month ${i}`);
      const rest = filledOf(months).filter((other) => other !== month);
      return againstRest(month, rest, spreadOf(unit, i));
    },
  };
}

const filledOf = (months: readonly Expected[]): Expected[] => months.filter(({ n }) => n > 0);

/**
 * How much the months of one unit differ at the other units: in all months together, or in the month that is asked about
 * where they differ more in it (at the end of a year each works in its own way).
 */
function openSpread(byUnit: MonthsOfUnits, monthCount: number) {
  const centres = Array.from({ length: monthCount }, (_, i) =>
    centreOf([...byUnit.values()].map((months) => atOwnLevel(months)[i])),
  );
  const byMonth = new Map([...byUnit].map(([unit, months]) => [unit, scattersOf(months, centres)]));
  const pick = (choose: (scatters: readonly Scatter[]) => Scatter) =>
    openDeviation(new Map([...byMonth].map(([unit, one]) => [unit, choose(one)])), LEAST_DEVIATION);
  const inAll = pick((scatters) => scatters.reduce(addScatter, NO_SCATTER));
  const inMonth = Array.from({ length: monthCount }, (_, i) => pick((scatters) => scatters[i] ?? NO_SCATTER));
  const freedom = Math.min(MOST_FREEDOM, Math.max(1, (byUnit.size - 2) * (monthCount - 1)));
  return (unit: string, month: number): Spread => ({
    deviation: Math.max(inAll(unit), inMonth[month]?.(unit) ?? 0),
    freedom,
  });
}

/** The months of a unit, with what its own level lets expect of them. */
function atOwnLevel(months: readonly Expected[]): (Expected | undefined)[] {
  const filled = filledOf(months);
  if (filled.length <= FEWEST_MONTHS) return [];
  const shift = shiftOf(sumExpected(filled));
  return months.map((month) => (month.n === 0 ? undefined : { ...month, expected: shifted(month, shift) }));
}

/** Of a unit's months from its own level; `centres`: by how much the middling unit lies off in each month. */
function scattersOf(months: readonly Expected[], centres: readonly number[]): Scatter[] {
  const own = atOwnLevel(months);
  const filled = filledOf(months).length;
  // The level is that of the very months: they lie closer to it than to the true one.
  const stretch = filled / Math.max(1, filled - 1);
  return own.map((month, i) => {
    if (month === undefined) return NO_SCATTER;
    const { excess, scale } = scatterOf(month.hits, month.n, shifted(month, centres[i] ?? 0));
    return { excess: excess * stretch, scale };
  });
}

/** The unit's own level is known only as well as its other months tell it. */
function againstRest({ n, hits, expected }: Expected, rest: readonly Expected[], spread: Spread): Against {
  const own = sumExpected(rest);
  const doubt = 1 / (own.hits + 0.5) + 1 / (own.n - own.hits + 0.5);
  const deviation = Math.sqrt(spread.deviation ** 2 * (1 + 1 / rest.length) + doubt);
  return againstShare({
    ...{ explanation: 'as-other-months', observed: hits, n },
    expected: shifted({ n, expected }, shiftOf(own)),
    spread: { deviation, freedom: spread.freedom },
  });
}
