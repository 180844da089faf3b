/** All signals of what was gathered: one list of comparisons, one rate of false alarms over all of them. Pure. */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { judgeDueDay } from './due-day.js';
import { judgeDueMinute } from './due-minute.js';
import { countDueMoved } from './due-moved.js';
import type { Gathered } from './gather.js';
import { comparePlaces, passHolm } from './holm.js';
import {
  type Comparison,
  GAPS,
  type Judged,
  type NotJudged,
  SIGNALS,
  type Signal,
  type SignalKind,
  type SignalReport,
  type SignalSum,
} from './model.js';
import { judgeMonthEnd } from './month-end.js';
import { judgeOfficers } from './officer-day.js';
import { judgeSupplements } from './supplements.js';

interface Asked extends Pick<SignalReport, 'period' | 'evaluatedOn' | 'falseAlarms'> {
  readonly calendar: WorkingCalendar;
  /** Every unit is read, for the others are what one is held against; these are judged. */
  readonly isAsked: (unit: string) => boolean;
}

type Judge = (gathered: Gathered, asked: Asked) => Judged;

/** In the order in which they are told; facts have no judge. */
const JUDGES: Partial<Readonly<Record<SignalKind, Judge>>> = {
  'due-minute': (gathered, { isAsked }) => judgeDueMinute(gathered, isAsked),
  'due-day': (gathered, { isAsked }) => judgeDueDay(gathered, isAsked),
  'month-end': judgeMonthEnd,
  'officer-day': (gathered, { isAsked }) => judgeOfficers(gathered, isAsked),
  'supplement-again': (gathered, { isAsked }) => judgeSupplements(gathered, isAsked),
};

export interface JudgedSignals {
  readonly report: SignalReport;
  readonly tested: readonly Comparison[];
}

export function judgeSignals(gathered: Gathered, asked: Asked): JudgedSignals {
  const judged = SIGNALS.flatMap((signal) => {
    const judge = JUDGES[signal];
    return judge === undefined ? [] : [{ signal, ...judge(gathered, asked) }];
  });
  const comparisons = judged.flatMap((one) => one.comparisons);
  const passed = passHolm(comparisons, asked.falseAlarms);
  const facts = countDueMoved(gathered, asked.isAsked).sort(compareFacts);
  const numbered = [...passed, ...facts.map((fact) => ({ ...fact, threshold: null }))].map(
    (one, i): Signal => ({ number: i + 1, ...rounded(one) }),
  );
  const report: SignalReport = {
    ...{ period: asked.period, evaluatedOn: asked.evaluatedOn, falseAlarms: asked.falseAlarms },
    ...{ dossiers: gathered.dossiers, comparisons: comparisons.length },
    bySignal: judged.map(({ signal, comparisons: { length } }) => sumUp(signal, length, passed)),
    signals: numbered.slice(0, passed.length),
    facts: numbered.slice(passed.length),
    notJudged: judged.flatMap(sumGaps),
  };
  return { report, tested: comparisons };
}

const sumUp = (signal: SignalKind, comparisons: number, passed: readonly Comparison[]): SignalSum => ({
  signal,
  comparisons,
  signals: passed.filter((one) => one.signal === signal).length,
});

const sumGaps = ({ signal, gaps }: Judged & { readonly signal: SignalKind }): NotJudged[] =>
  GAPS.flatMap((reason) => {
    const count = gaps.filter((gap) => gap === reason).length;
    return count === 0 ? [] : [{ signal, reason, count }];
  });

const compareFacts = (a: Comparison, b: Comparison): number => b.observed - a.observed || comparePlaces(a, b);

/** Three digits of a chance, two behind the comma of an expectation: what machines agree on to the last bit. */
const rounded = (one: Omit<Signal, 'number'>): Omit<Signal, 'number'> => ({
  ...one,
  expected: one.expected === null ? null : Number(one.expected.toFixed(2)),
  p: one.p === null ? null : Number(one.p.toPrecision(3)),
  threshold: one.threshold === null ? null : Number(one.threshold.toPrecision(3)),
  against: one.against.map(({ explanation, expected, p }) => ({
    ...{ explanation, expected: Number(expected.toFixed(2)), p: Number(p.toPrecision(3)) },
  })),
});
