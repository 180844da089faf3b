/** Which areas have people on a day, and which units they may go to. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Spot } from '#kit/great-circle.js';
import type { Areas } from '../area-model.js';
import { versionOn } from '../book.js';
import { chainNear, type Org, versionNear } from '../hierarchy.js';
import type { Unit, UnitId, UnitKind } from '../model.js';
import { COUNTRY, isWithin, spotOf } from '../places.js';
import type { OpenArea, OpenPoint } from './model.js';

export interface PointFilter {
  readonly kinds: readonly UnitKind[];
  /** Units that are not to be counted though they are open. */
  readonly without?: ReadonlySet<UnitId>;
}

/** In order of code. */
export function listOpenPoints(org: Org, day: Day, { kinds, without }: PointFilter): OpenPoint[] {
  return org.units.flatMap((unit) => {
    const version = versionOn(unit, day);
    if (version === undefined || !kinds.includes(version.kind) || without?.has(unit.id) === true) return [];
    const { name, kind } = version;
    return [{ unit: unit.code, name, kind, branch: branchOf(org, unit, day), spot: usableSpot(version) }];
  });
}

/** In order of code. */
export const listOpenAreas = (areas: Areas, day: Day): OpenArea[] =>
  areas.lives.flatMap((area) => {
    const version = versionOn(area, day);
    if (version === undefined) return [];
    const { name, population } = version;
    return [{ area: area.code, name, population, spot: usableSpot(version) }];
  });

const HEADS: ReadonlySet<UnitKind> = new Set(['branch', 'centre']);

function branchOf(org: Org, unit: Unit, day: Day): UnitCode | null {
  const chain = chainNear(org, unit, day);
  return chain.find((one) => HEADS.has(versionNear(one, day).kind))?.code ?? null;
}

type Degrees = Parameters<typeof spotOf>[0];

/** A place outside the country is a slip of the pen: a distance to it would say nothing. */
function usableSpot(degrees: Degrees): Spot | null {
  const spot = spotOf(degrees);
  return spot !== undefined && isWithin(spot, COUNTRY) ? spot : null;
}
