/** Counting office time to the minute: intake, elapsed time, and the moment so many days and minutes later. */
import { dayNumberOfMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { isNoData, type NoData } from '../model.js';
import type { WorkingCalendar } from './compile.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.js';

/**
 * When the clock starts for what arrives at `received` (domain.md 3.3): in office hours at once, before opening at
 * opening, in the break when it ends, after closing or on a day off when the next working day opens.
 */
export function intakeOf(calendar: WorkingCalendar, received: Minute): Minute | NoData {
  const day = dayNumberOfMinute(received);
  const working = isWorkingDay(calendar, day);
  if (isNoData(working)) return working;
  const clock = working ? (calendar.office.intakeAt[received - day * MINUTES_PER_DAY] as number) : -1;
  if (clock !== -1) return day * MINUTES_PER_DAY + clock;
  const next = nextWorkingDay(calendar, day);
  return isNoData(next) ? next : next * MINUTES_PER_DAY + calendar.office.opens;
}

/** Office minutes from one moment to another; negative where they stand the other way round. */
export function officeMinutesBetween(
  calendar: WorkingCalendar,
  from: Minute,
  until: Minute,
): number | NoData {
  const fromDay = dayNumberOfMinute(from);
  const untilDay = dayNumberOfMinute(until);
  const workedFrom = workedOn(calendar, from);
  const workedUntil = workedOn(calendar, until);
  const days = workingDaysBetween(calendar, fromDay, untilDay);
  if (isNoData(workedFrom)) return workedFrom;
  if (isNoData(days)) return days;
  if (isNoData(workedUntil)) return workedUntil;
  return days * calendar.office.minutesPerDay + workedUntil - workedFrom;
}

/** Office minutes of the moment's own day that lie before it. */
function workedOn(calendar: WorkingCalendar, moment: Minute): number | NoData {
  const day = dayNumberOfMinute(moment);
  const working = isWorkingDay(calendar, day);
  if (isNoData(working)) return working;
  return working ? (calendar.office.workedAt[moment - day * MINUTES_PER_DAY] as number) : 0;
}

export interface OfficeTime {
  /** Whole working days: they keep the clock time. */
  readonly days: number;
  /** What is walked in office minutes after them. Ends at noon or in the evening stay there. */
  readonly minutes: number;
}

/** The moment so much office time after `start`, which must be a moment of intake or a due moment. */
export function addOfficeTime(calendar: WorkingCalendar, start: Minute, time: OfficeTime): Minute | NoData {
  const startDay = dayNumberOfMinute(start);
  const clock = start - startDay * MINUTES_PER_DAY;
  const day = addWorkingDays(calendar, startDay, time.days);
  if (isNoData(day)) return day;
  if (time.minutes === 0) return day * MINUTES_PER_DAY + clock;
  const { workedAt, clockAfter, minutesPerDay } = calendar.office;
  const worked = (workedAt[clock] as number) + time.minutes;
  const wholeDays = Math.floor((worked - 1) / minutesPerDay);
  const last = addWorkingDays(calendar, day, wholeDays);
  if (isNoData(last)) return last;
  return last * MINUTES_PER_DAY + (clockAfter[worked - wholeDays * minutesPerDay] as number);
}
