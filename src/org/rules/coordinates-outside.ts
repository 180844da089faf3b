/** A unit lies in its province: near the areas that are known, or else at least in Viet Nam. */
import { versionOn } from '../book.js';
import { boxAround, COUNTRY, isSwapped, isWithin, spotOf } from '../places.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule, World } from './rule.js';
import { sayDegrees } from './say.js';

/** Fewer areas than these do not show where a province lies. */
const ENOUGH = 3;

export const coordinatesOutside: DayRule = {
  slug: 'coordinates-outside',
  *check(world) {
    const box = provinceOf(world) ?? COUNTRY;
    for (const { unit, version } of openUnits(world)) {
      const spot = spotOf(version);
      if (spot === undefined || isSwapped(spot) || isWithin(spot, box)) continue;
      const args = {
        code: unit.code,
        longitude: sayDegrees(spot.longitude),
        latitude: sayDegrees(spot.latitude),
      };
      yield orgFindings.find('coordinates-outside', args, world.locate(unit, 'longitude'));
    }
  },
};

function provinceOf({ areas, day, limits }: World) {
  const spots = areas.lives.flatMap((area) => {
    const version = versionOn(area, day);
    const spot = version === undefined ? undefined : spotOf(version);
    return spot !== undefined && isWithin(spot, COUNTRY) ? [spot] : [];
  });
  return spots.length < ENOUGH ? undefined : boxAround(spots, limits.margin);
}
