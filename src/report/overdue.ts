/**
 * Dossiers in progress past their due day, or about to be: where they came in, where they lie, by how many working days
 * (definitions.md 4; days by the official calendar). Those that wait for a supplement or a payment are not overdue. Pure.
 */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { addWorkingDays, workingDaysBetween, workingDaysOverdue } from '#calendar/time/working-days.js';
import { openClassOn, receivedDayOf } from '#dossier/classes.js';
import type { DossierCode, UnitCode } from '#kit/brand.js';
import {
  type Day,
  type DayNumber,
  dayNumberOfMinute,
  fromDayNumber,
  type Minute,
  toDayNumber,
} from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { liesIn, openPlaces, type Place, type PlaceContext } from './counting/places.js';
import type { NamedDossier } from './model.js';

/** An accepted dossier that had not ended at the end of the day. */
export interface OpenDossier extends NamedDossier {
  /** Where a file says that it lies; null: at the unit of intake. */
  readonly desk: UnitCode | null;
  readonly handler: UnitCode | null;
  readonly officer: string | null;
  readonly rescheduledTo: Minute | null;
  readonly apologyOn: Minute | null;
}

export const STATES = ['overdue', 'due-soon'] as const;
export type OverdueState = (typeof STATES)[number];

export interface OverdueEntry {
  readonly code: DossierCode;
  readonly procedure: string;
  readonly unit: string;
  readonly unitName: string | null;
  /** Where it lies now: the desk, sent forward along the lineage. */
  readonly desk: string;
  readonly deskName: string | null;
  readonly handler: string | null;
  readonly officer: string | null;
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly state: OverdueState;
  /** Working days past the due day, or left until it; null where the calendar has no data. */
  readonly workingDays: number | null;
  readonly apologyOn: Day | null;
  readonly rescheduledTo: Day | null;
}

export interface OverdueRequest extends Pick<PlaceContext, 'org' | 'fieldOf'> {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** How many working days ahead count as soon. */
  readonly days: number;
  /** Only what came in, or lies, at this unit or below it. */
  readonly unit?: UnitCode | undefined;
}

export interface OverdueReport {
  /** The longest overdue first. */
  readonly entries: readonly OverdueEntry[];
  /** Past their due day, and waiting for a supplement or a payment: not overdue. */
  readonly paused: number;
}

/** The last due day that is still asked for. Without data of the calendar: so many days of any kind. */
export function lastDueDay({ today, calendar, days }: Omit<OverdueRequest, 'org' | 'fieldOf'>): DayNumber {
  const from = toDayNumber(today);
  const ahead = days === 0 ? from - 1 : addWorkingDays(calendar, from, days);
  return typeof ahead === 'number' ? ahead : from + days;
}

export function listOverdue(dossiers: Iterable<OpenDossier>, request: OverdueRequest): OverdueReport {
  const on = toDayNumber(request.today);
  const until = lastDueDay(request);
  const find = openFinders(request);
  const entries: OverdueEntry[] = [];
  let paused = 0;
  for (const dossier of dossiers) {
    if (dossier.dueAt === null || dayNumberOfMinute(dossier.dueAt) > until) continue;
    const { unit, desk } = find(dossier);
    if (!liesIn(unit, request.unit) && !liesIn(desk, request.unit)) continue;
    const isPaused = openClassOn(dossier, on) === 'paused';
    if (isPaused && dayNumberOfMinute(dossier.dueAt) < on) paused++;
    if (!isPaused) entries.push(toEntry({ dossier, unit, desk }, on, request.calendar));
  }
  return { entries: entries.sort(compareEntries), paused };
}

/** The unit of intake as it was, and the desk as it is. */
function openFinders({ org, fieldOf, today }: OverdueRequest) {
  const asWas = openPlaces({ org, fieldOf, hierarchy: { mode: 'as-was' }, lastDay: today });
  const asNow = openPlaces({ org, fieldOf, hierarchy: { mode: 'as-now', on: today }, lastDay: today });
  return (dossier: OpenDossier) => {
    const seat = { about: dossier.procedure, receivedOn: receivedDayOf(dossier) };
    return {
      unit: asWas({ ...seat, unit: dossier.unit }),
      desk: asNow({ ...seat, unit: dossier.desk ?? dossier.unit }),
    };
  };
}

interface Found {
  readonly dossier: OpenDossier;
  readonly unit: Place;
  readonly desk: Place;
}

function toEntry({ dossier, unit, desk }: Found, on: DayNumber, calendar: WorkingCalendar): OverdueEntry {
  const due = dayNumberOfMinute(dossier.dueAt ?? 0);
  const isOverdue = due < on;
  const days = isOverdue
    ? workingDaysOverdue(calendar, due, on)
    : workingDaysBetween(calendar, on + 1, due + 1);
  return {
    code: dossier.code,
    procedure: dossier.procedure,
    unit: unit.code,
    unitName: unit.name,
    desk: desk.code,
    deskName: desk.name,
    handler: dossier.handler,
    officer: dossier.officer,
    receivedOn: fromDayNumber(receivedDayOf(dossier)),
    dueOn: fromDayNumber(due),
    state: isOverdue ? 'overdue' : 'due-soon',
    workingDays: typeof days === 'number' ? days : null,
    apologyOn: dayOf(dossier.apologyOn),
    rescheduledTo: dayOf(dossier.rescheduledTo),
  };
}

const dayOf = (minute: Minute | null): Day | null =>
  minute === null ? null : fromDayNumber(dayNumberOfMinute(minute));

const compareEntries = (a: OverdueEntry, b: OverdueEntry): number =>
  compareCodes(a.dueOn, b.dueOn) || compareCodes(a.code, b.code);

/** What lies at one desk. */
export interface DeskSum {
  readonly unit: string;
  readonly unitName: string | null;
  readonly desk: string;
  readonly deskName: string | null;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Of the overdue ones, those for which an apology is on file. */
  readonly apologised: number;
  /** Working days of the one that is overdue longest. */
  readonly longest: number | null;
}

/** By unit of intake and desk, the most overdue first. */
export function sumByDesk(entries: readonly OverdueEntry[]): DeskSum[] {
  const sums = new Map<string, DeskSum>();
  for (const entry of entries) {
    const key = `${entry.unit}\u0000${entry.desk}`;
    const { unit, unitName, desk, deskName } = entry;
    const none = { unit, unitName, desk, deskName, overdue: 0, dueSoon: 0, apologised: 0, longest: null };
    sums.set(key, addEntry(sums.get(key) ?? none, entry));
  }
  return [...sums.values()].sort(
    (a, b) => b.overdue - a.overdue || compareCodes(a.unit, b.unit) || compareCodes(a.desk, b.desk),
  );
}

function addEntry(sum: DeskSum, { state, apologyOn, workingDays }: OverdueEntry): DeskSum {
  if (state === 'due-soon') return { ...sum, dueSoon: sum.dueSoon + 1 };
  return {
    ...sum,
    overdue: sum.overdue + 1,
    apologised: sum.apologised + Number(apologyOn !== null),
    longest: workingDays === null ? sum.longest : Math.max(sum.longest ?? 0, workingDays),
  };
}
