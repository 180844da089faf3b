/** Islands far out would leave a map empty but for its rim: they are told from the rest by the gap before them. Pure. */
import type { Spot } from '#kit/great-circle.js';

export interface Division {
  readonly near: readonly Spot[];
  readonly remote: readonly (readonly Spot[])[];
}

/** More than half of the map would be empty, for the sake of fewer places than these. */
const GAP = 0.5;
const FEW = 0.1;

/** Few places beyond a wide gap, again and again until there is none. */
export function splitRemote(spots: readonly Spot[]): Division {
  const beyond = findBeyond(spots, 'longitude') ?? findBeyond(spots, 'latitude');
  if (beyond === undefined) return { near: spots, remote: [] };
  const far = new Set(beyond);
  const { near, remote } = splitRemote(spots.filter((spot) => !far.has(spot)));
  return { near, remote: [beyond, ...remote] };
}

function findBeyond(spots: readonly Spot[], axis: keyof Spot): readonly Spot[] | undefined {
  const inOrder = spots.toSorted((a, b) => a[axis] - b[axis]);
  const at = (i: number): number => inOrder[i]?.[axis] ?? Number.NaN;
  const span = at(inOrder.length - 1) - at(0);
  const cut = inOrder.findIndex((_, i) => i > 0 && at(i) - at(i - 1) > span * GAP);
  if (cut === -1) return undefined;
  const [first, second] = [inOrder.slice(0, cut), inOrder.slice(cut)];
  const fewer = first.length < second.length ? first : second;
  return fewer.length <= spots.length * FEW ? fewer : undefined;
}
