/** Sheets as Markdown tables (GitHub's flavour): numbers to the right, totals in bold, notes below. */
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { sayLines } from './cell-text.js';
import { clean, headingOf, repeatsHeading } from './clean.js';
import { flatHead } from './heads.js';

export const renderMarkdown = (sheets: readonly Sheet[], lang: Lang): string =>
  `${sheets.map((sheet, i) => viewSheet(sheet, sheets[i - 1], lang)).join('\n\n')}\n`;

function viewSheet(sheet: Sheet, before: Sheet | undefined, lang: Lang): string {
  const [title = '', ...lines] = headingOf(sheet, lang).map(escapeLine);
  const blocks = [
    ...viewLetterhead(sheet, lang),
    `## ${title}`,
    ...(repeatsHeading(sheet, before, lang) ? [] : lines),
    viewTable(sheet, lang),
    ...viewFooter(sheet, lang),
    ...(sheet.signatures ?? []).map((signature) => `**${escapeLine(clean(signature[lang]))}**`),
  ];
  return blocks.join('\n\n');
}

const viewLetterhead = (sheet: Sheet, lang: Lang): string[] =>
  sheet.letterhead === undefined
    ? []
    : [sheet.letterhead.left, sheet.letterhead.right].map((side) => escapeLine(clean(side[lang])));

function viewTable(sheet: Sheet, lang: Lang): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const view = (cells: readonly Cell[]) =>
    sheet.columns.map((column, i) => escapeMarkdown(sayLines(cells[i] ?? null, column, lang)));
  const marks = sheet.columns.some((column) => column.mark !== undefined)
    ? [row(sheet.columns.map((column) => column.mark ?? ''))]
    : [];
  return [
    row(sheet.columns.map((column) => escapeMarkdown(clean(flatHead(column, lang))))),
    row(sheet.columns.map(alignment)),
    ...marks,
    ...sheet.rows.map((cells) => row(view(cells))),
    ...(sheet.total === undefined ? [] : [row(view(sheet.total).map(embolden))]),
  ].join('\n');
}

const alignment = (column: SheetColumn): string =>
  column.kind === 'text' || column.kind === 'code' ? ':---' : column.kind === 'date' ? ':---:' : '---:';

const embolden = (cell: string): string => (cell === '' ? '' : `**${cell}**`);

const viewFooter = (sheet: Sheet, lang: Lang): string[] =>
  sheet.footer === undefined || sheet.footer.length === 0
    ? []
    : [sheet.footer.map((line) => `- ${escapeLine(clean(line[lang]))}`).join('\n')];

/** Outside a table a line must not begin a heading, a list or a quotation either. */
const escapeLine = (text: string): string => escapeMarkdown(text).replace(/^([#>+=-]|\d+(?=[.)]\s))/, '\\$1');

/** Nothing in a cell may act as Markdown or HTML. An underscore inside a word acts as nothing. */
const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replaceAll('\n', '<br>');
