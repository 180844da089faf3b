/** Rows of a file → statements: code and days, which every sort has, and what the sort adds. Pure. */
import { type Cells, type Complaint, openCells } from '#kit/cells.js';
import { type Day, lastDayOf, untilAfter } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { Sort } from './life-model.js';
import type { Statement } from './statement.js';
import { parseDegrees, parseLatitude } from './values.js';
import { orgFindings } from './words.js';

const complain = orgFindings.find;
export const badDate: Complaint = (args, where) => complain('bad-date', args, where);
export const badNumber: Complaint = (args, where) => complain('bad-number', args, where);
const badCoordinate: Complaint = (args, where) => complain('bad-coordinate', args, where);

/** What the sort's own columns state; undefined where a required one is missing. */
export type ParseStated<S extends Sort> = (cells: Cells) => S['stated'] | undefined;

/** A row with a finding states nothing; the file is refused as a whole then. */
export function parseStatements<S extends Sort>(
  tables: readonly InputTable[],
  parseStated: ParseStated<S>,
): Checked<readonly Statement<S>[]> {
  const statements: Statement<S>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const cells = openCells(table, row);
      const statement = parseStatement(cells, parseStated);
      diagnostics.push(...cells.found);
      if (statement !== undefined && cells.found.length === 0) statements.push(statement);
    }
  }
  return { value: statements, diagnostics };
}

function parseStatement<S extends Sort>(cells: Cells, parseStated: ParseStated<S>): Statement<S> | undefined {
  const code = requireText(cells, 'code');
  const stated = parseStated(cells);
  const opensOn = cells.read('opens_on', parseOfficeDay, badDate) ?? undefined;
  const lastDay = cells.read('closes_on', parseOfficeDay, badDate) ?? undefined;
  if (code === undefined || stated === undefined) return undefined;
  const closesOn = lastDay === undefined ? undefined : untilAfter(lastDay);
  complainOrder(cells, code, opensOn, closesOn);
  return { place: cells.where(), code: code as S['code'], stated, opensOn, closesOn };
}

function complainOrder(
  cells: Cells,
  code: string,
  opensOn: Day | undefined,
  closesOn: Day | undefined,
): void {
  if (opensOn === undefined || closesOn === undefined || closesOn > opensOn) return;
  const args = { code, last: lastDayOf(closesOn) ?? '', first: opensOn };
  cells.complain(complain('ends-before-start', args, cells.where('closes_on')));
}

export function requireText(cells: Cells, column: string): string | undefined {
  const text = tidy(cells.text(column));
  if (text !== '') return text;
  cells.complain(complain('missing-value', { column }, cells.where(column)));
  return undefined;
}

export const readLongitude = (cells: Cells) =>
  cells.read('longitude', (text) => parseDegrees(text, 180), badCoordinate);
export const readLatitude = (cells: Cells) => cells.read('latitude', parseLatitude, badCoordinate);

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out the members that are not stated. */
export const withoutUndefined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
