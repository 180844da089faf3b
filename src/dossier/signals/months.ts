/** The months of a period, and which of them a day belongs to. Pure. */
import { addDays, type Day, type DayNumber, earlierOf, toDayNumber } from '#kit/dates.js';
import { endOfMonths, monthOf } from '#kit/period.js';
import type { SignalMonth } from './model.js';

export interface SignalSpan {
  readonly from: DayNumber;
  /** Exclusive, and never behind the day of evaluation. */
  readonly until: DayNumber;
  readonly months: readonly SignalMonth[];
  /** Place in `months` of the day `from + i`. */
  readonly monthAt: Uint16Array;
}

interface Asked {
  readonly from: Day;
  readonly until: Day;
  /** Of today the evening counts. */
  readonly today: Day;
  /** Day of the calendar month on which reporting months begin. */
  readonly monthStarts: number;
}

export function layOutSpan({ from, until, today, monthStarts }: Asked): SignalSpan {
  const first = toDayNumber(from);
  const end = Math.max(first, Math.min(toDayNumber(until), toDayNumber(today) + 1));
  const months: SignalMonth[] = [];
  for (let day = from; toDayNumber(day) < end; ) {
    const code = monthOf(day, monthStarts);
    const behind = endOfMonths(code, 'month', monthStarts);
    const start = toDayNumber(day);
    const isFirstDay = day === from ? monthOf(addDays(day, -1), monthStarts) !== code : true;
    months.push({
      code,
      from: start,
      until: Math.min(end, toDayNumber(behind)),
      isWhole: isFirstDay && toDayNumber(behind) <= end,
    });
    day = earlierOf(behind, until);
  }
  const monthAt = new Uint16Array(end - first);
  for (const [i, month] of months.entries()) monthAt.fill(i, month.from - first, month.until - first);
  return { from: first, until: end, months, monthAt };
}
