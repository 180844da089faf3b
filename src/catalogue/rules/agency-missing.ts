/** A procedure that nobody carries out (NĐ 63/2010/NĐ-CP, Art. 8, asks for the agency). */
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, isAbolished, rowRule } from './rule.js';

export const agencyMissing = rowRule('agency-missing', { columns: ['implementing_agencies'] }, (row) =>
  cell(row, 'implementing_agencies') === '' && !isAbolished(row)
    ? catalogueFindings.find('agency-missing', { code: codeOf(row) }, at(row, 'implementing_agencies'))
    : undefined,
);
