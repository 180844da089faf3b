/**
 * On time as QĐ 766/QĐ-TTg, item 2.1, has it (domain.md 2.2 [V], definitions.md 16): of all that was carried over and
 * received, what was resolved on time and what is in progress within its time. While a supplement is waited for the work
 * ends at the request, unless supplements were asked for more than once: then it is overdue. Afterwards the time of the
 * supplement is taken off. Without a due date the limit of the catalogue holds. Pure.
 */
import { isNoData, type Pause } from '#calendar/model.js';
import { endDayOf, endMinuteOf, receivedDayOf } from '#dossier/classes.js';
import { type DayNumber, dayNumberOfMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { type CountedDossier, type Counts, type Precision, type Rate, rateOf } from '../model.js';
import type { LimitEnd } from './legal-limit.js';
import type { Measure, Window } from './measure.js';
import { judge } from './volume.js';

/** `askedTwice` is part of what is overdue, `judgedByLimit` of what is judged; the last two could not be judged. */
export const KEYS_766 = [
  'toHandle',
  'carriedOver',
  'received',
  'resolvedKept',
  'resolvedLate',
  'openWithin',
  'openOverdue',
  'askedTwice',
  'judgedByLimit',
  'noLimit',
  'noCalendar',
] as const;
export type Key766 = (typeof KEYS_766)[number];

export const measure766 = (precision: Precision, limitEnd: LimitEnd): Measure<Key766> => ({
  keys: KEYS_766,
  reads: { details: true },
  judge,
  addDossier: (tally, dossier, window) => {
    const end = findEnd(dossier, window);
    const kept = end.isAskedTwice ? 'late' : compareWithDue(dossier, end, precision, limitEnd);
    tally.toHandle++;
    tally[receivedDayOf(dossier) < window.first ? 'carriedOver' : 'received']++;
    tally[keyOf(kept, end)]++;
    if (end.isAskedTwice) tally.askedTwice++;
    else if (dossier.dueAt === null && (kept === 'kept' || kept === 'late')) tally.judgedByLimit++;
  },
  identities: [
    [['toHandle'], ['carriedOver', 'received']],
    [['toHandle'], ['resolvedKept', 'resolvedLate', 'openWithin', 'openOverdue', 'noLimit', 'noCalendar']],
  ],
});

/** What could not be judged is in no rate. */
export const rate766 = (counts: Counts<Key766>): Rate =>
  rateOf(counts.resolvedKept + counts.openWithin, counts.toHandle - counts.noLimit - counts.noCalendar);

function keyOf(kept: Kept, { isOpen }: End): Key766 {
  if (kept === 'kept') return isOpen ? 'openWithin' : 'resolvedKept';
  if (kept === 'late') return isOpen ? 'openOverdue' : 'resolvedLate';
  return kept;
}

interface End {
  /** Up to when it took. */
  readonly at: Minute;
  readonly isOpen: boolean;
  /** `at` is a day and no minute: what is in progress is judged by days in either precision. */
  readonly isDay: boolean;
  readonly isAskedTwice: boolean;
}

function findEnd(dossier: CountedDossier, { last }: Window): End {
  const endDay = endDayOf(dossier);
  const end = endMinuteOf(dossier);
  const judged = { isOpen: false, isDay: false, isAskedTwice: false };
  if (end !== null && endDay !== null && endDay <= last) return { ...judged, at: end };
  const { supplementRequestedAt: asked, supplementCount } = dossier;
  if (asked !== null && isWaiting(asked, dossier.supplementCompletedAt, last))
    return { isOpen: true, isDay: false, at: asked, isAskedTwice: (supplementCount ?? 0) > 1 };
  return { ...judged, isOpen: true, isDay: true, at: last * MINUTES_PER_DAY };
}

const isWaiting = (asked: Minute, completed: Minute | null, day: DayNumber): boolean =>
  dayNumberOfMinute(asked) <= day && (completed === null || dayNumberOfMinute(completed) > day);

type Kept = 'kept' | 'late' | 'noLimit' | 'noCalendar';

function compareWithDue(dossier: CountedDossier, end: End, precision: Precision, limitEnd: LimitEnd): Kept {
  const inUnits = precision === 'day' || end.isDay ? dayNumberOfMinute : (minute: Minute) => minute;
  const taken = inUnits(end.at);
  const pause = findSupplement(dossier, (completed) => inUnits(completed) <= taken);
  if (dossier.dueAt !== null) {
    const stood = pause === undefined ? 0 : inUnits(pause.until) - inUnits(pause.from);
    return taken - stood <= inUnits(dossier.dueAt) ? 'kept' : 'late';
  }
  const allowed = limitEnd(dossier, pause === undefined ? [] : [pause]);
  if (allowed === undefined) return 'noLimit';
  if (isNoData(allowed)) return 'noCalendar';
  return taken <= inUnits(allowed) ? 'kept' : 'late';
}

/** The supplement that was completed by then. */
function findSupplement(
  { supplementRequestedAt: from, supplementCompletedAt: until }: CountedDossier,
  isDone: (completed: Minute) => boolean,
): Pause | undefined {
  return from !== null && until !== null && until > from && isDone(until) ? { from, until } : undefined;
}
