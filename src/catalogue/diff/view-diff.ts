/** What people see of a comparison: the counts, then one row a change. */
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { ATTRIBUTE_LABELS } from '../labels.js';
import type { DiffCounts, DiffKind, ProcedureDiff } from './diff.js';

export const DIFF_KINDS: Readonly<Record<DiffKind, Bilingual>> = {
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  renamed: { vi: 'đổi tên', en: 'renamed' },
  amended: { vi: 'sửa đổi', en: 'amended' },
  spelling: { vi: 'chỉ khác cách viết', en: 'spelling only' },
};

const SPELLING: Bilingual = { vi: 'cách viết', en: 'spelling' };

export const diffSheet = (diffs: readonly ProcedureDiff[], lang: Lang): Sheet => ({
  name: { vi: 'So sánh danh mục', en: 'Comparison of catalogues' },
  columns: [
    { key: 'change', title: { vi: 'Thay đổi', en: 'Change' }, kind: 'text' },
    { key: 'code', title: { vi: 'Mã TTHC', en: 'Code' }, kind: 'code' },
    { key: 'name', title: { vi: 'Tên TTHC', en: 'Name' }, kind: 'text' },
    { key: 'attribute', title: { vi: 'Nội dung', en: 'Attribute' }, kind: 'text' },
    { key: 'before', title: { vi: 'Trước', en: 'Before' }, kind: 'text' },
    { key: 'after', title: { vi: 'Sau', en: 'After' }, kind: 'text' },
  ],
  rows: diffs.flatMap((diff) => toRows(diff, lang)),
});

function toRows({ code, kind, name, changes }: ProcedureDiff, lang: Lang): string[][] {
  const head = [DIFF_KINDS[kind][lang], code, name];
  if (changes.length === 0) return [[...head, '', '', '']];
  return changes.map(({ attribute, before, after, spelling }) => {
    const label = ATTRIBUTE_LABELS[attribute][lang];
    const what = spelling && kind !== 'spelling' ? `${label} (${SPELLING[lang]})` : label;
    return [...head, what, before, after];
  });
}

export function viewDiff(sheet: Sheet, counts: DiffCounts, lang: Lang, columns: number): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${formatInteger(count, lang)} ${DIFF_KINDS[kind as DiffKind][lang]}`);
  if (parts.length === 0)
    return { vi: 'Hai danh mục giống nhau.', en: 'The two catalogues are alike.' }[lang];
  return [...layoutSheet(sheet, lang, columns), '', parts.join(' · ')].join('\n');
}
