/** Distances on the globe. Pure. */

/** Micro-degrees. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

/** Mean radius of the Earth (IUGG), in metres. */
const RADIUS = 6_371_009;
const TO_RADIANS = Math.PI / 180_000_000;

/** As the crow flies, in whole metres (haversine formula: exact to the metre for small distances too). */
export function metresBetween(a: Spot, b: Spot): number {
  const [from, to] = [a.latitude * TO_RADIANS, b.latitude * TO_RADIANS];
  const north = Math.sin((to - from) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * TO_RADIANS) / 2);
  const half = north * north + Math.cos(from) * Math.cos(to) * east * east;
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half))));
}
