/** The day that a dossier code bears: `H26.19-250714-0012` was given out on 14/7/2025 (grammar: domain.md 4.2). Pure. */
import { type Day, isCivilDate, toDay } from '#kit/dates.js';

const CODE =
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,5})-((\d{2})(\d{2})(\d{2}))-\d{4,}$/;

/** The day, or the digits in its place where no day is so called; undefined: a code of another system. */
export function codeDayOf(code: string): Day | string | undefined {
  const match = CODE.exec(code);
  if (match === null) return undefined;
  const [, digits, year, month, day] = match;
  const parts = [2000 + Number(year), Number(month), Number(day)] as const;
  return isCivilDate(...parts) ? toDay(...parts) : digits;
}
