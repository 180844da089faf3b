/** The files that a split report was written to, as a table with their sum. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { TOTAL } from './columns.js';

export interface WrittenFile {
  readonly file: string;
  readonly code: string;
  readonly name: string | null;
  readonly counted: number;
}

export function viewWritten(files: readonly WrittenFile[], lang: Lang, width: number): string {
  const sum = files.reduce((total, { counted }) => total + counted, 0);
  const sheet: Sheet = {
    name: { vi: 'Tệp đã ghi', en: 'Files' },
    columns: [
      { key: 'file', title: { vi: 'Đã ghi', en: 'Written' }, kind: 'code' },
      { key: 'name', title: { vi: 'Đơn vị', en: 'Name' }, kind: 'text' },
      { key: 'counted', title: { vi: 'Số hồ sơ', en: 'Dossiers' }, kind: 'integer' },
    ],
    rows: files.map(({ file, name, counted }) => [file, name, counted]),
    total: ['', TOTAL[lang], sum],
    footer: [
      { vi: '', en: '' },
      {
        vi: 'Tổng các tệp đã đối chiếu, bằng đúng số liệu chung.',
        en: 'The files were checked: together they are the whole.',
      },
    ],
  };
  return layoutSheet(sheet, lang, width).join('\n');
}
