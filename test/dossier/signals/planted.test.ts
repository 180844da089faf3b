/** What somebody might do to the figures of one unit is found, and told of that unit alone. */
import { expect, test } from 'vitest';
import { openBehind } from '#dossier/signals/behind.js';
import type { Signal, SignalDossier, SignalKind } from '#dossier/signals/model.js';
import { layOutSpan } from '#dossier/signals/months.js';
import { type Day, dayNumberOfMinute, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { type Chance, makeChance } from '../../random.js';
import type { Habits } from './habits.js';
import { reportOf } from './world-report.js';
import { CALENDAR, endOfMonth, honestWorld, PLAIN, type World } from './worlds.js';

const UNIT = 'MC-03';

/** The world as it is once `change` went through the dossiers of one unit. */
const tampered = (world: World, change: (dossier: SignalDossier) => SignalDossier): World => ({
  ...world,
  dossiers: world.dossiers.map((one) => (one.unit === UNIT ? change(one) : one)),
});

const isLate = ({ dueAt, endAt }: SignalDossier): boolean =>
  dueAt !== null && endAt !== null && dayNumberOfMinute(endAt) > dayNumberOfMinute(dueAt);

/** One unit without habits of its own among nine that are drawn, in half a year. */
const plain = (seed: number, own: Partial<Habits>): World =>
  honestWorld({
    seed,
    load: 100,
    units: 10,
    from: '2025-01-01' as Day,
    habits: { [UNIT]: { ...PLAIN, ...own } },
  });

/** The dossiers that its list would have. */
function countBehind({ from, until, dossiers }: World, signal: Signal): number {
  const span = layOutSpan({ from, until, today: until, monthStarts: 1 });
  return dossiers.filter(openBehind(signal, span, CALENDAR)).length;
}

/** In how many of the worlds the signal names the unit; no other unit may be named. */
function countFound(signal: SignalKind, worlds: readonly World[]): number {
  const named = worlds.map((world) => {
    const { signals } = reportOf(world);
    for (const one of signals) expect(countBehind(world, one), one.signal).toBe(one.observed);
    return signals.filter((one) => one.signal === signal);
  });
  expect(named.flat().filter(({ unit }) => unit !== UNIT)).toEqual([]);
  return named.filter(({ length }) => length > 0).length;
}

const SEEDS = [1, 2, 3, 4, 5, 6];

/** Six worlds of half a year in which something happens to one unit. */
const worldsWith = (
  change: (dossier: SignalDossier, chance: Chance) => SignalDossier,
  own: Partial<Habits> = {},
): World[] =>
  SEEDS.map((seed) => {
    const chance = makeChance(seed);
    return tampered(plain(seed, { load: 1200, ...own }), (one) => change(one, chance));
  });

const isIn = (minute: number, first: string, last: string): boolean =>
  minute >= toDayNumber(first as Day) * MINUTES_PER_DAY &&
  minute < (toDayNumber(last as Day) + 1) * MINUTES_PER_DAY;

test('five in a hundred late dossiers of one unit, set to their due minute, are found', () => {
  const worlds = worldsWith((one, chance) =>
    isLate(one) && chance.happens(0.05) ? { ...one, endAt: one.dueAt } : one,
  );
  expect(countFound('due-minute', worlds)).toBeGreaterThanOrEqual(5);
});

test('a month in which what was late bears the due day, at any hour, is found', () => {
  const change = (one: SignalDossier, chance: Chance) =>
    isLate(one) && one.dueAt !== null && isIn(one.dueAt, '2025-04-01', '2025-04-30')
      ? { ...one, endAt: one.dueAt - chance.below(400) - 1 }
      : one;
  const worlds = worldsWith(change, { early: 0.6, onDay: 0.4 });
  expect(countFound('due-day', worlds)).toBeGreaterThanOrEqual(5);
});

test('completions of ten days that are put into the last three working days of a month are found', () => {
  const worlds = worldsWith((one, chance) =>
    one.endAt !== null && isIn(one.endAt, '2025-05-16', '2025-05-25') && chance.happens(0.8)
      ? { ...one, endAt: (toDayNumber('2025-05-28' as Day) + chance.below(3)) * MINUTES_PER_DAY + 600 }
      : one,
  );
  expect(countFound('month-end', worlds)).toBeGreaterThanOrEqual(5);
});

test('a unit that finishes half of each month in its last three working days is found as a whole', () => {
  const change = (one: SignalDossier, chance: Chance) => {
    const day = one.endAt === null ? 0 : dayNumberOfMinute(one.endAt);
    const end = one.endAt === null || !chance.happens(0.5) ? day : endOfMonth(day);
    return one.endAt === null ? one : { ...one, endAt: one.endAt + (end - day) * MINUTES_PER_DAY };
  };
  expect(countFound('month-end', worldsWith(change))).toBeGreaterThanOrEqual(5);
});

test('a fortnight of one officer that bears one day is found', () => {
  const officers = [1, 2, 3, 4].map((i) => ({ code: `${UNIT}-CB${i}`, weight: 1, batchDay: null }));
  const change = (one: SignalDossier) =>
    one.officer === `${UNIT}-CB1` && one.endAt !== null && isIn(one.endAt, '2025-03-03', '2025-03-21')
      ? { ...one, endAt: toDayNumber('2025-03-21' as Day) * MINUTES_PER_DAY + 900 }
      : one;
  expect(countFound('officer-day', worldsWith(change, { officers }))).toBeGreaterThanOrEqual(5);
});

test('a desk that asks every other one again for a supplement is found', () => {
  const worlds = worldsWith((one, chance) =>
    one.supplementCount === 1 && chance.happens(0.5) ? { ...one, supplementCount: 2 } : one,
  );
  expect(countFound('supplement-again', worlds)).toBeGreaterThanOrEqual(5);
});

/** It ended in the half-year, or came in and is still open. */
const isCounted = ({ endAt, receivedAt }: SignalDossier): boolean => {
  const isOver = endAt !== null && endAt < toDayNumber('2025-07-01' as Day) * MINUTES_PER_DAY;
  return isIn(isOver ? endAt : receivedAt, '2025-01-01', '2025-06-30');
};

test('due dates put off are counted where no apology and no pause is on file, and nowhere else', () => {
  const put = (one: SignalDossier): SignalDossier => ({
    ...one,
    firstDueAt: one.dueAt === null ? null : one.dueAt - 3 * MINUTES_PER_DAY,
  });
  const world = tampered(plain(1, { load: 300 }), (one) =>
    put({ ...one, hasApology: one.officer !== `${UNIT}-CB1` }),
  );
  const bare = world.dossiers.filter(
    (one) => one.officer === `${UNIT}-CB1` && one.dueAt !== null && !one.wasPaused && isCounted(one),
  );
  const { facts } = reportOf(world);
  expect(new Set(facts.map(({ unit }) => unit))).toEqual(new Set([UNIT]));
  expect(facts.reduce((sum, { observed }) => sum + observed, 0)).toBe(bare.length);
  expect(facts.every(({ p, expected: none }) => p === null && none === null)).toBe(true);
  expect(bare.length).toBeGreaterThan(100);
});
