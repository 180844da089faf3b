/** The signs of the map: told apart by their shape, so that neither colour nor a colour printer is needed. Pure. */
import type { Standing } from '../model.js';
import type { Place } from './paper.js';

/** A tenth of a unit is finer than any eye; rounding keeps the bytes the same on every machine. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

export interface AreaSign extends Place {
  readonly radius: number;
  /** Of unknown population it is a square. */
  readonly isCounted: boolean;
  readonly standing: Standing;
}

/** Full: within the kilometres. Empty with a broken rim: within the minutes. Crossed out: beyond both. */
export function drawArea({ x, y, radius, isCounted, standing }: AreaSign): string {
  const body = isCounted
    ? `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"/>`
    : `<rect x="${at(x - radius)}" y="${at(y - radius)}" width="${at(2 * radius)}" height="${at(2 * radius)}"/>`;
  return standing === 'far' ? `${body}${drawCross({ x, y }, Math.max(radius * 0.7, 4))}` : body;
}

const drawCross = ({ x, y }: Place, reach: number): string =>
  `<path d="M${at(x - reach)} ${at(y - reach)}L${at(x + reach)} ${at(y + reach)}M${at(x - reach)} ${at(y + reach)}L${at(x + reach)} ${at(y - reach)}"/>`;

/** A triangle; a diamond is the seat of a branch or a centre. */
export function drawPoint({ x, y }: Place, isSeat: boolean, size: number): string {
  const corners = isSeat
    ? [[0, -1.25] as const, [1.1, 0] as const, [0, 1.25] as const, [-1.1, 0] as const]
    : [[0, -1] as const, [0.95, 0.75] as const, [-0.95, 0.75] as const];
  return `<path d="M${corners.map(([dx, dy]) => `${at(x + dx * size)} ${at(y + dy * size)}`).join('L')}Z"/>`;
}

export const drawLine = (from: Place, to: Place): string =>
  `M${at(from.x)} ${at(from.y)}L${at(to.x)} ${at(to.y)}`;
