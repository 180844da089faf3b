/** Looks up lives by id, by code and by day, of either sort. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Book, BookState, Life, Sort, Version } from './life-model.js';

export function indexBook<S extends Sort>(state: BookState<S>): Book<S> {
  const lives = state.lives.toSorted(compareLives);
  const lineage = state.lineage.toSorted((a, b) => compareCodes(a.on, b.on));
  return {
    lives,
    lineage,
    byId: new Map(lives.map((life) => [life.id, life])),
    byCode: groupBy(lives, (life) => life.code),
    eventsFrom: groupBy(lineage, (event) => event.from ?? undefined),
  };
}

/** By code, then life: the order of every list. */
export const compareLives = <S extends Sort>(a: Life<S>, b: Life<S>): number =>
  compareCodes(a.code, b.code) || compareCodes(a.from, b.from) || a.id - b.id;

/** The life of an id that came from the same state. */
export function lifeOf<S extends Sort>(book: Pick<Book<S>, 'byId'>, id: S['id']): Life<S> {
  const life = book.byId.get(id);
  if (life === undefined) throw new Error(`nobody has id ${id}`);
  return life;
}

/** Who bears the code on a day; undefined when nobody does. */
export const findBearer = <S extends Sort>(
  book: Pick<Book<S>, 'byCode'>,
  code: S['code'],
  day: Day,
): Life<S> | undefined => book.byCode.get(code)?.find((life) => holdsOn(life, day));

export const versionOn = <S extends Sort>(life: Life<S>, day: Day): Version<S> | undefined =>
  life.versions.find((version) => holdsOn(version, day));

/** The version on a day; before the life its first one, after it its last one. */
export function versionNear<S extends Sort>(life: Life<S>, day: Day): Version<S> {
  const near = life.versions.findLast((version) => version.from <= day) ?? life.versions[0];
  if (near === undefined) throw new Error(`${life.code} has no version`);
  return near;
}
