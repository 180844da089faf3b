/**
 * When a dossier is due: the limit counted from its intake, longer by the time during which the clock stood still.
 * Day 0 is the day of intake; whole days keep its clock time (domain.md 3.3, definitions.md 18).
 */
import { dayNumberOfMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import {
  type Clock,
  type CountedLimit,
  isNoData,
  LIMIT_MINUTES_PER_DAY,
  type NoData,
  type Pause,
} from '../model.js';
import type { WorkingCalendar } from './compile.js';
import { dueInCalendar } from './due-calendar.js';
import { nextWorkingDay } from './working-days.js';
import { addOfficeTime, intakeOf, type OfficeTime, officeMinutesBetween } from './working-time.js';

export interface DueOptions {
  readonly pauses?: readonly Pause[];
  /** Calendar days pass over declared days off too (weekends count in any case). */
  readonly skipHolidays?: boolean;
}

/** The due moment of a dossier received at `received`. */
export function dueOf(
  calendar: WorkingCalendar,
  limit: CountedLimit,
  received: Minute,
  options: DueOptions = {},
): Minute | NoData {
  const start = intakeOf(calendar, received);
  if (isNoData(start)) return start;
  const pauses = mergePauses(options.pauses ?? [], start);
  switch (limit.kind) {
    case 'immediate':
      return start;
    case 'working-days':
    case 'working-hours':
      return dueInOffice(calendar, start, toOfficeTime(limit.minutes), pauses);
    case 'same-day': {
      const closing = closingOf(calendar, start, received, limit.cutOff);
      return isNoData(closing) ? closing : dueInOffice(calendar, closing, { days: 0, minutes: 0 }, pauses);
    }
    default:
      return dueInCalendar(calendar, {
        start,
        limit,
        pauses,
        walk: options.skipHolidays ? calendar : undefined,
      });
  }
}

/** Whole days = minutes div 480; only the rest is walked (definitions.md 18). */
const toOfficeTime = (minutes: number): OfficeTime => ({
  days: Math.floor(minutes / LIMIT_MINUTES_PER_DAY),
  minutes: minutes % LIMIT_MINUTES_PER_DAY,
});

/** Pauses in order, run together where they touch, cut off at the start of the clock. */
function mergePauses(pauses: readonly Pause[], start: Minute): Pause[] {
  const merged: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from || a.until - b.until)) {
    const last = merged.at(-1);
    const from = Math.max(pause.from, start);
    if (pause.until <= from) continue;
    if (last !== undefined && from <= last.until) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, pause.until) };
    } else merged.push({ from, until: pause.until });
  }
  return merged;
}

/** A request that comes when the time has run out already moves nothing: the dossier was late before it. */
function dueInOffice(
  calendar: WorkingCalendar,
  base: Minute,
  time: OfficeTime,
  pauses: readonly Pause[],
): Minute | NoData {
  let due = addOfficeTime(calendar, base, time);
  let paused = 0;
  for (const pause of pauses) {
    if (isNoData(due) || pause.from >= due) return due;
    const left = officeMinutesBetween(calendar, pause.from, due);
    if (isNoData(left)) return left;
    if (left <= 0) return due;
    const stood = officeMinutesBetween(calendar, pause.from, pause.until);
    if (isNoData(stood)) return stood;
    paused += stood;
    due = addOfficeTime(calendar, base, lengthen(time, paused, calendar.office.minutesPerDay));
  }
  return due;
}

const lengthen = (time: OfficeTime, minutes: number, minutesPerDay: number): OfficeTime => ({
  days: time.days + Math.floor(minutes / minutesPerDay),
  minutes: time.minutes + (minutes % minutesPerDay),
});

/** Closing time of the day of intake, or of the next working day for what came in after the cut-off hour. */
function closingOf(
  calendar: WorkingCalendar,
  start: Minute,
  received: Minute,
  cutOff: Clock | null,
): Minute | NoData {
  const startDay = dayNumberOfMinute(start);
  const sameDay = dayNumberOfMinute(received) === startDay;
  const late = sameDay && cutOff !== null && received - startDay * MINUTES_PER_DAY > cutOff;
  const day = late ? nextWorkingDay(calendar, startDay) : startDay;
  return isNoData(day) ? day : day * MINUTES_PER_DAY + calendar.office.closes;
}
