/** Which days hold and which years are complete, once imported days take the place of built-in ones. */
import { type Calendar, type CalendarDay, isWeekend, yearOf } from './model.js';
import { OFFICIAL_CALENDAR } from './official.js';

/**
 * Weekdays off that a year has at the least: New Year, five of Tết, Hùng Kings, 30/4, 1/5 and one of National Day,
 * two of it since 2021 (Labour Code, Article 112; domain.md 8, [M]). A holiday on a weekend is given in lieu.
 */
export const LEAST_HOLIDAYS: readonly { readonly since: number; readonly days: number }[] = [
  { since: 2021, days: 11 },
  { since: 0, days: 10 },
];

export const leastHolidays = (year: number): number =>
  LEAST_HOLIDAYS.find(({ since }) => year >= since)?.days ?? 0;

/** Holidays on weekdays in a year, days in lieu among them; swapped days and unsure ones do not count. */
export const countHolidays = (days: readonly CalendarDay[], year: number): number =>
  days.filter(
    (day) =>
      yearOf(day.day) === year &&
      day.kind === 'off' &&
      day.swappedWith === null &&
      day.confidence !== 'unsure' &&
      !isWeekend(day.day),
  ).length;

/**
 * The built-in calendar with imported days in place of its own. A year beyond the built-in ones is used once it is
 * complete: a file may name single days of the next year (the other half of a swap) and knows no more of it.
 */
export function mergeCalendar(
  imported: readonly CalendarDay[],
  base: Calendar = OFFICIAL_CALENDAR,
): Calendar {
  const byDay = new Map(base.days.map((day) => [day.day, day]));
  for (const day of imported) byDay.set(day.day, day);
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const added = new Set(imported.map(({ day }) => yearOf(day)));
  const years = [...added].filter(
    (year) => !base.years.includes(year) && countHolidays(days, year) >= leastHolidays(year),
  );
  return { years: [...base.years, ...years].sort((a, b) => a - b), days };
}
