/** A field that the closed list of `--codes fields=FILE` does not have. */
import { tidy } from '#kit/vietnamese.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const fieldUnknown = rowRule(
  'field-unknown',
  { columns: ['field'], list: 'fields' },
  (row, _, { lists }) => {
    const value = tidy(cell(row, 'field'));
    return value === '' || lists?.fields?.has(value) !== false
      ? undefined
      : catalogueFindings.find('field-unknown', { code: codeOf(row), value }, at(row, 'field'));
  },
);
