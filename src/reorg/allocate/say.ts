/** What a requirement asks for, in words for both languages. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { positionNames, taskNames } from '#staff/words.js';
import type { Demand } from './demands.js';

/** `Đất đai, chuyên viên, phê duyệt`; of people of any sort: just people. */
export function sayDemand({
  field,
  requirement: { position, task },
}: Pick<Demand, 'field' | 'requirement'>): Bilingual {
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
