/** What the rows of a file say of one person, laid over what is stored. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { Person, Restriction } from './model.js';
import type { StaffStatement, StatedPerson } from './parse.js';
import { staffFindings } from './words.js';

/** What is known of a person, the id apart. */
export type PersonFacts = Omit<Person, 'id'>;

/** What a new person is unless a row says otherwise. */
const BLANK: Omit<PersonFacts, 'code' | 'fullName'> = {
  employment: 'civil-servant',
  homeAgency: '',
  residence: '',
  wish: '',
  leavingOn: null,
  fields: [],
  restrictions: [],
};

/** A person has no versions: what differs is corrected. Rows of one code that name two people are an error. */
export function mergePerson(
  rows: readonly StaffStatement[],
  before: Person | undefined,
  correction: boolean,
): Checked<PersonFacts> {
  const [first] = rows;
  if (first === undefined) throw new Error('a person has at least one row');
  const { id: _, ...stored } = before ?? {
    id: undefined,
    ...BLANK,
    code: first.code,
    fullName: first.person.fullName,
  };
  const names = [...(correction ? [] : [stored.fullName]), ...rows.map(({ person }) => person.fullName)];
  const people = rows.map(({ person }) => person);
  const last = <T>(pick: (person: StatedPerson) => T | undefined): T | undefined =>
    people.map(pick).findLast((value) => value !== undefined && value !== '' && value !== null) ??
    people.map(pick).findLast((value) => value !== undefined);
  const leavingOn = orStored(
    last(({ leavingOn: stated }) => stated),
    stored.leavingOn,
  );
  const value: PersonFacts = {
    code: first.code,
    fullName: correction ? first.person.fullName : stored.fullName,
    employment: last(({ employment }) => employment) ?? stored.employment,
    homeAgency: last(({ homeAgency }) => homeAgency) ?? stored.homeAgency,
    residence: last(({ residence }) => residence) ?? stored.residence,
    wish: last(({ wish }) => wish) ?? stored.wish,
    leavingOn,
    // Why one leaves is told by `staff end` alone; it goes when the leaving is taken back.
    ...(stored.leavingReason === undefined || leavingOn === null
      ? {}
      : { leavingReason: stored.leavingReason }),
    fields: joinFields(people) ?? stored.fields,
    restrictions: joinRestrictions(people) ?? stored.restrictions,
  };
  return { value, diagnostics: twoPeople(rows, names) };
}

/** null is an answer (nobody leaves), undefined is none. */
const orStored = <T>(stated: T | null | undefined, stored: T | null): T | null =>
  stated === undefined ? stored : stated;

function twoPeople(rows: readonly StaffStatement[], names: readonly string[]): Diagnostic[] {
  const [name = '', ...others] = names;
  const other = others.find((one) => !sameSpelling(one, name));
  const row = rows.find(({ person }) => person.fullName === other);
  if (other === undefined || row === undefined) return [];
  const args = { code: row.code, name, other };
  return [staffFindings.find('two-people', args, { ...row.place, column: 'full_name' })];
}

/** Of all rows together; undefined: no row says. */
function joinFields(people: readonly StatedPerson[]): string[] | undefined {
  const stated = people.flatMap(({ fields }) => (fields === undefined ? [] : [fields]));
  return stated.length === 0 ? undefined : [...new Set(stated.flat())].sort();
}

/** One of a category, the last row's; in the order of the store. */
function joinRestrictions(people: readonly StatedPerson[]): Restriction[] | undefined {
  const stated = people.flatMap(({ restrictions }) => (restrictions === undefined ? [] : [restrictions]));
  if (stated.length === 0) return undefined;
  const byCategory = new Map(stated.flat().map((restriction) => [restriction.category, restriction]));
  return [...byCategory.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
}
