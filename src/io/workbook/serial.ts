/** The day and minute that a number in a spreadsheet stands for, as ISO text. No Date, no time zone. */
import { fromDayNumber, MINUTES_PER_DAY } from '#kit/dates.js';

/** Which day is number 0: 1899-12-30 (with a 29 February 1900 that never was), or 1904-01-01 on old Macs. */
export type DateSystem = 1900 | 1904;

const EPOCH: Readonly<Record<DateSystem, number>> = { 1900: -25_569, 1904: -24_107 };
const SECONDS_PER_DAY = 86_400;
/** 9999-12-31 in the system of 1900. */
const LAST_SERIAL = 2_958_465;

/**
 * `2025-03-31`, `2025-03-31 14:30`, or `07:30` where the number is a time alone. Seconds are dropped, but first the
 * binary dust is: 12:59:59.9999 is 13:00. undefined for a number that is no day.
 */
export function serialToText(serial: number, system: DateSystem): string | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (!(seconds >= 0) || serial > LAST_SERIAL + 1) return undefined;
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const minute = Math.floor((seconds % SECONDS_PER_DAY) / 60);
  if (day === 0 && system === 1900) return minute === 0 ? undefined : toClock(minute);
  const date = dayOf(day, system);
  return date === undefined || minute === 0 ? date : `${date} ${toClock(minute)}`;
}

/** A time alone, for a cell whose format shows no date: `07:30`, also midnight. */
export function serialToClock(serial: number): string | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  return seconds >= 0 && seconds < SECONDS_PER_DAY ? toClock(Math.floor(seconds / 60)) : undefined;
}

function dayOf(day: number, system: DateSystem): string | undefined {
  if (system === 1904) return fromDayNumber(day + EPOCH[1904]);
  if (day === 60) return undefined; // 29 February 1900
  return fromDayNumber(day + EPOCH[1900] + (day < 60 ? 1 : 0));
}

const toClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A point in time as the library gives it (the local time, called UTC), as ISO text. */
export function timeToText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const minute = Math.floor((seconds - day * SECONDS_PER_DAY) / 60);
  const date = fromDayNumber(day);
  return minute % MINUTES_PER_DAY === 0 ? date : `${date} ${toClock(minute)}`;
}

/** `2025-03-31T14:30:59.000Z`, as some programs write a date cell, in our spelling. */
export function isoToText(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(iso.trim());
  if (match === null) return iso;
  return match[2] === undefined || match[2] === '00:00' ? (match[1] ?? iso) : `${match[1]} ${match[2]}`;
}
