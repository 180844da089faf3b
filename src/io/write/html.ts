/** Sheets as one self-contained HTML page: no network, no script, readable with a screen reader, printed on A4. */
import { escapeHtml } from '#kit/escape-html.js';
import type { Cell, Figure, RowAnchor, Sheet, SheetColumn } from '#kit/sheet.js';
import { isNumeric } from '#lang/table.js';
import type { Lang, Words } from '#lang/words.js';
import { sayLines } from './cell-text.js';
import { clean, headingOf, isLandscape, isRecipients, pageNoteOf, repeatsHeading } from './clean.js';
import { listSpanning } from './group-rows.js';
import { type Head, layoutHeads } from './heads.js';
import { pageStyle } from './html-style.js';
import { fitColumns, sum } from './widths.js';

const words = {
  page: { vi: 'Trang', en: 'Page' },
  empty: { vi: 'Không có dòng nào.', en: 'No rows.' },
} satisfies Words<string>;

/** The page obeys nothing but its own style sheet, whatever a cell may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A figure stands above the tables and bears the heading of the page. */
export function renderHtml(sheets: readonly Sheet[], lang: Lang, title: string, figure?: Figure): string {
  const level = (i: number) => (i === 0 && figure === undefined ? 'h1' : 'h2');
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle(sheets.some(isLandscape), words.page[lang], footOf(sheets, lang))}${figure?.style ?? ''}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(figure === undefined ? [] : [figure.html]),
    ...sheets.map((sheet, i) =>
      viewSection({ sheet, before: sheets[i - 1], id: `table-${i + 1}` }, lang, level(i)),
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands at the foot of every page; several sheets have several, and the page of a browser has one. */
function footOf(sheets: readonly Sheet[], lang: Lang): string {
  const [only, ...others] = sheets;
  return only?.pageNote === undefined || others.length > 0 ? '' : pageNoteOf(only, lang);
}

interface Section {
  readonly sheet: Sheet;
  /** The table above. */
  readonly before: Sheet | undefined;
  readonly id: string;
}

/** Lines that stand above the table before are hidden on the screen: printed, each table begins a page. */
function viewSection({ sheet, before, id }: Section, lang: Lang, level: 'h1' | 'h2'): string {
  const [title = '', ...lines] = headingOf(sheet, lang);
  const line = repeatsHeading(sheet, before, lang) ? '<p class="again">' : '<p>';
  return [
    `<section aria-labelledby="${id}">`,
    ...viewSides('letterhead', Object.values(sheet.letterhead ?? {}), lang),
    '<header>',
    `<${level} id="${id}">${escapeHtml(title)}</${level}>`,
    ...lines.map((text) => `${line}${escapeHtml(text)}</p>`),
    '</header>',
    `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">`,
    viewTable(sheet, lang, id),
    '</div>',
    ...viewFooter(sheet, lang),
    ...viewSides('signatures', sheet.signatures ?? [], lang),
    '</section>',
  ].join('\n');
}

function viewSides(name: string, sides: readonly { vi: string; en: string }[], lang: Lang): string[] {
  if (sides.length === 0) return [];
  return [`<div class="${name}">${sides.map((side) => viewSide(clean(side[lang]))).join('')}</div>`];
}

/** Remarks in brackets in italics, as in Word; recipients are a list below their head. */
function viewSide(text: string): string {
  const lines = text
    .split('\n')
    .map(escapeHtml)
    .map((line) => (line.startsWith('(') ? `<em>${line}</em>` : line));
  if (!isRecipients(text)) return `<p>${lines.join('\n')}</p>`;
  const [head = '', ...others] = lines;
  return `<p class="recipients"><strong>${head}</strong>\n${others.join('\n')}</p>`;
}

function viewFooter(sheet: Sheet, lang: Lang): string[] {
  if (sheet.footer === undefined || sheet.footer.length === 0) return [];
  return ['<footer>', ...sheet.footer.map((line) => `<p>${escapeHtml(clean(line[lang]))}</p>`), '</footer>'];
}

function viewTable(sheet: Sheet, lang: Lang, id: string): string {
  const { columns } = sheet;
  const groups = new Set(sheet.groupRows);
  const spanning = listSpanning(sheet);
  const row = (cells: readonly Cell[], link?: string) =>
    columns.map((column, i) => viewCell(cells[i] ?? null, column, lang, i === 0 ? link : undefined)).join('');
  const line = (cells: readonly Cell[], i: number): string => {
    const anchor = sheet.anchors?.[i];
    const at = spanning.get(i);
    const within =
      at === undefined ? row(cells, anchor?.to) : viewAcross(cells[at] ?? null, columns, at, lang);
    return `<tr${groups.has(i) ? ' class="group"' : ''}${nameOf(anchor)}>${within}</tr>`;
  };
  const body =
    sheet.rows.length === 0
      ? [`<tr><td class="none" colspan="${columns.length}">${words.empty[lang]}</td></tr>`]
      : sheet.rows.map(line);
  const total = sheet.total === undefined ? [] : [`<tr class="total">${row(sheet.total)}</tr>`];
  return [
    `<table aria-labelledby="${id}">`,
    ...viewWidths(sheet, lang),
    '<thead>',
    ...viewHeads(columns, lang),
    '</thead>',
    '<tbody>',
    ...body,
    ...total, // inside the body: a table footer would be printed on every page
    '</tbody>',
    '</table>',
  ].join('\n');
}

const nameOf = (anchor: RowAnchor | undefined): string => (anchor === undefined ? '' : ` id="${anchor.id}"`);

/** Shares of the page, where the sheet says how wide a column is; elsewhere the browser knows best. */
function viewWidths(sheet: Sheet, lang: Lang): string[] {
  if (sheet.columns.every(({ width }) => width === undefined)) return [];
  const widths = fitColumns(sheet, lang);
  const all = sum(widths);
  const columns = widths.map((width) => `<col style="width:${((width * 100) / all).toFixed(1)}%">`);
  return [`<colgroup>${columns.join('')}</colgroup>`];
}

function viewHeads(columns: readonly SheetColumn[], lang: Lang): string[] {
  const heads = layoutHeads(columns, lang);
  const rows = Array.from({ length: heads.depth }, (_, row) =>
    heads.cells.filter((head) => head.row === row).map((head) => viewHead(head, heads.depth)),
  );
  const marks = heads.marks?.map((mark) => `<td>${escapeHtml(mark)}</td>`);
  return [...rows, ...(marks === undefined ? [] : [marks])].map((cells) => `<tr>${cells.join('')}</tr>`);
}

function viewHead(head: Head, depth: number): string {
  const isGroup = head.row + head.rowSpan < depth;
  const spans = `${span('rowspan', head.rowSpan)}${span('colspan', head.colSpan)}`;
  return `<th scope="${isGroup ? 'colgroup' : 'col'}"${spans}>${escapeHtml(clean(head.text))}</th>`;
}

const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`);

function viewCell(cell: Cell, column: SheetColumn, lang: Lang, link?: string): string {
  const name = isNumeric(column) ? 'number' : column.kind;
  const attribute = name === 'text' ? '' : ` class="${name}"`;
  const text = escapeHtml(sayLines(cell, column, lang)).replaceAll('\n', '<br>');
  return `<td${attribute}>${link === undefined ? text : `<a href="#${link}">${text}</a>`}</td>`;
}

/** A text across all columns, for those below it. */
function viewAcross(cell: Cell, columns: readonly SheetColumn[], at: number, lang: Lang): string {
  const column = columns[at];
  const text = column === undefined ? '' : escapeHtml(sayLines(cell, column, lang));
  return `<th scope="rowgroup"${span('colspan', columns.length)}>${text.replaceAll('\n', '<br>')}</th>`;
}
