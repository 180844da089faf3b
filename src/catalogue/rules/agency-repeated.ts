/** One agency twice in a cell. */

import { splitAgencies } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const agencyRepeated = rowRule('agency-repeated', { columns: ['implementing_agencies'] }, (row) => {
  const agencies = splitAgencies(cell(row, 'implementing_agencies'));
  const value = agencies.find((name, i) => agencies.indexOf(name) < i);
  return value === undefined
    ? undefined
    : catalogueFindings.find(
        'agency-repeated',
        { code: codeOf(row), value },
        at(row, 'implementing_agencies'),
      );
});
