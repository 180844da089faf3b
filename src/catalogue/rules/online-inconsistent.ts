/** An online level that the other cells of the row contradict. */
import { fold } from '#kit/vietnamese.js';
import type { CatalogueRow } from '../parse.js';
import { parseMark, parseOnline } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { cell, codeOf, rowRule } from './rule.js';

export const onlineInconsistent = rowRule('online-inconsistent', {}, (row) => {
  const value = contradictionIn(row);
  return value === undefined
    ? undefined
    : catalogueFindings.find('online-inconsistent', { code: codeOf(row), value }, row.place);
});

function contradictionIn(row: CatalogueRow): string | undefined {
  const isTicked = (text: string) => parseMark(text) === 'yes';
  if (isTicked(cell(row, 'online_full')) && isTicked(cell(row, 'online_partial')))
    return 'Toàn trình + Một phần';
  const channel = cell(row, 'channel');
  const level = parseOnline(cell(row, 'online'));
  if (channel === '' || level === undefined) return undefined;
  const isReceivedOnline = /truc tuyen|dien tu|online|moi truong mang|cong dich vu cong/.test(fold(channel));
  return isReceivedOnline === (level !== 'information') ? undefined : `${cell(row, 'online')} + ${channel}`;
}
