/** `motcua report close` and `reopen`: freezes the counts of a period, and takes that back for a reason. */
import type { Command } from 'commander';
import type { Db } from '#db/open.js';
import { addDryRun, addExamples } from '#io/flags.js';
import { recordChange } from '#journal/change.js';
import { toDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { countClosing } from '../closing/count.js';
import type { Closing, ClosingFacts } from '../closing/model.js';
import { openClosingStore } from '../closing/store.js';
import { slicesOf } from '../counting/cube.js';
import { lastDayOfPeriod, PERIOD_FORMS, parsePeriod, type ReportPeriod } from '../period.js';
import { reportHelp as help, reportFindings } from '../words.js';
import { stretchesOf } from './closed.js';
import { addMonthStarts } from './question.js';
import { sourceOf } from './source.js';

export interface CloseInput {
  readonly period: string;
  readonly monthStarts?: number;
  readonly dryRun?: boolean;
}

export interface ReopenInput extends CloseInput {
  readonly reason: string;
}

export const addReportClose = (report: Command, frame: Frame): void =>
  declareClose(report, frame.lang, frame.run('report close', runReportClose));

export const addReportReopen = (report: Command, frame: Frame): void =>
  declareReopen(report, frame.lang, frame.run('report reopen', runReportReopen));

export function declareClose(report: Command, lang: Lang, run: Run<CloseInput>): void {
  const close = report
    .command('close')
    .description(help.close[lang])
    .argument('<period>', help.period[lang])
    .action((period: string, flags: Omit<CloseInput, 'period'>) => run({ ...flags, period }));
  addMonthStarts(close, lang);
  addDryRun(close, lang);
  addExamples(close, lang, ['motcua report close 2025-03', 'motcua report close 2025-Q1 --month-starts 15']);
}

export function declareReopen(report: Command, lang: Lang, run: Run<ReopenInput>): void {
  const reopen = report
    .command('reopen')
    .description(help.reopen[lang])
    .argument('<period>', help.period[lang])
    .requiredOption('--reason <text>', help.reason[lang])
    .action((period: string, flags: Omit<ReopenInput, 'period'>) => run({ ...flags, period }));
  addMonthStarts(reopen, lang);
  addDryRun(reopen, lang);
  addExamples(reopen, lang, ['motcua report reopen 2025-03 --reason "Bổ sung số liệu của xã X"']);
}

export async function runReportClose(input: CloseInput, session: Session): Promise<Outcome> {
  const period = settlePeriod(input, session);
  const { today } = session.settings;
  const lastDay = lastDayOfPeriod(period);
  if (today <= lastDay) throw reportFindings.refuse('refused', 'period-not-over', { lastDay, today });
  const db = await session.openDb('write');
  const closings = openClosingStore(db);
  const known = closings.find(period);
  if (known !== undefined)
    throw reportFindings.refuse('refused', 'closed-already', { today: known.today, change: known.change });
  const { dryRun = false } = input;
  const question = {
    vi: `Chốt số liệu kỳ từ ${formatDay(period.from, 'vi')} đến ${formatDay(lastDay, 'vi')}?`,
    en: `Close the period from ${period.from} to ${lastDay}?`,
  };
  if (!dryRun) await session.ask.confirm(question);
  const { facts, lines } = countPeriod(db, period, session);
  const recorded = recordChange(db, session.stamp(), (change) => closings.insert(change, facts, lines), {
    dryRun,
  });
  const data = {
    ...{ period: { ...period, lastDay }, today, lines: lines.length },
    ...(recorded.change === undefined ? {} : { change: recorded.change.id }),
  };
  return {
    data,
    text: () => sayDone(period, data.change, lines.length, session.lang),
    diagnostics: [],
  };
}

/** Everything that the closing keeps, as it is known now. */
function countPeriod(db: Db, period: ReportPeriod, session: Session) {
  const { today, monthStarts } = session.settings;
  const source = sourceOf(db);
  const [whole] = slicesOf({ period, monthStarts, today, by: [] });
  if (whole === undefined) throw new Error('a period has a whole');
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const lines = countClosing(source.store.scanHandled(span), {
    window: whole.window,
    stretches: stretchesOf(source),
    fieldOf: source.fieldOf,
  });
  const inputs = source.store.listInputs();
  const facts: ClosingFacts = {
    ...{ period, today, inputs, journal: source.store.findHead() },
    lastBatch: inputs.at(-1)?.batch ?? null,
    stored: source.store.countDossiers(),
    calendar: source.calendar,
    ledger: source.isCurrent ? source.store.digestLedger() : null,
  };
  return { facts, lines };
}

const sayDone = (period: ReportPeriod, change: number | undefined, lines: number, lang: Lang): string => {
  const [from, to] = [period.from, lastDayOfPeriod(period)].map((day) => formatDay(day, lang));
  const count = formatInteger(lines, lang);
  if (change === undefined)
    return lang === 'vi'
      ? `Chạy thử: sẽ chốt số liệu từ ${from} đến ${to} (${count} dòng).`
      : `Dry run: would close ${from} to ${to} (${count} lines).`;
  return lang === 'vi'
    ? `Đã chốt số liệu từ ${from} đến ${to} (${count} dòng), thay đổi số ${change}. Mở lại: motcua report reopen`
    : `Closed ${from} to ${to} (${count} lines), change ${change}. Take it back: motcua report reopen`;
};

export async function runReportReopen(input: ReopenInput, session: Session): Promise<Outcome> {
  const period = settlePeriod(input, session);
  const reason = input.reason.trim();
  if (reason === '') throw reportFindings.refuse('unusable', 'no-reason', {});
  const db = await session.openDb('write');
  const closings = openClosingStore(db);
  const closing = closings.find(period);
  if (closing === undefined)
    throw reportFindings.refuse('unusable', 'not-closed', {
      from: period.from,
      lastDay: lastDayOfPeriod(period),
    });
  const { dryRun = false } = input;
  const question = {
    vi: `Mở lại kỳ đã chốt ngày ${formatDay(closing.today, 'vi')}?`,
    en: `Reopen the period that was closed on ${closing.today}?`,
  };
  if (!dryRun) await session.ask.confirm(question);
  const recorded = recordChange(db, session.stamp(), () => closings.reopen(closing, reason), {
    dryRun,
  });
  return {
    data: {
      ...{ period: { ...period, lastDay: lastDayOfPeriod(period) }, closed: closing.change, reason },
      ...(recorded.change === undefined ? {} : { change: recorded.change.id }),
    },
    text: () => sayReopened(closing, recorded.change?.id, session.lang),
    diagnostics: [],
  };
}

function sayReopened(closing: Closing, change: number | undefined, lang: Lang): string {
  const on = formatDay(closing.today, lang);
  if (change === undefined)
    return lang === 'vi'
      ? `Chạy thử: sẽ mở lại kỳ đã chốt ngày ${on}.`
      : `Dry run: would reopen what was closed on ${on}.`;
  return lang === 'vi'
    ? `Đã mở lại kỳ đã chốt ngày ${on}, thay đổi số ${change}. Hoàn tác: motcua undo ${change}`
    : `Reopened what was closed on ${on}, change ${change}. Undo: motcua undo ${change}`;
}

function settlePeriod(input: CloseInput, session: Session): ReportPeriod {
  const period = parsePeriod(input.period, input.monthStarts ?? session.settings.monthStarts);
  if (period !== undefined) return period;
  throw reportFindings.refuse('unusable', 'bad-period', { value: input.period, forms: PERIOD_FORMS });
}
