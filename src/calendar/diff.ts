/** What an import would change: days that are new, differ, or stand as they are. */
import type { CalendarDay } from './model.js';

export interface CalendarDiff {
  readonly inserted: readonly CalendarDay[];
  readonly updated: readonly CalendarDay[];
  readonly unchanged: readonly CalendarDay[];
}

export function diffCalendar(stored: readonly CalendarDay[], wanted: readonly CalendarDay[]): CalendarDiff {
  const byDay = new Map(stored.map((day) => [day.day, day]));
  const isSame = (day: CalendarDay): boolean => {
    const old = byDay.get(day.day);
    return old !== undefined && COMPARED.every((key) => old[key] === day[key]);
  };
  return {
    inserted: wanted.filter(({ day }) => !byDay.has(day)),
    updated: wanted.filter((day) => byDay.has(day.day) && !isSame(day)),
    unchanged: wanted.filter(isSame),
  };
}

const COMPARED = ['kind', 'name', 'source', 'confidence', 'swappedWith'] as const;
