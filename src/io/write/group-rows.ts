/** Rows that head a group and say nothing else: their one text stands across the whole table. Pure. */
import type { Cell, Sheet } from '#kit/sheet.js';

const isSaid = (cell: Cell): boolean => cell !== null && cell !== '';

/** By their place in `rows`: the column in which the text stands. */
export function listSpanning({ rows, columns, groupRows = [] }: Sheet): ReadonlyMap<number, number> {
  const spanning = new Map<number, number>();
  for (const place of groupRows) {
    const said = columns.flatMap((_, column) => (isSaid(rows[place]?.[column] ?? null) ? [column] : []));
    const [only, ...others] = said;
    if (only !== undefined && others.length === 0) spanning.set(place, only);
  }
  return spanning;
}
