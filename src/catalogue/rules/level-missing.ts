/** The level decides whether a centre of the province or of the commune receives a procedure. */
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, isAbolished, rowRule } from './rule.js';

export const levelMissing = rowRule('level-missing', { columns: ['level'] }, (row) => {
  const isNamedAbove = row.under.some(({ level }) => level !== undefined);
  return cell(row, 'level') === '' && !isAbolished(row) && !isNamedAbove
    ? catalogueFindings.find('level-missing', { code: codeOf(row) }, at(row, 'level'))
    : undefined;
});
