/** The portal lists several agencies in one cell, by line breaks; we keep each by itself. */
import { parseAgencies } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const agencySeveral = rowRule('agency-several', { columns: ['implementing_agencies'] }, (row) => {
  const count = parseAgencies(cell(row, 'implementing_agencies')).length;
  if (count < 2) return undefined;
  return catalogueFindings.find(
    'agency-several',
    { code: codeOf(row), count },
    at(row, 'implementing_agencies'),
  );
});
