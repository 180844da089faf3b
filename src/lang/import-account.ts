/** What an import of several files came to, as people see it: what was read, what is given back, how to undo it. Pure. */
import type { RowCounts } from '#kit/row-counts.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from './numbers.js';
import type { Lang } from './words.js';

export interface ImportAccount {
  readonly files: readonly string[];
  /** What the files hold, where the command takes several kinds. */
  readonly of?: Bilingual;
  readonly rows: RowCounts;
  readonly batch: number | undefined;
  readonly change: number | undefined;
  /** Files of rejected rows that were written. */
  readonly rejects: readonly string[];
  readonly dryRun: boolean;
  /** `--strict` found a rejected row. */
  readonly isStopped: boolean;
}

/** The row accounting as an equation that anyone can check, what became of it, and how to take it back. */
export function sayImport(account: ImportAccount, lang: Lang): string {
  const { rows, files, of, rejects } = account;
  const n = (key: keyof RowCounts) => formatInteger(rows[key], lang);
  const named = `${nameFiles(files, lang)}${of === undefined ? '' : ` (${of[lang]})`}`;
  const equation = {
    vi: `${named}: đọc ${n('read')} dòng = ${n('inserted')} mới + ${n('updated')} cập nhật + ${n('unchanged')} không đổi + ${n('rejected')} bị loại + ${n('blank')} dòng trống.`,
    en: `${named}: read ${n('read')} rows = ${n('inserted')} new + ${n('updated')} updated + ${n('unchanged')} unchanged + ${n('rejected')} rejected + ${n('blank')} blank.`,
  };
  const kept = rejects.map((file) =>
    lang === 'vi' ? `Các dòng bị loại, nguyên văn: ${file}` : `The rejected rows as they were: ${file}`,
  );
  return [equation[lang], ...kept, sayWritten(account)[lang]].join('\n');
}

/** `-` is what a shell calls standard input. */
export const nameFiles = (files: readonly string[], lang: Lang): string =>
  files.map((file) => (file === '-' ? { vi: 'đầu vào chuẩn', en: 'standard input' }[lang] : file)).join(', ');

function sayWritten({ batch, change, dryRun, isStopped }: ImportAccount): Bilingual {
  if (dryRun) return { vi: 'Chạy thử: chưa ghi gì.', en: 'Dry run: nothing was written.' };
  if (isStopped) return { vi: 'Chưa ghi gì (--strict).', en: 'Nothing was written (--strict).' };
  if (change === undefined) return { vi: 'Không có gì để ghi.', en: 'There was nothing to write.' };
  return {
    vi: `Lần nhập số ${batch}, thay đổi số ${change}. Hoàn tác: motcua undo ${change}`,
    en: `Batch ${batch}, change ${change}. To take it back: motcua undo ${change}`,
  };
}
