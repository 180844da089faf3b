/** The name carries the code of another procedure. */
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

export const codeDisagrees = rowRule('code-disagrees', { columns: ['code'] }, (row) => {
  const other = row.codesInName.find(({ core }) => row.code !== undefined && core !== row.code.core);
  if (other === undefined) return undefined;
  return catalogueFindings.find('code-disagrees', { code: codeOf(row), other: other.core }, at(row, 'name'));
});
