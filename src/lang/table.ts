/** Lays a sheet out for a terminal: columns as wide as Vietnamese text really is, numbers to the right. */
import stringWidth from 'fast-string-width';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatDecimal, formatInteger, formatPercent } from './numbers.js';
import { neutralise } from './say.js';
import type { Lang } from './words.js';

const GAP = '  ';
/** A column that must give way is never made narrower than this. */
const NARROWEST = 8;

/** A cell as the language writes it. An absent value is an empty text, never 0. */
export function sayCell(cell: Cell, column: SheetColumn, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const text = neutralise(cell.replaceAll('\n', ' '));
    return column.kind === 'date' ? formatDay(text, lang) : text;
  }
  switch (column.kind) {
    case 'decimal':
      return formatDecimal(cell, column.digits ?? 2, lang);
    case 'percent':
      return formatPercent(cell, column.digits ?? 2, lang);
    case 'integer':
      return formatInteger(cell, lang);
    default:
      return String(cell);
  }
}

export const isNumeric = (column: SheetColumn): boolean =>
  column.kind === 'integer' || column.kind === 'decimal' || column.kind === 'percent';

/** Lines of a table at most `width` columns wide; 0 = as wide as it gets. Text columns give way, cut with an ellipsis. */
export function layoutSheet(sheet: Sheet, lang: Lang, width: number): string[] {
  const heads = sheet.columns.map((column) => column.title[lang]);
  const say = (row: readonly Cell[]) =>
    sheet.columns.map((column, i) => sayCell(row[i] ?? null, column, lang));
  const body = sheet.rows.map(say);
  const total = sheet.total === undefined ? [] : [say(sheet.total)];
  const widths = fitWidths(sheet.columns, [heads, ...body, ...total], width);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        pad(cell, widths[i] ?? 0, sheet.columns[i] !== undefined && isNumeric(sheet.columns[i])),
      )
      .join(GAP)
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  return [
    line(heads),
    rule,
    ...body.map(line),
    ...(total.length > 0 ? [rule, ...total.map(line)] : []),
    ...(sheet.footer ?? []).map((text) => text[lang]),
  ];
}

function fitWidths(
  columns: readonly SheetColumn[],
  lines: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map((_, i) =>
    lines.reduce((max, line) => Math.max(max, stringWidth(line[i] ?? '')), 0),
  );
  if (width === 0) return widths;
  let excess = widths.reduce((sum, w) => sum + w, 0) + GAP.length * (columns.length - 1) - width;
  while (excess > 0) {
    const widest = widestText(columns, widths);
    if (widest === -1) break;
    const cut = Math.min(excess, (widths[widest] ?? 0) - NARROWEST);
    // One column gives way down to the next widest, then both: cut in steps so that no single one is starved.
    const step = Math.max(1, Math.min(cut, 4));
    widths[widest] = (widths[widest] ?? 0) - step;
    excess -= step;
  }
  return widths;
}

function widestText(columns: readonly SheetColumn[], widths: readonly number[]): number {
  let best = -1;
  columns.forEach((column, i) => {
    const candidate = column.kind === 'text' && (widths[i] ?? 0) > NARROWEST;
    if (candidate && (best === -1 || (widths[i] ?? 0) > (widths[best] ?? 0))) best = i;
  });
  return best;
}

/** Pads to a display width; text that is too long is cut with an ellipsis, never inside a letter and its marks. */
function pad(text: string, width: number, right: boolean): string {
  const shown = stringWidth(text) <= width ? text : cut(text, width);
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(shown)));
  return right ? blanks + shown : shown + blanks;
}

function cut(text: string, width: number): string {
  let shown = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (stringWidth(shown + segment) > width - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}
