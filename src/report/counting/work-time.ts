/** How long the office worked on a dossier: office time from its intake to its end, without its pauses. Pure. */
import { isNoData, type NoData } from '#calendar/model.js';
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { officeMinutesBetween } from '#calendar/time/working-time.js';
import { MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import type { CountedDossier } from '../model.js';

interface Span {
  readonly from: Minute;
  readonly until: Minute;
}

/**
 * In office minutes. Where intake or end has no hour, whole days are counted: the day of intake is day 0 (domain.md 3.3),
 * which is what midnight to midnight gives.
 */
export function workMinutesOf(
  calendar: WorkingCalendar,
  dossier: CountedDossier,
  end: Minute,
): number | NoData {
  const { receivedAt } = dossier;
  const isByDay = !hasHour(receivedAt) || !hasHour(end);
  const settle = (minute: Minute): Minute => (isByDay ? minute - (minute % MINUTES_PER_DAY) : minute);
  const whole = { from: settle(receivedAt), until: settle(end) };
  let minutes = officeMinutesBetween(calendar, whole.from, whole.until);
  for (const { from, until } of pausesIn(dossier, whole, settle)) {
    const stood = officeMinutesBetween(calendar, from, until);
    if (isNoData(minutes) || isNoData(stood)) return isNoData(minutes) ? minutes : stood;
    minutes -= stood;
  }
  return minutes;
}

const hasHour = (minute: Minute): boolean => minute % MINUTES_PER_DAY !== 0;

/** Supplement and payment, as far as they lie inside; where they overlap the time stands still once. */
function pausesIn(dossier: CountedDossier, whole: Span, settle: (minute: Minute) => Minute): Span[] {
  const asked = [
    [dossier.supplementRequestedAt, dossier.supplementCompletedAt],
    [dossier.paymentRequestedAt, dossier.paymentCompletedAt],
  ] as const;
  const spans = asked
    .flatMap(([from, until]) =>
      from === null ? [] : [{ from: settle(from), until: until === null ? whole.until : settle(until) }],
    )
    .map(({ from, until }) => ({ from: Math.max(from, whole.from), until: Math.min(until, whole.until) }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from);
  const [first, second] = spans;
  if (first === undefined || second === undefined || second.from >= first.until) return spans;
  return [{ from: first.from, until: Math.max(first.until, second.until) }];
}
