/**
 * The people of a plan: everybody counted at a unit that is merged away goes on at its successor, at one that is divided
 * with a part of it; who is at one that ends without a successor, or whom nothing says where to go, returns to the sender,
 * or waits at the centre to be placed. Pure.
 */

import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { UnitId } from '#org/model.js';
import { type Person, type Posting, type PostingId, type StaffId, takesTheDay } from '#staff/model.js';
import type { PersonEntry, PostingStep } from '../model.js';
import { sayActing } from '../ranks.js';
import { codeOf, postingsAt, type World } from '../world.js';
import { type FateBook, openFates } from './fates.js';
import { type Decision, type OrderBook, placeBy } from './orders.js';
import type { Fates } from './units.js';

export interface PeoplePlan {
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
}

export interface PeopleQuestion extends Fates {
  readonly world: World;
  readonly effective: Day;
  readonly orders: OrderBook;
  /** Postings as `reads` names them. */
  readonly names: ReadonlyMap<PostingId, string>;
}

interface Scene extends PeopleQuestion {
  readonly book: FateBook;
}

/** Somebody whom the plan lists, with the postings that it changes. */
interface Touched {
  readonly person: Person;
  readonly postings: readonly Posting[];
  /** What an order or a rule says of the posting that takes the effective day. */
  readonly decided: { readonly holder: Posting; readonly decision: Decision } | undefined;
}

/** In order of staff code. */
export function planPeople(question: PeopleQuestion): PeoplePlan {
  const { world, effective, names } = question;
  const scene: Scene = { ...question, book: openFates(world.org, question, effective) };
  const touching = groupBy(postingsAt(world, touchedUnits(question), effective), (posting) => posting.staff);
  const holders = listHolders(question);
  const touched = world.staff.people
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .flatMap((person): Touched[] => {
      const { decided, staying } = decideOn(scene, person, holders.get(person.id));
      const postings = inOrder(touching.get(person.id) ?? [], names).filter(
        (posting) =>
          posting !== staying && (posting === decided?.holder || !scene.book.stays(posting, person)),
      );
      return postings.length === 0 && decided === undefined ? [] : [{ person, postings, decided }];
    });
  return {
    people: touched.map((one) => planPerson(scene, one)),
    postings: touched.flatMap((one) => planPostings(scene, one)),
  };
}

const touchedUnits = ({ ending, divided }: Fates): Set<UnitId> =>
  new Set([...ending, ...divided].map(({ unit }) => unit.id));

/** By person the posting that takes the effective day, of those whom an order or a rule may concern. */
function listHolders(question: PeopleQuestion): Map<StaffId, Posting> {
  const { world, effective, orders, names } = question;
  const ends = touchedUnits(question);
  const named = new Set(world.staff.people.filter(({ code }) => orders.people.has(code)).map(({ id }) => id));
  const holding = world.staff.postings.filter(
    (posting) =>
      takesTheDay(posting) &&
      holdsOn(posting, effective) &&
      (named.has(posting.staff) ||
        ends.has(posting.unit) ||
        orders.units.has(codeOf(world.org, posting.unit))),
  );
  return new Map(
    inOrder(holding, names)
      .toReversed()
      .map((posting) => [posting.staff, posting]),
  );
}

interface Decided {
  readonly decided: Touched['decided'];
  /** The posting on which somebody is told to stay with a unit that is divided and goes on. */
  readonly staying?: Posting;
}

function decideOn({ orders, effective, world }: Scene, person: Person, holder: Posting | undefined): Decided {
  if (holder === undefined || hasLeft(person, effective)) return { decided: undefined };
  const decision = orders.decide(person, holder);
  if (decision === undefined) return { decided: undefined };
  const stays = decision.form === 'follows' && decision.to === codeOf(world.org, holder.unit);
  return stays ? { decided: undefined, staying: holder } : { decided: { holder, decision } };
}

/** By name, which begins with the first day: ids would depend on the order in which rows were stored. */
const inOrder = (postings: readonly Posting[], names: ReadonlyMap<PostingId, string>): Posting[] =>
  postings.toSorted((a, b) => compareCodes(names.get(a.id) ?? '', names.get(b.id) ?? ''));

