/** The time limit of a row, read once for all rules that ask. */
import type { ReadLimit, TimeLimit } from '#calendar/model.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import { remember } from '#kit/remember.js';
import type { CatalogueRow } from '../parse.js';

const read = remember(parseTimeLimit);

export const readLimit = (row: CatalogueRow): ReadLimit => read(row.cells.time_limit ?? '');

/** More than one option without a channel or a case. */
export const hasUnlabelledOptions = (limit: TimeLimit): boolean =>
  limit.kind === 'alternatives' &&
  limit.options.filter(({ channel, when }) => channel === null && when === '').length > 1;
