/** The nearest point is the nearest, the sums are whole, and no order of input matters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { openClosest } from '#org/reach/closest.js';
import { type AreaReach, type OpenArea, type OpenPoint, REACH } from '#org/reach/model.js';
import { metresOfKm, metresOfMinutes, reckonCoverage, shareOf, tally } from '#org/reach/reckon.js';
import { makeChance } from '../../random.js';
import { metresOnSphere } from './globe.js';

const MICRO = 1_000_000;
const degrees = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  longitude: longitude / MICRO,
  latitude: latitude / MICRO,
});

/** Crowded, so that ties and equal places come up. */
const spot = fc.record({
  longitude: fc.oneof(
    fc.integer({ min: 105_800_000, max: 105_800_030 }),
    fc.integer({ min: 102_000_000, max: 118_000_000 }),
  ),
  latitude: fc.oneof(
    fc.integer({ min: 21_000_000, max: 21_000_030 }),
    fc.integer({ min: 6_000_000, max: 23_500_000 }),
  ),
});

const area = fc.record({ population: fc.option(fc.nat(90_000)), spot: fc.option(spot) });
const point = fc.record({ branch: fc.option(fc.constantFrom('CN-1', 'CN-2')), spot: fc.option(spot) });

const toAreas = (given: readonly Pick<OpenArea, 'population' | 'spot'>[]): OpenArea[] =>
  given.map((one, i) => ({ ...one, area: `A${String(i).padStart(4, '0')}` as AreaCode, name: `Xã ${i}` }));
const toPoints = (given: readonly { branch: string | null; spot: OpenPoint['spot'] }[]): OpenPoint[] =>
  given.map((one, i) => ({
    ...{ unit: `P${String(i).padStart(4, '0')}` as UnitCode, name: `Điểm ${i}`, kind: 'point' },
    ...{ branch: one.branch as UnitCode | null, spot: one.spot },
  }));

const reckon = (areas: readonly OpenArea[], points: readonly OpenPoint[], reach = REACH) =>
  reckonCoverage({
    ...{ day: '2025-07-01' as Day, reach, kinds: ['point'], areas, points },
    nameOf: (code) => code,
  });

describe('the nearest point', () => {
  test('is that of looking at all of them, the first of those equally far', () => {
    fc.assert(
      fc.property(spot, fc.array(spot, { minLength: 1, maxLength: 40 }), (from, spots) => {
        const places = spots.map((one, i) => ({ i, spot: one }));
        const found = openClosest(places)(from);
        const all = spots.map((one) => metresOnSphere(degrees(from), degrees(one)));
        const least = Math.min(...all);
        expect(Math.abs((found?.metres ?? Number.NaN) - least)).toBeLessThanOrEqual(1);
        // Of those that are clearly nearer than a metre apart the first in order.
        expect(all[found?.place.i ?? -1]).toBeLessThan(least + 1);
        const same = spots.findIndex(
          (one) =>
            one.longitude === found?.place.spot.longitude && one.latitude === found?.place.spot.latitude,
        );
        expect(found?.place.i).toBe(same);
      }),
      { seed: 20250701, numRuns: 400 },
    );
  });

  test('is nobody where there is none', () => {
    expect(openClosest([])({ longitude: 1, latitude: 1 })).toBeUndefined();
  });
});

