/** The parts of a failure that are sentences of their own: days, areas, units. Pure. */
import { addDays, lastDayOf } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { GateFailure } from '../gate-model.js';
import { EVERYWHERE } from './area-set.js';

/** One day, a stretch of days with its last one, or from a day on. */
export function saySpan({ day, until }: Pick<GateFailure, 'day' | 'until'>): Bilingual {
  const last = lastDayOf(until ?? null);
  if (until === undefined || until === addDays(day, 1)) {
    return { vi: `ngày ${formatDay(day, 'vi')}`, en: `on ${day}` };
  }
  if (last === null) return { vi: `từ ngày ${formatDay(day, 'vi')}`, en: `from ${day} on` };
  return {
    vi: `từ ngày ${formatDay(day, 'vi')} đến hết ${formatDay(last, 'vi')}`,
    en: `from ${day} to ${last}`,
  };
}

/** More than these are counted. */
const SHOWN = 5;

export function sayAreas({ areas = [] }: Pick<GateFailure, 'areas'>): Bilingual {
  if (areas[0] === EVERYWHERE) return { vi: 'mọi địa bàn', en: 'every area' };
  return {
    vi: `địa bàn ${someOf(areas, 'địa bàn')}`,
    en: `${areas.length === 1 ? 'area' : 'areas'} ${someOf(areas, 'in all')}`,
  };
}

export const sayFormer = ({ former = [] }: Pick<GateFailure, 'former'>): Bilingual => ({
  vi: someOf(former, 'đơn vị'),
  en: someOf(former, 'in all'),
});

const someOf = (codes: readonly string[], counted: string): string =>
  codes.length <= SHOWN
    ? codes.join(', ')
    : `${codes.slice(0, SHOWN).join(', ')}, … (${codes.length} ${counted})`;
