/** The people of a plan: everybody counted at a unit that is merged away goes on at its successor. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { UnitId } from '#org/model.js';
import { type Person, type Posting, type PostingId, takesTheDay } from '#staff/model.js';
import type { PersonEntry, PostingStep } from '../model.js';
import { codeOf, postingsAt, type World } from '../world.js';
import type { MergedUnit } from './units.js';

export interface PeoplePlan {
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
}

export interface PeopleQuestion {
  readonly world: World;
  readonly merged: readonly MergedUnit[];
  readonly effective: Day;
  /** Postings as `reads` names them. */
  readonly names: ReadonlyMap<PostingId, string>;
}

interface Scene extends PeopleQuestion {
  readonly mergedById: ReadonlyMap<UnitId, MergedUnit>;
}

/** In order of staff code. */
export function planPeople(question: PeopleQuestion): PeoplePlan {
  const { world, merged, effective, names } = question;
  const scene: Scene = { ...question, mergedById: new Map(merged.map((one) => [one.unit.id, one])) };
  const ids = new Set(scene.mergedById.keys());
  const touching = groupBy(postingsAt(world, ids, effective), (posting) => posting.staff);
  const touched = world.staff.people
    .filter((person) => touching.has(person.id))
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .map((person) => ({ person, postings: inOrder(touching.get(person.id) ?? [], names) }));
  return {
    people: touched.map(({ person, postings }) => planPerson(scene, person, postings)),
    postings: touched.flatMap(({ person, postings }) =>
      postings.map((posting) => planPosting(scene, person, posting)),
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
  const { position, unit, quotaUnit } = principalOf(postings, scene.effective);
  const gone = scene.mergedById.get(unit) ?? scene.mergedById.get(quotaUnit);
  if (gone === undefined) throw new Error(`${person.code} is not at a merged unit`);
  const left = hasLeft(person, scene.effective);
  return {
    staff: person.code,
    name: person.fullName,
    position,
    from: gone.unit.code,
    to: left ? null : gone.into,
    form: left ? 'leaves' : 'follows',
    reason: gone.path,
  };
}

/** The posting a person is listed by: the one of the effective day, else the next; concurrent ones last. */
function principalOf(postings: readonly Posting[], effective: Day): Posting {
  const rank = (posting: Posting) =>
    `${takesTheDay(posting) ? 0 : 1} ${posting.from <= effective ? '' : posting.from}`;
  const [first, ...others] = postings;
  if (first === undefined) throw new Error('a touched person has a posting');
  return others.reduce((best, other) => (compareCodes(rank(other), rank(best)) < 0 ? other : best), first);
}

/** Cuts a posting on the effective day and goes on at the successor; one that begins later begins there. */
function planPosting(scene: Scene, person: Person, posting: Posting): PostingStep {
  const { effective, names } = scene;
  const hasBegun = posting.from < effective;
  const step = { staff: person.code, posting: names.get(posting.id) ?? '' };
  if (hasLeft(person, effective)) {
    return { ...step, endsOn: hasBegun ? lastDayServed(person, posting, effective) : null, next: null };
  }
  return {
    ...step,
    endsOn: hasBegun ? effective : null,
    next: {
      unit: successorOf(scene, posting.unit),
      quotaUnit: successorOf(scene, posting.quotaUnit),
      from: hasBegun ? effective : posting.from,
      until: posting.until,
    },
  };
}

const lastDayServed = ({ leavingOn }: Person, posting: Posting, effective: Day): Day =>
  leavingOn !== null && posting.from < leavingOn ? leavingOn : effective;

const successorOf = ({ mergedById, world }: Scene, id: UnitId): UnitCode =>
  mergedById.get(id)?.into ?? codeOf(world.org, id);
