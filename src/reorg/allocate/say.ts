/** What a requirement asks for, and how far from the best an answer may be, in words for both languages. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatPercent } from '#lang/numbers.js';
import type { Position, Task } from '#staff/model.js';
import { positionNames, taskNames } from '#staff/words.js';
import type { Demand } from './demands.js';

interface Wanted extends Pick<Demand, 'field'> {
  readonly requirement: { readonly position?: Position | undefined; readonly task?: Task | undefined };
}

/** `Đất đai, chuyên viên, phê duyệt`; of people of any sort: just people. */
export function sayDemand({ field, requirement: { position, task } }: Wanted): Bilingual {
  const parts: Bilingual[] = [
    ...(field === null ? [] : [{ vi: field, en: field }]),
    ...(position === undefined ? [] : [positionNames[position]]),
    ...(task === undefined ? [] : [taskNames[task]]),
  ];
  if (parts.length === 0) return { vi: 'số người', en: 'people' };
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

/** `≥ 2`, `≤ 4`, `2–4`. */
export function sayRange(atLeast: number, atMost: number | null): string {
  if (atMost === null) return `≥ ${atLeast}`;
  return atLeast === 0 ? `≤ ${atMost}` : `${atLeast}–${atMost}`;
}

/** In percent; null: nobody knows. */
export const sayGap = (gap: number | null): Bilingual =>
  gap === null
    ? { vi: 'chưa rõ', en: 'unknown' }
    : { vi: formatPercent(gap, 2, 'vi'), en: formatPercent(gap, 2, 'en') };
