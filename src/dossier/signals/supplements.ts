/**
 * Supplements asked for more than once at one desk: the law lets an agency ask once (domain.md 3.3; QĐ 766 counts more as
 * overdue). Of the dossiers for which one was asked, the share asked again, against the other desks with the same time
 * limits; how much honest desks differ is learnt from them. Pure.
 */
import { CLASS_COUNT, type Gathered } from './gather.js';
import { againstShare, scatterOf, weigh } from './honest.js';
import type { Judged } from './model.js';
import { type Compared, centreOf, openDeviation, openOthers, shifted } from './others.js';

/** Granted to desks even where they show no difference, in log odds. */
const LEAST_DEVIATION = 0.3;
const MOST_FREEDOM = 20;

/** The classes of time limits, and what has none. */
const CELLS = Array.from({ length: CLASS_COUNT + 1 }, (_, cell) => cell);

export function judgeSupplements({ desks }: Gathered, isAsked: (desk: string) => boolean): Judged {
  const others = openOthers(desks, CELLS.length);
  const expected = new Map<string, Compared>(
    [...desks.keys()].map((desk) => [desk, others.expect(desk, CELLS)]),
  );
  const centre = centreOf([...expected.values()]);
  const scatters = [...expected].map(
    ([desk, one]) => [desk, scatterOf(one.hits, one.n, shifted(one, centre))] as const,
  );
  const deviationOf = openDeviation(new Map(scatters), LEAST_DEVIATION);
  const freedom = Math.min(MOST_FREEDOM, Math.max(1, desks.size - 2));
  const asked = [...expected].filter(([desk]) => isAsked(desk));
  return {
    comparisons: asked
      .filter(([, { n }]) => n > 0)
      .map(([desk, { n, hits: observed, expected: usual, cells: limits }]) => {
        const spread = { deviation: deviationOf(desk), freedom };
        const share = { explanation: 'as-others', observed, n, expected: usual, spread } as const;
        return {
          ...{ signal: 'supplement-again', unit: desk, month: null, officer: null, day: null },
          ...{ observed, n, limits },
          ...weigh([() => againstShare(share)]),
        };
      }),
    gaps: asked.filter(([, { n }]) => n === 0).map(() => 'few-others'),
  };
}
