/**
 * The working-time rules once more, by walking one minute at a time over a strip of all minutes of 2018-2026.
 * Shares nothing with the code under test: its dates come from the JavaScript Date, its table is the strip itself.
 */
export interface Strip {
  /** 1 = an office minute of a working day, by minutes since 2018-01-01 00:00. */
  readonly office: Uint8Array;
  /** 1 = a minute of a declared day off. */
  readonly off: Uint8Array;
  readonly minutesPerDay: number;
}

export interface NaiveCalendar {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

export type Walked = number | 'no data';

export interface Stop {
  readonly from: number;
  readonly until: number;
}

const DAY = 1440;
const ORIGIN = Date.UTC(2018, 0, 1);
const DAYS = (Date.UTC(2027, 0, 1) - ORIGIN) / 86_400_000;

/** Minutes since 1970 of the strip's first minute, to translate between the two counts. */
export const STRIP_ORIGIN = ORIGIN / 60_000;

export function layOutStrip(
  calendar: NaiveCalendar,
  sessions: readonly (readonly [number, number])[],
): Strip {
  const office = new Uint8Array(DAYS * DAY);
  const off = new Uint8Array(DAYS * DAY);
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(ORIGIN + day * 86_400_000);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (calendar.off.has(iso)) off.fill(1, day * DAY, (day + 1) * DAY);
    if (calendar.work.has(iso) || !(weekend || calendar.off.has(iso))) {
      for (const [from, until] of sessions) office.fill(1, day * DAY + from, day * DAY + until);
    }
  }
  return { office, off, minutesPerDay: sessions.reduce((sum, [from, until]) => sum + until - from, 0) };
}

/** The first minute, from `t` on, that is an office minute or the closing minute right after one. */
function naiveIntake({ office }: Strip, received: number): Walked {
  let t = received;
  while (t < office.length && office[t] === 0 && office[t - 1] !== 1) t += 1;
  return t < office.length ? t : 'no data';
}

interface Walk {
  /** Right after the last minute that counted. */
  readonly end: number;
  /** Countable minutes that the stops swallowed. */
  readonly swallowed: number;
}

/** Walks until `need` minutes that count have passed; minutes inside a stop do not count. */
function walk(
  counts: (t: number) => boolean,
  limit: number,
  start: number,
  need: number,
  stops: readonly Stop[],
) {
  let t = start;
  let left = need;
  let swallowed = 0;
  let next = 0;
  while (left > 0) {
    if (t >= limit) return 'no data';
    while (next < stops.length && (stops[next] as Stop).until <= t) next += 1;
    const stopped = next < stops.length && (stops[next] as Stop).from <= t;
    if (counts(t)) {
      if (stopped) swallowed += 1;
      else left -= 1;
    }
    t += 1;
  }
  return { end: t, swallowed } satisfies Walk;
}

export interface OfficeCase {
  readonly received: number;
  /** Minutes of the limit, 480 a day. */
  readonly minutes: number;
  /** In order, disjoint. */
  readonly stops: readonly Stop[];
}

/** Working days and hours. Where only whole days are counted the clock of the intake is kept. */
export function naiveOfficeDue(strip: Strip, { received, minutes, stops }: OfficeCase): Walked {
  const start = naiveIntake(strip, received);
  if (start === 'no data') return start;
  const rest = minutes % 480;
  const need = ((minutes - rest) / 480) * strip.minutesPerDay + rest;
  const walked = walk((t) => strip.office[t] === 1, strip.office.length, start, need, stops);
  if (walked === 'no data') return walked;
  if (rest !== 0 || walked.swallowed % strip.minutesPerDay !== 0 || need === 0) return walked.end;
  let t = walked.end;
  while (t % DAY !== start % DAY) {
    if (t >= strip.office.length) return 'no data';
    if (strip.office[t] === 1) throw new Error('the same clock is not within reach');
    t += 1;
  }
  // The same clock may come on a day off: the working day after it is meant.
  while (t < strip.office.length && !worksOn(strip, t)) t += DAY;
  return t < strip.office.length ? t : 'no data';
}

