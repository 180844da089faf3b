/** The status decides whether an import adds, amends or abolishes. */
import { parseStatus } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const statusUnknown = rowRule('status-unknown', { columns: ['status'] }, (row) => {
  const value = cell(row, 'status');
  return value !== '' && parseStatus(value) === undefined
    ? catalogueFindings.find('status-unknown', { code: codeOf(row), value }, at(row, 'status'))
    : undefined;
});
