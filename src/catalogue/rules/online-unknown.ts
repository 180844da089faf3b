/** An online level that is none of the three of NĐ 42/2022/NĐ-CP, nor an old one of four. */
import { parseOnline } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule } from './rule.js';

export const onlineUnknown = rowRule('online-unknown', { columns: ['online'] }, (row) => {
  const value = cell(row, 'online');
  return value !== '' && parseOnline(value) === undefined
    ? catalogueFindings.find('online-unknown', { code: codeOf(row), value }, at(row, 'online'))
    : undefined;
});
