/** A code that wrapped in a narrow column, and took blanks along. */
import { formatProcedureCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeDamage = rowRule('code-damage', {}, (row) => {
  const value = (row.written?.code ?? row.codeText).trim();
  const isDamaged = row.code !== undefined && /[\s\p{Cf}]/u.test(value);
  return isDamaged
    ? catalogueFindings.find('code-damage', { value, code: formatProcedureCode(row.code) }, at(row, 'code'))
    : undefined;
});
