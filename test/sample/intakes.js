// @ts-check
/** When dossiers come in: by weekday and season, by the hours of the counters, a few in the evening from home. */
import { MINUTES_PER_DAY, weekdayOf } from '#kit/dates.js';

/** @typedef {import('./dossiers.js').Draw} Draw */

/** How much comes in on each day of the week, Monday first; on Sundays and days off online only. */
const WEEK = [26, 22, 20, 20, 18, 3, 1];
const SATURDAY = 5;
const SUNDAY = 6;
export const EVENING = 19 * 60;

/**
 * Minutes of intake in order. All are drawn first, and counted by the minute: as much memory as the calendar takes, however
 * many they are.
 * @param {{ first: number, last: number, count: number }} span days
 * @param {Draw} draw
 * @returns {Generator<number>}
 */
export function* intakes({ first, last, count }, draw) {
  const { chance } = draw;
  /** @type {number[]} */
  const days = [];
  for (let day = first; day <= last; day++) for (let i = 0; i < inflowOf(day, draw); i++) days.push(day);
  const counts = new Uint32Array((last - first + 1) * MINUTES_PER_DAY);
  for (let i = 0; i < count; i++) {
    const minute = (chance.pick(days) - first) * MINUTES_PER_DAY + drawMinute(chance);
    counts[minute] = (counts[minute] ?? 0) + 1;
  }
  for (let minute = 0; minute < counts.length; minute++)
    for (let i = counts[minute] ?? 0; i > 0; i--) yield first * MINUTES_PER_DAY + minute;
}

/**
 * @param {number} day
 * @param {Draw} draw
 */
function inflowOf(day, { isWorking, season }) {
  const weekday = weekdayOf(day);
  const place = isWorking(day) ? Math.min(weekday, 4) : weekday === SATURDAY ? SATURDAY : SUNDAY;
  return Math.round(((WEEK[place] ?? 0) * season(day)) / 100);
}

/**
 * Six of ten in the morning, one in the evening from home.
 * @param {import('../random.js').Chance} chance
 */
function drawMinute(chance) {
  const drawn = chance.below(10);
  if (drawn < 6) return 7 * 60 + 30 + chance.below(240);
  return drawn < 9 ? 13 * 60 + 30 + chance.below(210) : EVENING + chance.below(240);
}
