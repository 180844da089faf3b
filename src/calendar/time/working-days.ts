/** Counting working days. A day of a year without data, or a way that leads through one, gives NoData. */
import { civilOf, type DayNumber } from '#kit/dates.js';
import { isNoData, type NoData } from '../model.js';
import type { WorkingCalendar } from './compile.js';

export function isWorkingDay(calendar: WorkingCalendar, day: DayNumber): boolean | NoData {
  const i = day - calendar.first;
  if (!(calendar.run[i] as number)) return noDataFor(day);
  return (calendar.before[i + 1] as number) > (calendar.before[i] as number);
}

/**
 * The n-th working day after `day`, or before it where n is negative; for 0 the day itself.
 * `day` need not be a working day: the intake day is day 0 and counting starts the day after.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: DayNumber, count: number): DayNumber | NoData {
  const i = day - calendar.first;
  const run = calendar.run[i];
  if (!run) return noDataFor(day);
  if (count === 0) return day;
  const n =
    count > 0 ? (calendar.before[i + 1] as number) + count - 1 : (calendar.before[i] as number) + count;
  const reached = calendar.workingDays[n];
  if (reached === undefined || calendar.run[reached - calendar.first] !== run) {
    return noDataBeyond(calendar, day, count > 0 ? 1 : -1);
  }
  return reached;
}

export const nextWorkingDay = (calendar: WorkingCalendar, day: DayNumber) => addWorkingDays(calendar, day, 1);

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkingCalendar, day: DayNumber): DayNumber | NoData {
  const working = isWorkingDay(calendar, day);
  return working === true ? day : isNoData(working) ? working : addWorkingDays(calendar, day, 1);
}

/** Working days from `from` (inclusive) to `until` (exclusive); negative where they stand the other way round. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: DayNumber,
  until: DayNumber,
): number | NoData {
  const missing = missingYear(calendar, Math.min(from, until), Math.max(from, until));
  if (missing !== undefined) return { noDataFor: missing };
  const { before, first } = calendar;
  return (before[until - first] as number) - (before[from - first] as number);
}

/** How many working days a dossier due on `due` is late on the day `on`; 0 while it is not. */
export function workingDaysOverdue(
  calendar: WorkingCalendar,
  due: DayNumber,
  on: DayNumber,
): number | NoData {
  return on <= due ? 0 : workingDaysBetween(calendar, due + 1, on + 1);
}

/** The first year without data from `from` (inclusive) to `until` (exclusive); undefined where all are known. */
function missingYear(calendar: WorkingCalendar, from: DayNumber, until: DayNumber): number | undefined {
  const lastDay = Math.max(from, until - 1);
  const run = calendar.run[from - calendar.first];
  if (run && run === calendar.run[lastDay - calendar.first]) return undefined;
  const last = civilOf(lastDay).year;
  for (let year = civilOf(from).year; year <= last; year++) {
    if (!calendar.years.has(year)) return year;
  }
  return undefined;
}

const noDataFor = (day: DayNumber): NoData => ({ noDataFor: civilOf(day).year });

/** The nearest year without data, later (step 1) or earlier (step -1) than a known day. */
function noDataBeyond(calendar: WorkingCalendar, day: DayNumber, step: 1 | -1): NoData {
  let { year } = civilOf(day);
  while (calendar.years.has(year)) year += step;
  return { noDataFor: year };
}
