/** Finds every area's nearest open point, and sums up who has one near. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { openClosest } from './closest.js';
import type {
  AreaReach,
  BranchReach,
  Count,
  Coverage,
  OpenArea,
  OpenPoint,
  PointReach,
  Reach,
  Standing,
  Tally,
} from './model.js';

export interface CoverageQuestion extends Pick<Coverage, 'day' | 'reach' | 'kinds'> {
  /** In order of code: of points equally near the first is taken. */
  readonly areas: readonly OpenArea[];
  readonly points: readonly OpenPoint[];
  readonly nameOf: (branch: UnitCode) => string | null;
}

export function reckonCoverage({ day, reach, kinds, areas, points, nameOf }: CoverageQuestion): Coverage {
  const reached = reachAreas(areas, points, reach);
  const arriving = groupBy(reached, ({ nearest }) => nearest?.unit);
  return {
    ...{ day, reach, kinds },
    areas: reached,
    points: points.map(
      (point): PointReach => ({ ...point, nearestTo: countOf(arriving.get(point.unit) ?? []) }),
    ),
    branches: sumBranches(reached, points, reach, nameOf),
    total: tally(reached, reach),
  };
}

export function reachAreas(
  areas: readonly OpenArea[],
  points: readonly OpenPoint[],
  reach: Reach,
): AreaReach[] {
  const closestTo = openClosest(points.flatMap((point) => (point.spot ? [{ point, spot: point.spot }] : [])));
  return areas.map((area) => {
    const closest = area.spot === null ? undefined : closestTo(area.spot);
    if (closest === undefined) return { ...area, ...NOWHERE };
    const { place, metres } = closest;
    return {
      ...area,
      ...{ nearest: place.point, metres, minutes: minutesFor(metres, reach) },
      standing: standingOf(metres, reach),
    };
  });
}

const NOWHERE = { nearest: null, metres: null, minutes: null, standing: 'unknown' } as const;

/** The way at the assumed detour and speed. */
const minutesFor = (metres: number, { detour, speed }: Reach): number =>
  (metres * detour * 60) / (speed * 1000);

/** Whole metres that are still within: a thousandth of a millimetre mends binary dust. */
const wholeMetres = (metres: number): number => Math.floor(metres + 1e-6);

export const metresOfKm = ({ km }: Reach): number => wholeMetres(km * 1000);

/** The longest straight line that is still within the minutes. */
export const metresOfMinutes = ({ minutes, speed, detour }: Reach): number =>
  wholeMetres((minutes * speed * 1000) / 60 / detour);

function standingOf(metres: number, reach: Reach): Standing {
  if (metres <= metresOfKm(reach)) return 'near';
  return metres <= metresOfMinutes(reach) ? 'in-time' : 'far';
}

export function tally(areas: readonly AreaReach[], reach: Reach): Tally {
  const within = (limit: number) => countOf(areas.filter(({ metres }) => metres !== null && metres <= limit));
  const of = (standing: Standing) => countOf(areas.filter((area) => area.standing === standing));
  return {
    all: countOf(areas),
    withinKm: within(metresOfKm(reach)),
    withinMinutes: within(metresOfMinutes(reach)),
    ...{ beyond: of('far'), unknown: of('unknown') },
    uncounted: areas.filter(({ population }) => population === null).length,
  };
}

const countOf = (areas: readonly OpenArea[]): Count => ({
  areas: areas.length,
  residents: areas.reduce((sum, { population }) => sum + (population ?? 0), 0),
});

/** By code, those under no branch last. Branches that are nobody's nearest are there too. */
function sumBranches(
  areas: readonly AreaReach[],
  points: readonly OpenPoint[],
  reach: Reach,
  nameOf: CoverageQuestion['nameOf'],
): BranchReach[] {
  const served = groupBy(areas, ({ nearest }) => (nearest === null ? undefined : nearest.branch));
  const standing = groupBy(points, ({ branch }) => branch);
  return [...standing.keys()].sort(compareBranches).map((branch) => ({
    ...{ branch, name: branch === null ? null : nameOf(branch) },
    points: standing.get(branch)?.length ?? 0,
    ...tally(served.get(branch) ?? [], reach),
  }));
}

const compareBranches = (a: UnitCode | null, b: UnitCode | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareCodes(a, b);

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Unrounded; null: nobody to count. */
  readonly value: number | null;
}

/** Of the residents of areas whose place is known. */
export function shareOf({ all, unknown }: Pick<Tally, 'all' | 'unknown'>, { residents }: Count): Share {
  const denominator = all.residents - unknown.residents;
  return { numerator: residents, denominator, value: denominator === 0 ? null : residents / denominator };
}
