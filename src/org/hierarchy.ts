/** Reads the tree of units on a day: who bears a code, which version holds, what stands above and below. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { LineageEvent, OrgState, Unit, UnitId, UnitVersion } from './model.js';

/** The state with its look-ups. */
export interface Org extends OrgState {
  readonly byId: ReadonlyMap<UnitId, Unit>;
  /** All units that ever bore a code, oldest first. */
  readonly byCode: ReadonlyMap<UnitCode, readonly Unit[]>;
  /** What left a unit, by day. */
  readonly eventsFrom: ReadonlyMap<UnitId, readonly LineageEvent[]>;
}

export function indexOrg(state: OrgState): Org {
  const units = state.units.toSorted(compareUnits);
  const lineage = state.lineage.toSorted((a, b) => compareCodes(a.on, b.on));
  return {
    units,
    lineage,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byCode: groupBy(units, (unit) => unit.code),
    eventsFrom: groupBy(lineage, (event) => event.from ?? undefined),
  };
}

/** By code, then life: the order of every list of units. */
export const compareUnits = (a: Unit, b: Unit): number =>
  compareCodes(a.code, b.code) || compareCodes(a.from, b.from) || a.id - b.id;

/** The unit of an id that came from the same state. */
export function unitOf(org: Org, id: UnitId): Unit {
  const unit = org.byId.get(id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

/** Who bears the code on a day; undefined when nobody does. */
export const findBearer = (org: Org, code: UnitCode, day: Day): Unit | undefined =>
  org.byCode.get(code)?.find((unit) => holdsOn(unit, day));

export const versionOn = (unit: Unit, day: Day): UnitVersion | undefined =>
  unit.versions.find((version) => holdsOn(version, day));

/** The version on a day; before the unit's life its first one, after it its last one. */
export function versionNear(unit: Unit, day: Day): UnitVersion {
  const near = unit.versions.findLast((version) => version.from <= day) ?? unit.versions[0];
  if (near === undefined) throw new Error(`unit ${unit.code} has no version`);
  return near;
}

export function parentNear(org: Org, unit: Unit, day: Day): Unit | undefined {
  const { parent } = versionNear(unit, day);
  return parent === null ? undefined : unitOf(org, parent);
}

/** The units above one on a day, or on the nearest day of its own life; nearest first. A circle is cut where it closes. */
export function ancestorsNear(org: Org, unit: Unit, day: Day): Unit[] {
  const above: Unit[] = [];
  let next = parentNear(org, unit, day);
  while (next !== undefined && next !== unit && !above.includes(next)) {
    above.push(next);
    next = parentNear(org, next, day);
  }
  return above;
}

/** The units open on a day by their parent; those that stand at the top, or under a closed unit, under `null`. */
export function childrenOn(org: Org, day: Day): Map<UnitId | null, Unit[]> {
  return groupBy(org.units, (unit) => {
    const parent = versionOn(unit, day)?.parent;
    return parent === undefined || parent === null || holdsOn(unitOf(org, parent), day) ? parent : null;
  });
}

/** The lowest unit that is, or stands above, every one of `units`; undefined when they share none. */
export function lowestCommon(org: Org, units: readonly Unit[], day: Day): Unit | undefined {
  const [first, ...others] = units.map((unit) => [unit, ...ancestorsNear(org, unit, day)]);
  return first?.find((candidate) => others.every((chain) => chain.includes(candidate)));
}
