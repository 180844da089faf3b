/** The table of a sheet in a Word document: heads repeated on every page, rows that no page breaks, columns that fit A4. */
import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Cell, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { sayLines } from './cell-text.js';
import { clean } from './clean.js';
import { type Side, sideOf } from './column-side.js';
import { type Docx, HEAD_FILL, SMALL_SIZE, TABLE_SIZE, TOTAL_FILL } from './docx-style.js';
import { listSpanning } from './group-rows.js';
import { type Head, layoutHeads } from './heads.js';
import { fitColumns, sum } from './widths.js';

interface Frame {
  /** In twentieths of a point. */
  readonly width: number;
  readonly lang: Lang;
}

/** How a table is written: in its language, in letters of this size. */
interface Hand {
  readonly lang: Lang;
  readonly size: number;
}

export function layoutTable(docx: Docx, sheet: Sheet, { width, lang }: Frame): Table {
  const needs = fitColumns(sheet, lang);
  const hand = { lang, size: sizeFor(sum(needs), width) };
  const spanning = listSpanning(sheet);
  const groups = new Set(sheet.groupRows);
  const body = sheet.rows.map((cells, i) => {
    const at = spanning.get(i);
    if (at !== undefined) return layoutAcross(docx, sheet, cells, at, hand);
    return layoutRow(docx, sheet, cells, hand, groups.has(i) ? GROUP : PLAIN);
  });
  const total = sheet.total === undefined ? [] : [layoutRow(docx, sheet, sheet.total, hand, TOTAL)];
  return new docx.Table({
    rows: [...layoutHeadRows(docx, sheet, hand), ...body, ...total],
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: shareWidth(needs, width),
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
  });
}

/** Twentieths of a point that a character takes at the size of a table. */
const CHARACTER = 102;
const SMALLEST = 17;

/** Smaller letters where the columns need more than the page has: a date must not break. */
const sizeFor = (characters: number, width: number): number =>
  Math.max(SMALLEST, Math.floor(TABLE_SIZE * Math.min(1, width / (characters * CHARACTER))));

/** The whole width of the page, each column by what it needs. */
function shareWidth(needs: readonly number[], width: number): number[] {
  const scale = width / sum(needs);
  return needs.map((need) => Math.floor(need * scale));
}

function layoutHeadRows(docx: Docx, { columns }: Sheet, { lang, size }: Hand): TableRow[] {
  const { depth, cells, marks } = layoutHeads(columns, lang);
  const rows = Array.from({ length: depth }, (_, row) =>
    cells.filter((head) => head.row === row).map((head) => layoutHead(docx, head, size)),
  );
  const marked = marks?.map((text) =>
    cell(docx, text, { look: { italics: true, size: Math.min(size, SMALL_SIZE) } }),
  );
  return [...rows, ...(marked === undefined ? [] : [marked])].map(
    (children) => new docx.TableRow({ children, tableHeader: true, cantSplit: true }),
  );
}

const layoutHead = (docx: Docx, { text, rowSpan, colSpan }: Head, size: number): TableCell =>
  cell(docx, clean(text), {
    look: { bold: true, size },
    fill: HEAD_FILL,
    span: { rowSpan, columnSpan: colSpan },
  });

function layoutRow(
  docx: Docx,
  { columns }: Sheet,
  cells: readonly Cell[],
  { lang, size }: Hand,
  { fill, isBold = false }: RowLook,
): TableRow {
  const children = columns.map((column, i) =>
    cell(docx, sayLines(cells[i] ?? null, column, lang), {
      look: { size, bold: isBold },
      side: sideOf(column),
      ...(fill === undefined ? {} : { fill }),
    }),
  );
  return new docx.TableRow({ children, cantSplit: true });
}

interface RowLook {
  readonly fill?: string;
  readonly isBold?: boolean;
}

const PLAIN: RowLook = {};
const GROUP: RowLook = { isBold: true };
const TOTAL: RowLook = { isBold: true, fill: TOTAL_FILL };

/** The head of a group stays on the page of what it heads. */
function layoutAcross(
  docx: Docx,
  { columns }: Sheet,
  cells: readonly Cell[],
  at: number,
  { lang, size }: Hand,
): TableRow {
  const column = columns[at];
  const text = column === undefined ? '' : sayLines(cells[at] ?? null, column, lang);
  const children = [
    cell(docx, text, {
      look: { size, bold: true },
      side: 'left',
      fill: TOTAL_FILL,
      span: { rowSpan: 1, columnSpan: columns.length },
      keepNext: true,
    }),
  ];
  return new docx.TableRow({ children, cantSplit: true });
}

interface CellOptions {
  readonly look: { readonly bold?: boolean; readonly italics?: boolean; readonly size: number };
  readonly fill?: string;
  readonly span?: { readonly rowSpan: number; readonly columnSpan: number };
  readonly side?: Side;
  readonly keepNext?: boolean;
}

function cell(
  docx: Docx,
  text: string,
  { look, fill, span = NO_SPAN, side, keepNext }: CellOptions,
): TableCell {
  const paragraph = (part: string): Paragraph =>
    new docx.Paragraph({
      alignment: side ?? docx.AlignmentType.CENTER,
      ...(keepNext === undefined ? {} : { keepNext }),
      children: [new docx.TextRun({ ...look, text: part })],
    });
  return new docx.TableCell({
    ...span,
    children: text.split('\n').map(paragraph),
    verticalAlign: side === undefined ? docx.VerticalAlign.CENTER : docx.VerticalAlign.TOP,
    ...(fill === undefined ? {} : { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

const NO_SPAN = { rowSpan: 1, columnSpan: 1 };
