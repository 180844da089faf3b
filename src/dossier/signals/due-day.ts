/**
 * Finished on the due day more often than usual, by month. Honest units differ here for years on end (one works to the
 * day, another ahead of it), so that a unit is held against its own other months, and not against the others' level. What
 * is due on the day of its intake is left out: it has no other day to be on time. Pure.
 */
import { CLASS_COUNT, type Gathered } from './gather.js';
import { weigh } from './honest.js';
import type { Judged } from './model.js';
import { openOthers } from './others.js';
import { openOwnMonths } from './own-months.js';

export function judgeDueDay({ units, span }: Gathered, isAsked: (unit: string) => boolean): Judged {
  const cells = new Map([...units].map(([unit, { dueDay }]) => [unit, dueDay.flat()]));
  const others = openOthers(cells, CLASS_COUNT);
  const byUnit = new Map(
    [...cells.keys()].map((unit) => [unit, span.months.map((_, i) => others.expect(unit, cellsOf(i)))]),
  );
  const own = openOwnMonths(byUnit, span.months.length);
  const asked = [...byUnit].filter(([unit]) => isAsked(unit) && cells.get(unit)?.some(({ n }) => n > 0));
  return {
    comparisons: asked
      .filter(([unit]) => own.isKnown(unit))
      .flatMap(([unit, months]) =>
        months.flatMap(({ n, hits: observed, cells: compared }, i) => {
          const limits = compared.map((cell) => cell % CLASS_COUNT);
          const about = { unit, month: span.months[i]?.code ?? null, officer: null, day: null };
          return n === 0
            ? []
            : [
                {
                  signal: 'due-day' as const,
                  ...about,
                  observed,
                  n,
                  limits,
                  ...weigh([() => own.against(unit, i)]),
                },
              ];
        }),
      ),
    gaps: asked
      .filter(([unit]) => !own.isKnown(unit))
      .map(([, months]) => (months.every(({ n }) => n === 0) ? 'few-others' : 'few-months')),
  };
}

/** The classes of time limits in one month. */
const cellsOf = (month: number): number[] =>
  Array.from({ length: CLASS_COUNT }, (_, limit) => month * CLASS_COUNT + limit);
