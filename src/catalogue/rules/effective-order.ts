/** A procedure is published before it takes effect (QĐ 766/QĐ-TTg, indicator 1.1). */
import { parseOfficeDay } from '#kit/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const effectiveOrder = rowRule(
  'effective-order',
  { columns: ['effective_from', 'published_on'] },
  (row) => {
    const from = parseOfficeDay(cell(row, 'effective_from'));
    const published = parseOfficeDay(cell(row, 'published_on'));
    return from !== undefined && published !== undefined && from < published
      ? catalogueFindings.find(
          'effective-order',
          { code: codeOf(row), from, published },
          at(row, 'effective_from'),
        )
      : undefined;
  },
);
