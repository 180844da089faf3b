/** A merged cell pushed the values aside: the code stands alone in a cell that is not its own. */
import { READ_COLUMNS, type ReadColumn } from '../columns.js';
import type { CatalogueRow } from '../parse.js';
import { parseProcedureCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

/** Columns where a code may rightly stand alone. */
const CODE_COLUMNS: ReadonlySet<string> = new Set<ReadColumn>(['code', 'replaces', 'note']);

const OTHERS = READ_COLUMNS.filter((key) => !CODE_COLUMNS.has(key));

export const rowShifted = rowRule('row-shifted', { columns: ['code'] }, (row) => {
  const column = strayColumn(row);
  if (column === undefined) return undefined;
  const args = { value: row.cells[column] ?? '', column };
  return catalogueFindings.find('row-shifted', args, at(row, column));
});

/** Whatever is no code is told by its second character. */
const strayColumn = ({ cells }: CatalogueRow): ReadColumn | undefined =>
  OTHERS.find((key) => cells[key]?.[1] === '.' && parseProcedureCode(cells[key] ?? '') !== undefined);
