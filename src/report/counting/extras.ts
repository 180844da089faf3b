/**
 * More counts of `report volume`, each a look at every dossier: digital measures (QĐ 766, items 3.4, 4.1, 4.2), intake
 * outside office hours, working time from intake to end, fees, results returned and dossiers refused. Pure.
 */
import { isNoData } from '#calendar/model.js';
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { intakeOf } from '#calendar/time/working-time.js';
import { endDayOf, endMinuteOf, receivedDayOf } from '#dossier/classes.js';
import { dayNumberOfMinute, MINUTES_PER_DAY } from '#kit/dates.js';
import { COUNT_KEYS, type CountedDossier, type CountKey, type Precision } from '../model.js';
import type { Measure, Reads, Tally, Window } from './measure.js';
import { addTo } from './spread.js';
import { volumeMeasure } from './volume.js';
import { workMinutesOf } from './work-time.js';

/** What may be asked for beside the counts of the volume. */
export const EXTRAS = ['digital', 'hours', 'time', 'fees', 'results'] as const;
export type Extra = (typeof EXTRAS)[number];

const KEYS_OF = {
  digital: ['receivedDigitised', 'receivedWithFee', 'paidOnline', 'resolvedElectronic'],
  hours: ['receivedInHours', 'receivedOutsideHours', 'receivedHourUnknown'],
  time: ['workTimed', 'workUntimed'],
  fees: ['fees', 'feesPaidOnline'],
  results: ['returned', 'refused'],
} as const satisfies Record<Extra, readonly string[]>;

export type ExtraKey = (typeof KEYS_OF)[Extra][number];
export type VolumeKey = CountKey | ExtraKey;

/** The keys of what is asked for, in the order of EXTRAS. */
export const extraKeysOf = (extras: readonly Extra[]): ExtraKey[] =>
  EXTRAS.filter((extra) => extras.includes(extra)).flatMap((extra) => [...KEYS_OF[extra]]);

const READS: Readonly<Partial<Record<Extra, Reads>>> = {
  digital: { details: true },
  fees: { details: true },
  results: { returned: true },
};

const IDENTITIES: Readonly<Partial<Record<Extra, Measure<VolumeKey>['identities']>>> = {
  hours: [[['received'], KEYS_OF.hours]],
  time: [[['resolved'], KEYS_OF.time]],
};

type Add = (
  tally: Tally<VolumeKey>,
  dossier: CountedDossier,
  window: Window,
  calendar: WorkingCalendar,
) => void;

export const isReceivedIn = (dossier: CountedDossier, { first }: Window): boolean =>
  receivedDayOf(dossier) >= first;

export function isResolvedIn(dossier: CountedDossier, { last }: Window): boolean {
  const end = endDayOf(dossier);
  return end !== null && end <= last;
}

/** A fee is owed where one is stored, or was paid (hồ sơ có nghĩa vụ tài chính, QĐ 766 item 3.4). */
const addDigital: Add = (tally, dossier, window) => {
  if (isResolvedIn(dossier, window) && dossier.resultElectronic === 1) tally.resolvedElectronic++;
  if (!isReceivedIn(dossier, window)) return;
  if ((dossier.digitised ?? 0) > 0) tally.receivedDigitised++;
  if (dossier.onlinePayment === 1) tally.paidOnline++;
  if ((dossier.fee ?? 0) > 0 || dossier.onlinePayment === 1) tally.receivedWithFee++;
};

/** In hours is what is taken in at the minute at which it came; midnight stands for a day without an hour. */
const addHours: Add = (tally, dossier, window, calendar) => {
  if (!isReceivedIn(dossier, window)) return;
  const { receivedAt } = dossier;
  const intake = receivedAt % MINUTES_PER_DAY === 0 ? undefined : intakeOf(calendar, receivedAt);
  if (intake === undefined || isNoData(intake)) tally.receivedHourUnknown++;
  else if (intake === receivedAt) tally.receivedInHours++;
  else tally.receivedOutsideHours++;
};

const addTime: Add = (tally, dossier, window, calendar) => {
  const end = endMinuteOf(dossier);
  if (end === null || !isResolvedIn(dossier, window)) return;
  const minutes = workMinutesOf(calendar, dossier, end);
  if (isNoData(minutes)) {
    tally.workUntimed++;
    return;
  }
  tally.workTimed++;
  tally.spread ??= new Map();
  addTo(tally.spread, minutes);
};

const addFees: Add = (tally, dossier, window) => {
  if (!isReceivedIn(dossier, window)) return;
  tally.fees += dossier.fee ?? 0;
  if (dossier.onlinePayment === 1) tally.feesPaidOnline += dossier.fee ?? 0;
};

const isReturnedIn = ({ returnedAt }: CountedDossier, { first, last }: Window): boolean =>
  returnedAt !== null && dayNumberOfMinute(returnedAt) >= first && dayNumberOfMinute(returnedAt) <= last;

const addResults: Add = (tally, dossier, window) => {
  if (isReturnedIn(dossier, window)) tally.returned++;
};

const ADD: Readonly<Record<Extra, Add>> = {
  digital: addDigital,
  hours: addHours,
  time: addTime,
  fees: addFees,
  results: addResults,
};

/** The counts of the volume with what is asked for beside them; never from the ledger. */
export function volumeMeasureWith(
  precision: Precision,
  extras: readonly Extra[],
  calendar: WorkingCalendar,
): Measure<VolumeKey> {
  const base = volumeMeasure(precision);
  const hasResults = extras.includes('results');
  return {
    keys: [...COUNT_KEYS, ...extraKeysOf(extras)],
    sums: KEYS_OF.fees,
    reads: Object.assign({}, ...extras.map((extra) => READS[extra])),
    judge: hasResults ? judgeWithReturned(base.judge) : base.judge,
    addDossier: (tally, dossier, window) => {
      const isInVolume = base.judge(dossier, window) === 'counted';
      if (isInVolume) base.addDossier(tally, dossier, window);
      for (const extra of extras)
        if (isInVolume || extra === 'results') ADD[extra](tally, dossier, window, calendar);
    },
    ...(hasResults ? { addExcluded: addRefused } : {}),
    identities: [...base.identities, ...extras.flatMap((extra) => IDENTITIES[extra] ?? [])],
  };
}

/** What had ended before the period counts too where its result was returned in it. */
const judgeWithReturned =
  (judge: Measure<CountKey>['judge']): Measure<VolumeKey>['judge'] =>
  (dossier, window) => {
    const verdict = judge(dossier, window);
    const isLateReturn = verdict === 'outside' && isReturnedIn(dossier, window);
    return isLateReturn && dossier.status !== 'new' && dossier.status !== 'refused' ? 'counted' : verdict;
  };

function addRefused(tally: Tally<VolumeKey>, dossier: CountedDossier, window: Window): void {
  const isSeen = receivedDayOf(dossier) <= window.last;
  if (dossier.status === 'refused' && isSeen && isReceivedIn(dossier, window)) tally.refused++;
}
