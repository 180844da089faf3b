/** What becomes of a posting at a unit that ends: with its unit, back to the sender, or to the centre to be placed. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { ancestorsNear, type Org, versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import { isLeading, type Posting, takesTheDay } from '#staff/model.js';
import type { PersonForm, PostingStep } from '../model.js';
import { codeOf, findLasting } from '../world.js';
import type { EndingUnit } from './units.js';

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

export type FateOf = (posting: Posting) => Fate;

/** The fates of postings that are counted at a unit that ends. */
export function openFates(org: Org, ending: readonly EndingUnit[], effective: Day): FateOf {
  const byId = new Map<UnitId, EndingUnit>(ending.map((one) => [one.unit.id, one]));
  const isClosed = (id: UnitId): boolean => byId.get(id)?.into === null;
  const whither = (id: UnitId): UnitCode => byId.get(id)?.into ?? codeOf(org, id);
  return (posting) => {
    const { unit, quotaUnit } = posting;
    const gone = byId.get(unit) ?? byId.get(quotaUnit);
    if (gone === undefined) throw new Error(`posting ${posting.id} is not at a unit that ends`);
    const entry = { from: gone.unit.code, reason: gone.path };
    if (!isClosed(unit) && !isClosed(quotaUnit)) {
      const place = { unit: whither(unit), quotaUnit: whither(quotaUnit) };
      return { ...entry, to: gone.into, form: 'follows', place };
    }
    if (!takesTheDay(posting)) return { ...entry, to: null, form: 'relieved', place: null };
    if (!isClosed(quotaUnit)) {
      const sender = whither(quotaUnit);
      const place = { unit: sender, quotaUnit: sender, form: 'main' as const };
      return { ...entry, to: sender, form: 'returns', place };
    }
    const closed = byId.get(quotaUnit) ?? gone;
    const centre = findCentre(org, closed.unit, effective);
    const place = centre && (isClosed(unit) ? toSurplus(posting, centre) : stayAway(centre, whither(unit)));
    return { from: closed.unit.code, reason: closed.path, to: centre ?? null, form: 'surplus', place };
  };
}

/** On the centre's own quota, outside those of the branches; the post of a leader ends with the unit. */
const toSurplus = ({ position }: Posting, centre: UnitCode): Place => ({
  ...{ unit: centre, quotaUnit: centre, form: 'main' },
  ...(isLeading(position) ? { position: 'officer' } : {}),
});

/** Who works elsewhere goes on there; at the centre itself nobody is away. */
const stayAway = (centre: UnitCode, unit: UnitCode): Place => ({
  ...{ unit, quotaUnit: centre },
  ...(unit === centre ? { form: 'main' } : {}),
});

/** Where the quota of a unit is kept afterwards: at its successor, or at the centre. */
export function openHomes(org: Org, ending: readonly EndingUnit[], effective: Day): (id: UnitId) => UnitCode {
  const byId = new Map<UnitId, EndingUnit>(ending.map((one) => [one.unit.id, one]));
  return (id) => {
    const gone = byId.get(id);
    return gone?.into ?? (gone && findCentre(org, gone.unit, effective)) ?? codeOf(org, id);
  };
}

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
