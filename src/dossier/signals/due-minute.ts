/**
 * Finished exactly at the due minute. Provincial systems have commands that set the end of late dossiers to their due
 * time; but honest offices come by the same minute too, when they sign in batches, write round times or work up to the
 * hour, and each in its own way. So a unit is held against itself first: how often does it hit that very minute among
 * what it finishes around that hour on days that are not the due day, and how much does it finish in the minutes just
 * before the due one? Both with an allowance for the rush of the due day, the greater where most other units show
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
/** … and a quarter higher than at the middling other unit, where the due day draws more there. */
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

/**
 * The odds at which the due day draws completions to its minute at the middling other unit, at least even ones: what most
 * show is the way of the system or of the place; what a few show is their own.
 */
function openDraw(wholes: ReadonlyMap<string, MinuteCounts>): (unit: string) => number {
  const draws = [...wholes].flatMap(([unit, whole]) =>
    whole.around < FEWEST_AROUND ? [] : [{ unit, draw: drawOfUnit(whole) }],
  );
  draws.sort((a, b) => a.draw - b.draw);
  return (unit) => {
    const others = draws.filter((one) => one.unit !== unit);
    if (others.length < FEWEST_OTHERS) return 1;
    return Math.max(1, others[Math.floor(others.length / 2)]?.draw ?? 1);
  };
}

/** So many completions around their due minute tell of a draw. */
const FEWEST_AROUND = 10;
/** Both shares lean on that of the two together, as if so many of its dossiers were in each: few counts show no draw. */
const LEAN = 2;

function drawOfUnit({ exact, around, otherExact, otherAround }: MinuteCounts): number {
  const share = (exact + otherExact) / (around + otherAround);
  const odds = (hits: number, of: number) =>
    (hits + LEAN * share + 1e-9) / (of - hits + LEAN * (1 - share) + 1e-9);
  return odds(exact, around) / odds(otherExact, otherAround);
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
