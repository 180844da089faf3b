/** The periods that people may ask a report of, from the days of which something is counted. Pure. */
import type { Day } from '#kit/dates.js';
import { monthOf } from '#kit/period.js';
import type { Candidate } from './candidates.js';

/** Three years of months; what is older can be typed. */
const MONTHS = 36;

/** Months, the newest first, then quarters, half-years, nine months and years. */
export function periodsBetween(first: Day, last: Day, monthStarts: number): Candidate[] {
  const months = monthsBetween(monthOf(first, monthStarts), monthOf(last, monthStarts));
  const wider = [QUARTER, HALF, NINE, YEAR].flatMap((nameOf) => months.flatMap(nameOf));
  return [...new Set([...months, ...wider])].map((value) => ({ value }));
}

function monthsBetween(first: string, last: string): string[] {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const from = Math.max(numberOf(first), numberOf(last) - MONTHS + 1);
  return Array.from({ length: numberOf(last) - from + 1 }, (_, i) => {
    const number = numberOf(last) - i;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

const yearOf = (month: string): string => month.slice(0, 4);
const inYear = (month: string): number => Number(month.slice(5));
const QUARTER = (month: string): string[] => [`${yearOf(month)}-Q${Math.ceil(inYear(month) / 3)}`];
const HALF = (month: string): string[] => [`${yearOf(month)}-H${Math.ceil(inYear(month) / 6)}`];
const NINE = (month: string): string[] => (inYear(month) <= 9 ? [`${yearOf(month)}-9M`] : []);
const YEAR = (month: string): string[] => [yearOf(month)];
