/** Characters nobody sees come along when text is copied from a web page. */
import { removeInvisible } from '#kit/vietnamese.js';
import { catalogueFindings } from '../words.js';
import { codeOf, rowRule, writtenOtherwise } from './rule.js';

export const invisibleCharacters = rowRule('invisible-characters', {}, (row) => {
  const columns = writtenOtherwise(row, (text) => removeInvisible(text) !== text);
  return columns === ''
    ? undefined
    : catalogueFindings.find('invisible-characters', { code: codeOf(row), columns }, row.place);
});
