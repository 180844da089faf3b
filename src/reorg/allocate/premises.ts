/** Where people live and where they work: premises, and the way there (definitions.md 9). Pure. */
import type { AreaCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { metresBetween, type Spot } from '#kit/great-circle.js';
import { remember } from '#kit/remember.js';
import { spelling } from '#kit/vietnamese.js';
import { findBearer, versionNear } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import { spotOf } from '#org/places.js';
import type { World } from '../world.js';

/** The centre of the area where somebody lives; an area that has ended is where it was. */
export function findHome({ areas }: World, residence: AreaCode | '', day: Day): Spot | undefined {
  if (residence === '') return undefined;
  const area = findBearer(areas, residence, day) ?? areas.byCode.get(residence)?.at(-1);
  return area && spotOf(versionNear(area, day));
}

export const metresTo = (from: Spot | undefined, to: Spot | undefined): number | null =>
  from === undefined || to === undefined ? null : metresBetween(from, to);

/** The same addresses come again for everybody who works there. */
const spelt = remember((address) => spelling(address));

/** Another unit in the same rooms is no way to go. */
export function isSamePremises(old: UnitVersion, next: UnitVersion): boolean {
  const [was, is] = [spotOf(old), spotOf(next)];
  if (was !== undefined && is !== undefined && metresBetween(was, is) === 0) return true;
  return old.address !== '' && spelt(old.address) === spelt(next.address);
}
