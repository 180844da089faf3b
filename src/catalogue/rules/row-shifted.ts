/** A merged cell pushed the values aside: the code stands alone in a cell that is not its own. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { READ_COLUMNS, type ReadColumn } from '../columns.js';
import type { CatalogueRow } from '../parse.js';
import { parseProcedureCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, cell, type Rule } from './rule.js';

/** Columns where a code may rightly stand alone. */
const CODE_COLUMNS: ReadonlySet<string> = new Set<ReadColumn>(['code', 'replaces', 'note']);

const OTHERS = READ_COLUMNS.filter((key) => !CODE_COLUMNS.has(key));

export const rowShifted: Rule = {
  slug: 'row-shifted',
  columns: ['code'],
  *check(files): Iterable<Diagnostic> {
    for (const { rows, present } of files) {
      const others = OTHERS.filter((key) => present.has(key));
      for (const row of rows) {
        const column = strayColumn(row, others);
        if (column === undefined) continue;
        const args = { value: cell(row, column), column };
        yield catalogueFindings.find('row-shifted', args, at(row, column));
      }
    }
  },
};

const POINT = '.'.charCodeAt(0);

/** Whatever is no code is told by its second character. */
const strayColumn = (row: CatalogueRow, columns: readonly ReadColumn[]): ReadColumn | undefined =>
  columns.find((column) => {
    const text = cell(row, column);
    return text.charCodeAt(1) === POINT && parseProcedureCode(text) !== undefined;
  });
