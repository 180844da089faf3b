// @ts-check
/** What happens to a dossier from its intake to the day of the export. */
import { formatMinute, MINUTES_PER_DAY, weekdayOf } from '#kit/dates.js';
import { EVENING } from './intakes.js';

/** @typedef {import('./dossiers.js').Draw} Draw */
/** @typedef {import('./dossiers.js').SampleCells} SampleCells */

/** Working days that the law gives; each procedure has its own, told by its place at the desk. */
const LIMITS = [1, 3, 5, 7, 10, 15, 20, 30];

/** @param {number} place */
export const limitDays = (place) => LIMITS[(place * 5 + 3) % LIMITS.length] ?? 5;

/**
 * @param {Draw} draw
 * @param {number} receivedAt
 * @param {{ readonly procedures: readonly string[] }} desk
 * @returns {{ procedure: string, cells: SampleCells }}
 */
export function runCourse(draw, receivedAt, { procedures }) {
  const { chance } = draw;
  const place = chance.below(procedures.length);
  const procedure = procedures[place] ?? '';
  const limit = limitDays(place);
  /** @type {SampleCells} */
  const start = {
    received_at: formatMinute(receivedAt),
    channel: pickChannel(receivedAt, draw),
    digitised: chance.below(3),
  };
  const fate = chance.below(1000);
  if (fate < 5) return { procedure, cells: { ...start, status: 'new' } };
  if (fate < 15) return { procedure, cells: { ...start, status: 'refused' } };
  const dueAt = closeOfDay(draw.addWorkingDays(receivedAt, limit));
  const pause = drawPause(receivedAt, draw);
  const fee = chance.happens(0.4) ? 10_000 * (1 + chance.below(20)) : 0;
  const endAt = drawEnd(draw, receivedAt, { limit, pausedDays: pause.lastedDays });
  const cells = {
    ...start,
    ...(fate < 15 + draw.undated ? {} : { due_at: formatMinute(dueAt) }),
    ...pause.cells,
    fee,
    online_payment: fee > 0 && chance.happens(0.5) ? 1 : 0,
    ...endCells(endAt, pause, draw),
  };
  return { procedure, cells };
}

/**
 * Nobody stands at a counter in the evening or on a day off; Saturday mornings some centres are open.
 * @param {number} receivedAt
 * @param {Draw} draw
 */
function pickChannel(receivedAt, { chance, isWorking }) {
  const day = Math.floor(receivedAt / MINUTES_PER_DAY);
  const isOpen = isWorking(day) || weekdayOf(day) === 5;
  const drawn = chance.below(100);
  if (!isOpen || receivedAt % MINUTES_PER_DAY >= EVENING) return 'online';
  return drawn < 50 ? 'online' : drawn < 94 ? 'counter' : 'post';
}

/**
 * @typedef {object} Pause
 * @property {SampleCells} cells
 * @property {number} lastedDays
 * @property {'waiting' | 'paying'} [waitsFor] what the dossier waits for on the day of the export
 */

/** @type {Pause} */
const NO_PAUSE = { cells: {}, lastedDays: 0 };

/**
 * One dossier in fifteen lacks a paper, one in thirty waits for a payment; one in six of those is never heard of again.
 * @param {number} receivedAt
 * @param {Draw} draw
 * @returns {Pause}
 */
function drawPause(receivedAt, { chance, exportedAt, addWorkingDays }) {
  const drawn = chance.below(30);
  if (drawn > 2) return NO_PAUSE;
  const kind = drawn === 2 ? 'payment' : 'supplement';
  const askedAt = addWorkingDays(receivedAt, chance.below(3)) + 60;
  if (askedAt >= exportedAt) return NO_PAUSE;
  const lastedDays = 1 + chance.below(12) + (chance.happens(1 / 6) ? NEVER : 0);
  const doneAt = addWorkingDays(askedAt, lastedDays);
  /** @type {SampleCells} */
  const asked = {
    [`${kind}_requested_at`]: formatMinute(askedAt),
    ...(kind === 'supplement' ? { supplement_count: 1 } : {}),
  };
  if (doneAt >= exportedAt)
    return { cells: asked, lastedDays, waitsFor: kind === 'payment' ? 'paying' : 'waiting' };
  return { cells: { ...asked, [`${kind}_completed_at`]: formatMinute(doneAt) }, lastedDays };
}

/** Working days that lie behind every export. */
const NEVER = 1000;

/**
 * Of a hundred, eighty end early, ten on the last day, eight late, and two lie about.
 * @param {Draw} draw
 * @param {number} receivedAt
 * @param {{ limit: number, pausedDays: number }} days
 */
function drawEnd({ chance, addWorkingDays }, receivedAt, { limit, pausedDays }) {
  const drawn = chance.below(100);
  const early = chance.below(Math.max(1, limit));
  const late = limit + 1 + chance.below(10);
  const days = drawn < 80 ? early : drawn < 90 ? limit : drawn < 98 ? late : NEVER;
  return addWorkingDays(receivedAt, days + pausedDays) + 30 + chance.below(120);
}

/**
 * @param {number} endAt
 * @param {Pause} pause
 * @param {Draw} draw
 * @returns {SampleCells}
 */
function endCells(endAt, { waitsFor }, { chance, exportedAt, addWorkingDays }) {
  const isWithdrawn = chance.happens(0.015);
  const returnedAt = addWorkingDays(endAt, chance.below(3)) + 15;
  if (waitsFor !== undefined) return { status: waitsFor };
  if (endAt >= exportedAt) return { status: chance.happens(0.2) ? 'accepted' : 'processing' };
  const finished = { finished_at: formatMinute(endAt) };
  if (isWithdrawn) return { ...finished, status: 'withdrawn' };
  if (returnedAt >= exportedAt) return { ...finished, status: 'finished' };
  return { ...finished, returned_at: formatMinute(returnedAt), status: 'done' };
}

/** @param {number} minute */
const closeOfDay = (minute) => Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY + 17 * 60;

/**
 * Working days from `first` on, told once, however often they are asked for.
 * @param {{ first: number, daysOff: readonly number[], madeUp: readonly number[] }} calendar
 * @returns {Pick<Draw, 'isWorking' | 'addWorkingDays'>}
 */
export function openWorkingDays({ first, daysOff, madeUp }) {
  const off = new Set(daysOff);
  const made = new Set(madeUp);
  /** @param {number} day */
  const isWorking = (day) => made.has(day) || (weekdayOf(day) < 5 && !off.has(day));
  /** Working days in order, and for each day from `first` on how many there are up to it.
   * @type {number[]} */
  const working = [];
  /** @type {number[]} */
  const upTo = [];
  const tellNext = () => {
    const day = first + upTo.length;
    if (isWorking(day)) working.push(day);
    upTo.push(working.length);
  };
  return {
    isWorking,
    addWorkingDays: (minute, days) => {
      if (days === 0) return minute;
      const day = Math.floor(minute / MINUTES_PER_DAY);
      while (upTo.length <= day - first) tellNext();
      const place = (upTo[day - first] ?? 0) + days - 1;
      while (working.length <= place) tellNext();
      return (working[place] ?? 0) * MINUTES_PER_DAY + (minute % MINUTES_PER_DAY);
    },
  };
}
