/**
 * The people of a plan: everybody counted at a unit that is merged away goes on at its successor; who is at one that ends
 * without a successor returns to the sender, or waits at the centre to be placed. Pure.
 */
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Person, type Posting, type PostingId, takesTheDay } from '#staff/model.js';
import type { PersonEntry, PostingStep } from '../model.js';
import { postingsAt, type World } from '../world.js';
import { type FateOf, openFates } from './fates.js';
import type { EndingUnit } from './units.js';

export interface PeoplePlan {
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
}

export interface PeopleQuestion {
  readonly world: World;
  readonly ending: readonly EndingUnit[];
  readonly effective: Day;
  /** Postings as `reads` names them. */
  readonly names: ReadonlyMap<PostingId, string>;
}

interface Scene extends PeopleQuestion {
  readonly fateOf: FateOf;
}

/** In order of staff code. */
export function planPeople(question: PeopleQuestion): PeoplePlan {
  const { world, ending, effective, names } = question;
  const scene: Scene = { ...question, fateOf: openFates(world.org, ending, effective) };
  const ids = new Set(ending.map(({ unit }) => unit.id));
  const touching = groupBy(postingsAt(world, ids, effective), (posting) => posting.staff);
  const touched = world.staff.people
    .filter((person) => touching.has(person.id))
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .map((person) => ({ person, postings: inOrder(touching.get(person.id) ?? [], names) }));
  return {
    people: touched.map(({ person, postings }) => planPerson(scene, person, postings)),
    postings: touched.flatMap(({ person, postings }) =>
      postings.flatMap((posting) => planPosting(scene, person, posting)),
    ),
  };
}

/** By name, which begins with the first day: ids would depend on the order in which rows were stored. */
const inOrder = (postings: readonly Posting[], names: ReadonlyMap<PostingId, string>): Posting[] =>
  postings.toSorted((a, b) => compareCodes(names.get(a.id) ?? '', names.get(b.id) ?? ''));

/** Gone on the effective day: a posting that was left open ends with the service, and nobody moves. */
const hasLeft = ({ leavingOn }: Person, effective: Day): boolean =>
  leavingOn !== null && leavingOn <= effective;

function planPerson(scene: Scene, person: Person, postings: readonly Posting[]): PersonEntry {
  const principal = principalOf(postings, scene.effective);
  const { from, to, form, reason } = scene.fateOf(principal);
  const entry = { staff: person.code, name: person.fullName, position: principal.position, from, reason };
  return hasLeft(person, scene.effective) ? { ...entry, to: null, form: 'leaves' } : { ...entry, to, form };
}

/** The posting a person is listed by: the one of the effective day, else the next; concurrent ones last. */
function principalOf(postings: readonly Posting[], effective: Day): Posting {
  const rank = (posting: Posting) =>
    `${takesTheDay(posting) ? 0 : 1} ${posting.from <= effective ? '' : posting.from}`;
  const [first, ...others] = postings;
  if (first === undefined) throw new Error('a touched person has a posting');
  return others.reduce((best, other) => (compareCodes(rank(other), rank(best)) < 0 ? other : best), first);
}

/** Cuts a posting on the effective day and goes on at its fate; one that begins later begins there. */
function planPosting(scene: Scene, person: Person, posting: Posting): PostingStep[] {
  const { effective, names, fateOf } = scene;
  const hasBegun = posting.from < effective;
  const step = { staff: person.code, posting: names.get(posting.id) ?? '' };
  if (hasLeft(person, effective)) {
    return [{ ...step, endsOn: hasBegun ? lastDayServed(person, posting, effective) : null, next: null }];
  }
  const { place } = fateOf(posting);
  if (place === undefined) return [];
  const period = { from: hasBegun ? effective : posting.from, until: posting.until };
  const next = place === null ? null : { ...place, ...period };
  return [{ ...step, endsOn: hasBegun ? effective : null, next }];
}

const lastDayServed = ({ leavingOn }: Person, posting: Posting, effective: Day): Day =>
  leavingOn !== null && posting.from < leavingOn ? leavingOn : effective;
