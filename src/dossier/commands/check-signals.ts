/** `motcua dossier check --signals`: what is worth a second look, with its numbers; or the dossiers behind one of them. */
import { type Command, InvalidArgumentError } from 'commander';
import { openCalendarStore } from '#calendar/store.js';
import type { Db } from '#db/open.js';
import { splitList } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { addDays } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { ClosedPeriod } from '#kit/period.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { signalHelp as help } from '../help-words.js';
import { openBehind } from '../signals/behind.js';
import { behindSheet, publishBehind, sortBehind, viewBehind } from '../signals/behind-view.js';
import { HIGHEST_RATE } from '../signals/honest.js';
import type { Signal } from '../signals/model.js';
import { judgeStored, type SignalRequest, scanBehind, spanOf } from '../signals/store.js';
import {
  publishSummary,
  SUMMARY_DIMENSIONS,
  type SummaryDimension,
  summariseSignals,
} from '../signals/summary.js';
import { factSheet, type SignalView, signalSheet, summarySheet, viewSignals } from '../signals/view.js';
import { isUnder } from '../unit-on.js';
import { dossierFindings } from '../words.js';
import { type Filter, type FilterFlags, refuseUnknownUnit } from './filter-flags.js';

/** Flags of which none stands without `--signals`. */
interface OwnFlags {
  readonly list?: number;
  readonly by?: readonly SummaryDimension[];
  readonly falseAlarms?: number;
}

export interface SignalFlags extends OwnFlags {
  readonly signals?: boolean;
}

export const addSignalFlags = (command: Command, lang: Lang): Command =>
  command
    .option('--signals', help.signals[lang])
    .option('--false-alarms <rate>', help.falseAlarms[lang], toRate)
    .option('--by <dimensions>', help.by[lang], toDimensions)
    .option('--list <number>', help.list[lang], toNumber);

function toRate(text: string): number {
  const rate = Number(text.replace(',', '.'));
  if (rate > 0 && rate <= HIGHEST_RATE) return rate;
  throw new InvalidArgumentError(`0.001 … ${HIGHEST_RATE}`);
}

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('1, 2, 3 …');
}

function toDimensions(text: string): SummaryDimension[] {
  const words = splitList(text);
  const known = words.flatMap((word) => SUMMARY_DIMENSIONS.find((dimension) => dimension === word) ?? []);
  if (known.length === words.length && new Set(known).size === known.length) return known;
  throw new InvalidArgumentError(SUMMARY_DIMENSIONS.join(', '));
}

/** `--list 3` without `--signals`, or `--signals` with a filter that would take the others away. */
export function refuseMixed(
  flags: SignalFlags & FilterFlags & { readonly rule?: unknown; readonly findings?: unknown },
): void {
  const names = flags.signals === true ? NOT_WITH_SIGNALS : ONLY_WITH_SIGNALS;
  const mixed = names.find((name) => flags[name] !== undefined);
  if (mixed === undefined) return;
  const flag = `--${mixed.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw dossierFindings.refuse(
    'unusable',
    flags.signals === true ? 'not-with-signals' : 'only-with-signals',
    { flag },
  );
}

const ONLY_WITH_SIGNALS = ['list', 'by', 'falseAlarms'] as const;
/** Others are what a unit is held against: only the period and the unit that is judged can be chosen. */
const NOT_WITH_SIGNALS = [
  ...(['procedure', 'field', 'status', 'channel', 'class', 'on', 'code'] as const),
  ...(['rule', 'findings'] as const),
] as const;

interface Asked extends SignalFlags, Pick<Filter, 'period' | 'unit'> {
  readonly failOn?: Outcome['failOn'];
}

export async function runSignals(input: Asked, session: Session): Promise<Outcome> {
  const { lang, columns } = session;
  const { period } = input;
  if (period === undefined) throw dossierFindings.refuse('unusable', 'signals-period', {});
  const db = await session.openDb('read');
  const progress = await session.progress({ vi: 'Đang xem hồ sơ', en: 'Reading dossiers' });
  const tell = (n: number) => progress.update({ vi: `Đã xem ${n} hồ sơ`, en: `Read ${n} dossiers` });
  const request = { ...requestOf(db, input, period, session), tell };
  try {
    const { report, tested } = judgeStored(db, request);
    if (input.list !== undefined)
      return answerBehind(db, request, findNumber([...report.signals, ...report.facts], input.list), session);
    const by = input.by ?? ['signal'];
    const view: SignalView = { report, summary: { by, rows: summariseSignals(report, tested, by) } };
    const count = report.signals.length;
    return {
      data: { ...report, by: by.join(','), summary: publishSummary(view.summary.rows, by) },
      text: () => viewSignals(view, lang, columns),
      diagnostics:
        count === 0 ? [] : [dossierFindings.find('worth-a-look', { count, of: report.comparisons })],
      failOn: input.failOn ?? 'error',
      sheets: [signalSheet(view, lang), factSheet(view, lang), summarySheet(view, lang)],
    };
  } finally {
    progress.stop();
  }
}

function requestOf(
  db: Db,
  { unit, falseAlarms }: Asked,
  { from, until }: ClosedPeriod,
  { settings }: Session,
): SignalRequest {
  const { today, monthStarts } = settings;
  if (today < from) throw dossierFindings.refuse('unusable', 'signals-not-begun', { from, today });
  return {
    ...{ from, until, today, monthStarts },
    ...(falseAlarms === undefined ? {} : { falseAlarms }),
    ...(unit === undefined ? {} : { isAsked: keepUnder(db, unit, addDays(until, -1)) }),
  };
}

/** The unit and what lay below it on the last day of the period. */
function keepUnder(db: Db, top: string, day: ReturnType<typeof addDays>): (unit: string) => boolean {
  const org = indexOrg(openOrgStore(db).readState());
  refuseUnknownUnit(db, org, top);
  const under = isUnder(org, top);
  return (unit) => under(unit as UnitCode, day);
}

function findNumber(signals: readonly Signal[], number: number): Signal {
  const found = signals.find((one) => one.number === number);
  if (found === undefined)
    throw dossierFindings.refuse('unusable', 'no-such-signal', { number, count: signals.length });
  return found;
}

function answerBehind(db: Db, request: SignalRequest, signal: Signal, { lang, columns }: Session): Outcome {
  const span = spanOf(request);
  const dossiers = sortBehind([
    ...scanBehind(db, span, openBehind(signal, span, openCalendarStore(db).compile())),
  ]);
  if (dossiers.length !== signal.observed)
    throw new Error(`the list has ${dossiers.length} dossiers, the signal counts ${signal.observed}`);
  const sheet = behindSheet(signal, dossiers);
  return {
    data: { signal, dossiers: dossiers.map(publishBehind) },
    text: () => viewBehind(sheet, lang, columns),
    diagnostics: [],
    sheets: [sheet],
  };
}
