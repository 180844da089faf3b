/**
 * Dates of other systems, by patterns as people know them from Excel: `dd/mm/yyyy hh:mm:ss`, where `mm` behind hours
 * or before seconds is minutes. Also `iso` (with `Z` or an offset, brought to UTC+7) and `serial` (Excel's day numbers). Pure.
 */
import {
  dayNumberOf,
  formatMinute,
  fromDayNumber,
  isCivilDate,
  MINUTES_PER_DAY,
  type Minute,
  parseMinute,
  toDay,
  toDayNumber,
} from '#kit/dates.js';

interface ReadDate {
  readonly minute: Minute;
  readonly hasTime: boolean;
}

export type DateReader = (text: string) => ReadDate | undefined;

/** A reader for a pattern; undefined when the pattern names no day, month and year. */
export function compileDatePattern(pattern: string): DateReader | undefined {
  if (pattern === 'iso') return readIso;
  if (pattern === 'serial') return readSerial;
  const tokens = tokensOf(pattern);
  const fields = tokens.map(({ field }) => field).filter((field) => field !== undefined);
  const isWhole = ['day', 'month', 'year'].every((field) => fields.filter((f) => f === field).length === 1);
  if (!isWhole || new Set(fields).size !== fields.length) return undefined;
  const shape = new RegExp(`^${tokens.map(({ shape }) => shape).join('')}$`, 'iu');
  return (text) => {
    const match = shape.exec(text.trim());
    return match === null
      ? undefined
      : toDate(new Map(fields.map((field, i) => [field, match[i + 1] ?? ''])));
  };
}

type Field = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'half';

interface Token {
  readonly shape: string;
  readonly field?: Field;
}

const PIECES = /yyyy|yy|dd?|mm?|hh?|ss?|am\/pm|[^ymdhs]/giu;

const FIELDS: Readonly<Record<string, readonly [Field, string]>> = {
  yyyy: ['year', '(\\d{4})'],
  yy: ['year', '(\\d{2})'],
  d: ['day', '(\\d{1,2})'],
  m: ['month', '(\\d{1,2})'],
  h: ['hour', '(\\d{1,2})'],
  s: ['second', '(\\d{1,2})(?:[.,]\\d+)?'],
  'am/pm': ['half', '(am|pm|sa|ch)'],
};

function tokensOf(pattern: string): Token[] {
  const pieces = pattern.toLowerCase().match(PIECES) ?? [];
  const letters = pieces.filter((piece) => /^[dmhs]/.test(piece));
  let at = -1;
  return pieces.map((piece) => {
    if (/^[dmhs]/.test(piece)) at++;
    const isMinute =
      piece.startsWith('m') && (letters[at - 1]?.startsWith('h') || letters[at + 1]?.startsWith('s'));
    if (isMinute) return { field: 'minute', shape: '(\\d{1,2})' };
    const [field, shape] = FIELDS[piece] ?? FIELDS[piece.slice(0, 1)] ?? [];
    if (field !== undefined && shape !== undefined) return { field, shape };
    return { shape: piece === ' ' ? '\\s+' : piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') };
  });
}

function toDate(parts: ReadonlyMap<Field, string>): ReadDate | undefined {
  const number = (field: Field): number => Number(parts.get(field) ?? 0);
  const year = parts.get('year')?.length === 2 ? 2000 + number('year') : number('year');
  const hour = hourOf(number('hour'), parts.get('half')?.toLowerCase());
  const isReal = isCivilDate(year, number('month'), number('day')) && number('second') < 60;
  if (!isReal || hour >= NO_HOUR || number('minute') > 59) return undefined;
  const day = toDayNumber(toDay(year, number('month'), number('day')));
  return { minute: day * MINUTES_PER_DAY + hour * 60 + number('minute'), hasTime: parts.has('hour') };
}

const NO_HOUR = 24;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return hour < 1 || hour > 12 ? NO_HOUR : (hour % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
}

const UTC7_MINUTES = 7 * 60;

function readIso(text: string): ReadDate | undefined {
  const [, local, sign, hours, minutes] = /^(.+?)(?:Z|([+-])(\d{2}):?(\d{2}))$/i.exec(text.trim()) ?? [];
  if (local === undefined || !/\d[ T]\d/.test(local)) return readLocal(text.trim());
  const minute = parseMinute(local);
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return minute === undefined ? undefined : { minute: minute - offset + UTC7_MINUTES, hasTime: true };
}

function readLocal(text: string): ReadDate | undefined {
  const minute = parseMinute(text);
  return minute === undefined ? undefined : { minute, hasTime: /:/.test(text) };
}

/** Day 1 is 1900-01-01, and 1900-02-29, which never was, is counted: days from 61 on are two late. */
const SERIAL_ZERO = dayNumberOf(1899, 12, 30);
const SERIAL_FIRST = 61;
const SERIAL_LAST = 2_958_465;

function readSerial(text: string): ReadDate | undefined {
  if (!/^\d+([.,]\d+)?$/.test(text.trim())) return undefined;
  const serial = Number(text.trim().replace(',', '.'));
  if (serial < SERIAL_FIRST || serial > SERIAL_LAST) return undefined;
  // A second is a 1e-5 part of a day: rounded to it first, so that 08:00 does not become 07:59.
  const minute = Math.floor(Math.round((serial + SERIAL_ZERO) * 86_400) / 60);
  return { minute, hasTime: !Number.isInteger(serial) };
}

/** As canonical columns hold it: a day, or a day with its minute. */
export const formatDate = ({ minute, hasTime }: ReadDate, dayOnly: boolean): string =>
  hasTime && !dayOnly ? formatMinute(minute) : fromDayNumber(Math.floor(minute / MINUTES_PER_DAY));
