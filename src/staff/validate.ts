/** The rules that postings keep on every day. Pure; an import, an undo and a check run them. */
import { type Day, holdsOn, overlaps } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import { type Person, type Posting, type StaffState, takesTheDay } from './model.js';
import { staffFindings } from './words.js';

/** Where a posting was declared, for findings of a file. */
export type LocatePosting = (posting: Posting, column: string) => Place | undefined;

interface Context {
  readonly org: Org;
  readonly locate: LocatePosting;
}

type PersonRule = (person: Person, postings: readonly Posting[], context: Context) => Diagnostic[];

const { find } = staffFindings;

/** Everything that breaks a rule, by person. */
export function checkStaff(
  { people, postings }: StaffState,
  org: Org,
  locate: LocatePosting = () => undefined,
): Diagnostic[] {
  const byPerson = groupBy(postings, (posting) => posting.staff);
  const context = { org, locate };
  return people.flatMap((person) => {
    const own = (byPerson.get(person.id) ?? []).toSorted((a, b) => compareCodes(a.from, b.from));
    return RULES.flatMap((rule) => rule(person, own, context));
  });
}

/** What is broken after and was not before: what was wrong already is not the fault of the change. */
export function newFaults(before: StaffState, after: StaffState, org: Org, locate?: LocatePosting) {
  const keyOf = ({ code, args }: Diagnostic) => `${code} ${JSON.stringify(args)}`;
  const known = new Set(checkStaff(before, org).map(keyOf));
  return checkStaff(after, org, locate).filter((finding) => !known.has(keyOf(finding)));
}

/** A person has one working day: one posting that is not concurrent. */
const twoMainPostings: PersonRule = ({ code }, postings, { org, locate }) => {
  const main = postings.filter(takesTheDay);
  return main.flatMap((posting, i) =>
    main
      .slice(i + 1)
      .filter((later) => overlaps(posting, later))
      .map((later) => {
        const [unit, other] = [posting, later].map((one) => unitOf(org, one.unit).code);
        const args = { code, day: later.from, unit: unit ?? '', other: other ?? '' };
        return find('two-main-postings', args, locate(later, 'unit'));
      }),
  );
};

const outsideUnit: PersonRule = ({ code }, postings, { org, locate }) =>
  postings.flatMap((posting) => {
    const day = firstDayOutside(posting, org);
    if (day === undefined) return [];
    const args = { code, unit: unitOf(org, posting.unit).code, day };
    return [find('outside-unit', args, locate(posting, 'unit'))];
  });

/** The first day of a posting on which its unit is not open. */
function firstDayOutside({ unit: id, from, until }: Posting, org: Org): Day | undefined {
  const unit = unitOf(org, id);
  if (!holdsOn(unit, from)) return from;
  return unit.until !== null && (until === null || until > unit.until) ? unit.until : undefined;
}

const afterLeaving: PersonRule = ({ code, leavingOn }, postings, { org, locate }) =>
  postings
    .filter(({ until }) => leavingOn !== null && (until === null || until > leavingOn))
    .map((posting) => {
      const args = { code, unit: unitOf(org, posting.unit).code, day: leavingOn ?? '' };
      return find('posted-after-leaving', args, locate(posting, 'leaving'));
    });

const RULES: readonly PersonRule[] = [twoMainPostings, outsideUnit, afterLeaving];
