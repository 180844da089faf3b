/** An office day: from the clock to minutes worked and back, and the text `07:00-11:30, 13:30-17:00`. */
import { MINUTES_PER_DAY } from '#kit/dates.js';
import type { Clock, OfficeHours } from '../model.js';

/** The sessions laid out by the minute, so that each question is one look-up. */
export interface Office {
  readonly hours: OfficeHours;
  readonly opens: Clock;
  readonly closes: Clock;
  /** Minutes worked in a whole day. */
  readonly minutesPerDay: number;
  /** Minutes worked before a clock time, 0..1440. */
  readonly workedAt: Int16Array;
  /** The earliest clock time at which so many minutes are worked, 0..minutesPerDay. */
  readonly clockAfter: Int16Array;
  /** The clock at which what comes in at this minute is taken in; -1 after closing. */
  readonly intakeAt: Int16Array;
}

export function layOutOffice(hours: OfficeHours): Office {
  const opens = hours[0]?.from ?? 0;
  const workedAt = new Int16Array(MINUTES_PER_DAY + 1);
  const clockAfter: Clock[] = [opens];
  for (let clock = 0; clock < MINUTES_PER_DAY; clock++) {
    const works = hours.some((session) => session.from <= clock && clock < session.until);
    workedAt[clock + 1] = (workedAt[clock] ?? 0) + (works ? 1 : 0);
    if (works) clockAfter.push(clock + 1);
  }
  return {
    hours,
    opens,
    closes: hours.at(-1)?.until ?? 0,
    minutesPerDay: clockAfter.length - 1,
    workedAt,
    clockAfter: Int16Array.from(clockAfter),
    intakeAt: layOutIntake(hours),
  };
}

/**
 * Before opening: at opening; in the break: when it ends; after closing: no more today (domain.md 3.3).
 * The minute of closing itself still counts, at noon and in the evening.
 */
function layOutIntake(hours: OfficeHours): Int16Array {
  const intakeAt = new Int16Array(MINUTES_PER_DAY).fill(-1);
  for (let clock = 0; clock < MINUTES_PER_DAY; clock++) {
    const session = hours.find((candidate) => clock <= candidate.until);
    if (session !== undefined) intakeAt[clock] = Math.max(clock, session.from);
  }
  return intakeAt;
}

/** `15:00`, `15h`, `15h30`, `15.30`, `15 giờ 30` → minutes since midnight. */
export function parseClock(text: string): Clock | undefined {
  const match = /^(\d{1,2})(?:\s*(?:[:.h]|giờ|gio)\s*(\d{2})?)?(?:\s*(?:phút|phut))?$/i.exec(text.trim());
  if (match === null) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** `HH:mm`. */
export function formatClock(clock: Clock): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** `07:30-11:30, 13:30-17:00` → sessions; undefined unless they follow one another and each lasts. */
export function parseOfficeHours(text: string): OfficeHours | undefined {
  const sessions = [];
  for (const part of text.split(/[,;]/)) {
    const ends = part.split(/[-–]/).map(parseClock);
    const [from, until] = ends;
    const earliest = sessions.at(-1)?.until ?? 0;
    if (ends.length !== 2 || from === undefined || until === undefined) return undefined;
    if (from < earliest || until <= from) return undefined;
    sessions.push({ from, until });
  }
  return sessions;
}

export const formatOfficeHours = (hours: OfficeHours): string =>
  hours.map((session) => `${formatClock(session.from)}-${formatClock(session.until)}`).join(', ');
