/** One sheet of a workbook, from top to bottom: letterhead, heading, heads, rows, total, notes, signatures. */
import type { Cell as BookCell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import type { Cell, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { sayLines } from './cell-text.js';
import { clean, headingOf, isRecipients } from './clean.js';
import { listSpanning } from './group-rows.js';
import { type Head, layoutHeads } from './heads.js';
import { widthInDigits } from './typeface.js';
import { fitColumns, linesOf, sum } from './widths.js';
import { toBookText, toCellValue, toException } from './xlsx-cell.js';
import * as style from './xlsx-style.js';

export interface Page {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<BookCell>>;
  readonly merges: MergeRange[];
  readonly heights: Map<number, number>;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** First and last row of heads, and the last row of data, from 0. */
  readonly table: { readonly head: number; readonly lastHead: number; readonly lastRow: number };
}

type Draft = Omit<Page, 'table'>;

/** Points that a line of 11 point type takes. */
const LINE_HEIGHT = 15;
/** Letters of ordinary text that take the place of a digit, the unit of a column's width. */
const LETTERS_PER_DIGIT = 1.1;
/** What a cell keeps free at its sides, in digits. */
const CELL_MARGIN = 0.7;
/** Excel's limit, in points. */
const HIGHEST_ROW = 409;

export function layoutPage(sheet: Sheet, lang: Lang): Page {
  const widths = fitColumns(sheet, lang);
  const page: Draft = { rows: [], cells: new Map(), merges: [], heights: new Map(), widths };
  addLetterhead(page, sheet, lang);
  headingOf(sheet, lang).forEach((line, i) => {
    addAcross(page, line, i === 0 ? style.TITLE : style.SUBTITLE);
  });
  if (page.rows.length > 0) page.rows.push([]);
  const head = page.rows.length;
  addHeads(page, sheet, lang);
  const lastHead = page.rows.length - 1;
  addBody(page, sheet, lang);
  const lastRow = page.rows.length - 1;
  if (sheet.total !== undefined) addTotal(page, sheet, sheet.total, lang);
  addNotes(page, sheet, lang);
  addSignatures(page, sheet, lang);
  return { ...page, table: { head, lastHead, lastRow } };
}

function addLetterhead(page: Draft, sheet: Sheet, lang: Lang): void {
  if (sheet.letterhead === undefined) return;
  addSides(page, [sheet.letterhead.left[lang], sheet.letterhead.right[lang]], style.LETTERHEAD);
  page.rows.push([]);
}

/** A line over the whole width. */
function addAcross(page: Draft, text: string, look: CellStyle): void {
  addSides(page, [text], look);
}

/** Texts side by side, each over its share of the columns. */
function addSides(
  page: Draft,
  texts: readonly string[],
  look: CellStyle,
  lookOf: (text: string) => CellStyle = () => look,
): void {
  const row = page.rows.length;
  page.rows.push([]);
  const bounds = texts.map((_, i) => shareOf(page.widths, i / texts.length));
  const heights = texts.map((text, i) => {
    const from = bounds[i] ?? 0;
    const until = Math.max(from + 1, bounds[i + 1] ?? page.widths.length);
    put(page, { row, column: from, rowSpan: 1, colSpan: until - from, text: clean(text) }, lookOf(text));
    const digits = (sum(page.widths.slice(from, until)) * style.DEFAULT_FONT.size) / sizeOf(look);
    return linesOf(clean(text), Math.floor(digits * lettersPerDigit(text, look))) * lineHeight(look);
  });
  page.heights.set(row, Math.min(Math.max(...heights), HIGHEST_ROW));
}

/** Capitals in bold are the widest, and cut off where the row is not high enough for them. */
function lettersPerDigit(text: string, look: CellStyle): number {
  const isCapital = text === text.toUpperCase() && look.font?.bold === true;
  return isCapital ? 0.75 : LETTERS_PER_DIGIT;
}

const sizeOf = (look: CellStyle): number => look.font?.size ?? style.DEFAULT_FONT.size;

const lineHeight = (look: CellStyle): number =>
  Math.round((sizeOf(look) * LINE_HEIGHT) / style.DEFAULT_FONT.size) + 1;

/** The first column that begins at or after this share of the width. */
function shareOf(widths: readonly number[], share: number): number {
  const wanted = sum(widths) * share;
  let passed = 0;
  for (const [i, width] of widths.entries()) {
    if (passed + width / 2 > wanted) return i;
    passed += width;
  }
  return Math.max(0, widths.length - 1);
}

/** Puts a text into a block of cells; each of them bears the style, or the joined block would lack borders. */
function put(page: Draft, { row, column, rowSpan, colSpan, text }: Head, look: CellStyle): void {
  for (let r = row; r < row + rowSpan; r += 1) {
    for (let c = column; c < column + colSpan; c += 1)
      page.cells.set(`${r},${c}`, { value: null, style: look });
  }
  page.cells.set(`${row},${column}`, { value: text === '' ? null : toBookText(text), style: look });
  if (rowSpan > 1 || colSpan > 1) {
    page.merges.push({
      startRow: row,
      startCol: column,
      endRow: row + rowSpan - 1,
      endCol: column + colSpan - 1,
    });
  }
}

function addHeads(page: Draft, sheet: Sheet, lang: Lang): void {
  const { depth, cells, marks } = layoutHeads(sheet.columns, lang);
  const top = page.rows.length;
  for (let i = 0; i < depth; i += 1) page.rows.push([]);
  for (const head of cells) put(page, { ...head, row: top + head.row }, style.HEAD);
  for (let row = 0; row < depth; row += 1) page.heights.set(top + row, headHeight(page, cells, row));
  if (marks === undefined) return;
  page.rows.push([]);
  marks.forEach((text, column) => {
    put(page, { row: top + depth, column, rowSpan: 1, colSpan: 1, text }, style.MARK);
  });
}

/** A row of heads is as high as its highest head needs; a tall head shares its lines among its rows. */
function headHeight(page: Draft, heads: readonly Head[], row: number): number {
  const lines = heads
    .filter((head) => head.row <= row && row < head.row + head.rowSpan)
    .map((head) => {
      const width = sum(page.widths.slice(head.column, head.column + head.colSpan));
      // Bold letters are wider than digits by about a tenth.
      return linesOf(head.text, Math.floor(width * 0.9) - 1) / head.rowSpan;
    });
  return Math.ceil(Math.max(1, ...lines)) * LINE_HEIGHT + 5;
}

function addBody(page: Draft, sheet: Sheet, lang: Lang): void {
  const styles = sheet.columns.map((column) => style.bodyStyle(column, lang));
  const groups = new Set(sheet.groupRows);
  const spanning = listSpanning(sheet);
  sheet.rows.forEach((row, i) => {
    const at = spanning.get(i);
    if (at !== undefined) addGroupAcross(page, sheet, row, at, lang);
    else if (groups.has(i)) addBoldRow(page, sheet, row, style.groupStyle, lang);
    else addRow(page, sheet, row, styles, lang);
  });
}

/** The head of a group that says nothing else. */
function addGroupAcross(page: Draft, sheet: Sheet, cells: readonly Cell[], at: number, lang: Lang): void {
  const column = sheet.columns[at];
  const text = column === undefined ? '' : sayLines(cells[at] ?? null, column, lang);
  const row = page.rows.length;
  page.rows.push([]);
  put(page, { row, column: 0, rowSpan: 1, colSpan: sheet.columns.length, text }, style.GROUP_ACROSS);
  const lines = linesOf(text, Math.floor(sum(page.widths) * LETTERS_PER_DIGIT * 0.9));
  if (lines > 1) page.heights.set(row, Math.min(lines * LINE_HEIGHT, HIGHEST_ROW));
}

function addRow(
  page: Draft,
  sheet: Sheet,
  cells: readonly Cell[],
  styles: readonly CellStyle[],
  lang: Lang,
): void {
  const row = page.rows.length;
  const values = sheet.columns.map((column, i) => toCellValue(cells[i] ?? null, column));
  page.rows.push(values);
  const lines = lineCount(page, sheet, values);
  if (lines > 1) page.heights.set(row, Math.min(lines * LINE_HEIGHT, HIGHEST_ROW));
  values.forEach((value, i) => {
    const exception = toException(value, cells[i] ?? null, styles[i] ?? {}, lang);
    if (exception !== undefined) page.cells.set(`${row},${i}`, exception);
  });
}

/** Excel works the height of a row out by itself only when somebody edits it. */
const lineCount = (page: Draft, sheet: Sheet, values: readonly CellValue[]): number =>
  values.reduce<number>((most, value, i) => {
    if (typeof value !== 'string' || sheet.columns[i]?.kind !== 'text') return most;
    return Math.max(most, linesOf(value, (page.widths[i] ?? 1) - CELL_MARGIN, widthInDigits));
  }, 1);

const addTotal = (page: Draft, sheet: Sheet, cells: readonly Cell[], lang: Lang): void =>
  addBoldRow(page, sheet, cells, style.totalStyle, lang);

function addBoldRow(
  page: Draft,
  sheet: Sheet,
  cells: readonly Cell[],
  styleOf: typeof style.totalStyle,
  lang: Lang,
): void {
  const row = page.rows.length;
  page.rows.push([]);
  sheet.columns.forEach((column, i) => {
    const cell = cells[i] ?? null;
    const look = styleOf(column, lang);
    const value = toCellValue(cell, column);
    page.cells.set(`${row},${i}`, { value, style: look, ...toException(value, cell, look, lang) });
  });
}

function addNotes(page: Draft, sheet: Sheet, lang: Lang): void {
  if (sheet.footer === undefined || sheet.footer.length === 0) return;
  page.rows.push([]);
  for (const line of sheet.footer) addAcross(page, line[lang], style.NOTE);
}

function addSignatures(page: Draft, sheet: Sheet, lang: Lang): void {
  if (sheet.signatures === undefined || sheet.signatures.length === 0) return;
  page.rows.push([]);
  const texts = sheet.signatures.map((signature) => signature[lang]);
  addSides(page, texts, style.LETTERHEAD, (text) => (isRecipients(text) ? style.NOTE : style.LETTERHEAD));
}

/** The parts of a page in the library's terms. */
export function toWriteSheet(page: Page, sheet: Sheet, lang: Lang): Omit<WriteSheet, 'name'> {
  return {
    columns: sheet.columns.map((column, i) => ({
      width: page.widths[i] ?? 10,
      style: style.bodyStyle(column, lang),
    })),
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    rowDefs: new Map([...page.heights].map(([row, height]) => [row, { height }])),
  };
}
