/** Lines of a table that are no data: numbers of columns, headers printed again, sums and remarks at the foot. Pure. */
import { remember } from '#kit/remember.js';
import { fold } from '#kit/vietnamese.js';

/** What a record is: data, nothing, an aside wherever it stands, or an aside if no data follow it. */
type LineKind = 'row' | 'blank' | 'aside' | 'footer';

/** Tells the lines of a table apart by its headers. `isFirst`: the record stands right under them. */
export function lineClassifier(headers: readonly string[]) {
  const folded = headers.map((header) => fold(header));
  return (cells: readonly string[], isFirst: boolean): LineKind => {
    const first = cells.find((cell) => cell.trim() !== '')?.trim();
    if (first === undefined) return 'blank';
    if ((isFirst && isNumbering(filledOf(cells))) || isHeaderAgain(cells, folded)) return 'aside';
    return FOOTER_LIKE.test(first) && isFooter(filledOf(cells)) ? 'footer' : 'row';
  };
}

const filledOf = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/**
 * The line of column numbers of official forms: `(1) (2) (3)`, `A B 1 2 3=4+5`, or bare `1 2 3 4 5` through all columns.
 * Shorter rows of bare numbers may be data, so they are.
 */
function isNumbering(filled: readonly string[]): boolean {
  const letters = filled.findIndex((cell, i) => cell !== String.fromCharCode(65 + i));
  const numbers = letters === -1 ? [] : filled.slice(letters);
  const least = numbers.every((cell) => /^\(\d+\)$/.test(cell)) ? 2 : letters > 0 ? 3 : 5;
  return numbers.length >= least && numbers.every((cell, i) => numberOf(cell) === i + 1);
}

/** `3`, `(3)`, `3=4+5`. */
const numberOf = (cell: string): number =>
  Number(/^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(cell)?.[1] ?? Number.NaN);

/** Printed page by page, or files pasted one below the other. */
const isHeaderAgain = (cells: readonly string[], headers: readonly string[]): boolean =>
  cells.length === headers.length &&
  foldLetter(cells[0]?.trim().charAt(0) ?? '') === headers[0]?.charAt(0) &&
  cells.every((cell, i) => fold(cell) === headers[i]);

/** The first letter tells most rows from a header before any cell is folded. */
const foldLetter = remember(fold);

/** How a sum, a remark or a date of signing can look; most rows do not and need not be folded. */
const FOOTER_LIKE = /^[(tcslgnkp]|,\s*ng\S+y\s/iu;

/** A word for a sum, alone or with its number: `Số lượng : 713`, `Tổng cộng`. */
const SUM =
  /^(tong( so| cong| so luong)?|cong|so luong|so dong|(grand )?total|sum|count)\s*[:.]?\s*[\d.,\s]*$/;

/** A line that says nothing but how many of what there are: `Tổng số: 713 hồ sơ`. */
const SUM_OF_THINGS = /^(tong( so| cong)?|cong|so luong|total)\s*[:.]?\s*\d[\d.,]*( [a-z]+){1,4}\.?$/;

/** Remarks and signatures below a table. */
const REMARK =
  /^\(?(ghi chu|luu y|chu thich|nguon|nguoi lap|lap bieu|ky ten|ngay xuat|ngay in|note|source|trang \d|page \d)\b|ngay [\d .]+ thang [\d .]+ nam/;

/** A remark has few cells; more of them are data whatever the first says. */
const REMARK_CELLS = 3;

function isFooter(filled: readonly string[]): boolean {
  const [first = '', ...rest] = filled;
  const folded = fold(first);
  if (SUM.test(folded)) return rest.every((cell) => /^[\d.,%\s]+$/.test(cell));
  if (rest.length === 0 && SUM_OF_THINGS.test(folded)) return true;
  return filled.length <= REMARK_CELLS && REMARK.test(folded);
}
