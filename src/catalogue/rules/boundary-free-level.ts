/** Independence of boundaries holds among units of one level (NĐ 118/2025/NĐ-CP, Art. 14). */
import { parseMark } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const boundaryFreeLevel = rowRule(
  'boundary-free-level',
  { columns: ['boundary_free', 'level'] },
  (row) => {
    const isFree = parseMark(cell(row, 'boundary_free')) === 'yes';
    const isNamedAbove = row.under.some(({ level }) => level !== undefined);
    return isFree && cell(row, 'level') === '' && !isNamedAbove
      ? catalogueFindings.find('boundary-free-level', { code: codeOf(row) }, at(row, 'level'))
      : undefined;
  },
);
