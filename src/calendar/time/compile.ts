/**
 * A calendar made ready for counting: how many working days lie before each day, and which day is the n-th.
 * Every question then takes one or two look-ups. A day of a year without data has no answer, only a NoData.
 */
import { type DayNumber, dayNumberOf, toDayNumber, weekdayOf } from '#kit/dates.js';
import { type Calendar, type CalendarDay, DEFAULT_OFFICE_HOURS, type OfficeHours } from '../model.js';
import { layOutOffice, type Office } from './office-hours.js';

export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  readonly office: Office;
  /** First day of the tables. */
  readonly first: DayNumber;
  /** Working days before the day `first + i`; one entry more than there are days. */
  readonly before: Int32Array;
  /** The n-th working day. */
  readonly workingDays: Int32Array;
  /** Which unbroken run of known years the day `first + i` belongs to; 0 = no data. */
  readonly run: Uint16Array;
  /** 1 where the calendar declares the day off (weekends as such are 0). */
  readonly declaredOff: Uint8Array;
}

export interface CompileOptions {
  readonly hours?: OfficeHours;
  /** Apply days whose confidence is `unsure` too; by default they are left out. */
  readonly includeUnsure?: boolean;
}

const SATURDAY = 5;

export function compileCalendar(calendar: Calendar, options: CompileOptions = {}): WorkingCalendar {
  const years = new Set(calendar.years);
  const first = years.size === 0 ? 0 : dayNumberOf(Math.min(...years), 1, 1);
  const length = years.size === 0 ? 0 : dayNumberOf(Math.max(...years) + 1, 1, 1) - first;
  const run = layOutRuns(years, first, length);
  const days = calendar.days.filter((day) => options.includeUnsure === true || day.confidence !== 'unsure');
  const works = layOutWeek(run, first);
  const declaredOff = new Uint8Array(length);
  declareDays(days, { works, declaredOff, run, first });
  const office = layOutOffice(options.hours ?? DEFAULT_OFFICE_HOURS);
  return { years, office, first, run, declaredOff, ...countWorkingDays(works, first) };
}

function layOutRuns(years: ReadonlySet<number>, first: DayNumber, length: number): Uint16Array {
  const run = new Uint16Array(length);
  let current = 0;
  for (const year of [...years].sort((a, b) => a - b)) {
    if (!years.has(year - 1)) current += 1;
    run.fill(current, dayNumberOf(year, 1, 1) - first, dayNumberOf(year + 1, 1, 1) - first);
  }
  return run;
}

/** The plain week: Monday to Friday of the known years. */
const layOutWeek = (run: Uint16Array, first: DayNumber): Uint8Array =>
  Uint8Array.from(run, (known, i) => (known !== 0 && weekdayOf(first + i) < SATURDAY ? 1 : 0));

interface Tables {
  readonly works: Uint8Array;
  readonly declaredOff: Uint8Array;
  readonly run: Uint16Array;
  readonly first: DayNumber;
}

function declareDays(days: readonly CalendarDay[], { works, declaredOff, run, first }: Tables): void {
  for (const { day, kind } of days) {
    const i = toDayNumber(day) - first;
    if ((run[i] ?? 0) === 0) continue; // a single day of a year that is not complete says nothing about it
    works[i] = kind === 'work' ? 1 : 0;
    declaredOff[i] = kind === 'off' ? 1 : 0;
  }
}

function countWorkingDays(works: Uint8Array, first: DayNumber) {
  const before = new Int32Array(works.length + 1);
  const workingDays: DayNumber[] = [];
  works.forEach((working, i) => {
    if (working === 1) workingDays.push(first + i);
    before[i + 1] = workingDays.length;
  });
  return { before, workingDays: Int32Array.from(workingDays) };
}
