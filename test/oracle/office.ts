/** The slow oracle of office time: day by day, session by session, over a plain list of days. Shares nothing with src/. */
import { dayAfter } from './volume.js';

export interface RawCalendar {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

/** 07:00-11:30 and 13:30-17:00. */
const SESSIONS = [
  [420, 690],
  [810, 1020],
] as const;

export function isWorking(calendar: RawCalendar, day: string): boolean {
  if (calendar.off.has(day)) return false;
  if (calendar.work.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** '' and midnight: no hour. */
export const clockOf = (moment: string): number =>
  moment.length === 10 ? 0 : Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** Is the office open at this minute? The minute at which it closes still counts. */
export function isOpen(calendar: RawCalendar, moment: string): boolean {
  const clock = clockOf(moment);
  if (!isWorking(calendar, moment.slice(0, 10))) return false;
  return SESSIONS.some(([from, until]) => clock >= from && clock <= until);
}

/** Office minutes from one moment to another; none where they stand the other way round. */
export function officeMinutes(calendar: RawCalendar, from: string, until: string): number {
  let minutes = 0;
  for (let day = from.slice(0, 10); day <= until.slice(0, 10); day = dayAfter(day, 1)) {
    if (!isWorking(calendar, day)) continue;
    const begins = day === from.slice(0, 10) ? clockOf(from) : 0;
    const ends = day === until.slice(0, 10) ? clockOf(until) : 1440;
    for (const [opens, closes] of SESSIONS)
      minutes += Math.max(0, Math.min(closes, ends) - Math.max(opens, begins));
  }
  return minutes;
}
