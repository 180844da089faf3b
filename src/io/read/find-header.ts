/** Finds the header among the first rows: below banners and titles, sometimes two rows high. Pure. */
import { tidy } from '#kit/vietnamese.js';
import { countNamed, type Naming } from './layout.js';

interface FoundHeader {
  /** Rows of the header, as indexes among those given; two where groups stand above their columns. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly string[];
}

/** The row that names most columns, the first of equals, with a neighbour that names what it leaves open. */
export function findHeader(rows: readonly (readonly string[])[], naming: Naming): FoundHeader | undefined {
  let best = { index: -1, named: 0 };
  rows.forEach((cells, index) => {
    if (cells.length <= best.named) return; // it cannot name more
    const named = countNamed(cells, naming);
    if (named > best.named) best = { index, named };
  });
  const { index } = best;
  const cells = rows[index];
  if (cells === undefined) return undefined;
  const below = joinRows(cells, rows[index + 1] ?? [], naming);
  if (below !== undefined) return { first: index, last: index + 1, cells: below };
  const above = joinRows(cells, rows[index - 1] ?? [], naming);
  return above === undefined
    ? { first: index, last: index, cells }
    : { first: index - 1, last: index, cells: above };
}

/** `row` with its unnamed cells taken from `other`, if that names more columns; undefined otherwise. */
function joinRows(
  row: readonly string[],
  other: readonly string[],
  naming: Naming,
): readonly string[] | undefined {
  const length = Math.max(row.length, other.length);
  const joined = Array.from({ length }, (_, i) => {
    const own = row[i] ?? '';
    const more = other[i] ?? '';
    return naming(own) === undefined && (tidy(own) === '' || naming(more) !== undefined) ? more : own;
  });
  return countNamed(joined, naming) > countNamed(row, naming) ? joined : undefined;
}
