/**
 * One officer who finishes implausibly many in a day. Of each officer the busiest day, against his own other days and
 * against how much the days of his colleagues scatter, both at his own pace; a day on which all were busy is allowed for.
 * As many days as he has are as many chances to stand out, so the chance is multiplied by them. Codes alone, no names. Pure.
 */

import { fromDayNumber } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Spread } from './chance.js';
import type { Gathered, OfficerTally } from './gather.js';
import { againstRate, weigh } from './honest.js';
import type { Against, Comparison, Gap, Judged } from './model.js';
import { FEWEST_OTHERS } from './others.js';

/** Granted to the days of an officer even where they show no difference, in log scale. */
const LEAST_DEVIATION = 0.3;
const MOST_FREEDOM = 20;
/** Days with completions that tell the pace of an officer. */
const FEWEST_DAYS = 10;
/** Colleagues at the unit; where they are fewer, those of the whole centre stand in. */
const FEWEST_COLLEAGUES = 3;

/** The days of an officer summed up. */
interface Pace {
  readonly officer: string;
  /** Where he finishes most. */
  readonly unit: string;
  readonly daily: Uint32Array;
  readonly total: number;
  readonly days: number;
  /** Σ of squares. */
  readonly squares: number;
  /** Place of the busiest day in the span; the first of equals. */
  readonly busiest: number;
}

export function judgeOfficers(
  { officers, units, span }: Gathered,
  isAsked: (unit: string) => boolean,
): Judged {
  if (officers.size === 0) return { comparisons: [], gaps: units.size === 0 ? [] : ['no-officer'] };
  const paces = [...officers.values()].map(toPace);
  const steady = paces.filter(({ days }) => days >= FEWEST_DAYS);
  const groups = openColleagues(steady);
  const comparisons: Comparison[] = [];
  const gaps: Gap[] = paces.flatMap(({ unit, days }) =>
    days < FEWEST_DAYS && isAsked(unit) ? ['few-days'] : [],
  );
  for (const pace of steady.filter(({ unit }) => isAsked(unit))) {
    const colleagues = groups(pace);
    if (colleagues === undefined) gaps.push('few-others');
    else comparisons.push(compare(pace, colleagues, span.from));
  }
  return { comparisons, gaps };
}

function toPace({ officer, daily, units }: OfficerTally): Pace {
  let [total, days, squares, busiest] = [0, 0, 0, 0];
  for (let i = 0; i < daily.length; i++) {
    const count = daily[i] ?? 0;
    if (count === 0) continue;
    total += count;
    days++;
    squares += count * count;
    if (count > (daily[busiest] ?? 0)) busiest = i;
  }
  const [unit = ''] = [...units].sort(([a, m], [b, n]) => n - m || compareCodes(a, b))[0] ?? [];
  return { officer, unit, daily, total, days, squares, busiest };
}

/** Officers taken together: how their days scatter, and how busy each day was. */
interface Group {
  count: number;
  excess: number;
  scale: number;
  /** Of all of them, by day. */
  readonly daily: Float64Array;
  /** What their paces let expect of those who were at work, by day. */
  readonly usual: Float64Array;
}

const openGroup = (length: number): Group => ({
  ...{ count: 0, excess: 0, scale: 0 },
  ...{ daily: new Float64Array(length), usual: new Float64Array(length) },
});

function addPace(group: Group, pace: Pace): Group {
  const mean = pace.total / pace.days;
  group.count++;
  group.excess += pace.squares - pace.days * mean * mean - (pace.days - 1) * mean;
  group.scale += (pace.days - 1) * mean * mean;
  for (const [i, count] of pace.daily.entries()) {
    if (count === 0) continue;
    group.daily[i] = (group.daily[i] ?? 0) + count;
    group.usual[i] = (group.usual[i] ?? 0) + mean;
  }
  return group;
}

interface Colleagues {
  readonly spread: Spread;
  /** How busy they were on a day, at least 1: as usual. */
  readonly busyOn: (day: number) => number;
}

/** Those of the same unit, or of the whole centre; undefined: too few of either. */
function openColleagues(paces: readonly Pace[]): (pace: Pace) => Colleagues | undefined {
  const length = paces[0]?.daily.length ?? 0;
  const all = openGroup(length);
  const byUnit = new Map<string, Group>();
  for (const pace of paces) {
    addPace(all, pace);
    const group = byUnit.get(pace.unit) ?? openGroup(length);
    byUnit.set(pace.unit, addPace(group, pace));
  }
  return (pace) => {
    const unit = byUnit.get(pace.unit);
    if (unit !== undefined && unit.count > FEWEST_COLLEAGUES) return without(unit, pace);
    return all.count > FEWEST_OTHERS ? without(all, pace) : undefined;
  };
}

/** `group` has `pace` in it. */
function without(group: Group, pace: Pace): Colleagues {
  const own = addPace(openGroup(group.daily.length), pace);
  const variance = Math.max(0, (group.excess - own.excess) / Math.max(1e-9, group.scale - own.scale));
  return {
    spread: { deviation: deviationOf(variance), freedom: MOST_FREEDOM },
    busyOn: (day) => {
      const usual = (group.usual[day] ?? 0) - (own.usual[day] ?? 0);
      return usual <= 1e-9 ? 1 : Math.max(1, ((group.daily[day] ?? 0) - (own.daily[day] ?? 0)) / usual);
    },
  };
}

/** `variance`: of the days about their mean, beyond chance, by the square of that mean. */
const deviationOf = (variance: number): number => Math.max(LEAST_DEVIATION, Math.sqrt(Math.log1p(variance)));

function compare(pace: Pace, { spread, busyOn }: Colleagues, from: number): Comparison {
  const observed = pace.daily[pace.busiest] ?? 0;
  const days = pace.days - 1;
  const mean = (pace.total - observed) / days;
  const scatter = pace.squares - observed ** 2 - days * mean ** 2;
  const variance = Math.max(0, (scatter / (days - 1) - mean) / mean ** 2);
  const own = { deviation: deviationOf(variance), freedom: Math.min(MOST_FREEDOM, days - 1) };
  const expected = mean * busyOn(pace.busiest);
  const onAllDays = (against: Against): Against => ({ ...against, p: Math.min(1, against.p * pace.days) });
  return {
    ...{ signal: 'officer-day', unit: pace.unit, month: null, officer: pace.officer },
    ...{ day: fromDayNumber(from + pace.busiest), observed, n: pace.total },
    ...weigh([
      () => onAllDays(againstRate({ explanation: 'as-own-days', observed, expected, spread: own })),
      () => onAllDays(againstRate({ explanation: 'as-colleagues', observed, expected, spread })),
    ]),
  };
}
