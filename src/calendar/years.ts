/** What each year of the calendar holds. */
import { dayNumberOf } from '#kit/dates.js';
import { type Calendar, type CalendarDay, isNoData, isWeekend, yearOf } from './model.js';
import type { WorkingCalendar } from './time/compile.js';
import { workingDaysBetween } from './time/working-days.js';

export interface YearSummary {
  readonly year: number;
  readonly workingDays: number;
  /** Weekdays off, swapped ones among them. */
  readonly off: number;
  readonly madeUp: number;
  readonly unsure: number;
  readonly imported: number;
}

export function summariseYears(
  calendar: Calendar,
  compiled: WorkingCalendar,
  imported: readonly CalendarDay[],
): YearSummary[] {
  return calendar.years.map((year) => {
    const days = calendar.days.filter(({ day }) => yearOf(day) === year);
    const sure = days.filter(({ confidence }) => confidence !== 'unsure');
    const working = workingDaysBetween(compiled, dayNumberOf(year, 1, 1), dayNumberOf(year + 1, 1, 1));
    return {
      year,
      workingDays: isNoData(working) ? 0 : working,
      off: sure.filter(({ day, kind }) => kind === 'off' && !isWeekend(day)).length,
      madeUp: sure.filter(({ kind }) => kind === 'work').length,
      unsure: days.length - sure.length,
      imported: imported.filter(({ day }) => yearOf(day) === year).length,
    };
  });
}
