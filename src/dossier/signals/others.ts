/** What the other units did in the same cells (a time limit, a month, or both): what one unit is held against. Pure. */

import { expit, logit } from './chance.js';
import type { Hits } from './gather.js';
import { addScatter, deviationOf, NO_SCATTER, type Scatter } from './honest.js';

/** Fewer other units, or dossiers of theirs, say nothing of what is usual. */
export const FEWEST_OTHERS = 5;
const FEWEST_DOSSIERS = 50;
/** A share leans on that of the wider heap (a class on all, a month of it on the class) as if so many of its dossiers were in it. */
const LEAN = 20;

/** Counts of one unit over some cells, and what the others let expect of it. */
export interface Expected extends Hits {
  readonly expected: number;
}

/** Over those cells in which enough others were at work. */
export interface Compared extends Expected {
  readonly cells: readonly number[];
}

export interface Others {
  /** `n` is 0 where there is no such cell. */
  readonly expect: (unit: string, cells: readonly number[]) => Compared;
}

/** Cells of a unit come in turns of `turn`: month by month, and within each by class; 1 class where `turn` is 1. */
export function openOthers(units: ReadonlyMap<string, readonly Hits[]>, turn: number): Others {
  const cells = sumOver(units, (cell) => cell);
  const classes = sumOver(units, (cell) => cell % turn);
  const [all] = sumOver(units, () => 0);
  return {
    expect: (unit, wanted) => {
      const own = units.get(unit) ?? [];
      const ownClasses = classesOf(own, turn);
      const whole = leaveOut(all, sumHits(own));
      const usual = (whole.hits + 0.5) / (whole.n + 1);
      const isKnown = whole.n >= FEWEST_DOSSIERS;
      const sum = { n: 0, hits: 0, expected: 0, cells: [] as number[] };
      for (const cell of wanted) {
        const { n, hits } = own[cell] ?? NONE;
        const inClass = leaveOut(classes[cell % turn], ownClasses[cell % turn] ?? NONE);
        if (n === 0 || !isKnown || inClass.units < FEWEST_OTHERS) continue;
        const ofClass = lean(inClass, usual);
        sum.cells.push(cell);
        sum.n += n;
        sum.hits += hits;
        sum.expected +=
          n * (own.length === turn ? ofClass : lean(leaveOut(cells[cell], { n, hits }), ofClass));
      }
      return sum;
    },
  };
}

const lean = ({ n, hits }: Hits, wider: number): number => (hits + LEAN * wider) / (n + LEAN);

const sumHits = (cells: readonly Hits[]): Hits =>
  cells.reduce((sum, { n, hits }) => ({ n: sum.n + n, hits: sum.hits + hits }), { n: 0, hits: 0 });

const NONE: Readonly<Hits> = { n: 0, hits: 0 };

interface Sum extends Hits {
  units: number;
}

function sumOver(units: ReadonlyMap<string, readonly Hits[]>, placeOf: (cell: number) => number): Sum[] {
  const sums: Sum[] = [];
  for (const cells of units.values()) {
    const seen = new Set<number>();
    for (const [cell, { n, hits }] of cells.entries()) {
      const place = placeOf(cell);
      sums[place] ??= { n: 0, hits: 0, units: 0 };
      const sum = sums[place];
      sum.n += n;
      sum.hits += hits;
      if (n > 0 && !seen.has(place)) sum.units++;
      if (n > 0) seen.add(place);
    }
  }
  return sums;
}

function classesOf(cells: readonly Hits[], turn: number): Hits[] {
  const sums = Array.from({ length: turn }, () => ({ n: 0, hits: 0 }));
  for (const [cell, { n, hits }] of cells.entries()) {
    const sum = sums[cell % turn];
    if (sum === undefined) continue;
    sum.n += n;
    sum.hits += hits;
  }
  return sums;
}

const leaveOut = (all: Sum | undefined, own: Readonly<Hits>): Sum =>
  all === undefined
    ? { n: 0, hits: 0, units: 0 }
    : { n: all.n - own.n, hits: all.hits - own.hits, units: all.units - Number(own.n > 0) };

export const sumExpected = (parts: readonly Expected[]): Expected =>
  parts.reduce(
    (sum, { n, hits, expected }) => ({
      n: sum.n + n,
      hits: sum.hits + hits,
      expected: sum.expected + expected,
    }),
    { n: 0, hits: 0, expected: 0 },
  );

/** By how much a unit lies above what is expected of it, in log odds. */
export const shiftOf = ({ n, hits, expected }: Expected): number =>
  logit((hits + 0.5) / (n + 1)) - logit((expected + 0.5) / (n + 1));

/** What is expected at a level that much higher. */
export function shifted({ n, expected }: Pick<Expected, 'n' | 'expected'>, shift: number): number {
  const share = Math.min(1 - 1e-9, Math.max(1e-9, expected / n));
  return n * expit(logit(share) + shift);
}

/**
 * By how much the middling unit lies off what is expected of it, in log odds. One large unit that is out of line shifts
 * what is expected of all others; held against their own middle they scatter no more for it.
 */
export function centreOf(units: readonly (Expected | undefined)[]): number {
  const shifts = units
    .flatMap((unit) => (unit === undefined || unit.n === 0 ? [] : [unit]))
    .map(shiftOf)
    .sort((a, b) => a - b);
  const middle = Math.floor(shifts.length / 2);
  const upper = shifts[middle] ?? 0;
  return shifts.length % 2 === 1 ? upper : ((shifts[middle - 1] ?? 0) + upper) / 2;
}

/** How much the others differ among themselves, whoever is asked about; a unit's own oddity is no measure for it. */
export function openDeviation(
  scatters: ReadonlyMap<string, Scatter>,
  least: number,
): (unit: string) => number {
  const all = [...scatters.values()].reduce(addScatter, NO_SCATTER);
  return (unit) => {
    const own = scatters.get(unit) ?? NO_SCATTER;
    return deviationOf({ excess: all.excess - own.excess, scale: all.scale - own.scale }, least);
  };
}
