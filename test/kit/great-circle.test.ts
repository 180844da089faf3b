import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresBetween } from '#kit/great-circle.js';

const spot = (longitude: number, latitude: number) => ({
  longitude: Math.round(longitude * 1e6),
  latitude: Math.round(latitude * 1e6),
});

describe('metresBetween', () => {
  test.each([
    ['one and the same spot', spot(105.8, 21), spot(105.8, 21), 0],
    ['a degree along a meridian: a 360th of the way round', spot(105, 20), spot(105, 21), 111_195],
    ['a degree along the equator', spot(105, 0), spot(106, 0), 111_195],
    ['a degree along 60° north: half of it', spot(105, 60), spot(106, 60), 55_597],
    ['a quarter of the globe', spot(0, 0), spot(90, 0), 10_007_558],
    ['the other side of the globe', spot(0, 0), spot(180, 0), 20_015_115],
    ['across the date line', spot(179.5, 0), spot(-179.5, 0), 111_195],
    ['eleven metres, where the cosine formula fails', spot(105.8, 21), spot(105.8, 21.0001), 11],
  ])('%s', (_, a, b, expected) => expect(metresBetween(a, b)).toBe(expected));

  test('is the same both ways, whole, and no longer by a detour than the rounding of three legs', () => {
    const any = fc.record({
      longitude: fc.integer({ min: 102_000_000, max: 118_000_000 }),
      latitude: fc.integer({ min: 6_000_000, max: 23_500_000 }),
    });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(metresBetween(a, b)).toBe(metresBetween(b, a));
        expect(Number.isInteger(metresBetween(a, b))).toBe(true);
        expect(metresBetween(a, b)).toBeLessThanOrEqual(metresBetween(a, c) + metresBetween(c, b) + 2);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
