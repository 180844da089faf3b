/** Reads digits, days and minutes straight from the bytes of a cell. */

export const digit = (b: Buffer, at: number): number => (b[at] as number) - 48;

/** Two digits as a number; negative or above 99 where they are none. */
export function twoDigits(b: Buffer, at: number): number {
  const [tens, ones] = [digit(b, at), digit(b, at + 1)];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day since 2000 of a real date from 1900 to 2199; NaN for others, which are looked at in peace. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const isLeap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (LENGTHS[month] as number) + (isLeap && month === 2 ? 1 : 0)) return Number.NaN;
  const past = year - 1;
  const leaps = (past >> 2) - Math.floor(past / 100) + Math.floor(past / 400) - 484;
  return (
    (year - 2000) * 365 + leaps - 1 + (DAYS_BEFORE[month] as number) + (isLeap && month > 2 ? 1 : 0) + day
  );
}

const MINUS = 45;
const SLASH = 47;
const COLON = 58;

/**
 * Minutes since 2000 of `2025-03-14`, `14/03/2025`, each with ` 08:30` or ` 08:30:00` behind it; NaN for anything else.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one form below the other
export function minuteOf(b: Buffer, start: number, end: number): number {
  const length = end - start;
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN;
  let day: number;
  if (b[start + 4] === MINUS && b[start + 7] === MINUS)
    day = dayOf(
      twoDigits(b, start) * 100 + twoDigits(b, start + 2),
      twoDigits(b, start + 5),
      twoDigits(b, start + 8),
    );
  else if (b[start + 2] === SLASH && b[start + 5] === SLASH)
    day = dayOf(
      twoDigits(b, start + 6) * 100 + twoDigits(b, start + 8),
      twoDigits(b, start + 3),
      twoDigits(b, start),
    );
  else return Number.NaN;
  if (length === 10) return day * 1440;
  if ((b[start + 10] !== 32 && b[start + 10] !== 84) || b[start + 13] !== COLON) return Number.NaN;
  const [hour, minute] = [twoDigits(b, start + 11), twoDigits(b, start + 14)];
  if (hour > 23 || minute > 59) return Number.NaN;
  if (length === 19 && (b[start + 16] !== COLON || twoDigits(b, start + 17) > 99)) return Number.NaN;
  return day * 1440 + hour * 60 + minute;
}
