/** The bar that tells how long a kilometre is on the map. Pure. */
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { at } from './marks.js';
import type { Window } from './paper.js';

const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;

/** Below the map on the left, at most a third of its width. */
export function drawScale({ frame, unitsOfKm }: Window, lang: Lang): string {
  const km = LENGTHS.findLast((one) => one * unitsOfKm <= frame.width / 3) ?? LENGTHS[0];
  const [x, y] = [frame.x + 12, frame.y + frame.height + 22];
  const bar = `M${at(x)} ${at(y - 6)}V${at(y)}H${at(x + km * unitsOfKm)}V${at(y - 6)}`;
  const text = `<text x="${at(x + km * unitsOfKm + 8)}" y="${at(y + 1)}">${formatInteger(km, lang)} km</text>`;
  return `<g class="scale" aria-hidden="true"><path d="${bar}"/>${text}</g>`;
}
