/** Without a time limit no due date can be printed, and no dossier is ever late. */

import { catalogueFindings } from '../words.js';
import { readLimit } from './limit-of.js';
import { at, codeOf, rowRule } from './rule.js';

export const timeLimitMissing = rowRule('time-limit-missing', { columns: ['time_limit'] }, (row) =>
  readLimit(row).flags.includes('blank')
    ? catalogueFindings.find('time-limit-missing', { code: codeOf(row) }, at(row, 'time_limit'))
    : undefined,
);
