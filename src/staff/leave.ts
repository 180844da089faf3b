/** Somebody leaves the service, or gives up a post held beside the main one. Pure. */
import { type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Checked } from '#kit/outcome.js';
import type { Unit } from '#org/model.js';
import type { PersonPlan } from './changes.js';
import type { LeavingReason, Person, Posting } from './model.js';
import { staffFindings } from './words.js';

export interface LeaveRequest {
  /** First day no longer in service. */
  readonly on: Day;
  readonly reason: LeavingReason;
}

const { find } = staffFindings;

/**
 * Every posting ends with the service; what was to begin later does not begin. Where the leaving is put off, what ended with
 * it goes on until then; a secondment keeps its term.
 */
export function planLeave(
  person: Person,
  postings: readonly Posting[],
  { on, reason }: LeaveRequest,
): Checked<PersonPlan> {
  const { id: _, ...facts } = person;
  const dropped = postings.filter(({ from }) => from >= on);
  const { leavingOn } = person;
  const isPutOff = ({ until, form }: Posting): boolean =>
    until !== null && until === leavingOn && until < on && form !== 'seconded';
  const cut = postings.filter(
    (posting) => posting.from < on && (posting.until === null || posting.until > on || isPutOff(posting)),
  );
  const plan = {
    before: person,
    after: { ...facts, leavingOn: on, leavingReason: reason },
    postings: cut.map((posting) => ({ ...posting, until: on })),
    removed: dropped.map(({ id }) => id),
  };
  const args = { code: person.code, count: dropped.length, last: lastDayOf(on) ?? '' };
  return { value: plan, diagnostics: dropped.length === 0 ? [] : [find('postings-dropped', args)] };
}

/** The concurrent post at a unit ends with the day before `on`. */
export function planConcurrentEnd(
  person: Person,
  postings: readonly Posting[],
  { unit, on }: { readonly unit: Unit; readonly on: Day },
): Checked<PersonPlan | undefined> {
  const lastDay = lastDayOf(on) ?? on;
  const post = postings.find(
    (posting) => posting.form === 'concurrent' && posting.unit === unit.id && holdsOn(posting, lastDay),
  );
  if (post === undefined) {
    const args = { code: person.code, unit: unit.code, day: lastDay };
    return { value: undefined, diagnostics: [find('no-concurrent-post', args)] };
  }
  const { id: _, ...after } = person;
  const written = post.until === on ? [] : [{ ...post, until: on }];
  return { value: { before: person, after, postings: written }, diagnostics: [] };
}
