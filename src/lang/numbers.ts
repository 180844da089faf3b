/** Numbers and dates as people write them: 1.234.567,5 and 31/03/2025 in Vietnamese, 1,234,567.5 and 2025-03-31 in English. */
import type { Lang } from './words.js';

/** Groups the digits of an integer by threes. */
export function formatInteger(value: number, lang: Lang): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  return value < 0 ? `-${digits}` : digits;
}

/** A decimal number with a fixed count of digits, rounded half away from zero as official tables do. */
export function formatDecimal(value: number, digits: number, lang: Lang): string {
  const scale = 10 ** digits;
  // The epsilon mends binary dust: 1.005 is stored as 1.00499…, which people do not see.
  const scaled = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON));
  const whole = formatInteger(Math.floor(scaled / scale), lang);
  const sign = value < 0 && scaled !== 0 ? '-' : '';
  if (digits === 0) return sign + whole;
  return `${sign}${whole}${lang === 'vi' ? ',' : '.'}${String(scaled % scale).padStart(digits, '0')}`;
}

/** A ratio 0..1 as a percentage; null is "no data", never 0 or 100. */
export const formatPercent = (ratio: number | null, digits: number, lang: Lang): string =>
  ratio === null ? '–' : `${formatDecimal(ratio * 100, digits, lang)}${lang === 'vi' ? ' %' : '%'}`;

/** ISO text of a day, as it is written in the language. */
export function formatDay(day: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(day);
  return match && lang === 'vi' ? `${match[3]}/${match[2]}/${match[1]}${match[4]}` : day;
}
