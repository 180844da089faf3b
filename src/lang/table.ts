/** Lays a sheet out for a terminal: columns as wide as Vietnamese text really is, numbers to the right. */
import stringWidth from 'fast-string-width';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatDecimal, formatInteger, formatPercent } from './numbers.js';
import { GAP, pad } from './pad.js';
import { neutralise } from './say.js';
import { isNumeric, layoutHeads, titleNeed, widenForGroups } from './table-heads.js';
import type { Lang } from './words.js';

export { isNumeric } from './table-heads.js';

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

/** Lines of a table at most `width` columns wide; 0 = as wide as it gets. Text columns give way, cut with an ellipsis. */
export function layoutSheet(sheet: Sheet, lang: Lang, width: number): string[] {
  const say = (row: readonly Cell[]) =>
    sheet.columns.map((column, i) => sayCell(row[i] ?? null, column, lang));
  const body = sheet.rows.map(say);
  const total = sheet.total === undefined ? [] : [say(sheet.total)];
  const widths = fitWidths(sheet.columns, [...body, ...total], lang, width);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        pad(cell, widths[i] ?? 0, sheet.columns[i] !== undefined && isNumeric(sheet.columns[i])),
      )
      .join(GAP)
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  return [
    ...layoutHeads(sheet.columns, widths, lang),
    rule,
    ...body.map(line),
    ...(total.length > 0 ? [rule, ...total.map(line)] : []),
    ...(sheet.footer ?? []).map((text) => text[lang]),
  ];
}

function fitWidths(
  columns: readonly SheetColumn[],
  lines: readonly (readonly string[])[],
  lang: Lang,
  width: number,
): number[] {
  const needs = columns.map((column, i) =>
    lines.reduce((max, line) => Math.max(max, stringWidth(line[i] ?? '')), titleNeed(column, lang)),
  );
  const widths = widenForGroups(columns, needs, lang);
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
