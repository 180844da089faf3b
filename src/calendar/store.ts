/** Imported days and the office hours of the centre, in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { Day } from '#kit/dates.js';
import { mergeCalendar } from './merge.js';
import {
  type CalendarDay,
  type Confidence,
  type DayKind,
  DEFAULT_OFFICE_HOURS,
  type OfficeHours,
} from './model.js';
import { type CompileOptions, compileCalendar, type WorkingCalendar } from './time/compile.js';
import { formatOfficeHours, parseOfficeHours } from './time/office-hours.js';

const LIST =
  /* sql */ 'SELECT day, kind, name, source, confidence, swapped_with FROM calendar_day ORDER BY day';
const SAVE = /* sql */ `INSERT INTO calendar_day (day, kind, name, source, confidence, swapped_with)
  VALUES (@day, @kind, @name, @source, @confidence, @swappedWith)
  ON CONFLICT (day) DO UPDATE SET (kind, name, source, confidence, swapped_with) =
    (excluded.kind, excluded.name, excluded.source, excluded.confidence, excluded.swapped_with)`;
const FIND_HOURS = /* sql */ "SELECT value FROM setting WHERE name = 'office_hours'";
const SAVE_HOURS = /* sql */ `INSERT INTO setting (name, value) VALUES ('office_hours', ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`;

interface DayRow {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly swapped_with: Day | null;
}

export function openCalendarStore(db: Database) {
  const listImported = (): CalendarDay[] => db.prepare<[], DayRow>(LIST).all().map(toDay);
  const findHours = (): OfficeHours => {
    const text = db.prepare<[], string>(FIND_HOURS).pluck().get();
    return (text === undefined ? undefined : parseOfficeHours(text)) ?? DEFAULT_OFFICE_HOURS;
  };
  return {
    listImported,
    findHours,
    saveDays: (days: readonly CalendarDay[]): void => {
      const save = db.prepare<[CalendarDay]>(SAVE);
      for (const day of days) save.run(day);
    },
    saveHours: (hours: OfficeHours): void => {
      db.prepare<[string]>(SAVE_HOURS).run(formatOfficeHours(hours));
    },
    /** The calendar of this centre, ready for counting: imported days over built-in ones, its own office hours. */
    compile: (options: CompileOptions = {}): WorkingCalendar =>
      compileCalendar(mergeCalendar(listImported()), { hours: findHours(), ...options }),
  };
}

const toDay = ({ swapped_with, ...row }: DayRow): CalendarDay => ({ ...row, swappedWith: swapped_with });
