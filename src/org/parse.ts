/** Rows of a units file → what each row states of a unit. Nothing is compared with what is stored yet. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Cells, type Complaint, openCells } from '#kit/cells.js';
import { type Day, lastDayOf, untilAfter } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { Employment, Quota, UnitFacts } from './model.js';
import { parseAreas, parseCount, parseDegrees, parseFields, parseKind, parseLevel } from './values.js';
import { orgFindings } from './words.js';

/** What a unit is said to be: the columns that the file has, and no others. */
export type StatedFacts = Pick<UnitFacts, 'kind' | 'name'> &
  Partial<Omit<UnitFacts, 'parent' | 'quota'>> & { readonly quota: Partial<Quota> };

export interface UnitStatement {
  readonly place: Place;
  readonly code: UnitCode;
  readonly facts: StatedFacts;
  /** null: the unit stands at the top. undefined: the file does not say. */
  readonly parent: UnitCode | null | undefined;
  /** First day from which the row holds; undefined: not stated. */
  readonly opensOn: Day | undefined;
  /** First day closed; undefined: not stated. */
  readonly closesOn: Day | undefined;
}

const complain = orgFindings.find;
const badDate: Complaint = (args, where) => complain('bad-date', args, where);
const badNumber: Complaint = (args, where) => complain('bad-number', args, where);
const badCoordinate: Complaint = (args, where) => complain('bad-coordinate', args, where);

/** A row with a finding states nothing; the file is refused as a whole then. */
export function parseUnits(table: InputTable): Checked<readonly UnitStatement[]> {
  const statements: UnitStatement[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of table.rows) {
    const cells = openCells(table, row);
    const statement = parseUnit(cells);
    diagnostics.push(...cells.found);
    if (statement !== undefined && cells.found.length === 0) statements.push(statement);
  }
  return { value: statements, diagnostics };
}

function parseUnit(cells: Cells): UnitStatement | undefined {
  const code = requireText(cells, 'code') as UnitCode | undefined;
  const facts = parseFacts(cells);
  const opensOn = cells.read('opens_on', parseOfficeDay, badDate) ?? undefined;
  const lastDay = cells.read('closes_on', parseOfficeDay, badDate) ?? undefined;
  if (code === undefined || facts === undefined) return undefined;
  const closesOn = lastDay === undefined ? undefined : untilAfter(lastDay);
  if (opensOn !== undefined && closesOn !== undefined && closesOn <= opensOn) {
    const args = { code, last: lastDayOf(closesOn) ?? '', first: opensOn };
    cells.complain(complain('ends-before-start', args, cells.where('closes_on')));
  }
  const parent = cells.read('parent', tidy) as UnitCode | null | undefined;
  return { place: cells.where(), code, facts, parent, opensOn, closesOn };
}

function requireText(cells: Cells, column: string): string | undefined {
  const text = tidy(cells.text(column));
  if (text !== '') return text;
  cells.complain(complain('missing-value', { column }, cells.where(column)));
  return undefined;
}

function parseFacts(cells: Cells): StatedFacts | undefined {
  const name = requireText(cells, 'name');
  const kindText = requireText(cells, 'kind');
  const kind = kindText === undefined ? undefined : parseKind(kindText);
  if (kindText !== undefined && kind === undefined)
    cells.complain(complain('unknown-kind', { value: kindText }, cells.where('kind')));
  const facts = withoutUndefined({
    level: orBlank(
      cells.read('level', parseLevel, ({ value }, at) => complain('unknown-level', { value }, at)),
    ),
    address: orBlank(cells.read('address', tidy)),
    longitude: cells.read('longitude', (text) => parseDegrees(text, 180), badCoordinate),
    latitude: cells.read('latitude', (text) => parseDegrees(text, 90), badCoordinate),
    contractUntil: untilOf(cells.read('contract_until', parseOfficeDay, badDate)),
    runningCost: cells.read('running_cost', parseCount, badNumber),
    fields: orNone(cells.read('fields', parseFields)),
    areas: orNone(cells.read('areas', parseAreas)),
  });
  if (name === undefined || kind === undefined) return undefined;
  return { kind, name, quota: parseQuota(cells), ...facts };
}

const orBlank = <T extends string>(value: T | null | undefined): T | '' | undefined =>
  value === null ? '' : value;
const orNone = <T>(value: T[] | null | undefined): T[] | undefined => (value === null ? [] : value);
const untilOf = (lastDay: Day | null | undefined): Day | null | undefined =>
  typeof lastDay === 'string' ? untilAfter(lastDay) : lastDay;

export const QUOTA_COLUMNS: Readonly<Record<'total' | Employment, string>> = {
  total: 'quota',
  'civil-servant': 'quota_civil_servant',
  'public-employee': 'quota_public_employee',
  contract: 'quota_contract',
  postal: 'quota_postal',
};

function parseQuota(cells: Cells): Partial<Quota> {
  const read = (kind: keyof Quota) => cells.read(QUOTA_COLUMNS[kind], parseCount, badNumber);
  return withoutUndefined({
    total: read('total'),
    'civil-servant': read('civil-servant'),
    'public-employee': read('public-employee'),
    contract: read('contract'),
    postal: read('postal'),
  });
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out the members that are not stated. */
const withoutUndefined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
