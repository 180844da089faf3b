/**
 * Sums up dossiers for the signals in one walk: whatever their number, only counts by unit, month and day stay in memory.
 * Which dossiers fall under which count is said here once, for the sums and for the lists behind them. Pure.
 */
import { type DayNumber, dayNumberOfMinute, MINUTES_PER_DAY } from '#kit/dates.js';
import { hasClock } from '../instants.js';
import type { SignalDossier } from './model.js';
import type { SignalSpan } from './months.js';

/** The hour before the due minute, and the hour after it. */
export const WINDOW_MINUTES = 60;

/** Calendar days from intake to due day; each line is the last day of a class. */
const LIMIT_CLASSES = [2, 4, 7, 14, 21, 30];
export const CLASS_COUNT = LIMIT_CLASSES.length + 1;

/** The class of a time limit; undefined: due on the day of intake, or never. */
export function limitClassOf({ receivedAt, dueAt }: SignalDossier): number | undefined {
  if (dueAt === null) return undefined;
  const days = dayNumberOfMinute(dueAt) - dayNumberOfMinute(receivedAt);
  if (days <= 0) return undefined;
  const place = LIMIT_CLASSES.findIndex((last) => days <= last);
  return place === -1 ? LIMIT_CLASSES.length : place;
}

/** What the minutes of completion say of a dossier. */
export interface MinuteCounts {
  /** Both times name an hour. */
  timed: number;
  /** Finished at the due minute. */
  exact: number;
  /** Finished on the due day within the window around the due minute, that minute included. */
  around: number;
  /** Finished on the due day in the minutes up to the due one, that minute included. */
  before: number;
  /** Finished on another day at an hour within the window. */
  otherAround: number;
  /** Finished on another day at the hour and minute at which it was due. */
  otherExact: number;
}

/** So many of so many. */
export interface Hits {
  n: number;
  hits: number;
}

/** What one unit did, month by month. */
export interface UnitTally {
  readonly unit: string;
  /** Completions by day of the span. */
  readonly daily: Uint32Array;
  readonly minutes: readonly MinuteCounts[];
  /** By month and class of the time limit: ended, and of them on the due day. */
  readonly dueDay: readonly (readonly Hits[])[];
  /** Due dates that moved to a later day, and of them without apology or pause on file. */
  readonly moved: readonly Hits[];
}

export interface OfficerTally {
  readonly officer: string;
  readonly daily: Uint32Array;
  /** Completions by unit of intake. */
  readonly units: Map<string, number>;
}

export interface Gathered {
  readonly span: SignalSpan;
  dossiers: number;
  readonly units: ReadonlyMap<string, UnitTally>;
  readonly officers: ReadonlyMap<string, OfficerTally>;
  /** By desk and class of the time limit: asked for a supplement, and of them more than once. */
  readonly desks: ReadonlyMap<string, readonly Hits[]>;
}

/** The day to which a dossier belongs: it ended in the span, or came in and is open; undefined: it does not. */
export function dayIn({ from, until }: SignalSpan, dossier: SignalDossier): DayNumber | undefined {
  const { endAt, receivedAt } = dossier;
  const isOver = endAt !== null && dayNumberOfMinute(endAt) < until;
  const day = dayNumberOfMinute(isOver ? Math.max(endAt, receivedAt) : receivedAt);
  return day >= from && day < until ? day : undefined;
}

/** Did the office complete it, by the end of the span? */
export const isCompleted = ({ until }: SignalSpan, { endAt, isWithdrawn }: SignalDossier): boolean =>
  endAt !== null && !isWithdrawn && dayNumberOfMinute(endAt) < until;

export const isOnDueDay = ({ dueAt, endAt }: SignalDossier): boolean =>
  dueAt !== null && endAt !== null && dayNumberOfMinute(dueAt) === dayNumberOfMinute(endAt);

/** Both times name an hour, and the due day lies behind the day of intake. */
export const isTimed = (dossier: SignalDossier): boolean =>
  dossier.dueAt !== null &&
  dossier.endAt !== null &&
  hasClock(dossier.dueAt) &&
  hasClock(dossier.endAt) &&
  limitClassOf(dossier) !== undefined;

