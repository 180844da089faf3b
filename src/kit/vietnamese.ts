/** Vietnamese text: one normal form inside, folding for comparison and search, collation for lists. */

/** NFC, as all text is inside the program. */
export const nfc = (text: string): string => text.normalize('NFC');

/** NFC, blanks of every kind run together to one space, none at the ends. */
export const tidy = (text: string): string => nfc(text).replace(/\s+/gu, ' ').trim();

/**
 * The form in which names are compared: lower case, no diacritics (đ → d), blanks run together.
 * `Hoà Bình`, `Hòa Bình` and `HOA BINH` fold alike, so tone placement never makes two names of one.
 */
export function fold(text: string): string {
  return tidy(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** A folded header: letters and digits only, so that `Mã TTHC`, `ma_tthc` and `MaTTHC` are one. */
export const foldHeader = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

let collator: Intl.Collator | undefined;

/** Vietnamese order (Đ after D, ă â after a), equal texts by code unit, so that the order is total. */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Order of codes: by code unit, the same on every machine. */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
