/**
 * The integer key of a dossier code (definitions.md 2): `H26.19-250714-0012` is day since 2000 (16 bits), number of its
 * agency (16) and number of the day (21), so that what is received in order is stored in order. Only a code that comes
 * out of its key as the same text has one; all others are numbered below 0. By multiplication: 53 bits. Pure.
 */
import { civilOf, dayNumberOf, isCivilDate } from '#kit/dates.js';

/** 2000-01-01 as a day number. */
export const KEY_EPOCH = 10_957;
export const AGENCY_LIMIT = 65_536;
export const SEQUENCE_LIMIT = 2_097_152;
/** Keys of one day. */
export const DAY_KEYS = AGENCY_LIMIT * SEQUENCE_LIMIT;

export interface CodeParts {
  readonly agency: string;
  /** Since 2000. */
  readonly day: number;
  readonly sequence: number;
}

const GRAMMAR = /^(.+)-(\d\d)(\d\d)(\d\d)-(\d{4}|[1-9]\d{4,6})$/s;

/** undefined: a code of another grammar. */
export function splitCode(code: string): CodeParts | undefined {
  const [, agency, year, month, day, number] = GRAMMAR.exec(code) ?? [];
  if (agency === undefined) return undefined;
  const date = [2000 + Number(year), Number(month), Number(day)] as const;
  const sequence = Number(number);
  if (!isCivilDate(...date) || sequence >= SEQUENCE_LIMIT) return undefined;
  return { agency, day: dayNumberOf(...date) - KEY_EPOCH, sequence };
}

export const makeKey = (day: number, agency: number, sequence: number): number =>
  (day * AGENCY_LIMIT + agency) * SEQUENCE_LIMIT + sequence;

/** The day of a key, since 2000; 0 for the codes of other grammars, whose times count from there. */
export const dayOfKey = (key: number): number => (key < 0 ? 0 : Math.floor(key / DAY_KEYS));

export function renderParts({ agency, day, sequence }: CodeParts): string {
  const civil = civilOf(day + KEY_EPOCH);
  const date = [civil.year % 100, civil.month, civil.day]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  return `${agency}-${date}-${String(sequence).padStart(4, '0')}`;
}