/** Gone on the effective day: a posting that was left open ends with the service, and nobody moves. */
const hasLeft = ({ leavingOn }: Person, effective: Day): boolean =>
  leavingOn !== null && leavingOn <= effective;

function planPerson(scene: Scene, { person, postings, decided }: Touched): PersonEntry {
  const { code: staff, fullName: name } = person;
  const { effective: on, world, book } = scene;
  if (decided !== undefined) {
    const { holder, decision } = decided;
    const { to, form, reason, position, until } = decision;
    const from = codeOf(world.org, holder.unit);
    const ranks = { position: holder.position, ...sayActing(holder.acting, decision.acting) };
    const entry = { staff, name, on, ...ranks, from, to, form, reason };
    if (position === holder.position && until === null) return entry;
    return {
      ...entry,
      ...(position === holder.position ? {} : { becomes: position }),
      ...(until === null ? {} : { until }),
    };
  }
  const principal = principalOf(postings, on);
  const { from, to, form, reason, place } = book.fateOf(principal, person);
  const { position, acting } = principal;
  const goesOn = place != null && !hasLeft(person, on);
  const ranks = { position, ...sayActing(acting, goesOn && (place.acting ?? acting)) };
  const named = { staff, name, on, ...ranks, from, reason };
  if (hasLeft(person, on)) return { ...named, to: null, form: 'leaves' };
  const entry = takesTheDay(principal) ? named : { ...named, beside: true as const };
  const becomes = place?.position;
  return becomes === undefined ? { ...entry, to, form } : { ...entry, to, form, becomes };
}

/** The posting a person is listed by: the one of the effective day, else the next; concurrent ones last. */
function principalOf(postings: readonly Posting[], effective: Day): Posting {
  const rank = (posting: Posting) =>
    `${takesTheDay(posting) ? 0 : 1} ${posting.from <= effective ? '' : posting.from}`;
  const [first, ...others] = postings;
  if (first === undefined) throw new Error('a touched person has a posting');
  return others.reduce((best, other) => (compareCodes(rank(other), rank(best)) < 0 ? other : best), first);
}

/** What was decided first; the rest goes with its unit. */
function planPostings(scene: Scene, { person, postings, decided }: Touched): PostingStep[] {
  const others = postings.filter((posting) => posting !== decided?.holder);
  const rest = others.flatMap((posting) => planPosting(scene, person, posting));
  return decided === undefined ? rest : [planDecided(scene, person, decided), ...rest];
}

function planDecided(
  { effective, names, book }: Scene,
  person: Person,
  { holder, decision }: NonNullable<Touched['decided']>,
): PostingStep {
  const hasBegun = holder.from < effective;
  const sender = book.homeOf(holder.quotaUnit, person);
  const period = { from: effective, until: holder.until };
  const step = { staff: person.code, posting: names.get(holder.id) ?? '' };
  return { ...step, endsOn: hasBegun ? effective : null, ...placeBy(decision, sender, period) };
}

/** Cuts a posting on the effective day and goes on at its fate; one that begins later begins there. */
function planPosting(scene: Scene, person: Person, posting: Posting): PostingStep[] {
  const { effective, names, book } = scene;
  const hasBegun = posting.from < effective;
  const step = { staff: person.code, posting: names.get(posting.id) ?? '' };
  if (hasLeft(person, effective)) {
    return [{ ...step, endsOn: hasBegun ? lastDayServed(person, posting, effective) : null, next: null }];
  }
  const { place } = book.fateOf(posting, person);
  if (place === undefined) return [];
  const period = { from: hasBegun ? effective : posting.from, until: posting.until };
  const next = place === null ? null : { ...place, ...period };
  return [{ ...step, endsOn: hasBegun ? effective : null, next }];
}

const lastDayServed = ({ leavingOn }: Person, posting: Posting, effective: Day): Day =>
  leavingOn !== null && posting.from < leavingOn ? leavingOn : effective;
