/** People and postings as a table of the canonical columns, one posting a row; importing it changes nothing. Pure. */
import { ALWAYS, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import { STAFF_FORMAT } from './format.js';
import type { Person, Posting, Restriction, StaffState } from './model.js';
import { isAway } from './secondment.js';
import { staffFindings } from './words.js';

/** Left out unless asked for: a file without them leaves what is stored as it is. */
const SENSITIVE: readonly string[] = ['restriction', 'restriction_until', 'consents'];
/** Read to tell people apart, never stored. */
const NOT_STORED: readonly string[] = ['birth_date'];

export type ExportRow = Readonly<Record<string, string>>;

export function toExportRows(org: Org, { people, postings }: StaffState): ExportRow[] {
  const byPerson = groupBy(postings, (posting) => posting.staff);
  return people
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .flatMap((person) => {
      const facts = personCells(person);
      const own = (byPerson.get(person.id) ?? []).toSorted(
        (a, b) => compareCodes(a.from, b.from) || compareCodes(a.form, b.form) || a.unit - b.unit,
      );
      return own.map((posting) => ({ ...facts, ...postingCells(org, posting) }));
    });
}

/** More are not named in a finding. */
const NAMED = 20;

/** A row is a posting: people without one cannot be told in this form. */
export function sayUnposted({ people, postings }: StaffState): Diagnostic[] {
  const posted = new Set(postings.map(({ staff }) => staff));
  const codes = people.filter(({ id }) => !posted.has(id)).map(({ code }) => code);
  const named = [...codes.slice(0, NAMED), ...(codes.length > NAMED ? ['…'] : [])].join(', ');
  return codes.length === 0
    ? []
    : [staffFindings.find('not-exported', { count: codes.length, people: named })];
}

export function exportSheet(rows: readonly ExportRow[], isAsked: boolean): Sheet {
  const left = isAsked ? NOT_STORED : [...NOT_STORED, ...SENSITIVE];
  const columns = STAFF_FORMAT.columns.filter(({ key }) => !left.includes(key));
  return {
    name: { vi: 'Danh sách nhân sự', en: 'Staff' },
    columns: columns.map(({ key, title, kind }): SheetColumn => ({ key, title, kind: columnKind(kind) })),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  };
}

const columnKind = (kind: string): SheetColumn['kind'] =>
  kind === 'code' || kind === 'date' ? kind : 'text';

const personCells = (person: Person): ExportRow => ({
  code: person.code,
  full_name: person.fullName,
  employment: person.employment,
  fields: person.fields.join('; '),
  leaving: lastDayOf(person.leavingOn) ?? '',
  home_agency: person.homeAgency,
  wish: person.wish,
  residence: person.residence,
  ...restrictionCells(person.restrictions),
});

/** Several stand in one cell each, in the same order. */
const restrictionCells = (restrictions: readonly Restriction[]): ExportRow => ({
  restriction: restrictions.map(({ category }) => category).join('; '),
  restriction_until: listOf(restrictions, ({ until }) => lastDayOf(until) ?? '-'),
  consents: listOf(restrictions, ({ consents }) => (consents ? 'yes' : 'no')),
});

const listOf = (restrictions: readonly Restriction[], say: (one: Restriction) => string): string =>
  restrictions.map(say).join('; ');

const postingCells = (org: Org, posting: Posting): ExportRow => ({
  unit: unitOf(org, posting.unit).code,
  position: `${posting.acting ? 'acting ' : ''}${posting.position}`,
  posting: posting.form,
  quota_unit: isAway(posting) ? unitOf(org, posting.quotaUnit).code : '',
  tasks: posting.tasks.join('; '),
  from: posting.from === ALWAYS ? '' : posting.from,
  until: lastDayOf(posting.until) ?? '',
  decision: posting.decision,
});
