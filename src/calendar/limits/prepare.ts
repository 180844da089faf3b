/**
 * Makes a time limit as people write it ready for reading: glued words apart, words as digits, what stands in
 * brackets resolved, and everything that looks like a duration but is a date or an hour of the day set aside.
 */
import { fold, nfc, tidy } from '#kit/vietnamese.js';
import { digitsForWords } from './number-words.js';

/** Text in two forms of equal length, so that what is found in the folded one can be cut out of the other. */
export interface Aligned {
  readonly text: string;
  readonly folded: string;
}

const UNIT = 'ngày|giờ|tháng|tuần|phút';

/** undefined where the text contradicts itself ("Mười (15) ngày", "168 giờ (tương đương 7 ngày)"). */
export function prepareLimit(raw: string): string | undefined {
  const unglued = tidy(nfc(raw).replace(/\s*\n\s*/g, '; '))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') // "làm việcKhông có thông tin"
    .replace(new RegExp(`(${UNIT}|việc)(\\d)`, 'giu'), '$1 $2') // "Ngày10,000 Việt Nam Đồng"
    .replace(new RegExp(`(\\d)(${UNIT})`, 'giu'), '$1 $2')
    .replace(/\(\s*(làm việc)\s*\)/giu, '$1');
  const digits = digitsForWords(unglued);
  return digits === undefined ? undefined : resolveBrackets(digits);
}

/** What a bracket may hold: the same limit in another unit, a note on the reduction, a case, or a case with its limit. */
function resolveBrackets(text: string): string | undefined {
  let contradicts = false;
  const resolved = text.replace(/([^(]*)\(([^()]*)\)/gu, (_, before: string, inside: string) => {
    const folded = fold(inside);
    if (/^(tuong duong|tuc( la)?|bang)\b/.test(folded)) {
      if (!isEquivalent(before, inside)) contradicts = true;
      return before;
    }
    if (/\b(cat giam|giam|rut ngan|ty le)\b/.test(folded)) return before;
    return HAS_AMOUNT.test(folded) ? `${before}; ${inside};` : `${before} ${inside} `;
  });
  return contradicts ? undefined : tidy(resolved);
}

const HAS_AMOUNT = /\d\s*(ngay|gio|thang|tuan|phut)\b/;

/** "168 giờ (tương đương 21 ngày)" holds at 8 hours a day; at 24 hours it would be another limit. */
function isEquivalent(before: string, inside: string): boolean {
  const hours = /(\d+)\s*gio[^\d]*$/.exec(fold(before))?.[1];
  const days = /(\d+)\s*ngay/.exec(fold(inside))?.[1];
  return hours !== undefined && days !== undefined && Number(hours) === Number(days) * 8;
}

/** Folded letter by letter, so that both texts keep their length. */
export function align(text: string): Aligned {
  const folded = text.replace(/\S/gu, (char) => {
    const plain = fold(char);
    return plain.length === char.length ? plain : char;
  });
  return { text, folded: maskTimes(folded) };
}

/** Dates and hours of the day, replaced by blanks of the same length. */
function maskTimes(folded: string): string {
  const blank = (found: string) => ' '.repeat(found.length);
  return folded
    .replace(/\bngay \d{1,2} thang \d{1,2}( nam \d{4})?\b/g, blank)
    .replace(/\b(ngay )?\d{1,2}\/\d{1,2}\/\d{4}\b/g, blank)
    .replace(/\bthang \d{1,2}( nam \d{4}|\/\d{4})/g, blank)
    .replace(CLOCK, blank);
}

/** "sau 15 giờ", "trước 16h30", "từ 7 giờ đến 17 giờ": an hour of the day between 6 and 20, not "sau 8 giờ làm việc". */
export const CLOCK =
  /\b(sau|truoc|luc|tu|den|vao) (0?[6-9]|1\d|20) ?(?:gio|h|:)(?! lam viec) ?(\d{2})?(?!\d)( ?phut)?/g;
