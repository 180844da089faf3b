/** What a procedure replaces is named by code, so that reports can follow it. */
import { findProcedureCodes } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const replacesUnreadable = rowRule('replaces-unreadable', { columns: ['replaces'] }, (row) => {
  const value = cell(row, 'replaces');
  return value !== '' && findProcedureCodes(value).length === 0
    ? catalogueFindings.find('replaces-unreadable', { code: codeOf(row), value }, at(row, 'replaces'))
    : undefined;
});
