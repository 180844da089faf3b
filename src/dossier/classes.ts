/**
 * The classes of a dossier, from its dates alone (definitions.md 4). Compared by calendar date, as the official forms
 * do (II.06a, domain.md 1.1): what was finished on the due day is on time at any hour; or by the minute. What is in
 * progress is judged at the end of a day, and so by days in either precision. Pure.
 */
import { type DayNumber, dayNumberOfMinute, type Minute } from '#kit/dates.js';
import { endOf, type Facts } from './model.js';

/** The times that the classes stand on. */
export type Times = Pick<
  Facts,
  | 'receivedAt'
  | 'dueAt'
  | 'finishedAt'
  | 'returnedAt'
  | 'supplementRequestedAt'
  | 'supplementCompletedAt'
  | 'paymentRequestedAt'
  | 'paymentCompletedAt'
>;

export type ResolvedClass = 'early' | 'onTime' | 'late' | 'undated';
export type OpenClass = 'within' | 'overdue' | 'paused' | 'undated';

export const receivedDayOf = ({ receivedAt }: Times): DayNumber => dayNumberOfMinute(receivedAt);

/** The day on which it ended, never before its intake, so that the balance of every period holds; null: it has not. */
export function endDayOf(times: Times): DayNumber | null {
  const end = endOf(times);
  return end === null ? null : Math.max(dayNumberOfMinute(end), receivedDayOf(times));
}

/** How a dossier that ended on `endDay` kept its due date. */
export function resolvedClass({ dueAt }: Times, endDay: DayNumber): ResolvedClass {
  if (dueAt === null) return 'undated';
  const due = dayNumberOfMinute(dueAt);
  return endDay < due ? 'early' : endDay === due ? 'onTime' : 'late';
}

/** The minute at which it ended, never before its intake; null: it has not. */
export function endMinuteOf(times: Pick<Times, 'receivedAt' | 'finishedAt' | 'returnedAt'>): Minute | null {
  const end = endOf(times);
  return end === null ? null : Math.max(end, times.receivedAt);
}

/** How a dossier that ended at `end` kept its due minute. A due date without an hour is its midnight, and is over early. */
export function resolvedClassByMinute(dueAt: Minute | null, end: Minute): ResolvedClass {
  if (dueAt === null) return 'undated';
  return end < dueAt ? 'early' : end === dueAt ? 'onTime' : 'late';
}

/** How a dossier stands that is in progress at the end of `day`: the first that fits, in this order. */
export function openClassOn(times: Times, day: DayNumber): OpenClass {
  if (isPausedOn(times, day)) return 'paused';
  if (times.dueAt === null) return 'undated';
  return dayNumberOfMinute(times.dueAt) >= day ? 'within' : 'overdue';
}

/** A supplement or a payment was asked for on `day` or before, and not completed by then. */
const isPausedOn = (times: Times, day: DayNumber): boolean =>
  isWaiting(times.supplementRequestedAt, times.supplementCompletedAt, day) ||
  isWaiting(times.paymentRequestedAt, times.paymentCompletedAt, day);

const isWaiting = (asked: Minute | null, completed: Minute | null, day: DayNumber): boolean =>
  asked !== null &&
  dayNumberOfMinute(asked) <= day &&
  (completed === null || dayNumberOfMinute(completed) > day);
