/** `motcua calendar import [file]`: the days of a year as decided, or the office hours; strict, as one journaled change. */
import type { Command } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import { addReadFlags, type ReadFlags, toReadOptions } from '#io/read/read-flags.js';
import { recordChange } from '#journal/change.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked, Outcome } from '#kit/outcome.js';
import { account, type RowCounts } from '#kit/row-counts.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type CalendarDiff, diffCalendar } from '../diff.js';
import { mergeCalendar } from '../merge.js';
import type { CalendarDay, OfficeHours } from '../model.js';
import { CALENDAR_FORMAT, parseCalendar } from '../parse.js';
import { openCalendarStore } from '../store.js';
import { formatOfficeHours, parseOfficeHours } from '../time/office-hours.js';
import { validateCalendar } from '../validate.js';
import { type ImportData, viewImport } from '../view.js';
import { calendarFindings, calendarHelp } from '../words.js';

export interface CalendarImportInput extends ReadFlags {
  readonly file?: string;
  readonly hours?: string;
  readonly dryRun?: boolean;
}

export const addCalendarImport = (calendar: Command, frame: Frame): void =>
  declareCalendarImport(calendar, frame.lang, frame.run('calendar import', runCalendarImport));

export function declareCalendarImport(calendar: Command, lang: Lang, run: Run<CalendarImportInput>): void {
  const command = calendar
    .command('import')
    .description(calendarHelp.import[lang])
    .argument('[file]', calendarHelp.file[lang])
    .option('--hours <times>', calendarHelp.importHours[lang])
    .action((file: string | undefined, flags: Omit<CalendarImportInput, 'file'>) =>
      run({ ...flags, ...(file === undefined ? {} : { file }) }),
    );
  addReadFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua calendar import lich-2027.csv --dry-run',
    'motcua calendar import --hours "07:30-11:30, 13:30-17:00"',
  ]);
}

export async function runCalendarImport(input: CalendarImportInput, session: Session): Promise<Outcome> {
  if (input.file === undefined && input.hours === undefined) {
    throw calendarFindings.refuse('unusable', 'nothing-to-import', {});
  }
  const hours = settleHours(input.hours);
  const db = await session.openDb('write');
  const store = openCalendarStore(db);
  const stored = store.listImported();
  const { value: file, diagnostics } = await readFile(input, stored);
  const write = file.isFaulty ? undefined : { diff: diffCalendar(stored, file.days), hours };
  const recorded =
    write === undefined
      ? undefined
      : recordChange(db, session.stamp(), () => applyImport(store, write), { dryRun: input.dryRun ?? false });
  const data: ImportData = {
    file: input.file ?? null,
    rows: countRows(file, write?.diff),
    officeHours: hours === undefined ? null : formatOfficeHours(hours),
    ...(recorded?.change === undefined ? {} : { change: recorded.change.id }),
    dryRun: input.dryRun ?? false,
  };
  return { data, text: () => viewImport(data, session.lang), diagnostics };
}

function settleHours(text: string | undefined): OfficeHours | undefined {
  const hours = text === undefined ? undefined : parseOfficeHours(text);
  if (text !== undefined && hours === undefined) {
    throw calendarFindings.refuse('unusable', 'bad-hours', { value: text });
  }
  return hours;
}

interface FileDays {
  readonly days: readonly CalendarDay[];
  readonly read: number;
  readonly blank: number;
  readonly isFaulty: boolean;
}

async function readFile(
  input: CalendarImportInput,
  stored: readonly CalendarDay[],
): Promise<Checked<FileDays>> {
  const { file } = input;
  if (file === undefined) return { value: { days: [], read: 0, blank: 0, isFaulty: false }, diagnostics: [] };
  const { readTable } = await import('#io/read/read-table.js');
  const table = await readTable(file, CALENDAR_FORMAT, await toReadOptions(input, CALENDAR_FORMAT));
  const parsed = parseCalendar(table.value);
  const replaced = new Set(parsed.value.map(({ day }) => day.day));
  const rest = mergeCalendar(stored).days.filter(({ day }) => !replaced.has(day));
  const diagnostics: Diagnostic[] = [
    ...table.diagnostics,
    ...parsed.diagnostics,
    ...validateCalendar(parsed.value, rest),
  ];
  const days = parsed.value.map(({ day }) => day);
  const { read, blank } = table.value;
  return { value: { days, read, blank, isFaulty: hasErrors(diagnostics) }, diagnostics };
}

interface Import {
  readonly diff: CalendarDiff;
  readonly hours: OfficeHours | undefined;
}

function applyImport(store: ReturnType<typeof openCalendarStore>, { diff, hours }: Import): void {
  store.saveDays([...diff.inserted, ...diff.updated]);
  if (hours !== undefined) store.saveHours(hours);
}

/** All or nothing: one row that is wrong keeps the whole file out, so all its rows count as rejected. */
function countRows({ read, blank }: FileDays, diff: CalendarDiff | undefined): RowCounts {
  const inserted = diff?.inserted.length ?? 0;
  const updated = diff?.updated.length ?? 0;
  const unchanged = diff?.unchanged.length ?? 0;
  const rejected = diff === undefined ? read - blank : 0;
  return account({ read, inserted, updated, unchanged, rejected, blank });
}
