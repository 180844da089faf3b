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
  readonly unit: UnitCode;
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
    employment: cells.read('employment', parseEmployment, unknownValue(employmentNames)) ?? undefined,
    homeAgency: orBlank(cells.read('home_agency', tidy)),
    residence: orBlank(cells.read('residence', tidy)) as AreaCode | '' | undefined,
    wish: orBlank(cells.read('wish', tidy)),
    leavingOn: untilOf(cells.read('leaving', parseOfficeDay, badDate)),
    fields: orNone(cells.read('fields', (text) => splitCell(text))),
    restrictions: parseRestrictions(cells),
  };
  return fullName === undefined ? undefined : { fullName, ...person };
}

function parseRestrictions(cells: Cells): readonly Restriction[] | undefined {
  const until = untilOf(cells.read('restriction_until', parseOfficeDay, badDate)) ?? null;
  const consents = cells.read('consents', parseYesNo, unknownValue(ANSWERS)) ?? false;
  if (isNoRestriction(cells.text('restriction'))) return [];
  const category = cells.read('restriction', parseRestriction, unknownRestriction);
  if (category === undefined) return undefined;
  return category === null ? [] : [{ category, until, consents }];
}
