/** A file of orders: one row for each person, sent to a unit by name. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { type Cells, openCells } from '#kit/cells.js';
import type { InputFormat, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { column, required } from '#org/format.js';
import { POSITIONS } from '#staff/model.js';
import { parseRank } from '#staff/values.js';
import type { StaffOrder } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { CODE } from './scalars.js';

export const OVERRIDE_FORMAT: InputFormat = {
  name: 'overrides',
  columns: [
    required(column('staff', 'code', ['Mã cán bộ', 'Staff code'], ['Mã NV', 'Mã CBCC', 'code'])),
    column('full_name', 'text', ['Họ và tên', 'Full name'], ['Họ tên']),
    required(column('unit', 'code', ['Đơn vị mới', 'New unit'], ['Mã đơn vị mới', 'Mã đơn vị'])),
    column('position', 'text', ['Chức vụ mới', 'New position'], ['Chức vụ']),
    column('note', 'text', ['Ghi chú', 'Note']),
  ],
};

/** Rows that cannot be read are findings; a blank position means as before. `path` is the entry that names the file. */
export function parseOverrides(
  table: Pick<InputTable, 'file' | 'present' | 'rows'>,
  path = 'overrides',
): Checked<StaffOrder[]> {
  const read = table.rows.map((row) => parseRow(openCells(table, row), `${path}.${row.line}`));
  return { value: read.flatMap(({ order }) => order ?? []), diagnostics: read.flatMap(({ found }) => found) };
}

function parseRow(cells: Cells, path: string) {
  const [staff, unit] = [readCode(cells, 'staff'), readCode(cells, 'unit')];
  const rank = cells.read('position', parseRank, ({ column: key, value }, where) =>
    reorgFindings.find('bad-choice', { key, value, allowed: POSITIONS.join(', ') }, where),
  );
  const { found } = cells;
  if (staff === undefined || unit === undefined || found.length > 0) return { found };
  const order: StaffOrder = {
    path,
    kind: 'place',
    staff: staff as StaffCode,
    where: cells.where('staff'),
    unit: { code: unit as UnitCode, where: cells.where('unit') },
    position: rank?.position,
    acting: rank?.acting ?? false,
    until: null,
  };
  return { found, order };
}

function readCode(cells: Cells, key: string): string | undefined {
  const value = cells.text(key);
  if (CODE.test(value)) return value;
  cells.complain(reorgFindings.find('list-file-cell', { column: key, value }, cells.where(key)));
  return undefined;
}
