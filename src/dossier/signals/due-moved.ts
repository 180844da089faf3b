/**
 * Due dates that were moved to a later day while neither an apology with a new date nor a pause (supplement, payment) is
 * on file, which would be the lawful reasons (NĐ 61/2018 Art. 19, kept in NĐ 118/2025; domain.md 3.3). A counted fact:
 * nothing is tested. Pure.
 */
import type { Gathered } from './gather.js';
import type { Comparison } from './model.js';

export function countDueMoved({ units, span }: Gathered, isAsked: (unit: string) => boolean): Comparison[] {
  return [...units.values()]
    .filter(({ unit }) => isAsked(unit))
    .flatMap(({ unit, moved }) =>
      moved.flatMap(({ n, hits }, i): Comparison[] =>
        hits === 0
          ? []
          : [
              {
                ...{
                  signal: 'due-moved',
                  unit,
                  month: span.months[i]?.code ?? null,
                  officer: null,
                  day: null,
                },
                ...{ observed: hits, n, expected: null, p: null, against: [] },
              },
            ],
      ),
    );
}
