/** The counts of `report volume`: what came, what ended and how, what is in progress (definitions.md 4). Pure. */
import {
  endDayOf,
  endMinuteOf,
  type OpenClass,
  openClassOn,
  type ResolvedClass,
  receivedDayOf,
  resolvedClass,
  resolvedClassByMinute,
} from '#dossier/classes.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import { CHANNELS, type Channel, NOT_ACCEPTED } from '#dossier/model.js';
import { type DayNumber, MINUTES_PER_DAY } from '#kit/dates.js';
import { COUNT_KEYS, type CountedDossier, type CountKey, type Precision } from '../model.js';
import type { Measure, Tally, Verdict, Window } from './measure.js';

/** Whether a window holds a dossier: taken in before its end, and not ended before its first day. */
export function judge(dossier: CountedDossier, { first, last, until }: Window): Verdict {
  const received = receivedDayOf(dossier);
  const end = endDayOf(dossier);
  if (received >= until || (end !== null && end < first)) return 'outside';
  if (dossier.status !== null && NOT_ACCEPTED.includes(dossier.status)) return 'not-accepted';
  return received > last ? 'received-after-evaluation' : 'counted';
}

const RECEIVED: Readonly<Record<Channel, CountKey>> = {
  online: 'receivedOnline',
  counter: 'receivedCounter',
  post: 'receivedPost',
};

const RESOLVED: Readonly<Record<ResolvedClass, CountKey>> = {
  early: 'resolvedEarly',
  onTime: 'resolvedOnTime',
  late: 'resolvedLate',
  undated: 'resolvedUndated',
};

const OPEN: Readonly<Record<OpenClass, CountKey>> = {
  within: 'inProgressWithin',
  overdue: 'inProgressOverdue',
  paused: 'inProgressPaused',
  undated: 'inProgressUndated',
};

/** How a dossier that ended kept its due date. */
export type ClassOf = (dossier: CountedDossier, endDay: DayNumber) => ResolvedClass;

export const classOf: Readonly<Record<Precision, ClassOf>> = {
  day: resolvedClass,
  minute: (dossier, endDay) =>
    resolvedClassByMinute(dossier.dueAt, endMinuteOf(dossier) ?? endDay * MINUTES_PER_DAY),
};

/** On one side of the balance as it came, on the other as it stands. */
export function addVolume(
  tally: Tally<CountKey>,
  dossier: CountedDossier,
  { first, last }: Window,
  kept: ClassOf,
): void {
  if (receivedDayOf(dossier) < first) tally.carriedOver++;
  else {
    tally.received++;
    tally[RECEIVED[dossier.channel]]++;
  }
  const end = endDayOf(dossier);
  if (end === null || end > last) {
    tally.inProgress++;
    tally[OPEN[openClassOn(dossier, last)]]++;
    return;
  }
  tally.resolved++;
  tally[RESOLVED[kept(dossier, end)]]++;
  if (dossier.status === 'withdrawn') tally.withdrawn++; // in its class of time, and counted apart
}

export function addVolumeLine(tally: Tally<CountKey>, line: LedgerSums): void {
  tally.carriedOver += line.carriedOver;
  tally.received += line.received;
  tally[RECEIVED[CHANNELS[line.seat.channel] ?? 'counter']] += line.received;
  for (const key of RESOLVED_KEYS) {
    tally[key] += line[key];
    tally.resolved += line[key];
  }
  tally.withdrawn += line.withdrawn;
  tally.inProgress += line.inProgress;
  tally.inProgressPaused += line.paused;
  tally.inProgressOverdue += line.overdue;
  tally.inProgressUndated += line.undated;
  tally.inProgressWithin += line.inProgress - line.paused - line.overdue - line.undated;
}

const RESOLVED_KEYS = ['resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolvedUndated'] as const;

export const volumeMeasure = (precision: Precision): Measure<CountKey> => ({
  keys: COUNT_KEYS,
  judge,
  addDossier: (tally, dossier, window) => addVolume(tally, dossier, window, classOf[precision]),
  addLine: addVolumeLine,
  identities: VOLUME_IDENTITIES,
});

export const VOLUME_IDENTITIES: Measure<CountKey>['identities'] = [
  [
    ['carriedOver', 'received'],
    ['resolved', 'inProgress'],
  ],
  [['received'], ['receivedOnline', 'receivedCounter', 'receivedPost']],
  [['resolved'], ['resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolvedUndated']],
  [['inProgress'], ['inProgressWithin', 'inProgressOverdue', 'inProgressPaused', 'inProgressUndated']],
];
