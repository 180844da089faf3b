/** The core is the procedure; a suffix says which province keeps the copy (domain.md 4.3). */
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeSuffix = rowRule('code-suffix', {}, (row) => {
  const { code, codeText: value } = row;
  return code !== undefined && code.province !== ''
    ? catalogueFindings.find('code-suffix', { value, code: code.core }, at(row, 'code'))
    : undefined;
});
