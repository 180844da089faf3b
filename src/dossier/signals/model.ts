/** Signals of integrity: what is worth a second look, with its numbers. A signal is no finding of fault. */
import type { Day, DayNumber, Minute } from '#kit/dates.js';
import type { Channel, Status } from '../model.js';

/** In the order in which they are told. */
export const SIGNALS = [
  'due-minute',
  'due-day',
  'due-moved',
  'month-end',
  'officer-day',
  'supplement-again',
] as const;
export type SignalKind = (typeof SIGNALS)[number];

/** Honest courses of things that a count is held against; the one that explains most stands for all. */
export const EXPLANATIONS = [
  'as-others', // other units, for the same time limits
  'as-on-other-days', // the same unit, at the same hour of days that are not the due day
  'as-minutes-before', // the same unit, in the hour before the due minute
  'as-other-months', // the same unit, in the other months
  'as-rest-of-month', // the same unit, in the rest of the month
  'as-own-days', // the same officer, on other days
  'as-colleagues', // colleagues at the same unit, on their days
] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

export interface Against {
  readonly explanation: Explanation;
  /** How many it lets expect. */
  readonly expected: number;
  /** How likely it gives as many as were seen, or more. */
  readonly p: number;
}

/** One count held against what is expected; `month`, `officer` and `day` are null where it is not about one. */
export interface Comparison {
  readonly signal: SignalKind;
  /** The unit of intake, or for `supplement-again` the desk. */
  readonly unit: string;
  /** `2025-03`; null: the whole period. */
  readonly month: string | null;
  readonly officer: string | null;
  readonly day: Day | null;
  readonly observed: number;
  /** Of so many dossiers. */
  readonly n: number;
  /** Only these classes of time limits are counted, for which there is enough to compare with; absent: all. */
  readonly limits?: readonly number[];
  /** By the explanation that expects most. null: a fact that is counted, not tested. */
  readonly expected: number | null;
  /** By the explanation that makes it most likely. */
  readonly p: number | null;
  readonly against: readonly Against[];
}

/** A comparison that chance does not explain, or a counted fact. */
export interface Signal extends Comparison {
  /** Its place in the list, from 1: what `--list` takes. */
  readonly number: number;
  /** p must lie at or below it for this comparison, given all others of the run (Holm). */
  readonly threshold: number | null;
}

/** Why something was not judged. */
export const GAPS = [
  'few-others',
  'few-months',
  'few-days',
  'month-not-whole',
  'no-calendar',
  'no-officer',
] as const;
export type Gap = (typeof GAPS)[number];

export interface NotJudged {
  readonly signal: SignalKind;
  readonly reason: Gap;
  readonly count: number;
}

/** What one signal's judge hands back. */
export interface Judged {
  readonly comparisons: readonly Comparison[];
  readonly gaps: readonly Gap[];
}

export interface SignalSum {
  readonly signal: SignalKind;
  readonly comparisons: number;
  readonly signals: number;
}

export interface SignalReport {
  /** Half-open. */
  readonly period: { readonly from: Day; readonly until: Day };
  /** The last day whose events are known. */
  readonly evaluatedOn: Day;
  /** The chance that a centre in which all is honest sees any signal in this run. */
  readonly falseAlarms: number;
  /** Dossiers that were looked at. */
  readonly dossiers: number;
  /** Tests in this run, over all signals: the threshold is settled for all of them together. */
  readonly comparisons: number;
  readonly bySignal: readonly SignalSum[];
  /** The least likely first. */
  readonly signals: readonly Signal[];
  /** Counted, not tested; most first, numbered on from the signals. */
  readonly facts: readonly Signal[];
  readonly notJudged: readonly NotJudged[];
}

/** A dossier as far as signals need it. */
export interface SignalDossier {
  readonly unit: string;
  /** Where it lies now; the unit of intake where nothing else is said. */
  readonly desk: string;
  readonly officer: string | null;
  readonly receivedAt: Minute;
  readonly dueAt: Minute | null;
  readonly firstDueAt: Minute | null;
  readonly endAt: Minute | null;
  readonly isWithdrawn: boolean;
  /** A supplement or a payment was asked for: the clock stood still, and the due date may rightly move. */
  readonly wasPaused: boolean;
  readonly hasApology: boolean;
  readonly supplementCount: number;
}

/** The same as people look at it. */
export interface BehindDossier extends SignalDossier {
  readonly code: string;
  readonly procedure: string;
  readonly channel: Channel;
  readonly status: Status | null;
}

/** A month of the period, or the part of it that lies inside. */
export interface SignalMonth {
  readonly code: string;
  readonly from: DayNumber;
  /** Exclusive. */
  readonly until: DayNumber;
  /** The whole month lies in the period, and is over. */
  readonly isWhole: boolean;
}
