/** Tables as the bytes of a file, in the format asked for. Same sheets and options, same bytes. */
import type { Bilingual, Figure, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { CsvDialect, HeaderStyle } from './csv.js';

export type FileFormat = 'csv' | 'xlsx' | 'docx' | 'md' | 'html' | 'json';

export interface RenderOptions {
  readonly lang: Lang;
  /** Heads of the columns; default: canonical codes in a CSV, for programs, and titles elsewhere. */
  readonly headers?: HeaderStyle;
  readonly csv?: CsvDialect;
  /** A byte order mark before a CSV. */
  readonly bom?: boolean;
  /** In a CSV also the total and the lines below the table; default true. */
  readonly notes?: boolean;
  /** Title of the document; default: the name of the first sheet. */
  readonly title?: string;
  /** In HTML: a drawing above the tables. */
  readonly figure?: Figure;
  /** What a JSON file holds; default: the rows of the sheets. */
  readonly data?: unknown;
}

export async function renderSheets(
  given: readonly Sheet[],
  format: FileFormat,
  options: RenderOptions,
): Promise<Buffer> {
  const { lang, headers } = options;
  const sheets =
    headers === undefined || format === 'csv' ? given : given.map((sheet) => retitle(sheet, headers));
  const title = options.title ?? sheets[0]?.name[lang] ?? 'motcua';
  switch (format) {
    case 'csv':
      return Buffer.from(await toCsv(sheets, options));
    case 'json':
      return Buffer.from((await import('./json.js')).renderJson(sheets, options.data));
    case 'md':
      return Buffer.from((await import('./markdown.js')).renderMarkdown(sheets, lang));
    case 'html':
      return Buffer.from((await import('./html.js')).renderHtml(sheets, lang, title, options.figure));
    case 'xlsx':
      return Buffer.from(await (await import('./xlsx.js')).renderXlsx(sheets, lang, title));
    case 'docx':
      return (await import('./docx.js')).renderDocx(sheets, lang, title);
  }
}

async function toCsv(sheets: readonly Sheet[], options: RenderOptions): Promise<string> {
  const { renderCsv } = await import('./csv.js');
  return renderCsv(sheets, {
    lang: options.lang,
    headers: options.headers ?? 'code',
    dialect: options.csv ?? 'standard',
    bom: options.bom ?? false,
    notes: options.notes ?? true,
  });
}

/** The same sheet with codes, or the titles of one language, over its columns. */
const retitle = (sheet: Sheet, headers: HeaderStyle): Sheet => ({
  ...sheet,
  columns: sheet.columns.map(({ groups = [], ...column }) => {
    if (headers === 'code') return { ...column, title: { vi: column.key, en: column.key } };
    const inOne = (words: Bilingual) => ({ vi: words[headers], en: words[headers] });
    return { ...column, title: inOne(column.title), groups: groups.map(inOne) };
  }),
});
