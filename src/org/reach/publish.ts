/** Coverage as scripts read it: degrees and kilometres in the open, every rate with what it is made of. Pure. */
import { toDegrees } from '../differences.js';
import type { AreaReach, BranchReach, Coverage, OpenPoint, PointReach, Tally } from './model.js';
import { metresOfMinutes, shareOf } from './reckon.js';

export const publishCoverage = ({ day, reach, kinds, areas, points, branches, total }: Coverage) => ({
  asOf: day,
  reach: {
    ...{ km: reach.km, minutes: reach.minutes, speedKmh: reach.speed, detour: reach.detour },
    straightMetresOfMinutes: metresOfMinutes(reach),
  },
  ...{ kinds, by: 'area' },
  rows: areas.map(publishArea),
  points: points.map(publishPoint),
  branches: branches.map(publishBranch),
  total: publishTally(total),
  excluded: [
    { reason: 'no-coordinates', ...total.unknown },
    { reason: 'no-population', areas: total.uncounted },
    { reason: 'point-without-coordinates', points: points.filter(({ spot }) => spot === null).length },
  ],
});

const placeOf = ({ spot }: Pick<OpenPoint, 'spot'>) => ({
  longitude: toDegrees(spot?.longitude ?? null),
  latitude: toDegrees(spot?.latitude ?? null),
});

const publishArea = (row: AreaReach) => ({
  ...{ area: row.area, areaName: row.name, population: row.population, ...placeOf(row) },
  nearest: row.nearest?.unit ?? null,
  nearestName: row.nearest?.name ?? null,
  branch: row.nearest?.branch ?? null,
  straightMetres: row.metres,
  estimatedMinutes: row.minutes,
  standing: row.standing,
});

const publishPoint = (point: PointReach) => ({
  ...{ unit: point.unit, unitName: point.name, kind: point.kind, branch: point.branch, ...placeOf(point) },
  nearestTo: point.nearestTo,
});

const publishBranch = ({ branch, name, points, ...tally }: BranchReach) => ({
  ...{ branch, branchName: name, points },
  ...publishTally(tally),
});

const publishTally = (tally: Tally) => ({
  ...tally.all,
  withinKm: { ...tally.withinKm, rate: shareOf(tally, tally.withinKm) },
  withinMinutes: { ...tally.withinMinutes, rate: shareOf(tally, tally.withinMinutes) },
  beyond: { ...tally.beyond, rate: shareOf(tally, tally.beyond) },
});
