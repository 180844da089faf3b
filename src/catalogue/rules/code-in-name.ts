/** The name carries the code that has a column of its own. */
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

export const codeInName = rowRule('code-in-name', { columns: ['code'] }, (row) =>
  row.codesInName.some(({ core }) => core === row.code?.core)
    ? catalogueFindings.find('code-in-name', { code: codeOf(row) }, at(row, 'name'))
    : undefined,
);
