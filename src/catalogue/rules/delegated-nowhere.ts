/** "Delegated: yes", and not a word on whom to. */
import { parseYesNo } from '#kit/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const delegatedNowhere = rowRule('delegated-nowhere', { columns: ['delegated_to'] }, (row) => {
  const value = cell(row, 'delegated_to');
  const saysOnlyYes = parseYesNo(value) === true || /^(?:có )?ủy quyền\.?$|^uỷ quyền\.?$/iu.test(value);
  return saysOnlyYes
    ? catalogueFindings.find('delegated-nowhere', { code: codeOf(row) }, at(row, 'delegated_to'))
    : undefined;
});
