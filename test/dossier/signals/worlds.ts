/**
 * Honest centres for the signals, drawn at random: units that differ in pace, in time limits and in habits (signing in
 * batches, round times, a rush on the due day), weekends, the end of a year. Then what somebody might do to one of them.
 */
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { compileCalendar } from '#calendar/time/compile.js';
import { addWorkingDays, isWorkingDay } from '#calendar/time/working-days.js';
import type { SignalDossier } from '#dossier/signals/model.js';
import {
  civilOf,
  type Day,
  dayNumberOf,
  daysInMonth,
  MINUTES_PER_DAY,
  toDayNumber,
  weekdayOf,
} from '#kit/dates.js';
import { type Chance, makeChance } from '../../random.js';
import { CLOSE, drawHabits, type Habits, normal } from './habits.js';

export const CALENDAR = compileCalendar(OFFICIAL_CALENDAR);

export interface WorldAsked {
  readonly seed: number;
  readonly units?: number;
  /** Dossiers of a middling unit in a month. */
  readonly load?: number;
  readonly from?: Day;
  readonly until?: Day;
  /** What all units have in common. */
  readonly all?: Partial<Habits>;
  /** Units that work in a way that is told, not drawn. */
  readonly habits?: Readonly<Record<string, Partial<Habits>>>;
}

/** No batches, no round times: a middling unit. */
export const PLAIN: Partial<Habits> = {
  ...{ early: 0.8, onDay: 0.6, round: 1, batchDays: [], rush: 0.1, limits: [3, 5, 10] },
  ...{ isDueAtIntakeHour: false, hasDayTimesOnly: false, worksSaturdays: false, monthEnd: 0 },
};

export interface World {
  readonly from: Day;
  readonly until: Day;
  readonly dossiers: SignalDossier[];
}

export function honestWorld(asked: WorldAsked): World {
  const chance = makeChance(asked.seed * 7919 + 17);
  const from = asked.from ?? chance.pick(['2025-01-01', '2025-07-01'] as Day[]);
  const until = asked.until ?? ((from === '2025-01-01' ? '2025-07-01' : '2026-01-01') as Day);
  const count = asked.units ?? 8 + chance.below(5);
  const load = asked.load ?? chance.pick([20, 30, 60]);
  const dossiers: SignalDossier[] = [];
  for (let i = 0; i < count; i++) {
    const unit = `MC-${String(i + 1).padStart(2, '0')}`;
    const habits = { ...drawHabits(chance, unit, load), ...asked.all, ...asked.habits?.[unit] };
    drawUnit(chance, unit, habits, { from, until, dossiers });
  }
  return { from, until, dossiers };
}

function drawUnit(chance: Chance, unit: string, habits: Habits, { from, until, dossiers }: World): void {
  // What comes in before the period ends in it.
  const first = toDayNumber(from) - 40;
  for (let day = first; day < toDayNumber(until); day++) {
    const december = day >= toDayNumber('2025-12-01' as Day) ? 1.8 : 1;
    const busy = weekdayOf(day) === 0 ? 1.3 : 1;
    if (isWorkingDay(CALENDAR, day) !== true) {
      if (!(habits.worksSaturdays && weekdayOf(day) === 5 && chance.happens(0.7))) continue;
    }
    const mean = (habits.load / 21) * december * busy * Math.exp(0.2 * normal(chance));
    for (let left = poisson(chance, mean); left > 0; left--)
      dossiers.push(drawDossier(chance, unit, habits, { day, isDecember: december > 1 }));
  }
}

function poisson(chance: Chance, mean: number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count++) product *= (chance.below(2 ** 30) + 1) / 2 ** 30;
  return count;
}

const working = (day: number, count: number): number => {
  const found = addWorkingDays(CALENDAR, day, count);
  if (typeof found !== 'number') throw new Error('the calendar ends');
  return found;
};

