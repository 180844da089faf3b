/** Rows of a staff file → what each row states of a person and of one posting. Pure. */
import type { AreaCode, StaffCode, UnitCode } from '#kit/brand.js';
import { type Cells, type Complaint, openCells, splitCell } from '#kit/cells.js';
import { type Day, lastDayOf, untilAfter } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseOfficeDay, parseYesNo } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang, Words } from '#lang/words.js';
import type { Employment } from '#org/model.js';
import type { PostingForm, Restriction, Task } from './model.js';
import {
  isNoRestriction,
  parseEmployment,
  parseForm,
  parseRank,
  parseRestriction,
  parseTasks,
  type Rank,
  suggestEmployment,
} from './values.js';
import { employmentNames, formNames, positionNames, staffFindings, taskNames } from './words.js';

/** What a row says of the person. undefined: the file does not say; '' and null: it says "nothing". */
export interface StatedPerson {
  readonly fullName: string;
  readonly employment: Employment | undefined;
  readonly homeAgency: string | undefined;
  readonly residence: AreaCode | '' | undefined;
  readonly wish: string | undefined;
  readonly leavingOn: Day | null | undefined;
  readonly fields: readonly string[] | undefined;
  readonly restrictions: readonly Restriction[] | undefined;
}

export interface StaffStatement {
  readonly place: Place;
  readonly code: StaffCode;
  readonly person: StatedPerson;
  /** Its code, or its name. */
  readonly unit: UnitCode;
  /** On whose quota a seconded or lent person is; undefined: not stated. */
  readonly quotaUnit: UnitCode | undefined;
  /** As written; only to tell people apart, never stored. */
  readonly birthDate: string;
  readonly form: PostingForm;
  readonly rank: Rank | undefined;
  readonly tasks: readonly Task[] | undefined;
  readonly decision: string | undefined;
  /** First day of the posting; undefined: not stated. */
  readonly from: Day | undefined;
  /** First day after it; undefined: not stated. */
  readonly until: Day | undefined;
}

const complain = staffFindings.find;
const badDate: Complaint = (args, where) => complain('bad-date', args, where);

/** Offers the words that the column takes. */
const unknownValue =
  (names: Words<string>): Complaint =>
  (args, where) => {
    const say = (lang: Lang) =>
      Object.values(names)
        .map((name) => name[lang])
        .join('; ');
    return complain('unknown-value', { ...args, known: { vi: say('vi'), en: say('en') } }, where);
  };

const ANSWERS: Words<string> = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } };

/** What restricts a person is not repeated, not even when it cannot be read. */
const unknownRestriction: Complaint = ({ column }, where) =>
  complain('unknown-restriction', { column }, where);

export function parseStaff(table: InputTable): Checked<readonly StaffStatement[]> {
  const statements: StaffStatement[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of table.rows) {
    const cells = openCells(table, row);
    const statement = parseRow(cells);
    diagnostics.push(...cells.found);
    if (statement !== undefined && cells.found.length === 0) statements.push(statement);
  }
  return { value: statements, diagnostics };
}

function parseRow(cells: Cells): StaffStatement | undefined {
  const code = requireText(cells, 'code') as StaffCode | undefined;
  const unit = requireText(cells, 'unit') as UnitCode | undefined;
  const person = parsePerson(cells);
  const posting = {
    form: cells.read('posting', parseForm, unknownValue(formNames)) ?? ('main' as const),
    rank: cells.read('position', parseRank, unknownValue(positionNames)) ?? undefined,
    tasks: orNone(cells.read('tasks', parseTasks, unknownValue(taskNames))),
    decision: cells.read('decision', tidy) ?? undefined,
    quotaUnit: (cells.read('quota_unit', tidy) ?? undefined) as UnitCode | undefined,
    birthDate: toBirthDate(cells.text('birth_date')),
  };
  const from = cells.read('from', parseOfficeDay, badDate) ?? undefined;
  const until = untilOf(cells.read('until', parseOfficeDay, badDate)) ?? undefined;
  if (code === undefined || unit === undefined || person === undefined) return undefined;
  if (from !== undefined && until !== undefined && until <= from) {
    const args = { code, last: lastDayOf(until) ?? '', first: from };
    cells.complain(complain('ends-before-start', args, cells.where('until')));
  }
  return { place: cells.where(), code, unit, person, ...posting, from, until };
}

/** `01/02/1970` and `1-2-1970` are one day; lists that give the year alone are read too. */
const toBirthDate = (text: string): string => parseOfficeDay(text) ?? tidy(text);

function requireText(cells: Cells, column: string): string | undefined {
  const text = tidy(cells.text(column));
  if (text !== '') return text;
  cells.complain(complain('missing-value', { column }, cells.where(column)));
  return undefined;
}

const orBlank = <T extends string>(value: T | null | undefined): T | '' | undefined =>
  value === null ? '' : value;
const orNone = <T>(value: readonly T[] | null | undefined): readonly T[] | undefined =>
  value === null ? [] : value;
const untilOf = (lastDay: Day | null | undefined): Day | null | undefined =>
  typeof lastDay === 'string' ? untilAfter(lastDay) : lastDay;

function parsePerson(cells: Cells): StatedPerson | undefined {
  const fullName = requireText(cells, 'full_name');
  const person = {
    employment:
      cells.read('employment', parseEmployment, unknownValue(employmentNames)) ??
      suggestEmployment(cells.text('position')),
    homeAgency: orBlank(cells.read('home_agency', tidy)),
    residence: orBlank(cells.read('residence', tidy)) as AreaCode | '' | undefined,
    wish: orBlank(cells.read('wish', tidy)),
    leavingOn: untilOf(cells.read('leaving', parseOfficeDay, badDate)),
    fields: orNone(cells.read('fields', (text) => splitCell(text))),
    restrictions: parseRestrictions(cells),
  };
  return fullName === undefined ? undefined : { fullName, ...person };
}

/**
 * Several restrictions stand in one cell, `thai sản; khó khăn`, their ends and consents in the same order; one end or
 * one consent goes for all.
 */
function parseRestrictions(cells: Cells): readonly Restriction[] | undefined {
  const untils = cells.read('restriction_until', listOf(parseOfficeDay), badDate) ?? [];
  const consents = cells.read('consents', listOf(parseYesNo), unknownValue(ANSWERS)) ?? [];
  if (isNoRestriction(cells.text('restriction'))) return [];
  const categories = cells.read('restriction', listOf(parseRestriction), unknownRestriction);
  if (categories === undefined) return undefined;
  return (categories ?? []).flatMap((category, i) =>
    category === null
      ? []
      : [{ category, until: untilOf(nth(untils, i)) ?? null, consents: nth(consents, i) ?? false }],
  );
}

const nth = <T>(values: readonly (T | null)[], i: number): T | null =>
  (values.length === 1 ? values[0] : values[i]) ?? null;

/** The values of a cell in their order, `-` where one is not given; undefined when one of them is none. */
const listOf =
  <T>(parse: (text: string) => T | undefined) =>
  (text: string): (T | null)[] | undefined => {
    const values = text.split(/[\n;|]/u).map((part) => (/^[-–\s]*$/u.test(part) ? null : parse(part.trim())));
    return values.includes(undefined) ? undefined : (values as (T | null)[]);
  };
