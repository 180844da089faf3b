/** A month cut into stretches of three working days from its end; weekends count with what stands before them. Pure. */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { addWorkingDays, isWorkingDay } from '#calendar/time/working-days.js';
import type { DayNumber } from '#kit/dates.js';
import type { Gap, SignalMonth } from './model.js';

/** Working days of a stretch. */
const LENGTH = 3;

/** First days of the stretches, the last stretch first; or why they cannot be told. */
export function stretchesOf(month: SignalMonth, calendar: WorkingCalendar): readonly DayNumber[] | Gap {
  if (!month.isWhole) return 'month-not-whole';
  const last = month.until - 1;
  const isWorking = isWorkingDay(calendar, last);
  if (typeof isWorking !== 'boolean') return 'no-calendar';
  const starts: DayNumber[] = [];
  let start = addWorkingDays(calendar, last, isWorking ? 1 - LENGTH : -LENGTH);
  while (typeof start === 'number' && start >= month.from) {
    starts.push(start);
    start = addWorkingDays(calendar, start, -LENGTH);
  }
  return starts;
}

/** What was finished in each stretch, from counts by day; days before the first whole stretch are left out. */
export function countStretches(
  daily: Uint32Array,
  starts: readonly DayNumber[],
  { from, until }: { readonly from: DayNumber; readonly until: DayNumber },
): number[] {
  return starts.map((start, i) =>
    daily.subarray(start - from, (starts[i - 1] ?? until) - from).reduce((sum, count) => sum + count, 0),
  );
}
