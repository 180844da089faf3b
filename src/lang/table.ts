/** Lays a sheet out for a terminal: columns as wide as Vietnamese text really is, numbers to the right. */
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatDecimal, formatInteger, formatPercent } from './numbers.js';
import { breakText, GAP, pad } from './pad.js';
import { neutralise } from './say.js';
import { type Band, fitBands } from './table-bands.js';
import { isNumeric, layoutHeads } from './table-heads.js';
import type { Lang } from './words.js';

export { isNumeric } from './table-heads.js';

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

/** Lines of a table at most `width` columns wide; 0 = as wide as it gets. What does not fit breaks, or goes below. */
export function layoutSheet(sheet: Sheet, lang: Lang, width: number): string[] {
  const say = (row: readonly Cell[]) =>
    sheet.columns.map((column, i) => sayCell(row[i] ?? null, column, lang));
  const body = sheet.rows.map(say);
  const total = sheet.total === undefined ? [] : [say(sheet.total)];
  const bands = fitBands({ columns: sheet.columns, lines: [...body, ...total], lang }, width);
  return [
    ...bands.flatMap((band, i) => [
      ...(i === 0 ? [] : ['']),
      ...layoutBand(band, { columns: sheet.columns, body, total, lang }),
    ]),
    ...(sheet.footer ?? []).map((text) => text[lang]),
  ];
}

interface Said {
  readonly columns: readonly SheetColumn[];
  readonly body: readonly (readonly string[])[];
  readonly total: readonly (readonly string[])[];
  readonly lang: Lang;
}

function layoutBand({ columns, widths }: Band, said: Said): string[] {
  const own = columns.flatMap((i) => said.columns[i] ?? []);
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  const lines = (cells: readonly string[]) =>
    layoutRow(
      columns.map((i) => cells[i] ?? ''),
      widths,
      own,
    );
  return [
    ...layoutHeads(own, widths, said.lang),
    rule,
    ...said.body.flatMap(lines),
    ...(said.total.length > 0 ? [rule, ...said.total.flatMap(lines)] : []),
  ];
}

/** A row is as high as its highest cell. */
function layoutRow(
  cells: readonly string[],
  widths: readonly number[],
  columns: readonly SheetColumn[],
): string[] {
  const broken = cells.map((cell, i) => breakText(cell, widths[i] ?? 0));
  const height = Math.max(1, ...broken.map((lines) => lines.length));
  return [...Array(height).keys()].map((line) =>
    columns
      .map((column, i) => pad(broken[i]?.[line] ?? '', widths[i] ?? 0, isNumeric(column)))
      .join(GAP)
      .trimEnd(),
  );
}
