/** Blanks run together and line breaks: invisible in a spreadsheet, different for a program. */
import { tidy } from '#kit/vietnamese.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

export const nameBlanks = rowRule('name-blanks', {}, (row) => {
  const { name } = row.cells;
  return name !== undefined && name !== tidy(name)
    ? catalogueFindings.find('name-blanks', { code: codeOf(row) }, at(row, 'name'))
    : undefined;
});
