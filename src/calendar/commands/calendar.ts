/** `motcua calendar`: working days and due dates. Declares its verbs. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { calendarHelp } from '../words.js';
import { addCalendarCheck } from './check.js';
import { addCalendarDue } from './due.js';
import { addCalendarImport } from './import.js';
import { addCalendarList } from './list.js';

export function addCalendar(program: Command, frame: Frame): void {
  const calendar = program.command('calendar').description(calendarHelp.calendar[frame.lang]);
  addCalendarList(calendar, frame);
  addCalendarImport(calendar, frame);
  addCalendarDue(calendar, frame);
  addCalendarCheck(calendar, frame);
}
