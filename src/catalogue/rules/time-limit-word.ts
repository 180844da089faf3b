/** "10 làm việc": the word "ngày" is missing; it is read as working days. */

import { catalogueFindings } from '../words.js';
import { readLimit } from './limit-of.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const timeLimitWord = rowRule('time-limit-word', { columns: ['time_limit'] }, (row) => {
  const value = cell(row, 'time_limit');
  return readLimit(row).flags.includes('word-missing')
    ? catalogueFindings.find('time-limit-word', { code: codeOf(row), value }, at(row, 'time_limit'))
    : undefined;
});
