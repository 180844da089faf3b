/** What people see of mends: each cell before and after, invisible characters by their code points. */
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { CellMend, MendCounts } from './fix.js';
import type { MendKind } from './mend.js';

const KINDS: Readonly<Record<MendKind, Bilingual>> = {
  'normal-form': { vi: 'Unicode tổ hợp', en: 'decomposed Unicode' },
  invisible: { vi: 'ký tự ẩn', en: 'invisible characters' },
  blanks: { vi: 'khoảng trắng thừa', en: 'blanks' },
  suffix: { vi: 'đuôi địa phương của mã', en: 'local suffix of a code' },
};

export const fixSheet = (mends: readonly CellMend[], lang: Lang): Sheet => ({
  name: { vi: 'Các ô được sửa', en: 'Mended cells' },
  columns: [
    { key: 'line', title: { vi: 'Dòng', en: 'Line' }, kind: 'integer' },
    { key: 'column', title: { vi: 'Cột', en: 'Column' }, kind: 'code' },
    { key: 'what', title: { vi: 'Sửa', en: 'Mended' }, kind: 'text' },
    { key: 'before', title: { vi: 'Trước', en: 'Before' }, kind: 'text' },
    { key: 'after', title: { vi: 'Sau', en: 'After' }, kind: 'text' },
  ],
  rows: mends.map(({ line, column, kinds, before, after }) => [
    line,
    column,
    kinds.map((kind) => KINDS[kind][lang]).join(', '),
    showInvisible(before),
    after,
  ]),
});

/** `\u200b` for what nobody sees; `\n` for a line end. */
const showInvisible = (text: string): string =>
  text
    .replaceAll('\n', '⏎')
    .replace(
      /[\p{Cf}\p{Zl}\p{Zp}\u00a0\u00ad\u2000-\u200a\u202f\u3000]/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

interface FixAccount {
  readonly written: boolean;
  readonly counts: MendCounts;
}

export function viewFix(sheet: Sheet, { written, counts }: FixAccount, lang: Lang, columns: number): string {
  if (sheet.rows.length === 0) return { vi: 'Không có gì cần sửa.', en: 'There is nothing to mend.' }[lang];
  const parts = Object.entries(KINDS).flatMap(([kind, label]) => {
    const count = counts[kind as MendKind];
    return count === 0 ? [] : [`${formatInteger(count, lang)} ${label[lang]}`];
  });
  const end = written
    ? { vi: 'Đã ghi tệp đã sửa.', en: 'The mended file was written.' }
    : {
        vi: 'Chưa ghi gì; thêm --write để sửa tệp, hoặc --to TỆP để ghi ra tệp khác.',
        en: 'Nothing was written; add --write to mend the file, or --to FILE to write another.',
      };
  return [...layoutSheet(sheet, lang, columns), '', parts.join(' · '), end[lang]].join('\n');
}
