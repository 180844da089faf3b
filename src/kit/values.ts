/** Values as people in offices write them: days, times, numbers, yes and no. Pure; undefined is "not that kind of value". */
import { type Day, isCivilDate, MINUTES_PER_DAY, type Minute, toDay, toDayNumber } from './dates.js';
import { fold } from './vietnamese.js';

/** `dd/mm/yyyy`, `d-m-yyyy`, `d.m.yyyy`: the day first, always, as in every Vietnamese document. */
const DAY_FIRST = /^(\d{1,2})([/\-.])(\d{1,2})\2(\d{4})$/;

/** `yyyy-mm-dd`, `yyyy/m/d`. */
const YEAR_FIRST = /^(\d{4})([/\-.])(\d{1,2})\2(\d{1,2})$/;

/** A day: `31/03/2025`, `1-4-2025`, `2025-03-31`; undefined for anything else, unreal days included. */
export function parseOfficeDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const [, day, , month, year] = DAY_FIRST.exec(trimmed) ?? [];
  if (year !== undefined) return realDay(year, month, day);
  const [, firstYear, , secondMonth, lastDay] = YEAR_FIRST.exec(trimmed) ?? [];
  return realDay(firstYear, secondMonth, lastDay);
}

function realDay(...parts: readonly (string | undefined)[]): Day | undefined {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = parts.map(Number);
  return isCivilDate(year, month, day) ? toDay(year, month, day) : undefined;
}

/** The day in front (`31/03/2025 14:30:05`, `2025-03-31T14:30`), or the time, as receipts print it (`14:30 ngày 31/03/2025`). */
const DAY_THEN_TIME = /^([\d/\-.]{8,10})(?:(?:T|,? )(.+))?$/i;
const TIME_THEN_DAY = /^(.+?),? (?:ngày )?([\d/\-.]{8,10})$/iu;

/** A day with or without a time, seconds dropped; without a time it is midnight. */
export function parseOfficeMinute(text: string): Minute | undefined {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, dayBefore, timeAfter = '0:00'] = DAY_THEN_TIME.exec(line) ?? [];
  if (dayBefore !== undefined) return joinMinute(dayBefore, timeAfter);
  const [, timeBefore = '', dayAfter = ''] = TIME_THEN_DAY.exec(line) ?? [];
  return joinMinute(dayAfter, timeBefore);
}

function joinMinute(dayText: string, timeText: string): Minute | undefined {
  const day = parseOfficeDay(dayText);
  const time = parseTime(timeText);
  return day === undefined || time === undefined ? undefined : toDayNumber(day) * MINUTES_PER_DAY + time;
}

/** `7:30`, `07:30:15.000`, `7h30`, `7 giờ 30 phút`; `SA` and `CH` are AM and PM as a Vietnamese Windows writes them. */
const TIME = /^(\d{1,2})(?::|h ?| ?giờ ?)(\d{2})?(?: ?phút)?(?::\d{2}(?:\.\d+)?)?(?: ?(am|pm|sa|ch))?$/iu;

/** Minutes since midnight. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text.normalize('NFC').trim());
  if (match === null || (match[2] === undefined && text.includes(':'))) return undefined;
  const half = match[3]?.toLowerCase();
  const hours = Number(match[1]);
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/** Digits in groups of three (`1.234.567`, `1,234,567`, `1 234 567`) or in one run. */
const WHOLE = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$|^\d+$/;

/**
 * A whole number. Here one separator groups (`82.635` is 82 thousand); a fraction of zeros, as programs that hold
 * numbers as floats write it (`82635.0`), is dropped; any other fraction is not a whole number.
 */
export function parseInteger(text: string): number | undefined {
  const { sign, digits } = splitSign(text);
  const whole = WHOLE.test(digits) ? digits : digits.replace(/[.,]0+$/, '');
  return WHOLE.test(whole) ? safe(sign * Number(whole.replace(/[., ]/g, ''))) : undefined;
}

/** A number with or without a fraction. Here a single separator is the decimal one: `108.237` and `7,37`. */
export function parseDecimal(text: string): number | undefined {
  const { sign, digits } = splitSign(text);
  const separators = digits.replace(/[\d ]/g, '');
  const last = separators.at(-1);
  if (last === undefined || !/^[.,]+$/.test(separators)) return parseInteger(text);
  // The same mark twice groups: 1.234.567. Otherwise the last mark is the decimal one: 1.234.567,5 or 1,234,567.5.
  if (separators.split(last).length > 2)
    return separators.length === 2 || allSame(separators) ? parseInteger(text) : undefined;
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (!WHOLE.test(whole) || whole.includes(last) || !/^\d+$/.test(fraction)) return undefined;
  return safe(sign * Number(`${whole.replace(/[., ]/g, '')}.${fraction}`));
}

const allSame = (text: string): boolean => new Set(text).size === 1;

function splitSign(text: string): { readonly sign: 1 | -1; readonly digits: string } {
  const line = text.replace(/\s+/gu, ' ').trim();
  const isNegative = /^[-−]/u.test(line);
  return { sign: isNegative ? -1 : 1, digits: line.replace(/^[-−+] ?/u, '') };
}

/** No number that a double would round; -0 is 0. */
function safe(value: number): number | undefined {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : undefined;
}

/** As forms and spreadsheets mark them; `x` is a ticked box. */
const YES: ReadonlySet<string> = new Set(['co', 'dung', 'yes', 'y', 'true', '1', 'x', 'v', 'roi']);
const NO: ReadonlySet<string> = new Set(['khong', 'ko', 'sai', 'no', 'n', 'false', '0', 'chua']);

/** Yes or no in Vietnamese or English; undefined for anything else, an empty cell included. */
export function parseYesNo(text: string): boolean | undefined {
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
