/** A personnel list as it was signed: our own layout of a decision's list, or any list with names and new units. Pure. */
import { type Cells, openCells } from '#kit/cells.js';
import type { Day } from '#kit/dates.js';
import type { Place } from '#kit/diagnostic.js';
import type { InputColumn, InputFormat, InputTable } from '#kit/input.js';
import { parseOfficeDay } from '#kit/values.js';
import { foldHeader, spelling, tidy } from '#kit/vietnamese.js';
import { column } from '#org/format.js';
import type { Position } from '#staff/model.js';
import { parseRank, type Rank } from '#staff/values.js';
import { decisionColumns } from '../sheets/decision-columns.js';

const READ: readonly InputColumn[] = [
  column('staff', 'code', ['Mã cán bộ', 'Staff code'], ['Mã NV', 'Mã CBCC', 'code']),
  column('full_name', 'text', ['Họ và tên', 'Full name'], ['Họ tên']),
  column('birth_date', 'date', ['Ngày sinh', 'Birth date'], ['Ngày, tháng, năm sinh', 'Năm sinh', 'Born on']),
  column('born_male', 'date', ['Nam', 'Male'], ['Ngày, tháng, năm sinh: Nam', 'Born on: Male']),
  column('born_female', 'date', ['Nữ', 'Female'], ['Ngày, tháng, năm sinh: Nữ', 'Born on: Female']),
  column(
    'to',
    'text',
    ['Đơn vị mới', 'New unit'],
    ['Đơn vị, vị trí mới', 'New unit and position', 'Mã đơn vị mới', 'unit'],
  ),
  column('new_position', 'text', ['Chức vụ mới', 'New position'], ['Vị trí mới', 'Chức danh mới']),
];
const READ_KEYS = new Set(READ.map(({ key }) => key));

/** What our own lists hold beside is known, and not read. */
const OTHERS = Object.values(decisionColumns)
  .flatMap(({ heads }) => heads)
  .filter(({ key }) => !READ_KEYS.has(key))
  .map(({ key, title }): InputColumn => ({ key, title, kind: 'text' }));

/** What is read of a list, for templates and the reference. */
export const SIGNED_INPUT: InputFormat = { name: 'signed-list', columns: READ };
export const SIGNED_FORMAT: InputFormat = { name: 'signed-list', columns: [...READ, ...OTHERS] };

export interface SignedRow {
  readonly where: Place;
  /** '': not given. */
  readonly staff: string;
  readonly name: string;
  /** As a day where it is one. */
  readonly born: string;
  /** A code or a name, before it perhaps a position: `Giám đốc, Chi nhánh Tây Hồ`. */
  readonly unit: string;
  readonly position: string;
}

/** Rows that name somebody; what stands below the list names nobody. */
export const parseSigned = (table: Pick<InputTable, 'file' | 'present' | 'rows'>): SignedRow[] =>
  table.rows
    .map((row) => toRow(openCells(table, row)))
    .filter(
      ({ staff, name, unit }) => staff !== '' || (name !== '' && (unit !== '' || !table.present.has('to'))),
    );

function toRow({ text, where }: Cells): SignedRow {
  const born = ['birth_date', 'born_male', 'born_female'].map(text).find((one) => one !== '') ?? '';
  return {
    ...{ where: where(), staff: text('staff'), name: tidy(text('full_name')), born: toBorn(born) },
    ...{ unit: tidy(text('to')), position: tidy(text('new_position')) },
  };
}

/** Lists write days in many ways; what is no day (a year alone) is compared as it stands. */
export const toBorn = (text: string): Day | string => parseOfficeDay(text) ?? text;

/** The same day, or a year that the other one lies in. */
export function sameBirth(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].sort((x, y) => x.length - y.length);
  return (
    short === long || (/^\d{4}$/.test(short) && (long.startsWith(`${short}-`) || long.endsWith(`/${short}`)))
  );
}

export interface NamedPlace<Unit> {
  readonly unit: Unit;
  /** undefined: the list does not say. */
  readonly position: Position | undefined;
  /** Held without the appointment: `Quyền Giám đốc`. */
  readonly acting: boolean;
}

/** A title that only decisions write. */
const WORKER = new Set(['nhân viên', 'worker'].map(foldHeader));

const readRank = (text: string): Rank | undefined =>
  WORKER.has(foldHeader(text)) ? { position: 'officer', acting: false } : parseRank(text);

const UNSAID = { position: undefined, acting: false };

/** `known`: units by code, and by the spelling of their names. undefined: the cell names no unit, or no position before it. */
export function readPlace<Unit>(
  { unit: text, position }: Pick<SignedRow, 'unit' | 'position'>,
  known: ReadonlyMap<string, Unit>,
): NamedPlace<Unit> | undefined {
  const said = position === '' ? undefined : readRank(position);
  if (position !== '' && said === undefined) return undefined;
  const unit = known.get(text) ?? known.get(spelling(text));
  if (unit !== undefined) return { unit, ...(said ?? UNSAID) };
  const comma = text.indexOf(',');
  if (comma < 0) return undefined;
  const before = readRank(text.slice(0, comma));
  const below = text.slice(comma + 1).trim();
  const named = known.get(below) ?? known.get(spelling(below));
  return before === undefined || named === undefined ? undefined : { unit: named, ...(said ?? before) };
}
