/** The calendar a command works with: of the centre where there is a database, the built-in one where there is none. */
import { existsSync } from 'node:fs';
import type { Session } from '#session.js';
import { mergeCalendar } from '../merge.js';
import { type Calendar, type CalendarDay, DEFAULT_OFFICE_HOURS, type OfficeHours } from '../model.js';
import { openCalendarStore } from '../store.js';

export interface LoadedCalendar {
  readonly calendar: Calendar;
  readonly imported: readonly CalendarDay[];
  readonly hours: OfficeHours;
}

/** The database that everybody has by default; any other one was named, and must be there. */
const DEFAULT_FILE = 'motcua.db';

export async function loadCalendar(session: Session): Promise<LoadedCalendar> {
  if (session.settings.db === DEFAULT_FILE && !existsSync(DEFAULT_FILE)) {
    return { calendar: mergeCalendar([]), imported: [], hours: DEFAULT_OFFICE_HOURS };
  }
  const store = openCalendarStore(await session.openDb('read'));
  const imported = store.listImported();
  return { calendar: mergeCalendar(imported), imported, hours: store.findHours() };
}
