/** Blanks run together and line breaks: invisible in a spreadsheet, different for a program. */
import { tidy } from '#kit/vietnamese.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, rowRule } from './rule.js';

export const nameBlanks = rowRule('name-blanks', {}, (row) => {
  const { name } = row.cells;
  // A code on a line of its own below the name is a layout, not damage.
  const isTidy = name === undefined || name === row.name || name === tidy(name);
  return !isTidy && row.codesInName.length === 0
    ? catalogueFindings.find('name-blanks', { code: codeOf(row) }, at(row, 'name'))
    : undefined;
});
