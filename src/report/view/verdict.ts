/** What people see of `report verify`: the figures that are others now. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Verdict } from '../verify.js';
import { TOTAL } from './columns.js';

export const verdictSheet = ({ differences }: Verdict, lang: Lang): Sheet => ({
  name: { vi: 'Đối chiếu số liệu đã báo cáo', en: 'Figures that differ' },
  columns: [
    { key: 'row', title: { vi: 'Dòng', en: 'Row' }, kind: 'text' },
    { key: 'figure', title: { vi: 'Số liệu', en: 'Figure' }, kind: 'code' },
    { key: 'was', title: { vi: 'Báo cáo ghi', en: 'In the report' }, kind: 'code' },
    { key: 'is', title: { vi: 'Tính lại', en: 'Now' }, kind: 'code' },
  ],
  rows: differences.map(({ row, figure, was, is }) => [row === '' ? TOTAL[lang] : row, figure, was, is]),
});

export function viewVerdict(verdict: Verdict, lang: Lang, width: number): string {
  if (verdict.differences.length > 0) return layoutSheet(verdictSheet(verdict, lang), lang, width).join('\n');
  if (verdict.isEdited) return '';
  return lang === 'vi' ? 'Khớp: mọi số liệu tính lại đều trùng.' : 'Verified: every figure comes out again.';
}
