/** Instants as the journal keeps them (ISO text, UTC) as an office's clock shows them: UTC+7, no daylight saving. Pure. */
import { addDays, type Day } from './dates.js';

/** The local day. */
export function localDay(instant: string): Day {
  const day = instant.slice(0, 10) as Day;
  return Number(instant.slice(11, 13)) >= 17 ? addDays(day, 1) : day;
}

/** The local time, `YYYY-MM-DD HH:mm`. */
export function localTime(instant: string): string {
  const hour = (Number(instant.slice(11, 13)) + 7) % 24;
  return `${localDay(instant)} ${String(hour).padStart(2, '0')}${instant.slice(13, 16)}`;
}