describe('the sums', () => {
  test('account for every area, point and resident', () => {
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 25 }),
        fc.array(point, { minLength: 1, maxLength: 12 }),
        (someAreas, somePoints) => {
          const [areas, points] = [toAreas(someAreas), toPoints(somePoints)];
          const { total, branches, points: served, areas: rows } = reckon(areas, points);
          const people = areas.reduce((sum, one) => sum + (one.population ?? 0), 0);
          expect(total.all).toEqual({ areas: areas.length, residents: people });
          expect(rows).toHaveLength(areas.length);
          const reached = rows.filter(({ metres }) => metres !== null);
          expect(shareOf(total, total.withinKm).denominator).toBe(
            reached.reduce((sum, one) => sum + (one.population ?? 0), 0),
          );
          const [near, later] = [
            total.withinKm,
            rows.filter(({ standing }) => standing === 'in-time').length,
          ];
          expect(near.areas + later + total.beyond.areas + total.unknown.areas).toBe(areas.length);
          expect(total.withinMinutes.areas).toBe(near.areas + later); // 5 km lies within 30 minutes here
          for (const key of ['areas', 'residents'] as const) {
            const sum = (of: (one: (typeof branches)[number]) => number) =>
              branches.reduce((all, one) => all + of(one), 0);
            expect(sum(({ all }) => all[key]) + total.unknown[key]).toBe(total.all[key]);
            expect(sum(({ withinKm }) => withinKm[key])).toBe(total.withinKm[key]);
            expect(sum(({ beyond }) => beyond[key])).toBe(total.beyond[key]);
            const arriving = served.reduce((all, one) => all + one.nearestTo[key], 0);
            expect(arriving + total.unknown[key]).toBe(total.all[key]);
          }
          expect(branches.reduce((all, one) => all + one.points, 0)).toBe(points.length);
        },
      ),
      { seed: 20250702, numRuns: 200 },
    );
  });

  test('do not depend on the order of the input, once points are in order of code', () => {
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 15 }),
        fc.array(point, { minLength: 1, maxLength: 8 }),
        fc.integer(),
        (someAreas, somePoints, seed) => {
          const [areas, points] = [toAreas(someAreas), toPoints(somePoints)];
          const chance = makeChance(seed);
          const shuffled = areas
            .map((one) => ({ one, at: chance.below(1000) }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const byCode = (rows: readonly AreaReach[]) => rows.toSorted((a, b) => (a.area < b.area ? -1 : 1));
          const [once, again] = [reckon(areas, points), reckon(shuffled, points)];
          expect(byCode(again.areas)).toEqual(once.areas);
          expect(again.branches).toEqual(once.branches);
          expect(again.total).toEqual(once.total);
        },
      ),
      { seed: 20250703, numRuns: 100 },
    );
  });

  test('leave nobody with a share where nobody is counted', () => {
    const total = tally([], REACH);
    expect(shareOf(total, total.withinKm)).toEqual({ numerator: 0, denominator: 0, value: null });
  });
});

describe('the limits', () => {
  test.each([
    [REACH, 5000, 11_538],
    [{ ...REACH, km: 2.3 }, 2300, 11_538],
    [{ ...REACH, detour: 1 }, 5000, 15_000],
    [{ ...REACH, minutes: 20, speed: 25, detour: 1.45 }, 5000, 5747],
    [{ ...REACH, minutes: 0.06, speed: 1, detour: 1 }, 5000, 1],
  ])('%j', (reach, km, minutes) => {
    expect([metresOfKm(reach), metresOfMinutes(reach)]).toEqual([km, minutes]);
  });

  test('include the last metre', () => {
    // A degree of latitude is 111,195 m: 44,966 millionths are 5,000 m, 44,975 are 5,001.
    const at = (latitude: number) => ({ longitude: 105_000_000, latitude });
    const areas = toAreas([
      { population: 1, spot: at(20_044_966) },
      { population: 1, spot: at(20_044_975) },
      { population: 1, spot: at(20_103_766) },
      { population: 1, spot: at(20_103_774) },
    ]);
    const { areas: rows } = reckon(areas, toPoints([{ branch: null, spot: at(20_000_000) }]));
    expect(rows.map(({ metres, standing }) => [metres, standing])).toEqual([
      [5000, 'near'],
      [5001, 'in-time'],
      [11_538, 'in-time'],
      [11_539, 'far'],
    ]);
  });

  test('tell minutes of the estimate unrounded', () => {
    const areas = toAreas([{ population: 1, spot: { longitude: 105_000_000, latitude: 20_044_966 } }]);
    const points = toPoints([{ branch: null, spot: { longitude: 105_000_000, latitude: 20_000_000 } }]);
    expect(reckon(areas, points).areas[0]?.minutes).toBeCloseTo(13, 10); // 5 km × 1,3 at 30 km/h
  });
});

test('a country of 3,321 areas and 3,000 points takes less than a second', () => {
  const chance = makeChance(11);
  const anywhere = () => ({
    longitude: 102_000_000 + chance.below(7_000_000),
    latitude: 8_500_000 + chance.below(15_000_000),
  });
  const areas = toAreas(Array.from({ length: 3321 }, () => ({ population: 9000, spot: anywhere() })));
  const points = toPoints(Array.from({ length: 3000 }, () => ({ branch: 'CN-1', spot: anywhere() })));
  const start = process.cpuUsage();
  const { total } = reckon(areas, points);
  const elapsedMs = process.cpuUsage(start).user / 1000; // other tests share the machine
  expect(total.all.areas).toBe(3321);
  console.info(`coverage of 3,321 areas × 3,000 points: ${Math.round(elapsedMs)} ms of processor time`);
  expect(elapsedMs).toBeLessThan(1000);
});
