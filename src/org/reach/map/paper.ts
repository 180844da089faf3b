/** Where places of the globe lie on the drawing: one window for nearly all, small ones beside it for what lies far off. Pure. */
import type { Spot } from '#kit/great-circle.js';
import { boxAround } from '../../places.js';
import { splitRemote } from './remote.js';

/** Units of the drawing, from the top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Place {
  readonly width: number;
  readonly height: number;
}

export interface Window {
  readonly frame: Rect;
  /** Only of places that lie in it. */
  readonly spots: readonly Spot[];
  readonly place: (spot: Spot) => Place;
  readonly unitsOfKm: number;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly main: Window;
  readonly insets: readonly Window[];
}

/** About as A4 lies on its side. */
const MOST: Rect = { x: 0, y: 0, width: 1000, height: 680 };
/** Room for labels and half circles at the rim. */
const MARGIN = 48;
const INSET = { width: 170, height: 120, gap: 24 } as const;

export function layPaper(spots: readonly Spot[]): Paper {
  const { near, remote } = splitRemote(spots);
  const main = openWindow(near, MOST, { shrinks: true });
  const { width, height } = main.frame;
  const insets = remote.map((some, i) => {
    const y = MARGIN + i * (INSET.height + 3 * INSET.gap);
    const frame = { x: width + INSET.gap, y, width: INSET.width, height: INSET.height };
    return openWindow(some, frame, { shrinks: false, unitsOfKm: main.unitsOfKm });
  });
  const last = insets.at(-1)?.frame;
  return {
    ...{ main, insets },
    width: last === undefined ? width : last.x + last.width + INSET.gap,
    height: Math.max(height, last === undefined ? 0 : last.y + last.height + 3 * INSET.gap),
  };
}

interface Fit {
  /** Does the window become as small as what it shows? */
  readonly shrinks: boolean;
  /** A scale that it does not exceed. */
  readonly unitsOfKm?: number;
}

const KM_OF_DEGREE = 111.195;
const TO_RADIANS = Math.PI / 180_000_000;
/** Where everything lies in one place there is no scale: at least 2 km are shown. */
const LEAST_KM = 2;

/** North is up; degrees of longitude are as wide as at the middle of the window. */
function openWindow(spots: readonly Spot[], most: Rect, { shrinks, unitsOfKm = Infinity }: Fit): Window {
  const box = boxAround(spots, 0);
  if (box === undefined) throw new Error('a window shows something');
  const [kmOfLatitude, middle] = [KM_OF_DEGREE / 1_000_000, (box.south + box.north) / 2];
  const kmOfLongitude = kmOfLatitude * Math.cos(middle * TO_RADIANS);
  const wide = Math.max((box.east - box.west) * kmOfLongitude, LEAST_KM);
  const high = Math.max((box.north - box.south) * kmOfLatitude, LEAST_KM);
  const [roomX, roomY] = [most.width - 2 * MARGIN, most.height - 2 * MARGIN];
  const scale = Math.min(roomX / wide, roomY / high, unitsOfKm);
  const frame = shrinks
    ? { ...most, width: wide * scale + 2 * MARGIN, height: high * scale + 2 * MARGIN }
    : most;
  const [centreX, centreY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const longitude = (box.west + box.east) / 2;
  return {
    ...{ frame, spots, unitsOfKm: scale },
    place: (spot) => ({
      x: centreX + (spot.longitude - longitude) * kmOfLongitude * scale,
      y: centreY - (spot.latitude - middle) * kmOfLatitude * scale,
    }),
  };
}
