/** Text that is safe to write anywhere: no control characters, no broken letters, one kind of line break. */
import type { Sheet } from '#kit/sheet.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';

/** Half a surrogate pair and the two non-characters, which neither UTF-8 nor XML can hold. */
const BROKEN = /[\ud800-\udfff\ufffe\uffff]/gu;

/**
 * A control character would drive the terminal on which the file is shown, a bidirectional one would show another
 * text than the one that is there: each is written as its code point. Line breaks and tabs stay.
 */
export const clean = (text: string): string =>
  neutralise(text.replace(/\r\n?/g, '\n').replace(BROKEN, '\ufffd'));

/** The lines above a table: what the sheet says, else its name. */
export const headingOf = (sheet: Sheet, lang: Lang): string[] =>
  (sheet.heading ?? [sheet.name]).map((line) => clean(line[lang]));

/** Are the lines under the title those of the table before? A page says them once; what is signed stands alone. */
export function repeatsHeading(sheet: Sheet, before: Sheet | undefined, lang: Lang): boolean {
  if (before === undefined || sheet.letterhead !== undefined || sheet.signatures !== undefined) return false;
  const [lines, said] = [sheet, before].map((one) => headingOf(one, lang).slice(1).join('\n'));
  return lines === said;
}

/** What stands at the foot of every page, in one line. */
export const pageNoteOf = (sheet: Sheet, lang: Lang): string =>
  (sheet.pageNote === undefined ? (headingOf(sheet, lang)[0] ?? '') : clean(sheet.pageNote[lang])).replaceAll(
    '\n',
    ' ',
  );

/** Recipients beside a signature are a list, not a name to sign. */
export const isRecipients = (text: string): boolean => text.includes('\n- ');

/** A4 lies on its side above this many columns. */
const PORTRAIT_COLUMNS = 8;

export const isLandscape = (sheet: Sheet): boolean =>
  sheet.landscape ?? sheet.columns.length > PORTRAIT_COLUMNS;
