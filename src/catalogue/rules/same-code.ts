/** Rows that bear the same code for the same day, and whether they say the same. */
import { tidy } from '#kit/vietnamese.js';
import type { CatalogueFile, CatalogueRow } from '../parse.js';

/** Versions of one procedure with dates of their own are no duplicates. */
export function groupByCode(files: readonly CatalogueFile[]): Map<string, CatalogueRow[]> {
  const groups = new Map<string, CatalogueRow[]>();
  for (const row of files.flatMap((file) => file.rows)) {
    if (row.code === undefined) continue;
    const key = `${row.code.core} ${row.cells.effective_from ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Everything a row says, its number in the list aside. */
export const contentOf = ({ cells, name }: CatalogueRow): string =>
  Object.entries(cells)
    .filter(([key, text]) => !['ordinal', 'code', 'name', 'note'].includes(key) && text !== '')
    .map(([key, text]) => `${key}=${tidy(text)}`)
    .sort()
    .concat(name)
    .join('\n');
