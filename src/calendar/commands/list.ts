/** `motcua calendar list`: days off and made-up working days, each with its source. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { yearOf } from '../model.js';
import { compileCalendar } from '../time/compile.js';
import { daySheet, yearSheet } from '../view.js';
import { calendarFindings, calendarHelp } from '../words.js';
import { summariseYears } from '../years.js';
import { loadCalendar } from './load.js';

export interface CalendarListInput {
  readonly year?: string;
}

export const addCalendarList = (calendar: Command, frame: Frame): void =>
  declareCalendarList(calendar, frame.lang, frame.run('calendar list', runCalendarList));

export function declareCalendarList(calendar: Command, lang: Lang, run: Run<CalendarListInput>): void {
  const list = calendar
    .command('list')
    .description(calendarHelp.list[lang])
    .option('--year <year>', calendarHelp.year[lang])
    .action((flags: CalendarListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, ['motcua calendar list --year 2025', 'motcua calendar list -o lich.xlsx']);
}

export async function runCalendarList(input: CalendarListInput, session: Session): Promise<Outcome> {
  const year = parseYear(input.year);
  const { calendar, imported } = await loadCalendar(session);
  const isAsked = (of: number) => year === undefined || year === of;
  const days = calendar.days.filter(({ day }) => isAsked(yearOf(day)));
  const years = summariseYears(calendar, compileCalendar(calendar), imported).filter((y) => isAsked(y.year));
  const sheet = daySheet(days, session.lang);
  const tables = [sheet, yearSheet(years)];
  return {
    data: { years, days },
    text: () =>
      tables.map((table) => layoutSheet(table, session.lang, session.columns).join('\n')).join('\n\n'),
    diagnostics:
      year === undefined || years.length > 0
        ? []
        : [calendarFindings.find('no-data', { year: String(year) })],
    sheets: [sheet], // a file of days alone can be imported again
  };
}

function parseYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw calendarFindings.refuse('unusable', 'bad-year', { value: text });
}
