/** Reads an opened table portion by portion, and keeps nothing of what it gave out: for tables of any size. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { openBody, type TakenRecord } from './body.js';
import { headerPlace, type OpenedTable } from './read-table.js';

export interface Portion {
  /** A sheet begins with a portion of its own. */
  readonly sheet: string | undefined;
  readonly records: readonly TakenRecord[];
  /** Findings of these records among them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly blank: number;
}

/** What reading its header found is told by `openHeader`. */
export async function* streamTable({ grids, layout }: OpenedTable): AsyncGenerator<Portion> {
  for (const grid of grids) {
    const { sheet } = grid;
    const body = openBody(grid, layout.open(grid.headers, headerPlace(grid)));
    for await (const records of grid.records) {
      for (const record of records) body.take(record);
      yield { sheet, records: body.drain(), diagnostics: body.drainFindings(), blank: 0 };
    }
    const { blank, diagnostics } = body.finish();
    yield { sheet, records: body.drain(), diagnostics, blank };
  }
}

/** Canonical columns that the rows will have, and what was found in the header; sheets read together have the same. */
export function openHeader({ grids, layout }: OpenedTable) {
  const [first] = grids;
  if (first === undefined) throw new Error('a table has a header');
  return layout.open(first.headers, headerPlace(first));
}
