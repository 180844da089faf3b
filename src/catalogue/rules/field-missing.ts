/** Counters and reports are divided by field. */
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, isAbolished, rowRule } from './rule.js';

export const fieldMissing = rowRule('field-missing', { columns: ['field'] }, (row) => {
  const isNamedAbove = row.under.some(({ field }) => field !== undefined);
  return cell(row, 'field') === '' && !isAbolished(row) && !isNamedAbove
    ? catalogueFindings.find('field-missing', { code: codeOf(row) }, at(row, 'field'))
    : undefined;
});
