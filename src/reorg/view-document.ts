/** What the commands that read a plan print. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { pad } from '#lang/pad.js';
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

interface SplitSaid {
  readonly count: number;
  readonly folder: string | undefined;
  readonly lang: Lang;
}

/** The parts, and what to do with them. */
export function viewSplit(table: readonly string[], { count, folder, lang }: SplitSaid): string {
  const said =
    count === 1
      ? {
          vi: 'Mọi phần của phương án gắn với nhau: không tách được thành phương án nhỏ hơn.',
          en: 'Everything in the plan hangs together: it cannot be cut into smaller plans.',
        }
      : {
          vi: `${count} phương án thành phần, thực hiện theo thứ tự nào cũng được; tất cả bằng phương án chung.`,
          en: `${count} sub-plans, to be applied in any order; together they equal the whole.`,
        };
  const next =
    folder === undefined
      ? { vi: 'Chưa ghi tệp nào: thêm -o THU_MUC', en: 'No file was written: add -o FOLDER' }
      : { vi: `Đã ghi vào ${folder}`, en: `Written to ${folder}` };
  return [...table, '', said[lang], next[lang]].join('\n');
}

/** One line a fact; what has several lines goes on under its own. */
export function viewPerson(sheet: Sheet, { lang }: ViewOptions): string {
  const width = sheet.rows.reduce((most, [what]) => Math.max(most, String(what).length), 0);
  const lines = sheet.rows.flatMap(([what, said]) => {
    const [first = '', ...others] = String(said ?? '').split('\n');
    return [
      `${pad(String(what), width, false)}  ${first}`,
      ...others.map((one) => `${' '.repeat(width)}  ${one}`),
    ];
  });
  const heading = (sheet.heading ?? []).map((line) => line[lang]);
  return [...heading, '', ...lines].map((line) => line.trimEnd()).join('\n');
}
