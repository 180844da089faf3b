/** The figures of coverage that people ask for first, each with what it is made of. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger, formatPercent } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { Count, Coverage } from './model.js';
import { shareOf } from './reckon.js';
import { BEYOND, sayWithinKm, sayWithinMinutes } from './words.js';

export function sayFigures({ total, reach }: Coverage, lang: Lang): string[] {
  const say = (name: Bilingual, count: Count): string => {
    const { numerator, denominator, value } = shareOf(total, count);
    const people = [numerator, denominator].map((number) => formatInteger(number, lang)).join('/');
    const areas = [count.areas, total.all.areas - total.unknown.areas]
      .map((number) => formatInteger(number, lang))
      .join('/');
    const share = formatPercent(value, 2, lang);
    return lang === 'vi'
      ? `${name.vi}: ${share} dân số (${people}), ${areas} địa bàn`
      : `${name.en}: ${share} of residents (${people}), areas ${areas}`;
  };
  return [
    say(sayWithinKm(reach), total.withinKm),
    say(sayWithinMinutes(reach), total.withinMinutes),
    say(BEYOND, total.beyond),
  ];
}