function drawDossier(
  chance: Chance,
  unit: string,
  habits: Habits,
  { day, isDecember }: { readonly day: number; readonly isDecember: boolean },
): SignalDossier {
  const receivedAt = day * MINUTES_PER_DAY + 450 + chance.below(500);
  const limit = chance.pick(habits.limits);
  const dueDay = working(day, limit);
  const dueClock = habits.hasDayTimesOnly
    ? 0
    : habits.isDueAtIntakeHour
      ? receivedAt % MINUTES_PER_DAY
      : CLOSE;
  const dueAt = dueDay * MINUTES_PER_DAY + dueClock;
  const officer = pickOfficer(chance, habits);
  const endDay = drawEndDay(chance, habits, { day, dueDay, limit, isDecember, batchDay: officer.batchDay });
  const isLost = chance.happens(0.02);
  const clock = habits.hasDayTimesOnly ? 0 : drawClock(chance, habits, endDay === dueDay);
  const wasPaused = chance.happens(habits.supplement);
  const moves = chance.happens(0.01);
  return {
    unit,
    desk: unit,
    officer: officer.code,
    receivedAt,
    dueAt: chance.happens(0.02) ? null : dueAt,
    firstDueAt: moves ? dueAt - 5 * MINUTES_PER_DAY : null,
    endAt: isLost ? null : Math.max(receivedAt + 5, endDay * MINUTES_PER_DAY + clock),
    isWithdrawn: chance.happens(0.01),
    wasPaused,
    hasApology: moves,
    supplementCount: wasPaused ? (chance.happens(habits.again) ? 2 : 1) : 0,
  };
}

interface Course {
  readonly day: number;
  readonly dueDay: number;
  readonly limit: number;
  readonly isDecember: boolean;
  readonly batchDay: number | null;
}

function drawEndDay(chance: Chance, habits: Habits, course: Course): number {
  const { day, dueDay, limit } = course;
  const early = course.isDecember ? habits.early * 0.85 : habits.early;
  const drawn = chance.happens(early)
    ? working(day, chance.below(limit))
    : chance.happens(habits.onDay)
      ? dueDay
      : working(dueDay, 1 + chance.below(8));
  const signed = onBatchDay(
    onBatchDay(drawn, dueDay, habits.batchDays),
    dueDay,
    [course.batchDay ?? []].flat(),
  );
  return chance.happens(habits.monthEnd) && isNearMonthEnd(signed) ? endOfMonth(signed) : signed;
}

/** What is signed together waits for the day, yet not past its due day. */
function onBatchDay(end: number, dueDay: number, batchDays: readonly number[]): number {
  let day = end;
  while (batchDays.length > 0 && day < dueDay && !batchDays.includes(weekdayOf(day))) day++;
  return day;
}

function pickOfficer(chance: Chance, { officers }: Habits): Habits['officers'][number] {
  const sum = officers.reduce((total, { weight }) => total + weight, 0);
  let drawn = chance.below(sum);
  for (const officer of officers) {
    drawn -= officer.weight;
    if (drawn < 0) return officer;
  }
  throw new Error('no officer');
}

function drawClock(chance: Chance, { round, batchDays, batchAt, rush }: Habits, isDueDay: boolean): number {
  if (batchDays.length > 0) return batchAt;
  const inRush = isDueDay && chance.happens(rush);
  // The closer to the hour, the busier.
  const late = Math.floor((60 * Math.abs(chance.below(1000) - chance.below(1000))) / 1000);
  const usual = chance.happens(0.6) ? 450 + chance.below(240) : 810 + chance.below(215);
  return Math.round((inRush ? CLOSE - late : usual) / round) * round;
}

const isNearMonthEnd = (day: number): boolean => endOfMonth(day) - day <= 6;

const ends = new Map<number, number>();

/** The last working day of the month, or the day itself behind it. */
export function endOfMonth(day: number): number {
  const known = ends.get(day) ?? findEnd(day);
  ends.set(day, known);
  return known;
}

function findEnd(day: number): number {
  const { year, month } = civilOf(day);
  let end = dayNumberOf(year, month, daysInMonth(year, month));
  while (isWorkingDay(CALENDAR, end) !== true) end--;
  return Math.max(end, day);
}
