/** A procedure without a name cannot be posted at a counter. */
import { catalogueFindings } from '../words.js';
import { rowRule } from './rule.js';

export const nameMissing = rowRule('name-missing', (row) =>
  row.name === '' && row.codeText !== ''
    ? catalogueFindings.find('name-missing', { code: row.codeText }, { ...row.place, column: 'name' })
    : undefined,
);
