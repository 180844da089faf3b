/**
 * Every list of a scenario that may stand in a file of its own: its columns, and the entry of the scenario that each cell
 * becomes. One table for all, so that a file is read just as the YAML would be. Pure.
 */
import type { InputColumn, InputFormat } from '#kit/input.js';
import { column, required, UNIT_FORMAT } from '#org/format.js';

/** A column of a list. */
export interface ListColumn {
  readonly input: InputColumn;
  /** Where its cells go, below the entry; absent: for the eyes of people alone. */
  readonly at?: readonly string[];
  /** Several values in one cell. */
  readonly many?: 'codes' | 'texts';
}

export interface ListFormat {
  readonly input: InputFormat;
  readonly columns: readonly ListColumn[];
  /** An entry is a code and no map: the cell of this column. */
  readonly bare?: string;
}

/** `into` where the entry calls it otherwise than the column; null: nothing. */
const cell = (input: InputColumn, at: readonly string[] | null = [input.key]): ListColumn =>
  at === null ? { input } : { input, at };

const several = (input: InputColumn, many: 'codes' | 'texts'): ListColumn => ({ ...cell(input), many });

function format(name: string, columns: readonly ListColumn[], bare?: string): ListFormat {
  const input = { name, columns: columns.map((one) => one.input) };
  return { input, columns, ...(bare === undefined ? {} : { bare }) };
}

const unitColumn = (key: string): InputColumn => {
  const found = UNIT_FORMAT.columns.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no column ${key} of units`);
  return found;
};

const UNIT = required(column('unit', 'code', ['Mã đơn vị', 'Unit'], ['Mã', 'Đơn vị', 'code']));
const UNIT_NAME = cell(column('unit_name', 'text', ['Tên đơn vị', 'Unit name'], ['Tên hiện nay']), null);
const NEW_UNIT = required(
  column('unit', 'code', ['Đơn vị mới', 'New unit'], ['Mã đơn vị mới', 'Mã đơn vị', 'Nơi đến']),
);
const STAFF = required(column('staff', 'code', ['Mã cán bộ', 'Staff code'], ['Mã NV', 'Mã CBCC', 'code']));
const FULL_NAME = cell(column('full_name', 'text', ['Họ và tên', 'Full name'], ['Họ tên']), null);
const NOTE = cell(column('note', 'text', ['Ghi chú', 'Note']), null);
const POSITION = column('position', 'text', ['Chức vụ mới', 'New position'], ['Chức vụ']);
const UNTIL = column('until', 'date', ['Đến ngày', 'Until'], ['Ngày cuối', 'Hết ngày']);
const FIELD = column('field', 'text', ['Lĩnh vực', 'Field']);

/** Rows of old and new units: what they make is told in entries.ts. */
export const OLD_TO_NEW: ListFormat = format('mergers', [
  cell(required(column('old_unit', 'code', ['Mã đơn vị cũ', 'Old unit'], ['Mã cũ', 'Đơn vị cũ']))),
  cell(column('old_name', 'text', ['Tên đơn vị cũ', 'Old name'], ['Tên cũ']), null),
  cell(
    required(column('new_unit', 'code', ['Mã đơn vị mới', 'New unit'], ['Mã mới', 'Đơn vị mới', 'Nhập vào'])),
  ),
  cell(column('new_name', 'text', ['Tên đơn vị mới', 'New name'], ['Tên mới']), null),
  several(column('fields', 'text', ['Lĩnh vực chuyển', 'Fields'], ['Lĩnh vực']), 'texts'),
  several(column('areas', 'code', ['Địa bàn chuyển', 'Areas'], ['Địa bàn']), 'codes'),
  cell(column('share', 'text', ['Tỷ lệ', 'Share'], ['Tỷ lệ chuyển'])),
]);

/** By the path of the list in the scenario. */
export const LIST_FORMATS: Readonly<Record<string, ListFormat>> = {
  open: format('openings', [
    ...['code', 'kind', 'name', 'parent', 'level', 'address', 'longitude', 'latitude', 'quota'].map((key) =>
      cell(unitColumn(key)),
    ),
    several(unitColumn('fields'), 'texts'),
    several(unitColumn('areas'), 'codes'),
  ]),
  merge: OLD_TO_NEW,
  split: OLD_TO_NEW,
  close: format('closings', [cell(UNIT), UNIT_NAME, NOTE], 'unit'),
  rename: format('renames', [
    cell(UNIT),
    cell(column('old_name', 'text', ['Tên cũ', 'Old name'], ['Tên hiện nay']), null),
    cell(required(column('name', 'text', ['Tên mới', 'New name'], ['Tên sau sắp xếp']))),
  ]),
  move: format('moves', [
    ...[cell(UNIT), UNIT_NAME],
    cell(column('parent', 'code', ['Đơn vị cấp trên mới', 'New parent'], ['Đơn vị cấp trên', 'Trực thuộc'])),
    ...['address', 'longitude', 'latitude'].map((key) => cell(unitColumn(key))),
  ]),
  'staff.rules': format('staff-rules', [
    cell(column('unit', 'code', ['Đơn vị cũ', 'Old unit'], ['Mã đơn vị cũ', 'Mã đơn vị']), ['match', 'unit']),
    cell(FIELD, ['match', 'field']),
    cell(column('position', 'text', ['Chức vụ', 'Position']), ['match', 'position']),
    cell(column('employment', 'text', ['Loại nhân sự', 'Employment']), ['match', 'employment']),
    cell(required(column('to', 'code', ['Đơn vị mới', 'To'], ['Mã đơn vị mới', 'Nơi đến']))),
  ]),
  'staff.appoint': format('appointments', [
    cell(STAFF),
    FULL_NAME,
    cell(NEW_UNIT),
    cell(required(POSITION)),
    NOTE,
  ]),
  'staff.second': format('secondments', [
    cell(STAFF),
    FULL_NAME,
    cell(NEW_UNIT),
    cell(required(UNTIL)),
    NOTE,
  ]),
  'staff.lend': format('loans', [cell(STAFF), FULL_NAME, cell(NEW_UNIT), cell(UNTIL), NOTE]),
  'staff.pin': format('pins', [cell(STAFF), FULL_NAME, NOTE], 'staff'),
  'staff.overrides': format('overrides', [cell(STAFF), FULL_NAME, cell(NEW_UNIT), cell(POSITION), NOTE]),
  require: format('requirements', [
    cell(column('unit', 'code', ['Mã đơn vị', 'Unit'], ['Đơn vị'])),
    cell(column('kind', 'text', ['Loại đơn vị', 'Kind'], ['Loại'])),
    cell(column('parent', 'code', ['Đơn vị cấp trên', 'Parent'], ['Trực thuộc'])),
    several(column('fields', 'text', ['Lĩnh vực', 'Fields']), 'texts'),
    cell(column('position', 'text', ['Chức vụ', 'Position'])),
    cell(column('task', 'text', ['Nhiệm vụ', 'Task'])),
    cell(column('at_least', 'number', ['Ít nhất', 'At least'], ['Tối thiểu'])),
    cell(column('at_most', 'number', ['Nhiều nhất', 'At most'], ['Tối đa'])),
  ]),
};

/** The formats of the files, each once. */
export const listInputs = (): InputFormat[] => [
  ...new Set(Object.values(LIST_FORMATS).map(({ input }) => input)),
];
