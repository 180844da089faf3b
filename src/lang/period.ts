/** Periods as people read them: from the first day to the last, both included. */
import { ALWAYS, type Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay } from './numbers.js';
import type { Lang } from './words.js';

const UNLIMITED: Bilingual = { vi: 'không giới hạn thời gian', en: 'without limit in time' };

/** `từ 01/03/2025 đến hết 31/12/2025`; what has always been, or has no end (null), is not said. */
export function sayPeriod(from: Day, lastDay: Day | null, lang: Lang): string {
  const parts = [
    ...(from === ALWAYS ? [] : [`${{ vi: 'từ', en: 'from' }[lang]} ${formatDay(from, lang)}`]),
    ...(lastDay === null ? [] : [`${{ vi: 'đến hết', en: 'to' }[lang]} ${formatDay(lastDay, lang)}`]),
  ];
  return parts.length === 0 ? UNLIMITED[lang] : parts.join(' ');
}