export const isMovedLater = ({ dueAt, firstDueAt }: SignalDossier): boolean =>
  dueAt !== null && firstDueAt !== null && dayNumberOfMinute(dueAt) > dayNumberOfMinute(firstDueAt);

/** Moved, and nothing on file says why. */
export const isUnexplained = (dossier: SignalDossier): boolean =>
  isMovedLater(dossier) && !dossier.hasApology && !dossier.wasPaused;

export function gather(dossiers: Iterable<SignalDossier>, span: SignalSpan): Gathered {
  const units = new Map<string, UnitTally>();
  const officers = new Map<string, OfficerTally>();
  const desks = new Map<string, Hits[]>();
  const gathered = { span, dossiers: 0, units, officers, desks };
  for (const dossier of dossiers) {
    const day = dayIn(span, dossier);
    if (day === undefined) continue;
    gathered.dossiers++;
    const unit = settle(units, dossier.unit, () => openUnit(dossier.unit, span));
    addToUnit(unit, dossier, day, span);
    if (dossier.supplementCount > 0) {
      const desk = settle(desks, dossier.desk, () => openHits(CLASS_COUNT + 1));
      addHit(desk[limitClassOf(dossier) ?? CLASS_COUNT], dossier.supplementCount > 1);
    }
    if (dossier.officer === null || !isCompleted(span, dossier)) continue;
    const { officer } = dossier;
    addToOfficer(
      settle(officers, officer, () => openOfficer(officer, span)),
      dossier,
      day - span.from,
    );
  }
  return gathered;
}

function settle<Value>(known: Map<string, Value>, key: string, open: () => Value): Value {
  const found = known.get(key) ?? open();
  known.set(key, found);
  return found;
}

const lengthOf = ({ from, until }: SignalSpan): number => until - from;

const openHits = (count: number): Hits[] => Array.from({ length: count }, () => ({ n: 0, hits: 0 }));

const openUnit = (unit: string, span: SignalSpan): UnitTally => ({
  unit,
  daily: new Uint32Array(lengthOf(span)),
  minutes: span.months.map(() => ({
    ...{ timed: 0, exact: 0, around: 0, before: 0, otherAround: 0, otherExact: 0 },
  })),
  dueDay: span.months.map(() => openHits(CLASS_COUNT)),
  moved: openHits(span.months.length),
});

const openOfficer = (officer: string, span: SignalSpan): OfficerTally => ({
  officer,
  daily: new Uint32Array(lengthOf(span)),
  units: new Map(),
});

function addHit(counts: Hits | undefined, isHit: boolean): void {
  if (counts === undefined) return;
  counts.n++;
  if (isHit) counts.hits++;
}

function addToUnit(unit: UnitTally, dossier: SignalDossier, day: DayNumber, span: SignalSpan): void {
  const at = day - span.from;
  const month = span.monthAt[at] ?? 0;
  if (isMovedLater(dossier)) addHit(unit.moved[month], isUnexplained(dossier));
  if (!isCompleted(span, dossier)) return;
  unit.daily[at] = (unit.daily[at] ?? 0) + 1;
  const limit = limitClassOf(dossier);
  if (limit === undefined) return;
  addHit(unit.dueDay[month]?.[limit], isOnDueDay(dossier));
  const minutes = unit.minutes[month];
  if (minutes !== undefined && isTimed(dossier)) addMinutes(minutes, dossier);
}

function addMinutes(counts: MinuteCounts, dossier: SignalDossier): void {
  const { dueAt, endAt } = dossier;
  if (dueAt === null || endAt === null) return;
  counts.timed++;
  const late = (endAt % MINUTES_PER_DAY) - (dueAt % MINUTES_PER_DAY);
  const isAround = Math.abs(late) <= WINDOW_MINUTES;
  if (!isAround) return;
  if (!isOnDueDay(dossier)) {
    counts.otherAround++;
    if (late === 0) counts.otherExact++;
    return;
  }
  counts.around++;
  if (late <= 0) counts.before++;
  if (late === 0) counts.exact++;
}

function addToOfficer(tally: OfficerTally, { unit }: SignalDossier, at: number): void {
  tally.daily[at] = (tally.daily[at] ?? 0) + 1;
  tally.units.set(unit, (tally.units.get(unit) ?? 0) + 1);
}
