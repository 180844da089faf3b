/** How often each value occurs: enough for exact medians and percentiles, also of rows that are summed up. Pure. */

/** Values and how many have each. */
export type Spread = Map<number, number>;

export function addTo(spread: Spread, value: number, count = 1): void {
  spread.set(value, (spread.get(value) ?? 0) + count);
}

export function mergeInto(spread: Spread, other: ReadonlyMap<number, number>): void {
  for (const [value, count] of other) addTo(spread, value, count);
}

/**
 * The value below which `tenths` of ten lie, between two neighbours in proportion, as MEDIAN and PERCENTILE.INC of
 * spreadsheets have it; null: there are none.
 */
export function quantileOf(spread: ReadonlyMap<number, number>, tenths: number): number | null {
  const sorted = [...spread].sort(([a], [b]) => a - b);
  const size = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (size === 0) return null;
  const place = tenths * (size - 1);
  const rest = place % 10;
  const [low, high] = [valueAt(sorted, (place - rest) / 10), valueAt(sorted, Math.ceil(place / 10))];
  return (low * (10 - rest) + high * rest) / 10;
}

/** The value that stands at a place, counted from 0, were all of them laid in a row. */
function valueAt(sorted: readonly (readonly [number, number])[], place: number): number {
  let passed = 0;
  for (const [value, count] of sorted) {
    passed += count;
    if (place < passed) return value;
  }
  throw new Error(`no place ${place} among ${passed} values`);
}
