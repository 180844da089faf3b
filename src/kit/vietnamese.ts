/**
 * Vietnamese text: one normal form inside, folding for comparison and search, spelling without regard to where a tone
 * is written, collation for lists, and the characters that nobody sees. Pure; no locale of the machine matters.
 */
import { remember } from './remember.js';

/** NFC, as all text is inside the program. */
export const nfc = (text: string): string => text.normalize('NFC');

/** NFC, blanks of every kind run together to one space, none at the ends. */
export const tidy = (text: string): string => nfc(text).replace(BLANKS, ' ').trim();

/** Runs of blanks that are not just one space: tidy text has none, and need not be made anew. */
const BLANKS = /[^\S ]\s*| \s+/gu;

interface SpellingOptions {
  /**
   * Takes the open syllable `qui` for `quy` (Qui Nhơn = Quy Nhơn, quí = quý). Off unless asked for: both spellings
   * are in official use and now and then tell two names apart.
   */
  readonly quy?: boolean;
}

/**
 * The form in which names are searched and headers compared: lower case, no diacritics (đ → d), blanks run together.
 * `Hoà Bình`, `Hòa Bình` and `HOA BINH` fold alike, so tone placement never makes two names of one.
 */
export function fold(text: string, options: SpellingOptions = {}): string {
  const plain = tidy(withoutMarks(text.toLowerCase()));
  return options.quy === true ? plain.replace(QUI, '$1y') : plain;
}

/** Marks go first: a mark left alone would keep the blanks beside it. */
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** A folded header: letters and digits only, so that `Mã TTHC`, `ma_tthc` and `MaTTHC` are one. */
export const foldHeader = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word in NFD: letters with their marks. */
const WORD = /[\p{L}\p{M}]+/gu;

/** `qui` without a final consonant, its tone already behind the word. */
const QUI = /(?<!\p{L})(qu)i(?!\p{L})/gu;

/**
 * The form in which spellings are compared: lower case, blanks run together, each tone moved behind its word.
 * `hoà` and `hòa`, `thuỷ` and `thủy` come out alike; `hoa` and `hòa` do not. Not for people to read.
 */
export function spelling(text: string, options: SpellingOptions = {}): string {
  const moved = tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(WORD, (word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''));
  return (options.quy === true ? moved.replace(QUI, '$1y') : moved).normalize('NFC');
}

/** Do two texts differ in letter case, blanks, Unicode form and tone placement at most? */
export const sameSpelling = (a: string, b: string, options: SpellingOptions = {}): boolean =>
  a === b || spelling(a, options) === spelling(b, options);

let collator: Intl.Collator | undefined;

/** Vietnamese order (Đ after D, ă â after a; số 2 before số 10), equal texts by code unit, so that the order is total. */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Order of people in a Vietnamese list: by given name, which is the last word, then by family and middle names. */
export function compareNames(a: string, b: string): number {
  const [[givenA, restA], [givenB, restB]] = [divideName(a), divideName(b)];
  return compareVietnamese(givenA, givenB) || compareVietnamese(restA, restB);
}

/** To sort thousands of people each name is asked for again and again. */
const divideName = remember((name): readonly [given: string, rest: string] => {
  const words = tidy(name).split(' ');
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
});

/** Order of codes: by code unit, the same on every machine. */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Characters that no one sees and that make two equal texts differ: control characters (not tab and line ends),
 * soft hyphen, zero-width characters, marks of direction, byte order marks inside a text.
 */
const INVISIBLE = /(?![\t\n\r\u0085])[\p{Cc}\p{Cf}]/gu;

/** Blanks other than the space: no-break, thin, ideographic and the like. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085]/gu;

/** The text without invisible characters; blanks of odd kinds become spaces. */
export const removeInvisible = (text: string): string => text.replace(INVISIBLE, '').replace(ODD_BLANK, ' ');
