/** What every import says of its rows and at its end, in the same words, so that what was learnt at one is known at all. Pure. */
import type { RowCounts } from '#kit/row-counts.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from './numbers.js';
import type { Lang } from './words.js';

/** The row accounting as an equation that anyone can check; `named`: what was read. */
export function sayRows(rows: RowCounts, lang: Lang, named?: string): string {
  const n = (key: keyof RowCounts) => formatInteger(rows[key], lang);
  const equation = {
    vi: `${n('read')} dòng = ${n('inserted')} mới + ${n('updated')} cập nhật + ${n('unchanged')} không đổi + ${n('rejected')} bị loại + ${n('blank')} dòng trống.`,
    en: `${n('read')} ${rows.read === 1 ? 'row' : 'rows'} = ${n('inserted')} new + ${n('updated')} updated + ${n('unchanged')} unchanged + ${n('rejected')} rejected + ${n('blank')} blank.`,
  }[lang];
  if (named === undefined) return `${{ vi: 'Đọc', en: 'Read' }[lang]} ${equation}`;
  return `${named}: ${{ vi: 'đọc', en: 'read' }[lang]} ${equation}`;
}

export interface Written {
  readonly change: number | undefined;
  /** Number of the import, where imports are counted. */
  readonly batch?: number | undefined;
  readonly dryRun: boolean;
  /** `--strict` found a rejected row. */
  readonly isStopped?: boolean;
}

/** The last line: whether it was written, as which change, and how to take it back. */
export function sayWritten({ change, batch, dryRun, isStopped }: Written, lang: Lang): string {
  if (dryRun) return { vi: 'Chạy thử: chưa ghi gì.', en: 'Dry run: nothing was written.' }[lang];
  if (isStopped === true)
    return { vi: 'Chưa ghi gì (--strict).', en: 'Nothing was written (--strict).' }[lang];
  if (change === undefined) return { vi: 'Không có gì thay đổi.', en: 'No change.' }[lang];
  const import_ = batch === undefined ? '' : { vi: ` lần nhập số ${batch},`, en: ` batch ${batch},` }[lang];
  return {
    vi: `Đã ghi,${import_} thay đổi số ${change}. Hoàn tác: motcua undo ${change}`,
    en: `Written as${import_} change ${change}. To take it back: motcua undo ${change}`,
  }[lang];
}

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

/** Of an import of several files: the row accounting, what is given back, what became of it, how to take it back. */
export function sayImport(account: ImportAccount, lang: Lang): string {
  const { rows, files, of, rejects } = account;
  const named = `${nameFiles(files, lang)}${of === undefined ? '' : ` (${of[lang]})`}`;
  const kept = rejects.map((file) =>
    lang === 'vi' ? `Các dòng bị loại, nguyên văn: ${file}` : `The rejected rows as they were: ${file}`,
  );
  return [sayRows(rows, lang, named), ...kept, sayWritten(account, lang)].join('\n');
}

/** `-` is what a shell calls standard input. */
export const nameFiles = (files: readonly string[], lang: Lang): string =>
  files.map((file) => (file === '-' ? { vi: 'đầu vào chuẩn', en: 'standard input' }[lang] : file)).join(', ');
