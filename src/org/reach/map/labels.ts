/** Names beside marks, as many as fit without lying on another name or mark; the important ones first. Pure. */
import type { Place, Rect } from './paper.js';

export interface LabelWish {
  readonly text: string;
  readonly at: Place;
  /** Of the mark that it names. */
  readonly radius: number;
}

export interface Label extends Place {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export const LETTER = { height: 13, width: 7.6 } as const;

/** More names than these make a map no clearer. */
const MOST = 90;
const TRIED = 400;

export function placeLabels(wishes: readonly LabelWish[], marks: readonly Rect[], room: Rect): Label[] {
  const taken = [...marks];
  const labels: Label[] = [];
  for (const wish of wishes.slice(0, TRIED)) {
    if (labels.length === MOST) break;
    const found = spotsBeside(wish).find(
      ({ rect }) => isInside(rect, room) && !taken.some((one) => overlaps(rect, one)),
    );
    if (found === undefined) continue;
    labels.push(found.label);
    taken.push(found.rect);
  }
  return labels;
}

/** Right, left, above, below. */
function spotsBeside({ text, at: { x, y }, radius }: LabelWish): { label: Label; rect: Rect }[] {
  const [width, { height }, away] = [text.length * LETTER.width, LETTER, radius + 3];
  const spot = (anchor: Label['anchor'], left: number, base: number) => ({
    label: { text, anchor, x: left + { start: 0, middle: width / 2, end: width }[anchor], y: base },
    rect: { x: left, y: base - height + 2, width, height },
  });
  return [
    spot('start', x + away, y + 4),
    spot('end', x - away - width, y + 4),
    spot('middle', x - width / 2, y - away),
    spot('middle', x - width / 2, y + away + height - 3),
  ];
}

const isInside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
