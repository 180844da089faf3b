/** A code that is none even after mending what line wrap did to it (domain.md 4.3). */
import { catalogueFindings } from '../words.js';
import { rowRule } from './rule.js';

export const codeGrammar = rowRule('code-grammar', (row) =>
  row.codeText !== '' && row.code === undefined
    ? catalogueFindings.find('code-grammar', { code: row.codeText }, { ...row.place, column: 'code' })
    : undefined,
);
