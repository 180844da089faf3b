/** The rows of a file that are good enough to be stored, with what they state. */
import type { Place } from '#kit/diagnostic.js';
import { type CatalogueFile, stateProcedure } from './parse.js';
import type { StatedRow } from './plan.js';

export function stateRows(file: CatalogueFile, isRejected: (place: Place) => boolean): StatedRow[] {
  return file.rows.flatMap((row) => {
    const statement = isRejected(row.place) ? undefined : stateProcedure(row, file);
    return statement === undefined ? [] : [{ place: row.place, statement }];
  });
}
