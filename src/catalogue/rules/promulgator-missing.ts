/** The promulgating agency answers for the content. */
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, isAbolished, rowRule } from './rule.js';

export const promulgatorMissing = rowRule('promulgator-missing', { columns: ['agency'] }, (row) =>
  cell(row, 'agency') === '' && !isAbolished(row)
    ? catalogueFindings.find('promulgator-missing', { code: codeOf(row) }, at(row, 'agency'))
    : undefined,
);
