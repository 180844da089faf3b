/**
 * A second way to reckon a distance on the globe, shared with no line of the program: Vincenty's formula on a sphere, from
 * decimal degrees, with an arc tangent where the program has an arc sine.
 */
export interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

/** The mean radius of the earth, in metres (IUGG). */
const EARTH = 6371008.771;

export function metresOnSphere(a: Degrees, b: Degrees): number {
  const [p, q] = [rad(a.latitude), rad(b.latitude)];
  const turn = rad(b.longitude) - rad(a.longitude);
  const across = Math.cos(q) * Math.sin(turn);
  const along = Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(turn);
  const inward = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn);
  return EARTH * Math.atan2(Math.hypot(across, along), inward);
}

const rad = (degrees: number): number => (degrees / 180) * Math.PI;
