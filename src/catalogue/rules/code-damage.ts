/** A code that wrapped in a narrow column, and took blanks along. */
import { formatProcedureCode } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeDamage = rowRule('code-damage', {}, (row) => {
  const { code, codeText, written } = row;
  if (code === undefined || (written === undefined && codeText === code.core)) return undefined;
  const value = (written?.code ?? codeText).trim();
  return /[\s\p{Cf}]/u.test(value)
    ? catalogueFindings.find('code-damage', { value, code: formatProcedureCode(code) }, at(row, 'code'))
    : undefined;
});
