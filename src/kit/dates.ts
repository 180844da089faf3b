/** Days and minutes as integers, ISO text at the edges. No clock, no time zone, no Date object. */
import type { Brand } from './brand.js';

/** `YYYY-MM-DD`, always a real day between 1900 and 9999. Compares correctly as text. */
export type Day = Brand<string, 'Day'>;

/** Days since 1970-01-01. */
export type DayNumber = number;

/** A half-open period: `from` inclusive, `until` exclusive, null = no end. People write inclusive dates: convert at the edge. */
export interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

/** The start of what has always held: a blank `opens_on` or `from`. */
export const ALWAYS = '1900-01-01' as Day;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian; H. Hinnant's algorithm). */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of dayNumberOf. */
export function civilOf(dayNumber: DayNumber): { year: number; month: number; day: number } {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Is this a real date (month and day within the calendar, year 1900..9999)? */
export const isCivilDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** ISO text of a civil date that is known to be real. */
export const toDay = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;

/** `YYYY-MM-DD` → Day; undefined for anything else, unreal days included. */
export function parseDay(text: string): Day | undefined {
  const match = ISO.exec(text);
  return match && isCivilDate(Number(match[1]), Number(match[2]), Number(match[3]))
    ? (text as Day)
    : undefined;
}

export function toDayNumber(day: Day): DayNumber {
  return dayNumberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

export function fromDayNumber(dayNumber: DayNumber): Day {
  const { year, month, day } = civilOf(dayNumber);
  return toDay(year, month, day);
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(toDayNumber(day) + days);

/** The same day of another year; 29 February becomes 1 March where the year has none, so that whole years have passed. */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: of } = civilOf(toDayNumber(day));
  return isCivilDate(year + years, month, of) ? toDay(year + years, month, of) : toDay(year + years, 3, 1);
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (dayNumber: DayNumber): number => (((dayNumber + 3) % 7) + 7) % 7;

/** Local minutes (UTC+7, no daylight saving) since 1970-01-01 00:00 local time. */
export type Minute = number;

export const MINUTES_PER_DAY = 1440;

export const dayNumberOfMinute = (minute: Minute): DayNumber => Math.floor(minute / MINUTES_PER_DAY);

/** `YYYY-MM-DD HH:mm` of a local minute. */
export function formatMinute(minute: Minute): string {
  const dayNumber = dayNumberOfMinute(minute);
  const rest = minute - dayNumber * MINUTES_PER_DAY;
  return `${fromDayNumber(dayNumber)} ${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
}

/** `YYYY-MM-DD`, optionally with `HH:mm` (seconds dropped), to a local minute. */
export function parseMinute(text: string): Minute | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text);
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  if (match === null || day === undefined) return undefined;
  const hours = Number(match[2] ?? 0);
  const minutes = Number(match[3] ?? 0);
  return hours < 24 && minutes < 60 ? toDayNumber(day) * MINUTES_PER_DAY + hours * 60 + minutes : undefined;
}

/** Does the half-open period hold on `day`? */
export const holdsOn = (period: Period, day: Day): boolean =>
  period.from <= day && (period.until === null || day < period.until);

/** Do two half-open periods share a day? */
export const overlaps = (a: Period, b: Period): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** The last day of a half-open period, as people write it; null when it has no end. */
export const lastDayOf = (until: Day | null): Day | null => (until === null ? null : addDays(until, -1));

/** The exclusive end for an inclusive last day. */
export const untilAfter = (lastDay: Day): Day => addDays(lastDay, 1);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
