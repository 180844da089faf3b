/** Who is where once a phase is carried out, the people left open apart: what an allocation has to reckon with. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { chainNear, unitOf } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import type { Person, Posting } from '#staff/model.js';
import type { World } from '../world.js';

export interface Post {
  readonly person: Person;
  readonly posting: Posting;
}

/** Every posting of the day, of people in service. */
export function listPosts(
  { staff }: World,
  day: Day,
  without: ReadonlySet<StaffCode> = new Set(),
): readonly Post[] {
  const people = new Map(staff.people.map((person) => [person.id, person]));
  return staff.postings.flatMap((posting) => {
    const person = people.get(posting.staff);
    if (person === undefined || without.has(person.code) || !holdsOn(posting, day)) return [];
    const isGone = person.leavingOn !== null && person.leavingOn <= day;
    return isGone ? [] : [{ person, posting }];
  });
}

/** By where people work. */
export const postsByUnit = (posts: readonly Post[]): ReadonlyMap<UnitId, readonly Post[]> =>
  groupBy(posts, ({ posting }) => posting.unit);

export type ChainOf = (id: UnitId) => readonly Unit[];

/** The unit and all above it on a day, looked up once. */
export function openChains({ org }: World, day: Day): ChainOf {
  const known = new Map<UnitId, readonly Unit[]>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const unit = unitOf(org, id);
    const chain = chainNear(org, unit, day);
    known.set(id, chain);
    return chain;
  };
}
