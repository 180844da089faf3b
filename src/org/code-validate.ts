/** What holds of the codes of units and areas alike: one bearer a day, and none comes back without an event. Pure. */
import { overlaps } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Book, Life, Sort } from './life-model.js';
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
