/** The due moment against a naive walk over every minute: 10,000 random dossiers, with pauses, odd hours and year ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedLimit, isNoData, type NoData, type OfficeHours } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { compileCalendar, type WorkingCalendar } from '#calendar/time/compile.js';
import { dueOf } from '#calendar/time/due.js';
import { officeMinutesBetween } from '#calendar/time/working-time.js';
import {
  layOutStrip,
  naiveCalendarDue,
  naiveOfficeDue,
  naiveSameDayDue,
  STRIP_ORIGIN,
  type Stop,
  type Strip,
  type Walked,
} from './naive-walk.js';

const HOURS: readonly OfficeHours[] = [
  [
    { from: 420, until: 690 },
    { from: 810, until: 1020 },
  ],
  [
    { from: 450, until: 690 },
    { from: 810, until: 1020 },
  ], // 7.5 hours: the trap of domain.md 3.3
  [{ from: 480, until: 1020 }], // 9 hours without a break
];

const naive = {
  off: new Set(daysOf('off')),
  work: new Set(daysOf('work')),
};

function daysOf(kind: 'off' | 'work'): string[] {
  return OFFICIAL_CALENDAR.days.filter((d) => d.kind === kind && d.confidence !== 'unsure').map((d) => d.day);
}

const worlds: readonly { calendar: WorkingCalendar; strip: Strip }[] = HOURS.map((hours) => ({
  calendar: compileCalendar(OFFICIAL_CALENDAR, { hours }),
  strip: layOutStrip(
    naive,
    hours.map(({ from, until }) => [from, until] as const),
  ),
}));

const LAST = 3287 * 1440 - 1; // the strip's last minute: 31/12/2026 23:59
const strip = (iso: string) => Date.parse(`${iso}T00:00Z`) / 60_000 - STRIP_ORIGIN;
/** Days around which the calendar is odd: swaps, Tết, year ends, the end of the data. */
const ODD_DAYS = [
  '2018-12-29',
  '2019-05-03',
  '2022-01-28',
  '2024-02-07',
  '2025-04-25',
  '2025-12-30',
  '2026-08-20',
  '2026-12-21',
];

const received = fc.oneof(
  fc.integer({ min: 0, max: LAST }),
  fc
    .tuple(fc.constantFrom(...ODD_DAYS), fc.integer({ min: 0, max: 6 * 1440 }))
    .map(([day, offset]) => strip(day) + offset),
  fc
    .tuple(
      fc.integer({ min: 0, max: 3286 }),
      fc.constantFrom(0, 419, 420, 450, 690, 691, 809, 810, 900, 1019, 1020, 1021, 1439),
    )
    .map(([day, clock]) => day * 1440 + clock),
);

type Kind = CountedLimit['kind'];
const limit: fc.Arbitrary<CountedLimit> = fc
  .tuple(
    fc.constantFrom<Kind>(
      'working-days',
      'working-hours',
      'calendar-days',
      'months',
      'same-day',
      'immediate',
    ),
    fc.integer({ min: 0, max: 45 }),
    fc.oneof(
      { arbitrary: fc.constant(0), weight: 2 },
      { arbitrary: fc.constantFrom(120, 240, 360, 24, 1, 479), weight: 1 },
    ),
    fc.constantFrom(null, 690, 840, 900),
  )
  .map(([kind, days, rest, cutOff]): CountedLimit => {
    if (kind === 'months') return { kind, months: days % 13 };
    if (kind === 'same-day') return { kind, cutOff };
    if (kind === 'immediate') return { kind };
    return { kind, minutes: days * 480 + rest };
  });

/** Up to three pauses, given as gaps and lengths after the intake; unordered and touching ones are tested elsewhere. */
const gaps = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 1, max: 6 * 1440 }), fc.constantFrom(1440, 2880)),
    fc.oneof(fc.integer({ min: 1, max: 9 * 1440 }), fc.constantFrom(1440, 4320, 240)),
  ),
  { maxLength: 3 },
);

function toStops(from: number, list: readonly (readonly [number, number])[]): Stop[] {
  let t = from;
  return list.map(([gap, length]) => {
    const stop = { from: t + gap, until: t + gap + length };
    t = stop.until;
    return stop;
  });
}

interface Case {
  readonly world: number;
  readonly received: number;
  readonly limit: CountedLimit;
  readonly stops: readonly Stop[];
  readonly skipHolidays: boolean;
}

const dossier: fc.Arbitrary<Case> = fc
  .tuple(fc.nat({ max: HOURS.length - 1 }), received, limit, gaps, fc.boolean())
  .map(([world, at, chosen, list, skipHolidays]) => ({
    world,
    received: at,
    limit: chosen,
    stops: toStops(at, list),
    skipHolidays,
  }));

function walkDue(input: Case): Walked {
  const { strip: minutes } = worlds[input.world] as (typeof worlds)[number];
  const { limit: chosen, stops } = input;
  switch (chosen.kind) {
    case 'working-days':
    case 'working-hours':
      return naiveOfficeDue(minutes, { received: input.received, minutes: chosen.minutes, stops });
    case 'immediate':
      return naiveOfficeDue(minutes, { received: input.received, minutes: 0, stops: [] });
    case 'same-day':
      return naiveSameDayDue(minutes, input.received, chosen.cutOff, stops);
    case 'calendar-days':
      return naiveCalendarDue(minutes, { ...input, minutes: chosen.minutes });
    case 'months':
      return naiveCalendarDue(minutes, { ...input, minutes: 0, months: chosen.months, skipHolidays: false });
  }
}

function countDue(input: Case): number | NoData {
  const { calendar } = worlds[input.world] as (typeof worlds)[number];
  return dueOf(calendar, input.limit, input.received + STRIP_ORIGIN, {
    pauses: input.stops.map(({ from, until }) => ({
      from: from + STRIP_ORIGIN,
      until: until + STRIP_ORIGIN,
    })),
    skipHolidays: input.skipHolidays,
  });
}

const plain = (due: number | NoData): Walked => (isNoData(due) ? 'no data' : due - STRIP_ORIGIN);

describe('the due moment', () => {
  it('is where a naive walk over every minute ends, in 10,000 random dossiers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(dossier, (input) => {
        const expected = walkDue(input);
        const kind = expected === 'no data' ? expected : input.limit.kind;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(plain(countDue(input))).toBe(expected);
      }),
      { numRuns: 10_000, seed: 20_250_425 },
    );
    // The dose is only worth something when every kind, and the end of the data, was really met.
    for (const kind of [
      'working-days',
      'working-hours',
      'calendar-days',
      'months',
      'same-day',
      'immediate',
      'no data',
    ]) {
      expect(seen.get(kind), kind).toBeGreaterThan(100);
    }
  });

  it('counts elapsed office minutes as the strip does', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        received,
        fc.integer({ min: 0, max: 40_000 }),
        (world, from, length) => {
          const { calendar, strip: minutes } = worlds[world] as (typeof worlds)[number];
          const until = Math.min(from + length, LAST);
          const expected = minutes.office.subarray(from, until).reduce((sum, works) => sum + works, 0);
          expect(officeMinutesBetween(calendar, from + STRIP_ORIGIN, until + STRIP_ORIGIN)).toBe(expected);
          expect(officeMinutesBetween(calendar, until + STRIP_ORIGIN, from + STRIP_ORIGIN)).toBe(
            expected === 0 ? -0 + 0 : -expected,
          );
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
  });
});
