/** What an import of several files came to, as people see it: what was read, what is given back, how to undo it. Pure. */
import type { RowCounts } from '#kit/row-counts.js';
import type { Bilingual } from '#kit/sheet.js';
import { sayRows, sayWritten } from './account.js';
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

/** The row accounting, what became of it, and how to take it back. */
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
