/** One number and its unit as a limit, in whole minutes, without binary dust. What is not exact is no limit. */
import { type CountedLimit, LIMIT_MINUTES_PER_DAY } from '../model.js';

export type Unit =
  | 'working-day'
  | 'calendar-day'
  | 'working-hour'
  | 'plain-hour'
  | 'minute'
  | 'month'
  | 'week'
  | 'bare-working';

const MINUTES: Readonly<Record<Exclude<Unit, 'month'>, number>> = {
  'working-day': LIMIT_MINUTES_PER_DAY,
  'bare-working': LIMIT_MINUTES_PER_DAY,
  'calendar-day': LIMIT_MINUTES_PER_DAY,
  week: 7 * LIMIT_MINUTES_PER_DAY,
  'working-hour': 60,
  'plain-hour': 60,
  minute: 1,
};

/** Ten thousand days: more is a misread code or price. */
const MOST_MINUTES = 10_000 * LIMIT_MINUTES_PER_DAY;
/** The smallest part of a day that two decimals can write: 0.05 day. Finer parts are said in hours. */
export const DAY_STEP = 24;

/** `0,5` of a day, `1/3` of a day, `7.5` days … undefined for a number that is not whole in minutes, or ambiguous. */
export function toLimit(number: string, unit: Unit): CountedLimit | undefined {
  const fraction = toFraction(number);
  if (fraction === undefined) return undefined;
  if (unit === 'month') return toMonths(fraction);
  const scaled = fraction.over * MINUTES[unit];
  const minutes = scaled / fraction.under;
  if (scaled % fraction.under !== 0 || minutes > MOST_MINUTES) return undefined;
  return minutes === 0 ? { kind: 'immediate' } : ofMinutes(minutes, unit);
}

function ofMinutes(minutes: number, unit: Exclude<Unit, 'month'>): CountedLimit | undefined {
  const wholeSteps = minutes % DAY_STEP === 0;
  if (unit === 'calendar-day' || unit === 'week') {
    return wholeSteps ? { kind: 'calendar-days', minutes } : undefined;
  }
  const inDays = unit === 'working-day' || unit === 'bare-working';
  return { kind: inDays && wholeSteps ? 'working-days' : 'working-hours', minutes };
}

function toMonths({ over, under }: Fraction): CountedLimit | undefined {
  const months = over / under;
  if (!Number.isInteger(months) || months > 120) return undefined;
  return months === 0 ? { kind: 'immediate' } : { kind: 'months', months };
}

interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** `1.500` may be fifteen hundred or one and a half: no number. */
function toFraction(number: string): Fraction | undefined {
  const ratio = /^(\d{1,5})\/(\d{1,5})$/.exec(number);
  if (ratio !== null)
    return Number(ratio[2]) === 0 ? undefined : { over: Number(ratio[1]), under: Number(ratio[2]) };
  const decimal = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(number);
  if (decimal === null) return undefined;
  const digits = decimal[2] ?? '';
  return { over: Number(`${decimal[1]}${digits}`), under: 10 ** digits.length };
}
