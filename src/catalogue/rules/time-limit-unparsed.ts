/** From a limit that cannot be read no due date can be worked out (spellings: domain.md 5.3). */

import { catalogueFindings } from '../words.js';
import { readLimit } from './limit-of.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const timeLimitUnparsed = rowRule('time-limit-unparsed', { columns: ['time_limit'] }, (row) => {
  const value = cell(row, 'time_limit');
  return readLimit(row).limit.kind === 'unparsed'
    ? catalogueFindings.find('time-limit-unparsed', { code: codeOf(row), value }, at(row, 'time_limit'))
    : undefined;
});
