/** When the limit of the catalogue runs out for a dossier, its pauses added. Pure. */
import { type Appointment, planAppointments } from '#calendar/appointments.js';
import type { NoData, Pause, TimeLimit } from '#calendar/model.js';
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { MINUTES_PER_DAY, type Minute, toDayNumber } from '#kit/dates.js';
import type { Case } from './case.js';
import type { Dossier } from './model.js';

/** When the limit of the catalogue runs out for a case; undefined: the text names no limit to count. */
export const allowedUntil = (one: Case, text: string): Minute | NoData | undefined =>
  limitRunsOut(one.calendar, one.limitOf(text), one.dossier, pausesOf(one));

/**
 * When a limit runs out, its pauses added; undefined: it is none that can be counted. Of limits that depend on a case
 * which no record tells, the longest holds: whoever is late by it is late by every other.
 */
export function limitRunsOut(
  calendar: WorkingCalendar,
  limit: TimeLimit,
  intake: Intake,
  pauses: readonly Pause[],
): Minute | NoData | undefined {
  const { value, diagnostics } = planAppointments(calendar, limit, intake.receivedAt, { pauses });
  const missing = diagnostics.find(({ code }) => code === 'calendar/no-data');
  if (missing !== undefined) return { noDataFor: Number(missing.args.year) };
  return latestFor(value, intake);
}

type Intake = Pick<Dossier, 'receivedAt' | 'channel'>;

/** Of limits by channel those of the dossier's own, where there are any. */
function latestFor(appointments: readonly Appointment[], { channel }: Intake): Minute | undefined {
  const own = appointments.filter((one) => one.channel === channel);
  const open = appointments.filter((one) => one.channel === null);
  const fitting = own.length > 0 ? own : open.length > 0 ? open : appointments;
  return fitting.length === 0 ? undefined : Math.max(...fitting.map(({ due }) => due));
}

/** A request that is still open stands until the end of today. */
function pausesOf({ dossier, today }: Case): Pause[] {
  const until = (toDayNumber(today) + 1) * MINUTES_PER_DAY;
  const spans = [
    [dossier.supplementRequestedAt, dossier.supplementCompletedAt],
    [dossier.paymentRequestedAt, dossier.paymentCompletedAt],
  ] as const;
  return spans.flatMap(([from, completed]) => {
    const end = completed ?? until;
    return from !== null && end > from ? [{ from, until: end }] : [];
  });
}
