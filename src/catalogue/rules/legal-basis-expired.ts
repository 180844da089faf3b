/** Legal grounds that had ended when the procedure took effect; without an effective date, by today. */
import { parseOfficeDay } from '#kit/values.js';
import { findExpired } from '../reading/repealed.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const legalBasisExpired = rowRule(
  'legal-basis-expired',
  { columns: ['legal_basis'], usesToday: true },
  (row, _, { today }) => {
    const from = parseOfficeDay(cell(row, 'effective_from')) ?? today;
    const ended = findExpired(cell(row, 'legal_basis')).find(({ until }) => until <= from);
    if (ended === undefined) return undefined;
    const { number: value, until: expired, successor } = ended;
    const args = { code: codeOf(row), value, expired, from, successor };
    return catalogueFindings.find('legal-basis-expired', args, at(row, 'legal_basis'));
  },
);
