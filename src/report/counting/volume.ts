/** The counts of `report volume`: what came, what ended and how, what is in progress (definitions.md 4). Pure. */
import {
  endDayOf,
  type OpenClass,
  openClassOn,
  type ResolvedClass,
  receivedDayOf,
  resolvedClass,
} from '#dossier/classes.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import { CHANNELS, type Channel, NOT_ACCEPTED } from '#dossier/model.js';
import { COUNT_KEYS, type CountedDossier, type CountKey } from '../model.js';
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

/** On one side of the balance as it came, on the other as it stands. */
export function addVolume(tally: Tally<CountKey>, dossier: CountedDossier, { first, last }: Window): void {
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
  tally[RESOLVED[resolvedClass(dossier, end)]]++;
  if (dossier.status === 'withdrawn') tally.withdrawn++; // in its class of time, and counted apart
}

export function addVolumeLine(tally: Tally<CountKey>, line: LedgerSums): void {
  tally.carriedOver += line.carriedOver;
  tally.received += line.received;
  tally[RECEIVED[CHANNELS[line.channel] ?? 'counter']] += line.received;
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

export const volumeMeasure: Measure<CountKey> & Pick<Required<Measure<CountKey>>, 'addLine'> = {
  keys: COUNT_KEYS,
  judge,
  addDossier: addVolume,
  addLine: addVolumeLine,
  identities: [
    [
      ['carriedOver', 'received'],
      ['resolved', 'inProgress'],
    ],
    [['received'], ['receivedOnline', 'receivedCounter', 'receivedPost']],
    [['resolved'], ['resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolvedUndated']],
    [['inProgress'], ['inProgressWithin', 'inProgressOverdue', 'inProgressPaused', 'inProgressUndated']],
  ],
};
