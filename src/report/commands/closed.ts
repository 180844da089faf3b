/** Reports of closed periods: read as they were closed, or laid beside what is known now. */
import { basisOf } from '#dossier/ledger-lines.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import type { UnitCode } from '#kit/brand.js';
import type { Bilingual } from '#kit/sheet.js';
import { type Bridge, type ClosedBeside, layClosedBeside, publishClosed } from '../closing/beside.js';
import { driftByBatch } from '../closing/drift.js';
import type { ClosedLine, Closing } from '../closing/model.js';
import { countLines, slicesOf } from '../counting/cube.js';
import { isInLedger, isTime } from '../counting/dimensions.js';
import type { Measure } from '../counting/measure.js';
import type { Counted, CountedAt, Counts } from '../model.js';
import { lastDayOfPeriod } from '../period.js';
import { sayBridge, sayClosed } from '../view/closed.js';
import type { FigureColumn } from '../view/columns.js';
import { reportFindings } from '../words.js';
import type { Question } from './question.js';
import type { Source } from './source.js';

/** What a closing keeps: counts that the ledger knows, where dossiers came in or are handled, compared by day. */
const isKept = (measure: Measure<string>, { place, precision, by, split }: Question): boolean =>
  measure.addLine !== undefined &&
  place !== 'returned' &&
  precision === 'day' &&
  split !== 'handler' &&
  by.every(isInLedger);

/** Whether `--as-closed` can answer; the question as it was put on the day of closing. */
export function asOfClosing(
  source: Source,
  measure: Measure<string>,
  question: Question,
): { readonly closing: Closing; readonly question: Question } {
  const { period, hierarchy } = question;
  const closing = source.closings.find(period);
  if (closing === undefined)
    throw reportFindings.refuse('unusable', 'not-closed', {
      from: period.from,
      lastDay: lastDayOfPeriod(period),
    });
  if (!isKept(measure, question) || question.by.some(isTime) || question.compare !== undefined)
    throw reportFindings.refuse('unusable', 'not-in-closing', {});
  const { today } = closing;
  const then = hierarchy.mode === 'as-now' ? { mode: hierarchy.mode, on: today } : hierarchy;
  return { closing, question: { ...question, today, hierarchy: then } };
}

/** The counts of a closed period from the lines it was closed with. */
export function countClosed<K extends string>(
  source: Source,
  measure: Measure<K>,
  closing: Closing,
  question: Question,
): Counted<K> {
  const lines = source.closings.readLines(closing).map((line) => placed(line, question.place));
  return countLines((windows) => windows.map(() => lines), measure, {
    ...question,
    org: source.org,
    unit: question.unit as UnitCode | undefined,
    fieldOf: (field) => field || undefined,
  });
}

const placed = (line: ClosedLine, place: CountedAt): LedgerSums => ({
  ...line,
  seat: place === 'handled' && line.handler !== '' ? { ...line, unit: line.handler } : line,
});

export interface ClosingRemarks {
  /** What scripts see beside the rows. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly lines: readonly Bilingual[];
}

export const NO_REMARKS: ClosingRemarks = { data: {}, lines: [] };

/** What is to be said of a period that is closed, or follows a closed one. */
export function remarkOnClosings<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  total: Counts<K>,
  figures: readonly FigureColumn<K>[],
): ClosingRemarks {
  if (!isKept(measure, question)) return NO_REMARKS;
  const beside = question.isAsClosed ? undefined : findBeside(source, measure, question, total);
  const bridge = findBridge(source, measure, question, total);
  return {
    data: {
      ...(beside === undefined ? {} : { closed: publishClosed(beside) }),
      ...(bridge === undefined ? {} : { bridge: { ...bridge, closing: bridge.closing.change } }),
    },
    lines: [
      ...(beside === undefined ? [] : sayClosed(beside, total, figures)),
      ...(bridge === undefined ? [] : [sayBridge(bridge)]),
    ],
  };
}

function findBeside<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  total: Counts<K>,
): ClosedBeside<K> | undefined {
  const closing = source.closings.find(question.period);
  if (closing === undefined) return undefined;
  const whole = { ...question, by: [] };
  const closed = countClosed(source, measure, closing, { ...whole, today: closing.today });
  const [slice] = slicesOf(whole);
  if (slice === undefined) throw new Error('a period has a whole');
  const lastBatch = closing.lastBatch ?? 0;
  const states = source.store.listStatesSince(lastBatch, question.place);
  const drift = driftByBatch(states, measure, {
    ...{ window: slice.window, lastDay: slice.lastDay, hierarchy: question.hierarchy, lastBatch },
    ...{ org: source.org, fieldOf: source.fieldOf, unit: question.unit as UnitCode | undefined },
  });
  return layClosedBeside(measure.keys, closing, closed.total, total, drift);
}

/** Measures that know what is in progress and what is carried over. */
function findBridge<K extends string>(
  source: Source,
  measure: Measure<K>,
  question: Question,
  total: Counts<K>,
): Bridge | undefined {
  const closing = source.closings.findBefore(question.period);
  if (closing === undefined || !hasBalance(total)) return undefined;
  const own = question.isAsClosed ? source.closings.find(question.period) : undefined;
  if (own !== undefined && own.change < closing.change) return undefined; // not closed yet when this one was
  const before = { ...question, by: [], period: closing.period, today: closing.today };
  const closed = countClosed(source, measure, closing, before).total;
  if (!hasBalance(closed)) return undefined;
  return { closing, closedInProgress: closed.inProgress, carriedOver: total.carriedOver };
}

const hasBalance = (
  counts: Readonly<Record<string, number>>,
): counts is { carriedOver: number; inProgress: number } =>
  counts.carriedOver !== undefined && counts.inProgress !== undefined;

/** The days from which codes of units mean something else, for the lines of a closing. */
export const stretchesOf = ({ org }: Source) => basisOf(org, []).stretches;
