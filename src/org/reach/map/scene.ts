/** What lies where on the map, and how large it is drawn. Pure. */
import type { Spot } from '#kit/great-circle.js';
import type { AreaReach, Coverage, PointReach } from '../model.js';
import { layPaper, type Paper, type Place, type Rect, type Window } from './paper.js';

/** An area on the paper; `i` is its row in the table. */
export interface Sited extends Place {
  readonly area: AreaReach;
  readonly i: number;
  readonly radius: number;
  readonly window: Window;
}

export interface Scene {
  readonly paper: Paper;
  readonly areas: readonly Sited[];
  readonly points: readonly (Place & { readonly point: PointReach })[];
  readonly placeOf: (spot: Spot) => Place & { readonly window: Window };
  /** Of points. */
  readonly size: number;
}

/** Areas stand in order of their size on the paper, the largest first, for the eye and for the keyboard. */
export function layScene({ areas, points }: Coverage): Scene {
  const sited = areas.flatMap((area, i) => (area.spot === null ? [] : [{ area, i, spot: area.spot }]));
  const located = points.flatMap((point) => (point.spot === null ? [] : [{ point, spot: point.spot }]));
  const paper = layPaper([...sited, ...located].map(({ spot }) => spot));
  const windows = new Map(
    [paper.main, ...paper.insets].flatMap((window) => window.spots.map((spot) => [spot, window] as const)),
  );
  const placeOf = (spot: Spot) => {
    const window = windows.get(spot) ?? paper.main;
    return { ...window.place(spot), window };
  };
  const radiusOf = openRadius(
    sited.map(({ area }) => area),
    paper.main.frame,
  );
  return {
    ...{ paper, placeOf },
    areas: sited
      .map(({ area, i, spot }) => ({ area, i, radius: radiusOf(area), ...placeOf(spot) }))
      .sort((a, b) => b.radius - a.radius || a.i - b.i),
    points: located.map(({ point, spot }) => ({ point, ...placeOf(spot) })),
    size: clamp(70 / Math.sqrt(located.length), 2, 8),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The surface of a circle tells the residents; the more areas, the smaller they all are. */
function openRadius(areas: readonly AreaReach[], { width, height }: Rect): (area: AreaReach) => number {
  const most = areas.reduce((top, { population }) => Math.max(top, population ?? 0), 1);
  const widest = clamp(0.3 * Math.sqrt((width * height) / Math.max(1, areas.length)), 5, 28);
  return ({ population, standing }) =>
    population === null ? LEAST.square : Math.max(LEAST[standing], widest * Math.sqrt(population / most));
}

/** What is beyond the limits is seen, however few live there. */
const LEAST = { near: 2.5, 'in-time': 3, far: 4.5, unknown: 4.5, square: 5 } as const;
