/** Excel took the code for a number and dropped its last zeros: 1.001190 became 1.00119. */
import { isCutNumber } from '../procedure-code.js';
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeNumber = rowRule('code-number', {}, (row) => {
  const code = row.codeText;
  if (row.code !== undefined || !isCutNumber(code)) return undefined;
  const guess = code.replace(',', '.').padEnd(8, '0');
  return catalogueFindings.find('code-number', { code, guess }, at(row, 'code'));
});
