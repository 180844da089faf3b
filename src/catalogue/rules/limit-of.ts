/** The time limit of a row, read once for all rules that ask. */
import type { ReadLimit, TimeLimit } from '#calendar/model.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import type { CatalogueRow } from '../parse.js';

const read = new WeakMap<CatalogueRow, ReadLimit>();

export function readLimit(row: CatalogueRow): ReadLimit {
  const known = read.get(row);
  if (known !== undefined) return known;
  const limit = parseTimeLimit(row.cells.time_limit ?? '');
  read.set(row, limit);
  return limit;
}

/** More than one option without a channel or a case. */
export const hasUnlabelledOptions = (limit: TimeLimit): boolean =>
  limit.kind === 'alternatives' &&
  limit.options.filter(({ channel, when }) => channel === null && when === '').length > 1;
