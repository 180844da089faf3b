/** How petitions were answered: carried over and received, answered by when they were due, still open. Pure. */
import type { Petition } from '#feedback/model.js';
import { toDayNumber } from '#kit/dates.js';
import { type Counts, type Rate, rateOf } from '../model.js';
import type { Tally, Window } from './measure.js';
import type { Tallier } from './things.js';

export const PETITION_KEYS = [
  'carriedOver',
  'received',
  'answered',
  'answeredOnTime',
  'answeredLate',
  'answeredUndated',
  'open',
  'openWithin',
  'openOverdue',
  'openUndated',
  'upheld',
  'notUpheld',
  'satisfied',
  'dissatisfied',
] as const;
export type PetitionKey = (typeof PETITION_KEYS)[number];

export const petitionTallier: Tallier<PetitionKey, Petition> = {
  keys: PETITION_KEYS,
  identities: [
    [
      ['carriedOver', 'received'],
      ['answered', 'open'],
    ],
    [['answered'], ['answeredOnTime', 'answeredLate', 'answeredUndated']],
    [['open'], ['openWithin', 'openOverdue', 'openUndated']],
  ],
  seatOf: ({ unit, placedOn, procedure, channel, topic }) => ({
    ...{ unit, channel, topic, about: procedure },
    receivedOn: toDayNumber(placedOn),
  }),
  judge: ({ receivedOn, answeredOn }, { first, last, until }) => {
    const received = toDayNumber(receivedOn);
    if (received >= until || (answeredOn !== null && toDayNumber(answeredOn) < first)) return 'outside';
    return received > last ? 'petition-received-later' : 'counted';
  },
  add: (tally, petition, window) => {
    tally[toDayNumber(petition.receivedOn) < window.first ? 'carriedOver' : 'received']++;
    if (isOpen(petition, window)) addOpen(tally, petition, window);
    else addAnswered(tally, petition);
  },
};

/** At the end of the window's last day. */
export const isOpen = ({ answeredOn }: Petition, { last }: Pick<Window, 'last'>): boolean =>
  answeredOn === null || toDayNumber(answeredOn) > last;

export const isOverdue = ({ dueOn }: Petition, { last }: Pick<Window, 'last'>): boolean =>
  dueOn !== null && toDayNumber(dueOn) < last;

function addOpen(tally: Tally<PetitionKey>, petition: Petition, window: Window): void {
  tally.open++;
  if (petition.dueOn === null) tally.openUndated++;
  else tally[isOverdue(petition, window) ? 'openOverdue' : 'openWithin']++;
}

function addAnswered(tally: Tally<PetitionKey>, { dueOn, answeredOn, upheld, satisfied }: Petition): void {
  tally.answered++;
  if (dueOn === null || answeredOn === null) tally.answeredUndated++;
  else tally[answeredOn <= dueOn ? 'answeredOnTime' : 'answeredLate']++;
  if (upheld !== null) tally[upheld === 1 ? 'upheld' : 'notUpheld']++;
  if (satisfied !== null) tally[satisfied === 1 ? 'satisfied' : 'dissatisfied']++;
}

/** Answered by the day they were due; without one nothing can be said. */
export const answeredRate = (counts: Counts<PetitionKey>): Rate =>
  rateOf(counts.answeredOnTime, counts.answered - counts.answeredUndated);

export const satisfiedRate = (counts: Counts<PetitionKey>): Rate =>
  rateOf(counts.satisfied, counts.satisfied + counts.dissatisfied);
