/** Without a time limit no due date can be printed, and no dossier is ever late. */

import { catalogueFindings } from '../words.js';
import { readLimit } from './limit-of.js';
import { at, codeOf, isAbolished, rowRule } from './rule.js';

export const timeLimitMissing = rowRule('time-limit-missing', { columns: ['time_limit'] }, (row) =>
  readLimit(row).flags.includes('blank') && !isAbolished(row)
    ? catalogueFindings.find('time-limit-missing', { code: codeOf(row) }, at(row, 'time_limit'))
    : undefined,
);
