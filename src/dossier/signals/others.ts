/** What the other units did in the same cells (a time limit, a month, or both): what one unit is held against. Pure. */
import type { Hits } from './gather.js';
import { addScatter, deviationOf, NO_SCATTER, type Scatter } from './honest.js';

/** Fewer other units, or dossiers of theirs, say nothing of what is usual. */
export const FEWEST_OTHERS = 5;
const FEWEST_DOSSIERS = 50;
/** The share of a month leans on that of the whole period as if so many dossiers of the period stood in it. */
const LEAN = 20;

/** Counts of one unit over some cells, and what the others let expect of it. */
export interface Expected extends Hits {
  readonly expected: number;
}

export interface Others {
  /** Over those cells in which enough others were at work; `n` is 0 where there are none. */
  readonly expect: (unit: string, cells: readonly number[]) => Expected;
}

/** Cells of a unit come in turns of `turn`: month by month, and within each by class; 1 class where `turn` is 1. */
export function openOthers(units: ReadonlyMap<string, readonly Hits[]>, turn: number): Others {
  const cells = sumOver(units, (cell) => cell);
  const classes = sumOver(units, (cell) => cell % turn);
  return {
    expect: (unit, wanted) => {
      const own = units.get(unit) ?? [];
      const ownClasses = classesOf(own, turn);
      const sum = { n: 0, hits: 0, expected: 0 };
      for (const cell of wanted) {
        const { n, hits } = own[cell] ?? NONE;
        const ownClass = ownClasses[cell % turn] ?? NONE;
        const inClass = leaveOut(classes[cell % turn], ownClass);
        if (n === 0 || inClass.units < FEWEST_OTHERS || inClass.n < FEWEST_DOSSIERS) continue;
        const inCell = leaveOut(cells[cell], { n, hits });
        const usual = (inClass.hits + 0.5) / (inClass.n + 1);
        sum.n += n;
        sum.hits += hits;
        sum.expected += (n * (inCell.hits + LEAN * usual)) / (inCell.n + LEAN);
      }
      return sum;
    },
  };
}

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
