/** `motcua report overdue`: what lies past its due day or will, by unit and desk, and as the list to send to a branch. */
import { type Command, InvalidArgumentError } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import type { Member } from '../model.js';
import { lastDueDay, listOverdue, type OverduePart, type OverdueReport, sumByDesk } from '../overdue.js';
import { nameMembers } from '../publish.js';
import type { SplitBy } from '../split.js';
import { deskSheet, type OverdueView, overdueSheet, viewOverdue } from '../view/overdue.js';
import { headedBy, nameOfPart } from '../view/part.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { splitOption } from './question.js';
import { openSource, refuseUnknownUnit } from './source.js';
import { writeParts } from './split.js';

export interface OverdueInput {
  readonly days: number;
  readonly unit?: string;
  readonly splitBy?: SplitBy;
}

export const addReportOverdue = (report: Command, frame: Frame): void =>
  declareOverdue(report, frame.lang, frame.run('report overdue', runReportOverdue));

export function declareOverdue(report: Command, lang: Lang, run: Run<OverdueInput>): void {
  const overdue = report
    .command('overdue')
    .description(help.overdue[lang])
    .option('--days <n>', help.days[lang], toDays, 0)
    .option('--unit <code>', help.unit[lang])
    .addOption(splitOption(lang))
    .action((flags: OverdueInput) => run(flags));
  addTableOutput(overdue, lang);
  addExamples(overdue, lang, [
    'motcua report overdue',
    'motcua report overdue --days 2 --unit CN-TH -o qua-han-cn-th.xlsx',
    'motcua report overdue --days 2 --split-by branch -o qua-han',
  ]);
}

function toDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 0 && days <= 250) return days;
  throw new InvalidArgumentError('0 … 250');
}

export async function runReportOverdue(input: OverdueInput, session: Session): Promise<Outcome> {
  const { days, unit, splitBy } = input;
  const { today } = session.settings;
  const source = await openSource(session);
  refuseUnknownUnit(source, unit);
  const calendar = openCalendarStore(source.db).compile();
  const request = {
    ...{ today, calendar, days, splitBy, org: source.org, fieldOf: source.fieldOf },
    unit: unit as UnitCode | undefined,
  };
  const open = source.store.scanOpen({
    on: toDayNumber(today),
    dueBefore: (lastDueDay(request) + 1) * MINUTES_PER_DAY,
  });
  const { parts, ...whole } = listOverdue(open, request);
  const answer = (list: Omit<OverdueReport, 'parts'>, part?: Member): Outcome =>
    answerOverdue(viewOf(list, today, days), session, part);
  const outcome = answer(whole);
  if (splitBy === undefined) return outcome;
  refuseLoss(whole, parts);
  const lists = parts.map(({ member, ...list }) => ({
    member,
    counted: list.entries.length,
    answer: () => answer(list, member),
  }));
  const { diagnostics } = outcome;
  return writeParts({ report: 'overdue', flags: input, splitBy, parts: lists, diagnostics }, session);
}

const viewOf = ({ entries, paused }: Omit<OverdueReport, 'parts'>, evaluatedOn: Day, days: number) => ({
  ...{ evaluatedOn, days, entries },
  desks: sumByDesk(entries),
  paused,
});

/** The lists add up to the whole, or none of them may be written. */
function refuseLoss(whole: Omit<OverdueReport, 'parts'>, parts: readonly OverduePart[]): void {
  const listed = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const paused = parts.reduce((sum, part) => sum + part.paused, 0);
  if (listed !== whole.entries.length || paused !== whole.paused)
    throw new Error(`the parts list ${listed} dossiers, the whole ${whole.entries.length}`);
}

function answerOverdue(view: OverdueView, session: Session, part: Member | undefined): Outcome {
  const { lang, columns } = session;
  const headed = (sheet: Sheet): Sheet => (part === undefined ? sheet : headedBy(sheet, part));
  const isUncounted = view.entries.some(({ workingDays }) => workingDays === null);
  return {
    data: { report: 'overdue', ...view, ...(part === undefined ? {} : { part: nameMembers([part]) }) },
    text: () =>
      [...(part === undefined ? [] : [nameOfPart(part)]), viewOverdue(view, lang, columns)].join('\n'),
    diagnostics: isUncounted ? [reportFindings.find('no-calendar', {})] : [],
    sheets: [headed(deskSheet(view, lang)), headed(overdueSheet(view, lang))],
  };
}
