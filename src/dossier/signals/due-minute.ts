/**
 * Finished exactly at the due minute. Provincial systems have commands that set the end of late dossiers to their due
 * time; but honest offices come by the same minute too, when they sign in batches, write round times or work up to the
 * hour, and each in its own way. So a unit is held against itself first: how often does it hit that very minute among
 * what it finishes around that hour on days that are not the due day, and how much does it finish in the minutes just
 * before the due one? Both with an allowance for the rush of the due day, the greater where all other units together show
 * one (a system that closes what is due, for one). Whatever explains most stands for all.
 * What is due on the day of its intake is left out: the day's end is its due minute. Pure.
 */
import { binomialTail, fisherTail } from './chance.js';
import { type Gathered, type MinuteCounts, WINDOW_MINUTES } from './gather.js';
import { weigh } from './honest.js';
import type { Against, Comparison, Judged } from './model.js';
import { FEWEST_OTHERS } from './others.js';

/** In a rush towards the hour the last minute may hold twice its even part of that hour. */
const RUSH = 2;
/** The odds of the exact minute may be half as high again on the due day as on other days … */
const USUAL_DRAW = 1.5;
/** … and a quarter higher than at all other units together, where the due day draws more at them. */
const DIFFERENCE = 1.25;

export function judgeDueMinute({ units, span }: Gathered, isAsked: (unit: string) => boolean): Judged {
  const wholes = new Map([...units].map(([unit, { minutes }]) => [unit, sumMinutes(minutes)]));
  const drawOf = openDraw(wholes);
  const comparisons: Comparison[] = [];
  for (const [unit, { minutes }] of units) {
    const whole = wholes.get(unit);
    if (whole === undefined || whole.timed === 0 || !isAsked(unit)) continue;
    const context = { whole, odds: Math.max(USUAL_DRAW, DIFFERENCE * drawOf(unit)) };
    comparisons.push(compare({ unit, month: null }, whole, context));
    if (span.months.length < 2) continue;
    for (const [i, counts] of minutes.entries()) {
      const month = span.months[i]?.code ?? null;
      if (counts.timed > 0) comparisons.push(compare({ unit, month }, counts, context));
    }
  }
  return { comparisons, gaps: [] };
}

interface DrawSum {
  /** N. Mantel and W. Haenszel (1959): both sides of the common odds ratio. */
  marked: number;
  unmarked: number;
  units: number;
}

/** The odds at which the due day draws completions to its minute at all other units together, at least even ones. */
function openDraw(wholes: ReadonlyMap<string, MinuteCounts>): (unit: string) => number {
  const sums = { marked: 0, unmarked: 0, units: 0 };
  for (const whole of wholes.values()) addDraw(sums, whole, 1);
  return (unit) => {
    const others = { ...sums };
    const own = wholes.get(unit);
    if (own !== undefined) addDraw(others, own, -1);
    return others.units < FEWEST_OTHERS ? 1 : Math.max(1, (others.marked + 0.5) / (others.unmarked + 0.5));
  };
}

function addDraw(sum: DrawSum, { exact, around, otherExact, otherAround }: MinuteCounts, sign: 1 | -1): void {
  const all = around + otherAround;
  if (all === 0) return;
  sum.marked += (sign * exact * (otherAround - otherExact)) / all;
  sum.unmarked += (sign * (around - exact) * otherExact) / all;
  sum.units += sign;
}

interface Context {
  readonly whole: MinuteCounts;
  /** At which the due day may draw completions to its minute, honestly. */
  readonly odds: number;
}

function compare(
  about: Pick<Comparison, 'unit' | 'month'>,
  counts: MinuteCounts,
  { whole, odds }: Context,
): Comparison {
  return {
    ...{ signal: 'due-minute', ...about, officer: null, day: null },
    ...{ observed: counts.exact, n: counts.timed },
    ...weigh([() => againstOtherDays(counts, whole, odds), () => againstMinutesBefore(counts)]),
  };
}

/** Among what was finished around that hour: is the exact minute hit more often on the due day than on other days? */
function againstOtherDays(
  { exact, around }: MinuteCounts,
  { otherExact, otherAround }: MinuteCounts,
  odds: number,
): Against {
  const usual = odds * ((otherExact + 0.5) / (otherAround - otherExact + 0.5));
  return {
    explanation: 'as-on-other-days',
    expected: (around * usual) / (1 + usual),
    p: fisherTail({ marked: exact, of: around, otherMarked: otherExact, otherOf: otherAround }, odds),
  };
}

function againstMinutesBefore({ exact, before }: MinuteCounts): Against {
  const share = RUSH / (WINDOW_MINUTES + 1);
  return {
    explanation: 'as-minutes-before',
    expected: before * share,
    p: binomialTail(exact, before, share),
  };
}

function sumMinutes(minutes: readonly MinuteCounts[]): MinuteCounts {
  const sum = { timed: 0, exact: 0, around: 0, before: 0, otherAround: 0, otherExact: 0 };
  for (const month of minutes) {
    sum.timed += month.timed;
    sum.exact += month.exact;
    sum.around += month.around;
    sum.before += month.before;
    sum.otherAround += month.otherAround;
    sum.otherExact += month.otherExact;
  }
  return sum;
}
