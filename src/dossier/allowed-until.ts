/** When the limit of the catalogue runs out for a dossier, its pauses added. Pure. */
import { type Appointment, planAppointments } from '#calendar/appointments.js';
import type { NoData, Pause } from '#calendar/model.js';
import { MINUTES_PER_DAY, type Minute, toDayNumber } from '#kit/dates.js';
import type { Case } from './case.js';
import type { Dossier } from './model.js';

/**
 * undefined: the text names no limit to count. Of limits that depend on a case which no record tells, the longest holds:
 * whoever is late by it is late by every other.
 */
export function allowedUntil(one: Case, text: string): Minute | NoData | undefined {
  const { dossier, calendar } = one;
  const { value, diagnostics } = planAppointments(calendar, one.limitOf(text), dossier.receivedAt, {
    pauses: pausesOf(one),
  });
  const missing = diagnostics.find(({ code }) => code === 'calendar/no-data');
  if (missing !== undefined) return { noDataFor: Number(missing.args.year) };
  return latestFor(value, dossier);
}

/** Of limits by channel those of the dossier's own, where there are any. */
function latestFor(appointments: readonly Appointment[], { channel }: Dossier): Minute | undefined {
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
