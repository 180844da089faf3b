/** A merged cell pushed the values aside: the code stands alone in a cell that is not its own. */
import { READ_COLUMNS, type ReadColumn } from '../columns.js';
import type { CatalogueRow } from '../parse.js';
import { parseProcedureCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

/** Columns where a code may rightly stand alone. */
const CODE_COLUMNS: ReadonlySet<string> = new Set<ReadColumn>(['code', 'replaces', 'note']);

const OTHERS: ReadonlySet<string> = new Set(READ_COLUMNS.filter((key) => !CODE_COLUMNS.has(key)));

const isOther = (key: string): key is ReadColumn => OTHERS.has(key);

export const rowShifted = rowRule('row-shifted', { columns: ['code'] }, (row, { present }) => {
  const column = strayColumn(row, present);
  if (column === undefined) return undefined;
  const args = { value: row.cells[column] ?? '', column };
  return catalogueFindings.find('row-shifted', args, at(row, column));
});

/** Whatever is no code is told by its second character. */
function strayColumn({ cells }: CatalogueRow, present: ReadonlySet<string>): ReadColumn | undefined {
  for (const key of present) {
    const text = cells[key] ?? '';
    if (text[1] !== '.' || !isOther(key) || parseProcedureCode(text) === undefined) continue;
    return key;
  }
  return undefined;
}
