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
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { compareMembers, memberOfPlace } from './counting/dimensions.js';
import { liesIn, openPlaces, type Place, type PlaceContext } from './counting/places.js';
import type { Member, NamedDossier } from './model.js';
import type { SplitBy } from './split.js';

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
  /** Each of these gets a list of its own. */
  readonly splitBy?: SplitBy | undefined;
}

export interface OverdueReport {
  /** The longest overdue first. */
  readonly entries: readonly OverdueEntry[];
  /** Past their due day, and waiting for a supplement or a payment: not overdue. */
  readonly paused: number;
  /** Where it is split: together they are the whole. */
  readonly parts: readonly OverduePart[];
}

/** What lies in one branch, at one desk or with one agency. */
export interface OverduePart extends Omit<OverdueReport, 'parts'> {
  readonly member: Member;
}

/** The last due day that is still asked for. Without data of the calendar: so many days of any kind. */
export function lastDueDay({ today, calendar, days }: Omit<OverdueRequest, 'org' | 'fieldOf'>): DayNumber {
  const from = toDayNumber(today);
  const ahead = days === 0 ? from - 1 : addWorkingDays(calendar, from, days);
  return typeof ahead === 'number' ? ahead : from + days;
}

export function listOverdue(dossiers: Iterable<OpenDossier>, request: OverdueRequest): OverdueReport {
  const found = [...findOverdue(dossiers, request)];
  const groups = groupBy(found, ({ part }) => part?.key);
  const parts = [...groups.values()].flatMap(([first, ...others]) =>
    first?.part === undefined ? [] : [{ member: first.part, ...sumUp([first, ...others]) }],
  );
  return { ...sumUp(found), parts: parts.sort((a, b) => compareMembers([a.member], [b.member])) };
}

/** What is past its due day or about to be; null: it waits. */
interface FoundOverdue {
  readonly part: Member | undefined;
  readonly entry: OverdueEntry | null;
}

function* findOverdue(dossiers: Iterable<OpenDossier>, request: OverdueRequest): Generator<FoundOverdue> {
  const on = toDayNumber(request.today);
  const until = lastDueDay(request);
  const find = openFinders(request);
  for (const dossier of dossiers) {
    if (dossier.dueAt === null || dayNumberOfMinute(dossier.dueAt) > until) continue;
    const places = find(dossier);
    if (!liesIn(places.unit, request.unit) && !liesIn(places.desk, request.unit)) continue;
    const isPaused = openClassOn(dossier, on) === 'paused';
    if (isPaused && dayNumberOfMinute(dossier.dueAt) >= on) continue;
    const part = request.splitBy && partOf(request.splitBy, places);
    yield { part, entry: isPaused ? null : toEntry({ dossier, ...places }, on, request.calendar) };
  }
}

const sumUp = (found: readonly FoundOverdue[]): Omit<OverdueReport, 'parts'> => ({
  entries: found.flatMap(({ entry }) => entry ?? []).sort(compareEntries),
  paused: found.filter(({ entry }) => entry === null).length,
});

/** Who holds a dossier has it in his list: the desk, its branch, or the agency that resolves it. */
function partOf(splitBy: SplitBy, { desk, handler }: ReturnType<ReturnType<typeof openFinders>>): Member {
  if (splitBy === 'handler') return memberOfPlace('unit', handler());
  return memberOfPlace(splitBy, desk);
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
      handler: () => asNow({ ...seat, unit: dossier.handler ?? dossier.desk ?? dossier.unit }),
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
