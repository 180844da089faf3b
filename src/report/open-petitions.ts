/** Petitions that lie open past their due day, the oldest first, each at the unit where it counts. Pure. */
import type { Petition } from '#feedback/model.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Window } from './counting/measure.js';
import { isOpen, isOverdue, petitionTallier } from './counting/petitions.js';
import { liesIn, openPlaces, type PlaceContext } from './counting/places.js';

export interface OpenPetition extends Pick<Petition, 'code' | 'receivedOn' | 'channel' | 'topic'> {
  readonly unit: UnitCode | string;
  readonly dueOn: Day;
  /** Of the calendar. */
  readonly daysOverdue: number;
}

export interface OpenRequest extends PlaceContext {
  readonly window: Window;
  readonly unit: UnitCode | undefined;
}

export function listOpenPetitions(petitions: Iterable<Petition>, request: OpenRequest): OpenPetition[] {
  const { window, unit } = request;
  const placeOf = openPlaces(request);
  const found: OpenPetition[] = [];
  for (const petition of petitions) {
    const { code, dueOn, receivedOn, channel, topic } = petition;
    const isMeant = petitionTallier.judge(petition, window) === 'counted' && isOpen(petition, window);
    if (!isMeant || dueOn === null || !isOverdue(petition, window)) continue;
    const place = placeOf(petitionTallier.seatOf(petition));
    if (!liesIn(place, unit)) continue;
    const daysOverdue = window.last - toDayNumber(dueOn);
    found.push({ code, unit: place.code, receivedOn, channel, topic, dueOn, daysOverdue });
  }
  return found.sort((a, b) => compareCodes(a.dueOn, b.dueOn) || compareCodes(a.code, b.code));
}
