/** The reader of time limits had to assume something, and says what. */
import type { LimitFlag } from '#calendar/model.js';
import { catalogueFindings } from '../words.js';
import { readLimit } from './limit-of.js';
import { at, cell, codeOf, rowRule } from './rule.js';

const ASSUMPTIONS: ReadonlySet<LimitFlag> = new Set([
  'plain-hours',
  'zero',
  'range',
  'unit-inherited',
] as const);

export const timeLimitAssumed = rowRule('time-limit-assumed', { columns: ['time_limit'] }, (row) => {
  const assumed = readLimit(row).flags.filter((flag) => ASSUMPTIONS.has(flag));
  if (assumed.length === 0) return undefined;
  const args = { code: codeOf(row), value: cell(row, 'time_limit'), assumed: assumed.join(', ') };
  return catalogueFindings.find('time-limit-assumed', args, at(row, 'time_limit'));
});
