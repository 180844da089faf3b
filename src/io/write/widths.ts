/** How wide columns must be and how high rows, so that nothing is cut and a table fits the width of A4. */
import stringWidth from 'fast-string-width';
import type { Cell, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { sayLines } from './cell-text.js';
import { clean, isLandscape } from './clean.js';

/** Characters of an 11 point digit that A4 takes at full size, between our margins. */
const PAGE_WIDTH = { portrait: 92, landscape: 140 };

const NARROWEST = 4;
/** A text column asks for no more than this: longer texts wrap. */
const WIDEST_TEXT = 48;
/** Room beside the text; a head in bold type needs a little more. */
const PADDING = 2;

/** Width of each column in characters. */
export function fitColumns(sheet: Sheet, lang: Lang): number[] {
  const wanted = sheet.columns.map((column, i) => column.width ?? widthOf(sheet, i, lang));
  const page = isLandscape(sheet) ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait;
  return shrinkTexts(sheet, wanted, page, lang);
}

function widthOf(sheet: Sheet, index: number, lang: Lang): number {
  const column = sheet.columns[index];
  if (column === undefined) return NARROWEST;
  const width = (cell: Cell) => widestLine(sayLines(cell, column, lang));
  const content = sheet.rows.reduce((widest, row) => Math.max(widest, width(row[index] ?? null)), 0);
  const total = width(sheet.total?.[index] ?? null);
  const asked = Math.max(content, column.kind === 'text' ? 0 : total, headWidth(sheet, index, lang));
  return Math.max(NARROWEST, column.kind === 'text' ? Math.min(asked, WIDEST_TEXT) : asked) + PADDING;
}

/** A head may wrap, but no word of it: it asks for its longest word, or a third of itself. */
function headWidth(sheet: Sheet, index: number, lang: Lang): number {
  const title = clean(sheet.columns[index]?.title[lang] ?? '');
  const longestWord = longestOf(title.split(/\s+/));
  return Math.max(
    longestWord + 1,
    Math.ceil(stringWidth(title) / 3),
    sheet.columns[index]?.mark?.length ?? 0,
  );
}

const longestOf = (texts: readonly string[]): number =>
  texts.reduce((longest, text) => Math.max(longest, stringWidth(text)), 0);

const widestLine = (text: string): number => longestOf(text.split('\n'));

/** While the table is wider than the page, the widest text column gives way, down to the longest word of its head. */
function shrinkTexts(sheet: Sheet, wanted: readonly number[], page: number, lang: Lang): number[] {
  const widths = [...wanted];
  const least = widths.map((_, i) => Math.max(14, headWidth(sheet, i, lang) + PADDING));
  for (let excess = sum(widths) - page; excess > 0; excess -= 1) {
    const widest = widestShrinkable(sheet, widths, least);
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function widestShrinkable(sheet: Sheet, widths: readonly number[], least: readonly number[]): number {
  let widest = -1;
  sheet.columns.forEach((column, i) => {
    const shrinks =
      column.kind === 'text' && column.width === undefined && (widths[i] ?? 0) > (least[i] ?? 0);
    if (shrinks && (widths[i] ?? 0) > (widths[widest] ?? 0)) widest = i;
  });
  return widest;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Lines that a text takes in so many characters when it breaks between words. */
export const linesOf = (
  text: string,
  width: number,
  measure: (text: string) => number = stringWidth,
): number =>
  text.split('\n').reduce((lines, line) => lines + wrappedLines(line, Math.max(1, width), measure), 0);

function wrappedLines(line: string, width: number, measure: (text: string) => number): number {
  const blank = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const length = measure(word);
    if (used > 0 && used + blank + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + length;
    const broken = Math.max(0, Math.ceil(used / width) - 1); // a word longer than the line is broken
    lines += broken;
    used -= broken * width;
  }
  return lines;
}
