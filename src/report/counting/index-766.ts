/**
 * What QĐ 766/QĐ-TTg counts of dossiers and petitions (domain.md 2.2, items 2.1, 3.3, 4.1, 4.2, 5.2-5.4): one look at each.
 * A dossier of which nobody recorded whether its result is electronic, or whether it is digitised, is counted as such. Pure.
 */
import type { Petition } from '#feedback/model.js';
import type { DayNumber } from '#kit/dates.js';
import type { NamedDossier } from '../model.js';
import { dislikedTallier, isDisliked } from './disliked.js';
import { isReceivedIn, isResolvedIn } from './extras.js';
import type { Measure, Tally, Window } from './measure.js';
import { KEYS_766, type Key766 } from './on-time-766.js';
import { isOpen, isOverdue, petitionTallier } from './petitions.js';
import type { Tallier } from './things.js';

export const INDEX_KEYS = [
  ...KEYS_766,
  'receivedOnline',
  'receivedDigitised',
  'digitisedUnrecorded',
  'resolved',
  'resolvedElectronic',
  'resultUnrecorded',
  'disliked',
] as const;
export type IndexKey = (typeof INDEX_KEYS)[number];

/** `complaints`: the first day on which a dossier was complained of. */
export function indexTallier(
  measure: Measure<Key766>,
  complaints: ReadonlyMap<string, DayNumber>,
): Tallier<IndexKey, NamedDossier> {
  const { seatOf, judge } = dislikedTallier(measure, complaints);
  return {
    ...{ seatOf, judge, keys: INDEX_KEYS, identities: measure.identities },
    add: (tally, dossier, window) => {
      measure.addDossier(tally, dossier, window);
      if (isReceivedIn(dossier, window)) addReceived(tally, dossier);
      if (isResolvedIn(dossier, window)) addResolved(tally, dossier);
      if (isDisliked(complaints, dossier, window)) tally.disliked++;
    },
  };
}

function addReceived(tally: Tally<IndexKey>, { channel, digitised }: NamedDossier): void {
  if (channel === 'online') tally.receivedOnline++;
  if (digitised == null) tally.digitisedUnrecorded++;
  else if (digitised > 0) tally.receivedDigitised++;
}

function addResolved(tally: Tally<IndexKey>, { resultElectronic }: NamedDossier): void {
  tally.resolved++;
  if (resultElectronic == null) tally.resultUnrecorded++;
  else if (resultElectronic === 1) tally.resolvedElectronic++;
}

/** `unsatisfied`: answered late, or the citizen disliked the answer. */
export const PETITION_INDEX_KEYS = [
  'petitions',
  'petitionsInTime',
  'petitionsLate',
  'petitionsUndated',
  'answered',
  'unsatisfied',
] as const;
export type PetitionIndexKey = (typeof PETITION_INDEX_KEYS)[number];

export const petitionIndexTallier: Tallier<PetitionIndexKey, Petition> = {
  seatOf: petitionTallier.seatOf,
  judge: petitionTallier.judge,
  keys: PETITION_INDEX_KEYS,
  identities: [[['petitions'], ['petitionsInTime', 'petitionsLate', 'petitionsUndated']]],
  add: (tally, petition, window) => {
    const isLate = isLateIn(petition, window);
    tally.petitions++;
    if (petition.dueOn === null) tally.petitionsUndated++;
    else tally[isLate ? 'petitionsLate' : 'petitionsInTime']++;
    if (isOpen(petition, window)) return;
    tally.answered++;
    if (isLate || petition.satisfied === 0) tally.unsatisfied++;
  },
};

function isLateIn(petition: Petition, window: Window): boolean {
  const { dueOn, answeredOn } = petition;
  if (isOpen(petition, window)) return isOverdue(petition, window);
  return dueOn !== null && answeredOn !== null && answeredOn > dueOn;
}
