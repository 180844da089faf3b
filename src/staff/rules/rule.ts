/** What a rule is: a slug whose words are in rule-words.ts, and one small function from the staff to findings. Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import type { Person, Posting, StaffId, StaffState } from '../model.js';
import type { RuleSlug } from '../rule-words.js';

/** Where a posting was declared, for findings of a file. */
export type LocatePosting = (posting: Posting, column: string) => Place | undefined;

/** What rules look at. */
export interface StaffWorld {
  readonly state: StaffState;
  readonly org: Org;
  /** The day that rules about the present look at. */
  readonly today?: Day | undefined;
  /** Fields of the catalogue, folded; absent: there is no catalogue. */
  readonly fields?: ReadonlySet<string> | undefined;
  /** Codes of the areas; absent: none are declared. */
  readonly areas?: ReadonlySet<string> | undefined;
  readonly locate?: LocatePosting | undefined;
}

/** The world with its look-ups. */
export interface Context extends StaffWorld {
  readonly locate: LocatePosting;
  readonly personOf: (posting: Posting) => Person;
  /** Of a person, by first day. */
  readonly postingsOf: (person: Person) => readonly Posting[];
  /** At a unit, by person and first day. */
  readonly postingsAt: (unit: Unit) => readonly Posting[];
  readonly unitOf: (posting: Pick<Posting, 'unit'>) => Unit;
}

export interface RuleNeeds {
  /** The rule is silent without a day, a catalogue, or areas. */
  readonly needs?: 'today' | 'fields' | 'areas';
  /** An import says it at once, though it is no error. */
  readonly atImport?: true;
}

export interface StaffRule extends RuleNeeds {
  readonly slug: RuleSlug;
  readonly check: (context: Context) => Iterable<Diagnostic>;
}

export function openContext(world: StaffWorld): Context {
  const { people, postings } = world.state;
  const ordered = postings.toSorted(
    (a, b) => a.staff - b.staff || compareCodes(a.from, b.from) || a.id - b.id,
  );
  const byPerson = groupBy(ordered, (posting) => posting.staff);
  const byUnit: Map<UnitId, Posting[]> = groupBy(ordered, (posting) => posting.unit);
  const byId = new Map<StaffId, Person>(people.map((person) => [person.id, person]));
  return {
    ...world,
    locate: world.locate ?? (() => undefined),
    personOf: (posting) => {
      const person = byId.get(posting.staff);
      if (person === undefined) throw new Error(`no person ${posting.staff}`);
      return person;
    },
    postingsOf: ({ id }) => byPerson.get(id) ?? [],
    postingsAt: ({ id }) => byUnit.get(id) ?? [],
    unitOf: ({ unit }) => unitOf(world.org, unit),
  };
}

type Found = Diagnostic | undefined | readonly Diagnostic[];

/** A rule that looks at one person at a time, with the postings by first day. */
export const personRule = (
  slug: RuleSlug,
  needs: RuleNeeds,
  check: (person: Person, postings: readonly Posting[], context: Context) => Found,
): StaffRule => ({
  slug,
  ...needs,
  check: (context) =>
    context.state.people.flatMap((person) => check(person, context.postingsOf(person), context) ?? []),
});

/** A rule that looks at one posting at a time. */
export const postingRule = (
  slug: RuleSlug,
  needs: RuleNeeds,
  check: (posting: Posting, person: Person, context: Context) => Found,
): StaffRule =>
  personRule(slug, needs, (person, postings, context) =>
    postings.flatMap((posting) => check(posting, person, context) ?? []),
  );

/** A rule that looks at a unit that is open on the day, and at those posted there on it. */
export const unitRule = (
  slug: RuleSlug,
  check: (unit: Unit, present: readonly Posting[], context: Context & { readonly today: Day }) => Found,
): StaffRule => ({
  slug,
  needs: 'today',
  check: (context) => {
    const { today } = context;
    if (today === undefined) return [];
    return context.org.units
      .filter((unit) => holdsOn(unit, today))
      .flatMap((unit) => {
        const present = context.postingsAt(unit).filter((posting) => holdsOn(posting, today));
        return check(unit, present, { ...context, today }) ?? [];
      });
  },
});
