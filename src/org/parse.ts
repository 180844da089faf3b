/** Rows of a units file → what each row states of a unit. Nothing is compared with what is stored yet. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Cells } from '#kit/cells.js';
import { type Day, untilAfter } from '#kit/dates.js';
import type { InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { Employment, Quota, StatedUnit, UnitKind, UnitSort } from './model.js';
import type { Statement } from './statement.js';
import {
  badDate,
  badNumber,
  parseStatements,
  readLatitude,
  readLongitude,
  requireText,
  withoutUndefined,
} from './statement-parse.js';
import {
  parseAreaCodes,
  parseCount,
  parseFields,
  parseHours,
  parseKind,
  parseLevel,
  parseProcedures,
} from './values.js';
import { orgFindings } from './words.js';

const complain = orgFindings.find;

export const parseUnits = (tables: readonly InputTable[]): Checked<readonly Statement<UnitSort>[]> =>
  parseStatements<UnitSort>(tables, parseStated);

function parseStated(cells: Cells): StatedUnit | undefined {
  const name = requireText(cells, 'name');
  const kind = readKind(cells);
  const parent = cells.read('parent', tidy) as UnitCode | null | undefined;
  const facts = withoutUndefined({
    level: orBlank(
      cells.read('level', parseLevel, ({ value }, at) => complain('unknown-level', { value }, at)),
    ),
    address: orBlank(cells.read('address', tidy)),
    longitude: readLongitude(cells),
    latitude: readLatitude(cells),
    contractUntil: untilOf(cells.read('contract_until', parseOfficeDay, badDate)),
    runningCost: cells.read('running_cost', parseCount, badNumber),
    openingHours: orBlank(
      cells.read('opening_hours', parseHours, ({ value }, at) => complain('bad-hours', { value }, at)),
    ),
    fields: orNone(cells.read('fields', parseFields)),
    procedures: orNone(cells.read('procedures', parseProcedures)),
    areas: orNone(cells.read('areas', parseAreaCodes)),
  });
  if (name === undefined || kind === undefined) return undefined;
  return { kind, name, parent, quota: parseQuota(cells), ...facts };
}

function readKind(cells: Cells): UnitKind | undefined {
  const value = requireText(cells, 'kind');
  const kind = value === undefined ? undefined : parseKind(value);
  if (value !== undefined && kind === undefined)
    cells.complain(complain('unknown-kind', { value }, cells.where('kind')));
  return kind;
}

const orBlank = <T extends string>(value: T | null | undefined): T | '' | undefined =>
  value === null ? '' : value;
const orNone = <T>(value: T[] | null | undefined): T[] | undefined => (value === null ? [] : value);
const untilOf = (lastDay: Day | null | undefined): Day | null | undefined =>
  typeof lastDay === 'string' ? untilAfter(lastDay) : lastDay;

/** Kinds of staff beside the total, and the column of each. */
export const QUOTA_COLUMNS: readonly (readonly [Employment, string])[] = [
  ['civil-servant', 'quota_civil_servant'],
  ['public-employee', 'quota_public_employee'],
  ['contract', 'quota_contract'],
  ['postal', 'quota_postal'],
];

function parseQuota(cells: Cells): Partial<Quota> {
  const read = (column: string) => cells.read(column, parseCount, badNumber);
  const kinds = Object.fromEntries(QUOTA_COLUMNS.map(([kind, column]) => [kind, read(column)]));
  return withoutUndefined({ total: read('quota'), ...kinds });
}
