/** Reads the tree of units on a day: who bears a code, which version holds, what stands above and below. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareLives, indexBook, lifeOf, versionNear, versionOn } from './book.js';
import type { Book } from './life-model.js';
import type { OrgState, Unit, UnitId, UnitSort } from './model.js';

export { findBearer, versionNear, versionOn } from './book.js';

/** The units with their look-ups; `units` are the lives of the book. */
export interface Org extends OrgState, Book<UnitSort> {
  readonly lineage: Book<UnitSort>['lineage'];
}

export function indexOrg({ units, lineage }: OrgState): Org {
  const book = indexBook<UnitSort>({ lives: units, lineage });
  return { ...book, units: book.lives };
}

export const compareUnits = compareLives<UnitSort>;

/** The unit of an id that came from the same state. */
export const unitOf = (org: Pick<Org, 'byId'>, id: UnitId): Unit => lifeOf<UnitSort>(org, id);

export function parentNear(org: Org, unit: Unit, day: Day): Unit | undefined {
  const { parent } = versionNear(unit, day);
  return parent === null ? undefined : unitOf(org, parent);
}

/** The units above one on a day, or on the nearest day of its own life; nearest first. A circle is cut where it closes. */
export function ancestorsNear(org: Org, unit: Unit, day: Day): Unit[] {
  const above: Unit[] = [];
  let next = parentNear(org, unit, day);
  while (next !== undefined && next !== unit && !above.includes(next)) {
    above.push(next);
    next = parentNear(org, next, day);
  }
  return above;
}

/** The unit itself, then those above it, nearest first. */
export const chainNear = (org: Org, unit: Unit, day: Day): Unit[] => [unit, ...ancestorsNear(org, unit, day)];

/** The units open on a day by their parent; those that stand at the top, or under a closed unit, under `null`. */
export function childrenOn(org: Org, day: Day): Map<UnitId | null, Unit[]> {
  return groupBy(org.units, (unit) => {
    const parent = versionOn(unit, day)?.parent;
    return parent === undefined || parent === null || holdsOn(unitOf(org, parent), day) ? parent : null;
  });
}

/** The lowest unit that is, or stands above, every one of `units`; undefined when they share none. */
export function lowestCommon(org: Org, units: readonly Unit[], day: Day): Unit | undefined {
  const [first, ...others] = units.map((unit) => chainNear(org, unit, day));
  return first?.find((candidate) => others.every((chain) => chain.includes(candidate)));
}
