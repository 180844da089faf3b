/** What holds of units and areas alike: a code has one bearer a day and does not come back untold; places are places. Pure. */
import { overlaps } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Book, Life, Sort } from './life-model.js';
import { isSwapped, spotOf } from './places.js';
import type { LocateLife } from './statement.js';
import { orgFindings } from './words.js';

export const checkCodes = <S extends Sort>(book: Book<S>, locate: LocateLife<S>): Diagnostic[] =>
  [...book.byCode.values()].flatMap((bearers) => checkBearers(bearers, book, locate));

/** Bearers of a code, oldest first: their lives do not overlap, and the ledger says what became of each but the last. */
function checkBearers<S extends Sort>(
  bearers: readonly Life<S>[],
  { eventsFrom }: Book<S>,
  locate: LocateLife<S>,
): Diagnostic[] {
  return bearers.slice(1).flatMap((life, i) => {
    const former = bearers[i];
    if (former === undefined) return [];
    const args = { code: life.code, day: life.from };
    if (overlaps(former, life))
      return [orgFindings.find('overlapping-lives', args, locate(life, 'opens_on'))];
    const isTold = (eventsFrom.get(former.id) ?? []).some((event) => event.to !== former.id);
    return isTold ? [] : [orgFindings.find('code-reused', args, locate(life, 'opens_on'))];
  });
}

/** Longitude and latitude in each other's columns: nothing in Viet Nam lies there, and only a mistake explains it. */
export function checkSwapped<S extends PlacedSort>({ lives }: Book<S>, locate: LocateLife<S>): Diagnostic[] {
  return lives
    .filter(({ versions }) => versions.some((version) => isSwappedSpot(version)))
    .map((life) => orgFindings.find('coordinates-swapped', { code: life.code }, locate(life, 'longitude')));
}

interface PlacedSort extends Sort {
  readonly facts: {
    readonly name: string;
    readonly longitude: number | null;
    readonly latitude: number | null;
  };
}

function isSwappedSpot(facts: PlacedSort['facts']): boolean {
  const spot = spotOf(facts);
  return spot !== undefined && isSwapped(spot);
}
