/** Reads digits, days and minutes straight from the bytes of a cell. */
import { NONE } from './batch.hot.js';

export const digit = (b: Buffer, at: number): number => (b[at] as number) - 48;

/** Two digits as a number; above 99 where they are none. */
export function twoDigits(b: Buffer, at: number): number {
  const tens = (b[at] as number) - 48;
  const ones = (b[at + 1] as number) - 48;
  return tens >>> 0 <= 9 && ones >>> 0 <= 9 ? tens * 10 + ones : 1000;
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

/** Days of all dates from 1900 to 2199, worked out once; a date is its place. */
const DATES = new Int32Array(300 * 512);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function fillDates(): void {
  for (let i = 0; i < DATES.length; i++) {
    const day = dayOf(FIRST_YEAR + (i >> 9), (i >> 5) & 15, i & 31);
    DATES[i] = Number.isNaN(day) ? NONE : day;
  }
}

/** Minutes since 2000 of `2025-03-14` or `14/03/2025`, each with ` 08:30` or ` 08:30:00` behind it; NONE for all else. */
export function minuteAt(b: Buffer, at: number): number {
  const day = dayAt(b, at);
  if (day === NONE) return NONE;
  const gap = b[at + 10];
  if (gap !== 32 && gap !== 84) return day * 1440;
  const hour = twoDigits(b, at + 11);
  const minute = twoDigits(b, at + 14);
  if (hour > 23 || minute > 59 || b[at + 13] !== COLON) return NONE;
  if (b[at + 16] === COLON && twoDigits(b, at + 17) > 99) return NONE;
  return day * 1440 + hour * 60 + minute;
}

function dayAt(b: Buffer, at: number): number {
  if (DATES[0] === 0) fillDates(); // the first is no date
  const isIso = b[at + 4] === MINUS && b[at + 7] === MINUS;
  if (!isIso && (b[at + 2] !== SLASH || b[at + 5] !== SLASH)) return NONE;
  const year = isIso
    ? twoDigits(b, at) * 100 + twoDigits(b, at + 2)
    : twoDigits(b, at + 6) * 100 + twoDigits(b, at + 8);
  const month = twoDigits(b, isIso ? at + 5 : at + 3);
  const day = twoDigits(b, isIso ? at + 8 : at);
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || day > 31) return NONE;
  return DATES[((year - FIRST_YEAR) << 9) | (month << 5) | day] as number;
}
