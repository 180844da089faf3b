/** A procedure without a name cannot be posted at a counter (NĐ 63/2010/NĐ-CP, Art. 8). */
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

export const nameMissing = rowRule('name-missing', {}, (row) =>
  row.name === '' && row.codeText !== ''
    ? catalogueFindings.find('name-missing', { code: codeOf(row) }, at(row, 'name'))
    : undefined,
);
