/** The parts of a failure that are sentences of their own: days, areas, units. Pure. */
import { addDays, lastDayOf } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { QuotaKind } from '#org/quota.js';
import { employmentNames } from '#org/words.js';
import type { Position } from '#staff/model.js';
import { positionNames } from '#staff/words.js';
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

/** Whom or what a failure concerns, beside its unit and field. */
export function sayConcern(failure: GateFailure): Bilingual {
  const { code, who, said, field } = failure;
  if (code === 'reorg/continuity') {
    const areas = sayAreas(failure);
    return { vi: `${field ?? ''}, ${areas.vi}`, en: `${field ?? ''}, ${areas.en}` };
  }
  if (code === 'reorg/leadership') return positionNames[who as Position];
  if (code === 'reorg/quota') {
    return who === 'below' ? BELOW : employmentNames[who as QuotaKind];
  }
  return { vi: said ?? who, en: said ?? who };
}

const BELOW: Bilingual = { vi: 'các đơn vị trực thuộc', en: 'units directly below' };
