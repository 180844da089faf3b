/** A code that is none even after mending what line wrap did to it (domain.md 4.3). */
import { isCutNumber } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeGrammar = rowRule('code-grammar', {}, (row) => {
  const code = row.codeText;
  const isWrong = code !== '' && row.code === undefined && !isCutNumber(code);
  return isWrong ? catalogueFindings.find('code-grammar', { code }, at(row, 'code')) : undefined;
});
