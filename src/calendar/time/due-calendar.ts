/** Limits in calendar days and months: they run through weekends, and a due date on a day off rolls forward. */
import {
  civilOf,
  dayNumberOf,
  dayNumberOfMinute,
  daysInMonth,
  MINUTES_PER_DAY,
  type Minute,
} from '#kit/dates.js';
import { type CountedLimit, isNoData, LIMIT_MINUTES_PER_DAY, type NoData, type Pause } from '../model.js';
import type { WorkingCalendar } from './compile.js';
import { addWallTime, wallTimeBetween } from './wall-time.js';
import { workingDayFrom } from './working-days.js';
import { addOfficeTime, intakeOf } from './working-time.js';

export interface CalendarCount {
  readonly start: Minute;
  readonly limit: Extract<CountedLimit, { kind: 'calendar-days' | 'months' }>;
  /** In order, apart from one another, none before `start`. */
  readonly pauses: readonly Pause[];
  /** The calendar whose declared days off do not count; undefined where every day does. */
  readonly walk: WorkingCalendar | undefined;
}

/** Where the count of whole days ends, and the part of a day that is walked in office minutes after it. */
interface Counted {
  readonly end: Minute;
  readonly part: number;
}

export function dueInCalendar(calendar: WorkingCalendar, count: CalendarCount): Minute | NoData {
  const { start, limit, pauses, walk } = count;
  if (limit.kind === 'months') {
    return settleAfterPauses(calendar, { end: addMonths(start, limit.months), part: 0 }, pauses, undefined);
  }
  const whole = Math.floor(limit.minutes / LIMIT_MINUTES_PER_DAY);
  const end = addWallTime(walk, start, whole * MINUTES_PER_DAY);
  if (isNoData(end)) return end;
  return settleAfterPauses(calendar, { end, part: limit.minutes % LIMIT_MINUTES_PER_DAY }, pauses, walk);
}

/** A pause between the end of the count and the day it rolled to moves that day: the dossier was not late yet. */
function settleAfterPauses(
  calendar: WorkingCalendar,
  counted: Counted,
  pauses: readonly Pause[],
  walk: WorkingCalendar | undefined,
): Minute | NoData {
  let current = counted;
  let due = settle(calendar, current);
  for (const pause of pauses) {
    if (isNoData(due) || pause.from >= due) return due;
    const base: Counted = pause.from < current.end ? current : { end: due, part: 0 };
    const stood = wallTimeBetween(walk, pause.from, pause.until);
    const end = isNoData(stood) ? stood : addWallTime(walk, base.end, stood);
    if (isNoData(end)) return end;
    current = { end, part: base.part };
    due = settle(calendar, current);
  }
  return due;
}

/** On a day off: the next working day at the same clock; outside office hours: the next ones. Then the part of a day. */
function settle(calendar: WorkingCalendar, { end, part }: Counted): Minute | NoData {
  const day = dayNumberOfMinute(end);
  const working = workingDayFrom(calendar, day);
  if (isNoData(working)) return working;
  const rolled = intakeOf(calendar, end + (working - day) * MINUTES_PER_DAY);
  return isNoData(rolled) ? rolled : addOfficeTime(calendar, rolled, { days: 0, minutes: part });
}

/** The same day so many months later; the last day of the month where it has no such day. */
function addMonths(moment: Minute, months: number): Minute {
  const dayNumber = dayNumberOfMinute(moment);
  const { year, month, day } = civilOf(dayNumber);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const reached = Math.min(day, daysInMonth(target.year, target.month));
  return moment + (dayNumberOf(target.year, target.month, reached) - dayNumber) * MINUTES_PER_DAY;
}
