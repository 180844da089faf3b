/**
 * How dossiers kept their due date, by the definitions of design.md 3: `resolved`, early and on time of what was resolved;
 * `due`, on time of what fell due. Compared by calendar date, as the official forms do (domain.md 1.1), or by the minute. Pure.
 */
import { endDayOf, receivedDayOf } from '#dossier/classes.js';
import { NOT_ACCEPTED } from '#dossier/model.js';
import { dayNumberOfMinute } from '#kit/dates.js';
import { COUNT_KEYS, type Counts, type Precision, type Rate, rateOf } from '../model.js';
import type { Measure } from './measure.js';
import { addVolume, addVolumeLine, classOf, judge, VOLUME_IDENTITIES } from './volume.js';

/** `withdrawnLate`: resolved late because withdrawn late; form II.06a counts them as on time. */
export const ON_TIME_KEYS = [...COUNT_KEYS, 'withdrawnLate'] as const;
export type OnTimeKey = (typeof ON_TIME_KEYS)[number];

export const onTimeMeasure = (precision: Precision): Measure<OnTimeKey> => ({
  keys: ON_TIME_KEYS,
  judge,
  addDossier: (tally, dossier, window) => {
    addVolume(tally, dossier, window, classOf[precision]);
    const end = endDayOf(dossier);
    if (dossier.status !== 'withdrawn' || end === null || end > window.last) return;
    if (classOf[precision](dossier, end) === 'late') tally.withdrawnLate++;
  },
  addLine: (tally, line) => {
    addVolumeLine(tally, line);
    if (line.withdrawn > 0) tally.withdrawnLate += line.resolvedLate; // all of a line are withdrawn, or none
  },
  identities: VOLUME_IDENTITIES,
});

/** Early and on time of what was resolved; without a due date nothing can be said, so they are in no rate. */
export const resolvedRate = (counts: Counts<OnTimeKey>): Rate =>
  rateOf(counts.resolvedEarly + counts.resolvedOnTime, counts.resolved - counts.resolvedUndated);

/** The rate that form II.06a gives: undated and withdrawn ones are on time there (domain.md 1.1). */
export const formRate = (counts: Counts<OnTimeKey>): Rate =>
  rateOf(
    counts.resolvedEarly + counts.resolvedOnTime + counts.resolvedUndated + counts.withdrawnLate,
    counts.resolved,
  );

/** What fell due in the period, the day of evaluation included: kept, ended late, or not ended when it passed. */
export const DUE_KEYS = ['fellDue', 'dueKept', 'dueLate', 'dueOpen'] as const;
export type DueKey = (typeof DUE_KEYS)[number];

export const dueMeasure = (precision: Precision): Measure<DueKey> => ({
  keys: DUE_KEYS,
  judge: (dossier, { first, last }) => {
    if (dossier.dueAt === null) return 'outside';
    const due = dayNumberOfMinute(dossier.dueAt);
    if (due < first || due > last) return 'outside';
    if (dossier.status !== null && NOT_ACCEPTED.includes(dossier.status)) return 'not-accepted';
    return receivedDayOf(dossier) > last ? 'received-after-evaluation' : 'counted';
  },
  addDossier: (tally, dossier, { last }) => {
    tally.fellDue++;
    const end = endDayOf(dossier);
    if (end === null || end > last) tally.dueOpen++;
    else if (classOf[precision](dossier, end) === 'late') tally.dueLate++;
    else tally.dueKept++;
  },
  identities: [[['fellDue'], ['dueKept', 'dueLate', 'dueOpen']]],
});

export const dueRate = (counts: Counts<DueKey>): Rate => rateOf(counts.dueKept, counts.fellDue);
