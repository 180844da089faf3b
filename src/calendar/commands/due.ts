/** `motcua calendar due`: the due date of a dossier, with the days that made it so. Needs no database. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import { formatMinute, type Minute } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked, Outcome } from '#kit/outcome.js';
import { parseOfficeMinute } from '#kit/values.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import {
  type Appointment,
  listDaysBetween,
  planAppointments,
  sayFlags,
  withCutOff,
} from '../appointments.js';
import { renderLimit } from '../limits/text.js';
import { type CalendarDay, isNoData, type OfficeHours, type Pause, type TimeLimit } from '../model.js';
import { compileCalendar } from '../time/compile.js';
import { formatOfficeHours, parseClock, parseOfficeHours } from '../time/office-hours.js';
import { intakeOf } from '../time/working-time.js';
import { parseTimeLimit } from '../time-limit.js';
import { viewDue } from '../view.js';
import { calendarFindings, calendarHelp } from '../words.js';
import { loadCalendar } from './load.js';

export interface CalendarDueInput {
  readonly from: string;
  readonly limit: string;
  readonly hours?: string;
  readonly pause?: readonly string[];
  readonly cutOff?: string;
  readonly skipHolidays?: boolean;
  readonly unsure?: boolean;
}

export const addCalendarDue = (calendar: Command, frame: Frame): void =>
  declareCalendarDue(calendar, frame.lang, frame.run('calendar due', runCalendarDue));

export function declareCalendarDue(calendar: Command, lang: Lang, run: Run<CalendarDueInput>): void {
  const due = calendar
    .command('due')
    .description(calendarHelp.due[lang])
    .requiredOption('--from <time>', calendarHelp.from[lang])
    .requiredOption('--limit <text>', calendarHelp.limit[lang])
    .option('--hours <times>', calendarHelp.hours[lang])
    .option('--pause <span>', calendarHelp.pause[lang], (span: string, all: string[] = []) => [...all, span])
    .option('--cut-off <time>', calendarHelp.cutOff[lang])
    .option('--skip-holidays', calendarHelp.skipHolidays[lang])
    .option('--unsure', calendarHelp.unsure[lang])
    .action((flags: CalendarDueInput) => run(flags));
  addExamples(due, lang, [
    'motcua calendar due --from "2025-04-25 10:00" --limit "5 ngày làm việc"',
    'motcua calendar due --from "29/04/2025 14:00" --limit "20 ngày" --pause "2025-05-06 09:00..2025-05-12 10:00"',
  ]);
}

export async function runCalendarDue(input: CalendarDueInput, session: Session): Promise<Outcome> {
  const from = settleMoment(input.from, '--from');
  const pauses = (input.pause ?? []).map(settlePause);
  const { limit, text, diagnostics } = settleLimit(input, session.lang);
  const loaded = await loadCalendar(session);
  const hours = input.hours === undefined ? loaded.hours : settleHours(input.hours);
  const includeUnsure = input.unsure ?? false;
  const calendar = compileCalendar(loaded.calendar, { hours, includeUnsure });
  const planned = planAppointments(calendar, limit, from, {
    pauses,
    skipHolidays: input.skipHolidays ?? false,
  });
  const days = listDaysBetween(loaded.calendar.days, from, planned.value);
  const intake = intakeOf(calendar, from);
  const view = {
    from,
    intake: isNoData(intake) ? undefined : intake,
    limit: text,
    officeHours: formatOfficeHours(hours),
    pauses,
    appointments: planned.value,
    days,
  };
  return {
    data: toData({ ...view, limit }),
    text: () => viewDue(view, session.lang),
    diagnostics: [...diagnostics, ...planned.diagnostics, ...(includeUnsure ? [] : doubts(days))],
  };
}

function settleMoment(text: string, flag: string): Minute {
  const moment = parseOfficeMinute(text);
  if (moment === undefined) throw calendarFindings.refuse('unusable', 'bad-moment', { value: text, flag });
  return moment;
}

function settlePause(text: string): Pause {
  const [from, until, ...more] = text.split('..').map((part) => parseOfficeMinute(part.trim()));
  if (from === undefined || until === undefined || more.length > 0 || until < from) {
    throw calendarFindings.refuse('unusable', 'bad-pause', { value: text });
  }
  return { from, until };
}

function settleHours(text: string): OfficeHours {
  const hours = parseOfficeHours(text);
  if (hours === undefined) throw calendarFindings.refuse('unusable', 'bad-hours', { value: text });
  return hours;
}

interface SettledLimit {
  readonly limit: TimeLimit;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

function settleLimit(input: CalendarDueInput, lang: Lang): SettledLimit {
  const read = parseTimeLimit(input.limit);
  const { value: limit, diagnostics } = applyCutOff(read.limit, input.cutOff);
  return {
    limit,
    text: renderLimit(limit, lang),
    diagnostics: [...sayFlags(read, input.limit, lang), ...diagnostics],
  };
}

function applyCutOff(limit: TimeLimit, text: string | undefined): Checked<TimeLimit> {
  if (text === undefined) return { value: limit, diagnostics: [] };
  const cutOff = parseClock(text);
  if (cutOff === undefined) {
    throw calendarFindings.refuse('unusable', 'bad-clock', { value: text, flag: '--cut-off' });
  }
  const changed = withCutOff(limit, cutOff);
  return changed === undefined
    ? { value: limit, diagnostics: [calendarFindings.find('cut-off-unused', {})] }
    : { value: changed, diagnostics: [] };
}

const doubts = (days: readonly CalendarDay[]): Diagnostic[] =>
  days
    .filter(({ confidence }) => confidence === 'unsure')
    .map(({ day, name }) => calendarFindings.find('unsure-day', { day, name }));

interface DueData {
  readonly from: Minute;
  readonly intake: Minute | undefined;
  readonly limit: TimeLimit;
  readonly officeHours: string;
  readonly pauses: readonly Pause[];
  readonly appointments: readonly Appointment[];
  readonly days: readonly CalendarDay[];
}

/** `due` is the last of several due moments, null where there is none. */
const toData = ({ from, intake, limit, officeHours, pauses, appointments, days }: DueData) => ({
  from: formatMinute(from),
  intake: intake === undefined ? null : formatMinute(intake),
  limit,
  due: appointments.length === 0 ? null : formatMinute(Math.max(...appointments.map(({ due }) => due))),
  appointments: appointments.map((appointment) => ({
    ...appointment,
    from: formatMinute(appointment.from),
    due: formatMinute(appointment.due),
  })),
  officeHours,
  pauses: pauses.map((pause) => ({ from: formatMinute(pause.from), until: formatMinute(pause.until) })),
  days,
});
