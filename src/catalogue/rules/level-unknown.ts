/** A level that is none of those in use (domain.md 5.1). */
import { parseLevels } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const levelUnknown = rowRule('level-unknown', { columns: ['level'] }, (row) => {
  const value = cell(row, 'level');
  return parseLevels(value) === undefined
    ? catalogueFindings.find('level-unknown', { code: codeOf(row), value }, at(row, 'level'))
    : undefined;
});
