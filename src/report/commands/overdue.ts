/** `motcua report overdue`: what lies past its due day or will, by unit and desk, and as the list to send to a branch. */
import { type Command, InvalidArgumentError } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { lastDueDay, listOverdue, sumByDesk } from '../overdue.js';
import { deskSheet, overdueSheet, viewOverdue } from '../view/overdue.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { openSource, refuseUnknownUnit } from './source.js';

export interface OverdueInput {
  readonly days: number;
  readonly unit?: string;
}

export const addReportOverdue = (report: Command, frame: Frame): void =>
  declareOverdue(report, frame.lang, frame.run('report overdue', runReportOverdue));

export function declareOverdue(report: Command, lang: Lang, run: Run<OverdueInput>): void {
  const overdue = report
    .command('overdue')
    .description(help.overdue[lang])
    .option('--days <n>', help.days[lang], toDays, 0)
    .option('--unit <code>', help.unit[lang])
    .action((flags: OverdueInput) => run(flags));
  addTableOutput(overdue, lang);
  addExamples(overdue, lang, [
    'motcua report overdue',
    'motcua report overdue --days 2 --unit CN-TH -o qua-han-cn-th.xlsx',
  ]);
}

function toDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 0 && days <= 250) return days;
  throw new InvalidArgumentError('0 … 250');
}

export async function runReportOverdue({ days, unit }: OverdueInput, session: Session): Promise<Outcome> {
  const { today } = session.settings;
  const source = await openSource(session);
  refuseUnknownUnit(source, unit);
  const calendar = openCalendarStore(source.db).compile();
  const request = {
    ...{ today, calendar, days, org: source.org, fieldOf: source.fieldOf },
    unit: unit as UnitCode | undefined,
  };
  const open = source.store.scanOpen({
    on: toDayNumber(today),
    dueBefore: (lastDueDay(request) + 1) * MINUTES_PER_DAY,
  });
  const { entries, paused } = listOverdue(open, request);
  const view = { evaluatedOn: today, days, entries, desks: sumByDesk(entries), paused };
  const isUncounted = entries.some(({ workingDays }) => workingDays === null);
  return {
    data: { report: 'overdue', ...view },
    text: () => viewOverdue(view, session.lang, session.columns),
    diagnostics: isUncounted ? [reportFindings.find('no-calendar', {})] : [],
    sheets: [deskSheet(view, session.lang), overdueSheet(view, session.lang)],
  };
}
