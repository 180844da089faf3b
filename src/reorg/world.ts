/** What a plan looks at, and the look-ups that every part of the planning shares. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, type Period } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type { Areas } from '#org/area-model.js';
import { findBearer, type Org, unitOf, versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId, UnitVersion } from '#org/model.js';
import type { Posting, StaffState } from '#staff/model.js';

export interface World {
  readonly org: Org;
  readonly staff: StaffState;
  /** Where people live. */
  readonly areas: Areas;
}

/** Does a life or a posting still matter on `day` or later? */
export const lastsBeyond = ({ until }: Pick<Period, 'until'>, day: Day): boolean =>
  until === null || until > day;

/** The unit that a scenario merges away: open on the eve of the effective day, and with no end set. */
export function findMergeable(org: Org, code: UnitCode, effective: Day): Unit | undefined {
  const unit = findBearer(org, code, addDays(effective, -1));
  return unit?.until === null ? unit : undefined;
}

/** The unit as it stands on the eve of the effective day. */
export function versionOnEve(unit: Unit, effective: Day): UnitVersion {
  const version = versionOn(unit, addDays(effective, -1));
  if (version === undefined) throw new Error(`unit ${unit.code} is not open before ${effective}`);
  return version;
}

/** An existing unit that goes on: open on the effective day, and with no end set. */
export function findLasting(org: Org, code: UnitCode, effective: Day): Unit | undefined {
  const unit = findBearer(org, code, effective);
  return unit?.until === null ? unit : undefined;
}

/** Units that hang under `parent` on the effective day or later. */
export const childrenLasting = (org: Org, parent: UnitId, effective: Day): Unit[] =>
  childrenOf(org, parent).filter((unit) =>
    unit.versions.some((version) => version.parent === parent && lastsBeyond(version, effective)),
  );

interface Child {
  readonly unit: Unit;
  readonly parent: UnitId | null;
}

const CHILDREN = new WeakMap<Org, ReadonlyMap<UnitId, readonly Child[]>>();

/** Units that ever hang under `parent`: asked for each of the 677 that end, looked for once. */
function childrenOf(org: Org, parent: UnitId): Unit[] {
  const pairs = (unit: Unit): Child[] =>
    [...new Set(unit.versions.map((version) => version.parent))].map((above) => ({ unit, parent: above }));
  const known = CHILDREN.get(org) ?? groupBy(org.units.flatMap(pairs), (child) => child.parent ?? undefined);
  CHILDREN.set(org, known);
  return (known.get(parent) ?? []).map(({ unit }) => unit);
}

export const codeOf = (org: Org, id: UnitId): UnitCode => unitOf(org, id).code;

/** Postings that count a person at one of `units`, at work or on the quota, on the effective day or later. */
export const postingsAt = (world: World, units: ReadonlySet<UnitId>, effective: Day): Posting[] =>
  world.staff.postings.filter(
    (posting) => lastsBeyond(posting, effective) && (units.has(posting.unit) || units.has(posting.quotaUnit)),
  );
