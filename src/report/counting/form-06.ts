/**
 * The 13 columns of form II.06a/VPCP/KSTT (TT 01/2020, domain.md 1.1 [V], as Thanh Hóa computes them): compared by calendar
 * date; withdrawn and undated dossiers count as resolved on time, what waits for a supplement is within its time. Pure.
 */
import { endDayOf, openClassOn, receivedDayOf, resolvedClass } from '#dossier/classes.js';
import { SORT } from '#dossier/ledger-model.js';
import { CHANNELS } from '#dossier/model.js';
import type { DayNumber } from '#kit/dates.js';
import type { CountedDossier } from '../model.js';
import type { Measure, Tally, Window } from './measure.js';
import { judge } from './volume.js';

/** Named after the columns; what is taken out of them stands in the last two. */
export const FORM_KEYS = [
  'toHandle',
  'receivedOnline',
  'receivedOther',
  'carriedOver',
  'resolved',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'inProgress',
  'inProgressWithin',
  'inProgressOverdue',
  'undatedApart',
  'withdrawnApart',
] as const;
export type FormKey = (typeof FORM_KEYS)[number];

export const TREATMENTS = ['on-time', 'apart'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** How a province treats those without a due date, and those withdrawn (definitions.md 17). */
export interface FormRules {
  readonly undated: Treatment;
  readonly withdrawn: Treatment;
}

/** Printed on the form [M]; by construction each holds, so that a failure is a bug of this program. */
const IDENTITIES: Measure<FormKey>['identities'] = [
  [['toHandle'], ['receivedOnline', 'receivedOther', 'carriedOver']],
  [['toHandle'], ['resolved', 'inProgress']],
  [['resolved'], ['resolvedEarly', 'resolvedOnTime', 'resolvedLate']],
  [['inProgress'], ['inProgressWithin', 'inProgressOverdue']],
];

export function formMeasure(rules: FormRules): Measure<FormKey> {
  const measure: Measure<FormKey> = {
    keys: FORM_KEYS,
    judge,
    addDossier: (tally, dossier, window) => addDossier(tally, dossier, window, rules),
    identities: IDENTITIES,
  };
  // A line does not tell which of its withdrawn dossiers had been carried over.
  return rules.withdrawn === 'apart' ? measure : { ...measure, addLine: addLineBy(rules) };
}

function addDossier(tally: Tally<FormKey>, dossier: CountedDossier, window: Window, rules: FormRules): void {
  const end = endDayOf(dossier);
  const endedOn = end !== null && end <= window.last ? end : null;
  const apart = apartOf(dossier, endedOn, rules);
  if (apart !== undefined) {
    tally[apart]++;
    return;
  }
  tally.toHandle++;
  tally[intakeOf(dossier, window)]++;
  tally[endedOn === null ? 'inProgress' : 'resolved']++;
  tally[endedOn === null ? openKeyOf(dossier, window) : resolvedKeyOf(dossier, endedOn)]++;
}

function apartOf(dossier: CountedDossier, endedOn: DayNumber | null, rules: FormRules): FormKey | undefined {
  if (dossier.dueAt === null && rules.undated === 'apart') return 'undatedApart';
  const isWithdrawn = dossier.status === 'withdrawn' && endedOn !== null;
  return isWithdrawn && rules.withdrawn === 'apart' ? 'withdrawnApart' : undefined;
}

function intakeOf(dossier: CountedDossier, { first }: Window): FormKey {
  if (receivedDayOf(dossier) < first) return 'carriedOver';
  return dossier.channel === 'online' ? 'receivedOnline' : 'receivedOther';
}

const openKeyOf = (dossier: CountedDossier, { last }: Window): FormKey =>
  openClassOn(dossier, last) === 'overdue' ? 'inProgressOverdue' : 'inProgressWithin';

function resolvedKeyOf(dossier: CountedDossier, endedOn: DayNumber): FormKey {
  if (dossier.status === 'withdrawn') return 'resolvedOnTime';
  const kept = resolvedClass(dossier, endedOn);
  if (kept === 'early') return 'resolvedEarly';
  return kept === 'late' ? 'resolvedLate' : 'resolvedOnTime';
}

const addLineBy =
  ({ undated }: FormRules): NonNullable<Measure<FormKey>['addLine']> =>
  (tally, line) => {
    const resolved = line.resolvedEarly + line.resolvedOnTime + line.resolvedLate + line.resolvedUndated;
    const isUndated = (line.sort & SORT.undated) !== 0;
    if (isUndated && undated === 'apart') {
      tally.undatedApart += resolved + line.inProgress;
      return;
    }
    tally.toHandle += line.carriedOver + line.received;
    tally.carriedOver += line.carriedOver;
    tally[CHANNELS[line.seat.channel] === 'online' ? 'receivedOnline' : 'receivedOther'] += line.received;
    tally.resolved += resolved;
    if ((line.sort & SORT.withdrawn) !== 0) tally.resolvedOnTime += resolved;
    else {
      tally.resolvedEarly += line.resolvedEarly;
      tally.resolvedOnTime += line.resolvedOnTime + line.resolvedUndated;
      tally.resolvedLate += line.resolvedLate;
    }
    tally.inProgress += line.inProgress;
    tally.inProgressOverdue += line.overdue;
    tally.inProgressWithin += line.inProgress - line.overdue;
  };
