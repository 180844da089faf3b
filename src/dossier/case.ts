/** A dossier with what catalogue and hierarchy say of it on the day of its intake: what the rules judge. Pure. */
import type { TimeLimit } from '#calendar/model.js';
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import type { ProcedureVersion } from '#catalogue/model.js';
import { openVersions } from '#catalogue/version-near.js';
import type { ProcedureCode } from '#kit/brand.js';
import { type Day, dayNumberOfMinute, fromDayNumber, holdsOn } from '#kit/dates.js';
import { remember } from '#kit/remember.js';
import { findBearer, type Org, versionOn } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import type { Dossier } from './model.js';

/** What is known beside the dossiers. */
export interface World {
  readonly today: Day;
  readonly org: Org;
  /** Oldest first. */
  readonly procedures: readonly ProcedureVersion[];
  readonly calendar: WorkingCalendar;
}

/** How a procedure or a unit stands on a day: what it is, that it is known but did not hold, or that nobody knows it. */
export type Standing<T> =
  | { readonly kind: 'holds'; readonly version: T }
  | { readonly kind: 'ended'; readonly version: T }
  | { readonly kind: 'unknown' };

export interface Case {
  readonly dossier: Dossier;
  readonly receivedOn: Day;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The receiving unit. */
  readonly unit: Standing<UnitVersion>;
  /** A procedure not yet in force holds: a catalogue that was imported late knows nothing of what was before. */
  readonly procedure: Standing<ProcedureVersion>;
  readonly limitOf: (text: string) => TimeLimit;
}

/** Makes the case of each dossier; the look-ups are built once. */
export function openCases({ today, org, procedures, calendar }: World): (dossier: Dossier) => Case {
  const near = openVersions(procedures);
  const dayOf = rememberDays();
  const limitOf = remember((text: string) => parseTimeLimit(text).limit);
  return (dossier) => {
    const receivedOn = dayOf(dayNumberOfMinute(dossier.receivedAt));
    return {
      dossier,
      receivedOn,
      today,
      calendar,
      unit: unitOn(org, dossier, receivedOn),
      procedure: procedureOn(near, dossier.procedure, receivedOn),
      limitOf,
    };
  };
}

function rememberDays(): (dayNumber: number) => Day {
  const known = new Map<number, Day>();
  return (dayNumber) => {
    const day = known.get(dayNumber) ?? fromDayNumber(dayNumber);
    known.set(dayNumber, day);
    return day;
  };
}

const UNKNOWN = { kind: 'unknown' } as const;

function unitOn(org: Org, { unit }: Dossier, day: Day): Standing<UnitVersion> {
  const bearer = findBearer(org, unit, day);
  const version = bearer && versionOn(bearer, day);
  if (version !== undefined) return { kind: 'holds', version };
  const last = org.byCode.get(unit)?.at(-1)?.versions.at(-1);
  return last === undefined ? UNKNOWN : { kind: 'ended', version: last };
}

function procedureOn(
  near: (procedure: ProcedureCode, day: Day) => ProcedureVersion | undefined,
  code: ProcedureCode,
  day: Day,
): Standing<ProcedureVersion> {
  const version = near(code, day);
  if (version === undefined) return UNKNOWN;
  return holdsOn(version, day) || day < version.from
    ? { kind: 'holds', version }
    : { kind: 'ended', version };
}
