/** A list of mergers in a file of its own: one row for each unit that is merged away, with its successor. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Cells, openCells } from '#kit/cells.js';
import { groupBy } from '#kit/group.js';
import type { InputFormat, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { column, required } from '#org/format.js';
import type { Mention, MergeRequest } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { CODE } from './scalars.js';

export const MERGE_FORMAT: InputFormat = {
  name: 'mergers',
  columns: [
    required(column('old_unit', 'code', ['Mã đơn vị cũ', 'Old unit'], ['Mã cũ', 'Đơn vị cũ'])),
    column('old_name', 'text', ['Tên đơn vị cũ', 'Old name'], ['Tên cũ']),
    required(column('new_unit', 'code', ['Mã đơn vị mới', 'New unit'], ['Mã mới', 'Đơn vị mới', 'Nhập vào'])),
    column('new_name', 'text', ['Tên đơn vị mới', 'New name'], ['Tên mới']),
    column('fields', 'text', ['Lĩnh vực chuyển', 'Fields'], ['Lĩnh vực']),
    column('areas', 'code', ['Địa bàn chuyển', 'Areas'], ['Địa bàn']),
    column('share', 'text', ['Tỷ lệ', 'Share'], ['Tỷ lệ chuyển']),
  ],
};

/** Columns by which a unit would be divided. */
const DIVIDING = ['fields', 'areas', 'share'] as const;

/** One merger for each successor, in order of first appearance; `path` is the entry that names the file. */
export function parseMergeList(
  table: Pick<InputTable, 'file' | 'present' | 'rows'>,
  path: string,
): Checked<MergeRequest[]> {
  const read = table.rows.map((row) => parseRow(openCells(table, row)));
  const pairs = read.flatMap(({ pair }) => pair ?? []);
  const merge = [...groupBy(pairs, ({ into }) => into.code).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ path, into: first.into, from: [first, ...others].map(({ from }) => from) }],
  );
  return { value: merge, diagnostics: read.flatMap(({ found }) => found) };
}

function parseRow(cells: Cells) {
  const [from, into] = [readCode(cells, 'old_unit'), readCode(cells, 'new_unit')];
  for (const key of DIVIDING) {
    if (cells.text(key) !== '')
      cells.complain(reorgFindings.find('not-supported-yet', { key }, cells.where(key)));
  }
  const { found } = cells;
  return from === undefined || into === undefined ? { found } : { found, pair: { from, into } };
}

function readCode(cells: Cells, key: string): Mention | undefined {
  const [value, where] = [cells.text(key), cells.where(key)];
  if (CODE.test(value)) return { code: value as UnitCode, where };
  cells.complain(reorgFindings.find('list-file-cell', { column: key, value }, where));
  return undefined;
}
