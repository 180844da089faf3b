/** Time by the wall clock, through nights and weekends; with a calendar to walk in, its declared days off do not count. */
import { type DayNumber, dayNumberOfMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { isNoData, type NoData } from '../model.js';
import type { WorkingCalendar } from './compile.js';
import { isWorkingDay } from './working-days.js';

export function addWallTime(
  walk: WorkingCalendar | undefined,
  moment: Minute,
  minutes: number,
): Minute | NoData {
  if (walk === undefined) return moment + minutes;
  let day = dayNumberOfMinute(moment);
  let left = moment - day * MINUTES_PER_DAY + minutes;
  for (;;) {
    const off = isDeclaredOff(walk, day);
    if (isNoData(off)) return off;
    if (!off && left < MINUTES_PER_DAY) return day * MINUTES_PER_DAY + left;
    if (!off) left -= MINUTES_PER_DAY;
    day += 1;
  }
}

export function wallTimeBetween(
  walk: WorkingCalendar | undefined,
  from: Minute,
  until: Minute,
): number | NoData {
  let minutes = until - from;
  if (walk === undefined) return minutes;
  for (let day = dayNumberOfMinute(from); day * MINUTES_PER_DAY < until; day++) {
    const off = isDeclaredOff(walk, day);
    if (isNoData(off)) return off;
    const begins = day * MINUTES_PER_DAY;
    if (off) minutes -= Math.min(until, begins + MINUTES_PER_DAY) - Math.max(from, begins);
  }
  return minutes;
}

function isDeclaredOff(calendar: WorkingCalendar, day: DayNumber): boolean | NoData {
  const working = isWorkingDay(calendar, day);
  return isNoData(working) ? working : calendar.declaredOff[day - calendar.first] === 1;
}
