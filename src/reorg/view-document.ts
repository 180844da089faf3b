/** What the commands that read a plan print. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';

interface ViewOptions {
  readonly lang: Lang;
  readonly columns: number;
}

/** The files that were written, or the lists themselves. */
export function viewDecisions(
  sheets: readonly Sheet[],
  files: readonly string[],
  { lang, columns }: ViewOptions,
): string {
  if (files.length > 0) return viewFiles(files, lang);
  return sheets
    .map((sheet) =>
      [(sheet.heading?.[0] ?? sheet.name)[lang], '', ...layoutSheet(sheet, lang, columns)].join('\n'),
    )
    .join('\n\n');
}

const viewFiles = (files: readonly string[], lang: Lang): string =>
  [{ vi: 'Đã ghi:', en: 'Written:' }[lang], ...files.map((file) => `  ${file}`)].join('\n');
