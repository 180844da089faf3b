/**
 * Finished on the due day more often than usual, by month. Honest units differ here for years on end (one works to the
 * day, another ahead of it), so that a unit is held against its own other months; and months differ (the end of a year),
 * so that what the other units did in that month with the same time limits is allowed for first. How much months of one
 * unit differ beyond chance is learnt from all other units. What is due on the day of its intake is left out: it has no
 * other day to be on time. Pure.
 */
import { expit, logit, type Spread } from './chance.js';
import { CLASS_COUNT, type Gathered } from './gather.js';
import { addScatter, againstShare, NO_SCATTER, type Scatter, scatterOf, weigh } from './honest.js';
import type { Against, Comparison, Judged } from './model.js';
import { type Expected, openDeviation, openOthers } from './others.js';

/** Granted to the months of a unit even where they show no difference, in log odds. */
const LEAST_DEVIATION = 0.1;
/** So many other months tell what is usual at a unit. */
const FEWEST_MONTHS = 3;
/** Units differ in how much their months differ: the spread of the others is known as if from so few cases. */
const MOST_FREEDOM = 12;

export function judgeDueDay({ units, span }: Gathered, isAsked: (unit: string) => boolean): Judged {
  const cells = new Map([...units].map(([unit, { dueDay }]) => [unit, dueDay.flat()]));
  const others = openOthers(cells, CLASS_COUNT);
  const monthsOf = (unit: string) => span.months.map((_, i) => others.expect(unit, cellsOf(i)));
  const byUnit = new Map([...cells.keys()].map((unit) => [unit, monthsOf(unit)]));
  const spreadOf = openSpread(byUnit, span.months.length);
  const judged = [...byUnit]
    .filter(([unit]) => isAsked(unit) && cells.get(unit)?.some(({ n }) => n > 0))
    .map(([unit, months]): Judged => {
      const filled = months.filter(({ n }) => n > 0);
      if (filled.length <= FEWEST_MONTHS)
        return { comparisons: [], gaps: [filled.length === 0 ? 'few-others' : 'few-months'] };
      const comparisons = months.flatMap((month, i) => {
        const rest = filled.filter((other) => other !== month);
        const about = { unit, month: span.months[i]?.code ?? null };
        return month.n === 0 ? [] : [compare(about, month, { rest, spread: spreadOf(unit, i) })];
      });
      return { comparisons, gaps: [] };
    });
  return {
    comparisons: judged.flatMap(({ comparisons }) => comparisons),
    gaps: judged.flatMap(({ gaps }) => gaps),
  };
}

const cellsOf = (month: number): number[] =>
  Array.from({ length: CLASS_COUNT }, (_, limit) => month * CLASS_COUNT + limit);

const sumExpected = (months: readonly Expected[]): Expected =>
  months.reduce(
    (sum, { n, hits, expected }) => ({
      n: sum.n + n,
      hits: sum.hits + hits,
      expected: sum.expected + expected,
    }),
    { n: 0, hits: 0, expected: 0 },
  );

/**
 * How much the months of one unit differ at the other units: in all months together, or in the month that is asked about
 * where they differ more in it (at the end of a year each works in its own way).
 */
function openSpread(byUnit: ReadonlyMap<string, readonly Expected[]>, monthCount: number) {
  const byMonth = new Map([...byUnit].map(([unit, months]) => [unit, scattersOfMonths(months)]));
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

/** Of a unit's months from what its own level lets expect. */
function scattersOfMonths(months: readonly Expected[]): Scatter[] {
  const filled = months.filter(({ n }) => n > 0);
  if (filled.length <= FEWEST_MONTHS) return months.map(() => NO_SCATTER);
  const shift = shiftOf(sumExpected(filled));
  // The level is that of the very months: they lie closer to it than to the true one.
  const stretch = filled.length / (filled.length - 1);
  return months.map((month) => {
    if (month.n === 0) return NO_SCATTER;
    const { excess, scale } = scatterOf(month.hits, month.n, shifted(month, shift));
    return { excess: excess * stretch, scale };
  });
}

/** By how much a unit lies above what is expected of it, in log odds. */
const shiftOf = ({ n, hits, expected }: Expected): number =>
  logit((hits + 0.5) / (n + 1)) - logit((expected + 0.5) / (n + 1));

/** What is expected of a month, at the level of its unit. */
function shifted({ n, expected }: Expected, shift: number): number {
  const share = Math.min(1 - 1e-9, Math.max(1e-9, expected / n));
  return n * expit(logit(share) + shift);
}

interface Context {
  /** The other months of the unit. */
  readonly rest: readonly Expected[];
  /** Of months of one unit. */
  readonly spread: Spread;
}

function compare(about: Pick<Comparison, 'unit' | 'month'>, month: Expected, context: Context): Comparison {
  return {
    ...{ signal: 'due-day', ...about, officer: null, day: null, observed: month.hits, n: month.n },
    ...weigh([() => againstOtherMonths(month, context)]),
  };
}

/** The unit's own level is known only as well as its other months tell it. */
function againstOtherMonths({ n, hits, expected }: Expected, { rest, spread }: Context): Against {
  const own = sumExpected(rest);
  const doubt = 1 / (own.hits + 0.5) + 1 / (own.n - own.hits + 0.5);
  const deviation = Math.sqrt(spread.deviation ** 2 * (1 + 1 / rest.length) + doubt);
  return againstShare({
    ...{ explanation: 'as-other-months', observed: hits, n },
    expected: shifted({ n, hits, expected }, shiftOf(own)),
    spread: { deviation, freedom: spread.freedom },
  });
}
