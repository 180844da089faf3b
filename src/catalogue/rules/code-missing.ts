/** Without a code nobody can tell which procedure a row is. */
import { catalogueFindings } from '../words.js';
import { at, rowRule } from './rule.js';

export const codeMissing = rowRule('code-missing', {}, (row) =>
  row.codeText === ''
    ? catalogueFindings.find('code-missing', { name: row.name }, at(row, 'code'))
    : undefined,
);
