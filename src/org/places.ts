/** Where units and areas lie, judged by their coordinates alone. Pure. */
/** Viet Nam with its islands, in micro-degrees. */
export const COUNTRY = { west: 102_000_000, east: 118_000_000, south: 6_000_000, north: 23_500_000 } as const;

export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

/** The coordinates, where both are known. */
export const spotOf = ({
  longitude,
  latitude,
}: {
  readonly longitude: number | null;
  readonly latitude: number | null;
}): Spot | undefined => (longitude === null || latitude === null ? undefined : { longitude, latitude });

export interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export const isWithin = ({ longitude, latitude }: Spot, { west, east, south, north }: Box): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** Would the two numbers make sense the other way round, and only so? */
export const isSwapped = ({ longitude, latitude }: Spot): boolean =>
  !isWithin({ longitude, latitude }, COUNTRY) &&
  isWithin({ longitude: latitude, latitude: longitude }, COUNTRY);

/** The box around all spots, `margin` wider; undefined where there are none. */
export function boxAround(spots: readonly Spot[], margin: number): Box | undefined {
  const [first, ...others] = spots;
  if (first === undefined) return undefined;
  const box = { west: first.longitude, east: first.longitude, south: first.latitude, north: first.latitude };
  for (const { longitude, latitude } of others) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return {
    west: box.west - margin,
    east: box.east + margin,
    south: box.south - margin,
    north: box.north + margin,
  };
}