export interface CalendarCase extends OfficeCase {
  /** Where the count would end without stops, for months; undefined = `minutes` of the limit, 480 a day. */
  readonly months?: number;
  readonly skipHolidays: boolean;
}

/** Calendar days and months: wall minutes, then forward to a working day, then the part of a day. */
export function naiveCalendarDue(strip: Strip, input: CalendarCase): Walked {
  const start = naiveIntake(strip, input.received);
  if (start === 'no data') return start;
  const part = input.months === undefined ? input.minutes % 480 : 0;
  const need =
    input.months === undefined
      ? ((input.minutes - part) / 480) * DAY
      : naiveMonthsLater(start, input.months) - start;
  const counts = (t: number) => !input.skipHolidays || strip.off[t] === 0;
  const walked = walk(counts, strip.office.length, start, need, input.stops);
  if (walked === 'no data') return walked;
  const rolled = roll(strip, walked.end, part);
  const stops = input.stops
    .filter((stop) => stop.until > start)
    .map((stop) => ({ from: Math.max(stop.from, start), until: stop.until }));
  return graceStops(strip, { from: walked.end, due: rolled, stops, counts });
}

interface Grace {
  readonly from: number;
  readonly due: Walked;
  readonly stops: readonly Stop[];
  readonly counts: (t: number) => boolean;
}

/** A stop after the count has ended but before the day it rolled to: the rolled moment waits as long as the stop. */
function graceStops(strip: Strip, { from, due, stops, counts }: Grace): Walked {
  if (due === 'no data') return due;
  const stop = stops.find((candidate) => candidate.from >= from && candidate.from < due);
  if (stop === undefined) return due;
  let need = 0; // what was left of the clock when it stopped
  for (let t = stop.from; t < due; t++) if (counts(t)) need += 1;
  const rest = stops.slice(stops.indexOf(stop));
  const moved = walk(counts, strip.office.length, stop.from, need, rest);
  if (moved === 'no data') return moved;
  return graceStops(strip, { from: moved.end, due: roll(strip, moved.end, 0), stops: rest, counts });
}

function roll(strip: Strip, end: number, part: number): Walked {
  let t = end;
  while (t < strip.office.length && !worksOn(strip, t)) t += DAY;
  if (t >= strip.office.length) return 'no data';
  const taken = naiveIntake(strip, t);
  if (taken === 'no data' || part === 0) return taken;
  const walked = walk((minute) => strip.office[minute] === 1, strip.office.length, taken, part, []);
  return walked === 'no data' ? walked : walked.end;
}

/** Same day: its last office minute, or that of the next working day for what came after the cut-off. */
export function naiveSameDayDue(
  strip: Strip,
  received: number,
  cutOff: number | null,
  stops: readonly Stop[],
): Walked {
  const start = naiveIntake(strip, received);
  if (start === 'no data') return start;
  const sameDay = Math.floor(start / DAY) === Math.floor(received / DAY);
  let day = Math.floor(start / DAY) * DAY;
  if (sameDay && cutOff !== null && received % DAY > cutOff) {
    day += DAY;
    while (day < strip.office.length && !worksOn(strip, day)) day += DAY;
  }
  if (day >= strip.office.length) return 'no data';
  let need = 0;
  for (let t = start; t < day + DAY; t++) need += strip.office[t] as number;
  const walked = walk((t) => strip.office[t] === 1, strip.office.length, start, need, stops);
  return walked === 'no data' ? walked : walked.end;
}

function worksOn({ office }: Strip, t: number): boolean {
  const midnight = Math.floor(t / DAY) * DAY;
  for (let minute = midnight; minute < midnight + DAY; minute++) if (office[minute] === 1) return true;
  return false;
}

function naiveMonthsLater(start: number, months: number): number {
  const date = new Date(ORIGIN + start * 60_000);
  const clamped = new Date(date);
  clamped.setUTCDate(1);
  clamped.setUTCMonth(clamped.getUTCMonth() + months);
  const length = new Date(Date.UTC(clamped.getUTCFullYear(), clamped.getUTCMonth() + 1, 0)).getUTCDate();
  clamped.setUTCDate(Math.min(date.getUTCDate(), length));
  return (clamped.getTime() - ORIGIN) / 60_000;
}
