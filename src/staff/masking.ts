/** Hides why a person may not be transferred, unless it was asked for. Every output goes through here. Pure. */
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Person, RestrictionCategory } from './model.js';
import { restrictionNames } from './words.js';

/** A restriction as it may be printed: without its category unless asked for. */
export interface ShownRestriction {
  readonly category: RestrictionCategory | 'masked';
  /** Inclusive; null: open, or masked. */
  readonly lastDay: Day | null;
  readonly consents: boolean | null;
}

export const showRestrictions = ({ restrictions }: Person, isAsked: boolean): ShownRestriction[] =>
  isAsked
    ? restrictions.map(({ category, until, consents }) => ({ category, lastDay: lastDayOf(until), consents }))
    : restrictions.slice(0, 1).map(() => ({ category: 'masked', lastDay: null, consents: null }));

const MASKED: Bilingual = {
  vi: 'có (xem lý do: thêm --show-restrictions)',
  en: 'yes (for the reason add --show-restrictions)',
};

export const sayRestrictions = (restrictions: readonly ShownRestriction[], lang: Lang): string =>
  restrictions.map((restriction) => sayRestriction(restriction, lang)).join('; ');

function sayRestriction({ category, lastDay, consents }: ShownRestriction, lang: Lang): string {
  if (category === 'masked') return MASKED[lang];
  const until = lastDay === null ? '' : `, ${{ vi: 'đến hết', en: 'to' }[lang]} ${formatDay(lastDay, lang)}`;
  const agrees = consents === true ? { vi: ', đồng ý điều động', en: ', consents' }[lang] : '';
  return `${restrictionNames[category][lang]}${until}${agrees}`;
}
