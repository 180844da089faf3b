/** Counts dossiers: how many a period began with, took in, resolved and left open. Pure; the ground of every rate. */
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
import type { DayNumber } from '#kit/dates.js';
import {
  COUNT_KEYS,
  type CountedDossier,
  type CountKey,
  type ExclusionReason,
  type Volume,
} from './model.js';

export interface Window {
  /** First day of the period. */
  readonly first: DayNumber;
  /** Day of evaluation: the last of the period, or an earlier one where it is not over. */
  readonly last: DayNumber;
  /** First day behind the period. */
  readonly until: DayNumber;
}

export type Tally = Record<CountKey, number>;

export const newTally = (): Tally =>
  Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as Record<CountKey, number>;

export type Verdict = 'counted' | 'outside' | ExclusionReason;

/** What a window makes of a dossier; only those `counted` may be added to a tally. */
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

/** Adds a counted dossier: on one side of the balance as it came, on the other as it stands. */
export function addTo(tally: Tally, dossier: CountedDossier, { first, last }: Window): void {
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

/** Adds the sums of a line of the ledger. */
export function addLine(tally: Tally, line: LedgerSums): void {
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

export function sumVolumes(volumes: Iterable<Volume>): Tally {
  const sum = newTally();
  for (const volume of volumes) for (const key of COUNT_KEYS) sum[key] += volume[key];
  return sum;
}

/** Each sum that must hold in every row (design.md 3, On-time): a failure is a bug of this program. */
const IDENTITIES: readonly (readonly [readonly CountKey[], readonly CountKey[]])[] = [
  [
    ['carriedOver', 'received'],
    ['resolved', 'inProgress'],
  ],
  [['received'], ['receivedOnline', 'receivedCounter', 'receivedPost']],
  [['resolved'], ['resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolvedUndated']],
  [['inProgress'], ['inProgressWithin', 'inProgressOverdue', 'inProgressPaused', 'inProgressUndated']],
];

/** The identities that a volume breaks, in words of its keys; empty, or there is a bug. */
export function brokenIdentities(volume: Volume): string[] {
  const sum = (keys: readonly CountKey[]) => keys.reduce((total, key) => total + volume[key], 0);
  return IDENTITIES.filter(([left, right]) => sum(left) !== sum(right)).map(
    ([left, right]) => `${left.join(' + ')} = ${sum(left)}, ${right.join(' + ')} = ${sum(right)}`,
  );
}

/** The counts in which two volumes differ. */
export const differingCounts = (a: Volume, b: Volume): CountKey[] =>
  COUNT_KEYS.filter((key) => a[key] !== b[key]);
