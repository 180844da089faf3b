/** `motcua calendar check`: whether the calendar can be relied on, today and for limits that reach into next year. */
import type { Command } from 'commander';
import { addTableOutput } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { yearOf } from '../model.js';
import { compileCalendar } from '../time/compile.js';
import { validateCalendar } from '../validate.js';
import { yearSheet } from '../view.js';
import { calendarFindings, calendarHelp } from '../words.js';
import { summariseYears } from '../years.js';
import { loadCalendar } from './load.js';

export type CalendarCheckInput = Record<string, never>;

export const addCalendarCheck = (calendar: Command, frame: Frame): void =>
  declareCalendarCheck(calendar, frame.lang, frame.run('calendar check', runCalendarCheck));

export function declareCalendarCheck(calendar: Command, lang: Lang, run: Run<CalendarCheckInput>): void {
  const check = calendar
    .command('check')
    .description(calendarHelp.check[lang])
    .action(() => run({}));
  addTableOutput(check, lang);
}

export async function runCalendarCheck(_: CalendarCheckInput, session: Session): Promise<Outcome> {
  const { calendar, imported } = await loadCalendar(session);
  const years = summariseYears(calendar, compileCalendar(calendar), imported);
  const sheet = yearSheet(years);
  return {
    data: { years },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [
      ...validateCalendar(calendar.days.map((day) => ({ day }))),
      ...checkCoverage(calendar.years, session.settings.today),
    ],
    sheets: [sheet],
  };
}

/** This year must be there; the next one is decided in autumn, so it is only mentioned. */
function checkCoverage(years: readonly number[], today: Day): Diagnostic[] {
  const year = yearOf(today);
  if (!years.includes(year)) return [calendarFindings.find('no-data', { year: String(year) })];
  return years.includes(year + 1) ? [] : [calendarFindings.find('year-ahead', { year: String(year + 1) })];
}
