/** What becomes of a posting at a unit that ends: with its unit, back to the sender, or to the centre to be placed. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { ancestorsNear, type Org, unitOf, versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import { isLeading, type Person, type Posting, takesTheDay } from '#staff/model.js';
import type { PersonForm, PostingStep } from '../model.js';
import { placeOnward } from '../split/onward.js';
import { placeByPart } from '../split/people.js';
import { codeOf, findLasting, lastsBeyond } from '../world.js';
import type { EndingUnit, Fates } from './units.js';

type Place = Omit<NonNullable<PostingStep['next']>, 'from' | 'until'>;

export interface Fate {
  readonly from: UnitCode;
  /** null: nowhere else. */
  readonly to: UnitCode | null;
  readonly form: PersonForm;
  readonly reason: string;
  /** null: the posting ends. undefined: nothing can be done, and a gate names it. */
  readonly place: Place | null | undefined;
}

export interface FateBook {
  /** The fate of a posting that is counted at a unit that ends or is divided. */
  fateOf(posting: Posting, person: Person): Fate;
  /** Does the person stay where the posting is: with a unit that is divided and goes on? */
  stays(posting: Posting, person: Person): boolean;
  /** Where the quota of a unit is kept afterwards: at its successor, or at the centre. */
  homeOf(id: UnitId, person: Person): UnitCode;
}

export function openFates(org: Org, fates: Fates, effective: Day): FateBook {
  const goneOf = openGone(fates);
  const whither = (id: UnitId, person: Person): UnitCode => goneOf(id, person)?.into ?? codeOf(org, id);
  const isClosed = (id: UnitId, person: Person): boolean => goneOf(id, person)?.into === null;
  // A sender may have been closed before, with people still on its quota: nobody can return there.
  const canTakeBack = (id: UnitId, person: Person): boolean =>
    goneOf(id, person) !== undefined || lastsBeyond(unitOf(org, id), effective);
  const senderOf = (id: UnitId, person: Person): UnitCode | undefined =>
    isClosed(id, person) || !canTakeBack(id, person) ? undefined : whither(id, person);
  return {
    fateOf(posting, person) {
      const { unit, quotaUnit } = posting;
      const gone = goneOf(unit, person) ?? goneOf(quotaUnit, person);
      if (gone === undefined) throw new Error(`posting ${posting.id} is not at a unit that ends`);
      const entry = { from: gone.unit.code, reason: gone.path };
      const closed = { unit: isClosed(unit, person), quotaUnit: isClosed(quotaUnit, person) };
      if (!closed.unit && !closed.quotaUnit) {
        const place = { unit: whither(unit, person), quotaUnit: whither(quotaUnit, person) };
        return { ...entry, to: gone.into, form: 'follows', place };
      }
      if (!takesTheDay(posting)) return { ...entry, to: null, form: 'relieved', place: null };
      const sender = senderOf(quotaUnit, person);
      if (sender !== undefined) {
        const place = { unit: sender, quotaUnit: sender, form: 'main' as const };
        return { ...entry, to: sender, form: 'returns', place };
      }
      const left = goneOf(quotaUnit, person) ?? gone;
      const centre = findCentre(org, left.unit, effective);
      const place =
        centre && (closed.unit ? toSurplus(posting, centre) : stayAway(centre, whither(unit, person)));
      return { from: left.unit.code, reason: left.path, to: centre ?? null, form: 'surplus', place };
    },
    stays: ({ unit, quotaUnit }, person) =>
      [unit, quotaUnit].every((id) => !isClosed(id, person) && whither(id, person) === codeOf(org, id)),
    homeOf(id, person) {
      const gone = goneOf(id, person);
      const left = gone?.unit ?? (canTakeBack(id, person) ? undefined : unitOf(org, id));
      return gone?.into ?? (left && findCentre(org, left, effective)) ?? codeOf(org, id);
    },
  };
}

/** A unit that ends or is divided, with its successor for one person; of what nothing says where they go it has none. */
function openGone({ ending, divided }: Fates) {
  const ended = new Map<UnitId, EndingUnit>(ending.map((one) => [one.unit.id, one]));
  const split = new Map(divided.map((one) => [one.unit.id, one]));
  return (id: UnitId, person: Person): EndingUnit | undefined => {
    const [merged, parted] = [ended.get(id), split.get(id)];
    const first = parted === undefined ? merged?.into : placeByPart(person, parted);
    const { unit, on, path } = merged ?? parted ?? {};
    if (unit === undefined || on === undefined || path === undefined) return undefined;
    return { unit, on, path, into: placeOnward(person, first ?? undefined, divided) ?? null };
  };
}

/** On the centre's own quota, outside those of the branches; the post of a leader ends with the unit. */
const toSurplus = ({ position }: Posting, centre: UnitCode): Place => ({
  ...{ unit: centre, quotaUnit: centre, form: 'main' },
  ...(isLeading(position) ? { position: 'officer', acting: false } : {}),
});

/** Who works elsewhere goes on there; at the centre itself nobody is away. */
const stayAway = (centre: UnitCode, unit: UnitCode): Place => ({
  ...{ unit, quotaUnit: centre },
  ...(unit === centre ? { form: 'main' } : {}),
});

/** The centre above the unit, or that of the province. */
export function findCentre(org: Org, unit: Unit, effective: Day): UnitCode | undefined {
  const above = ancestorsNear(org, unit, effective).filter((one) => lastsAs(org, one, effective, 'any'));
  const nearest = above[0] ?? org.units.find((one) => lastsAs(org, one, effective, 'province'));
  return nearest?.code;
}

function lastsAs(org: Org, unit: Unit, effective: Day, level: 'any' | 'province'): boolean {
  if (findLasting(org, unit.code, effective) !== unit) return false;
  const version = versionOn(unit, effective);
  return version?.kind === 'centre' && (level === 'any' || version.level === level);
}
