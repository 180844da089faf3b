/** Decomposed Unicode looks the same and is not found (TCVN 6909:2001 asks for composed text). */
import { catalogueFindings } from '../words.js';
import { codeOf, rowRule, writtenOtherwise } from './rule.js';

export const textNotNfc = rowRule('text-not-nfc', {}, (row) => {
  const columns = writtenOtherwise(row, (text) => text !== text.normalize('NFC'));
  return columns === ''
    ? undefined
    : catalogueFindings.find('text-not-nfc', { code: codeOf(row), columns }, row.place);
});
