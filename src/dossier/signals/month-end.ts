/**
 * Completions heaped on the last working days of a month, before figures are closed. Counted by the calendar of working
 * days: what is finished on the weekend behind them counts with them. Months end busily everywhere, and some units work in
 * waves all the month. So one month must stand out from the other ends of month of its unit, and the unit as a whole from
 * what all others did at those very ends; both from the waves of the unit's own months. Pure.
 */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import type { Spread } from './chance.js';
import type { Gathered, Hits } from './gather.js';
import { againstRate, againstShare, scatterOf, weigh } from './honest.js';
import type { Against, Comparison, Judged } from './model.js';
import { centreOf, openDeviation, openOthers, shifted, sumExpected } from './others.js';
import { type MonthsOfUnits, type OwnMonths, openOwnMonths } from './own-months.js';
import { countStretches, stretchesOf } from './stretches.js';

/** Granted to units, and to the stretches of a month, even where they show no difference, in log odds. */
const LEAST_DEVIATION = 0.15;
/** Units differ in how much they differ: a spread counts as if known from so few cases at most. */
const MOST_FREEDOM = 20;

interface Asked {
  readonly isAsked: (unit: string) => boolean;
  readonly calendar: WorkingCalendar;
}

/** Completions by month and stretch, the last stretch of each month first; none where a month is not judged. */
type Stretches = readonly (readonly number[])[];

export function judgeMonthEnd({ units, span }: Gathered, { isAsked, calendar }: Asked): Judged {
  const starts = span.months.map((month) => stretchesOf(month, calendar));
  const stretches = new Map(
    [...units].map(([unit, { daily }]) => [
      unit,
      span.months.map(({ until }, i) =>
        countStretches(daily, startsOr(starts[i]), { from: span.from, until }),
      ),
    ]),
  );
  const cells = new Map([...stretches].map(([unit, months]) => [unit, months.map(toHits)]));
  const others = openOthers(cells, 1);
  const byUnit = new Map(
    [...cells].map(([unit, months]) => [unit, months.map((_, i) => others.expect(unit, [i]))]),
  );
  const context = { byUnit, own: openOwnMonths(byUnit, span.months.length), spreadOf: openSpread(byUnit) };
  const codes = span.months.map(({ code }) => code);
  const asked = [...stretches].filter(([unit]) => isAsked(unit));
  return {
    comparisons: asked.flatMap(([unit, own]) => compareUnit(unit, own, codes, context)),
    gaps: starts.flatMap((one) => (typeof one === 'string' ? [one] : [])),
  };
}

const startsOr = (starts: ReturnType<typeof stretchesOf> | undefined): readonly number[] =>
  typeof starts === 'object' ? starts : [];

/** How much units differ in the ends of all their months taken together. */
function openSpread(byUnit: MonthsOfUnits): (unit: string) => Spread {
  const wholes = new Map([...byUnit].map(([unit, months]) => [unit, sumExpected(months)]));
  const centre = centreOf([...wholes.values()]);
  const scatters = [...wholes].map(
    ([unit, whole]) => [unit, scatterOf(whole.hits, whole.n, shifted(whole, centre))] as const,
  );
  const deviationOf = openDeviation(new Map(scatters), LEAST_DEVIATION);
  const freedom = Math.min(MOST_FREEDOM, Math.max(1, byUnit.size - 2));
  return (unit) => ({ deviation: deviationOf(unit), freedom });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const toHits = (counts: readonly number[]): Hits => ({ n: sum(counts), hits: counts[0] ?? 0 });

/** By how much the stretches of the unit's months differ, their ends left out. */
function wavesOf(months: Stretches): Spread {
  let [excess, scale, freedom] = [0, 0, 0];
  for (const [, ...rest] of months) {
    if (rest.length < 2) continue;
    const mean = sum(rest) / rest.length;
    freedom += rest.length - 1;
    excess += sum(rest.map((count) => (count - mean) ** 2)) - (rest.length - 1) * mean;
    scale += (rest.length - 1) * mean ** 2;
  }
  const variance = scale === 0 ? 0 : Math.max(0, excess / scale);
  return {
    deviation: Math.max(LEAST_DEVIATION, Math.sqrt(Math.log1p(variance))),
    freedom: Math.max(1, Math.min(MOST_FREEDOM, freedom)),
  };
}

interface Context {
  readonly byUnit: MonthsOfUnits;
  readonly own: OwnMonths;
  readonly spreadOf: (unit: string) => Spread;
}

/** The unit as a whole, then month by month where there are enough of them. */
function compareUnit(
  unit: string,
  own: Stretches,
  codes: readonly string[],
  { byUnit, own: ownMonths, spreadOf }: Context,
): Comparison[] {
  const waves = wavesOf(own);
  const months = byUnit.get(unit) ?? [];
  const { n, hits: observed, expected } = sumExpected(months);
  if (n === 0) return [];
  const about = { signal: 'month-end', unit, officer: null, day: null } as const;
  const share = { explanation: 'as-others', observed, n, expected, spread: spreadOf(unit) } as const;
  const rests = own.map(([, ...rest]) => rest);
  const whole = {
    ...{ ...about, month: null, observed, n },
    ...weigh([() => againstShare(share), () => againstRests(observed, rests, waves)]),
  };
  if (!ownMonths.isKnown(unit)) return [whole];
  const single = months.flatMap((month, i): Comparison[] => {
    const counts = { month: codes[i] ?? null, observed: month.hits, n: month.n };
    const rest = [rests[i] ?? []];
    const explain = [() => ownMonths.against(unit, i), () => againstRests(month.hits, rest, waves)];
    return month.n === 0 ? [] : [{ ...about, ...counts, ...weigh(explain) }];
  });
  return [whole, ...single];
}

/** The level of a month is known only as well as its few stretches tell it. */
function againstRests(observed: number, rests: Stretches, waves: Spread): Against {
  const filled = rests.filter((rest) => rest.length > 0);
  const stretches = filled.flat().length;
  const doubt = 1 / (sum(filled.flat()) + 0.5) + waves.deviation ** 2 / Math.max(1, stretches);
  return againstRate({
    ...{ explanation: 'as-rest-of-month', observed },
    expected: sum(filled.map((rest) => (sum(rest) + 0.5) / rest.length)),
    spread: { deviation: Math.sqrt(waves.deviation ** 2 + doubt), freedom: waves.freedom },
  });
}
