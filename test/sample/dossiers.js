/**
 * Dossiers as a province's one-stop units would have them: working days and office hours, online ones at any hour, time
 * limits in working days, early, late and undated ones, supplements, payments, withdrawals; on request the seasons of
 * the year with the rush before Tết and the lull after it, and the mistakes of real exports. Invented, seeded, without a
 * clock: the same request gives the same bytes on every machine.
 */
import { dayNumberOf, formatMinute, MINUTES_PER_DAY, weekdayOf } from '#kit/dates.js';
import { type Chance, makeChance } from '../random.js';
import { makeMistake } from './mistakes.js';
import { seasonOf } from './seasons.js';

export interface SampleDesk {
  readonly unit: string;
  /** Its code on the national portal, with which its dossiers are numbered. */
  readonly agency: string;
  readonly procedures: readonly string[];
  /** Share of all dossiers, against the other desks: a whole number. */
  readonly weight: number;
}

export interface SampleRequest {
  readonly seed: number;
  readonly count: number;
  readonly desks: readonly SampleDesk[];
  /** First and last day of intake, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The day of the export: what happened later is not in the file. */
  readonly exportedOn: string;
  /** Days off beside the weekends: nobody works, little comes in. */
  readonly daysOff?: readonly string[];
  /** Saturdays on which a day off is made up for. */
  readonly madeUp?: readonly string[];
  /** First days of Tết: with any of them, intake follows the seasons of the year too. */
  readonly tet?: readonly string[];
  /** So many dossiers of a thousand have a mistake; default: none. */
  readonly mistakes?: number;
  /** Share of dossiers without a due date, of a thousand; default 30. */
  readonly undated?: number;
}

export const SAMPLE_COLUMNS = [
  'code',
  'procedure',
  'unit',
  'received_at',
  'channel',
  'due_at',
  'finished_at',
  'returned_at',
  'status',
  'supplement_requested_at',
  'supplement_completed_at',
  'supplement_count',
  'payment_requested_at',
  'payment_completed_at',
  'fee',
  'online_payment',
  'digitised',
] as const;

export type SampleCells = Partial<Record<(typeof SAMPLE_COLUMNS)[number], string | number>>;

/** The whole file, as canonical CSV. */
export const sampleCsv = (request: SampleRequest): string => [...sampleLines(request)].join('');

/** Line by line with line ends, header first, in the order of intake: files of any size. */
export function* sampleLines(request: SampleRequest): Generator<string> {
  yield `${SAMPLE_COLUMNS.join(',')}\n`;
  for (const cells of sampleDossiers(request))
    yield `${SAMPLE_COLUMNS.map((column) => cells[column] ?? '').join(',')}\n`;
}

/** What every dossier of a sample is drawn from. */
interface Draw {
  readonly chance: Chance;
  /** First minute that the export does not know. */
  readonly exportedAt: number;
  readonly isWorking: (day: number) => boolean;
  /** How busy a day of the year is, in percent; 100 without seasons. */
  readonly season: (day: number) => number;
  readonly undated: number;
}

function openDraw({ seed, exportedOn, daysOff = [], madeUp = [], tet, undated = 30 }: SampleRequest): Draw {
  const off = new Set(daysOff.map(dayOf));
  const made = new Set(madeUp.map(dayOf));
  return {
    chance: makeChance(seed),
    season: tet === undefined ? () => 100 : seasonOf(tet.map(dayOf)),
    undated,
    exportedAt: (dayOf(exportedOn) + 1) * MINUTES_PER_DAY,
    isWorking: (day) => made.has(day) || (weekdayOf(day) < 5 && !off.has(day)),
  };
}

/** One dossier at a time, in the order of intake. */
export function* sampleDossiers(request: SampleRequest): Generator<SampleCells> {
  const draw = openDraw(request);
  const { chance } = draw;
  const mistakes = (request.mistakes ?? 0) / 1000;
  for (const cells of soundDossiers(request, draw))
    yield mistakes > 0 && chance.happens(mistakes) ? makeMistake(cells, chance) : cells;
}

function* soundDossiers(request: SampleRequest, draw: Draw): Generator<SampleCells> {
  const { chance } = draw;
  const numbers = new Map<string, number>();
  for (const receivedAt of intakes(request, draw)) {
    const desk = pickDesk(request.desks, chance);
    const prefix = `${desk.agency}-${formatMinute(receivedAt).slice(2, 10).replaceAll('-', '')}`;
    const number = (numbers.get(prefix) ?? 0) + 1;
    numbers.set(prefix, number);
    const code = `${prefix}-${String(number).padStart(4, '0')}`;
    const course = runCourse(draw, { receivedAt, limit: limitOf(desk, chance) });
    yield { code, unit: desk.unit, ...course.cells, procedure: course.procedure };
  }
}

const dayOf = (text: string): number =>
  dayNumberOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

/** How much comes in on each day of the week, Monday first; on Sundays and days off online only. */
const WEEK = [26, 22, 20, 20, 18, 3, 1] as const;
const SUNDAY = 6;

function inflowOf(day: number, { isWorking, season }: Draw): number {
  const usual = isWorking(day)
    ? (WEEK[Math.min(weekdayOf(day), 4)] ?? 0)
    : weekdayOf(day) === 5
      ? WEEK[5]
      : WEEK[SUNDAY];
  return Math.round((usual * season(day)) / 100);
}

/** Minutes of intake in order. Days are drawn by weekday, hours around the middle of morning and afternoon. */
function intakes({ from, to, count }: SampleRequest, draw: Draw): Int32Array {
  const { chance } = draw;
  const first = dayOf(from);
  const days: number[] = [];
  for (let day = first; day <= dayOf(to); day++) for (let i = 0; i < inflowOf(day, draw); i++) days.push(day);
  return Int32Array.from(
    { length: count },
    () => chance.pick(days) * MINUTES_PER_DAY + drawMinute(chance),
  ).sort();
}

/** Six of ten in the morning, one in the evening from home. */
function drawMinute(chance: Chance): number {
  const drawn = chance.below(10);
  if (drawn < 6) return 7 * 60 + 30 + chance.below(240);
  return drawn < 9 ? 13 * 60 + 30 + chance.below(210) : EVENING + chance.below(240);
}

const EVENING = 19 * 60;

function pickDesk(desks: readonly SampleDesk[], chance: Chance): SampleDesk {
  const drawn = chance.below(desks.reduce((sum, { weight }) => sum + weight, 0));
  let sum = 0;
  for (const desk of desks) {
    sum += desk.weight;
    if (drawn < sum) return desk;
  }
  throw new Error('a sample needs desks with whole weights');
}

/** Working days that the law gives; each procedure has its own, told by its place at the desk. */
const LIMITS = [1, 3, 5, 7, 10, 15, 20, 30] as const;

export const limitDays = (place: number): number => LIMITS[(place * 5 + 3) % LIMITS.length] ?? 5;

function limitOf({ procedures }: SampleDesk, chance: Chance): { procedure: string; days: number } {
  const place = chance.below(procedures.length);
  return { procedure: procedures[place] ?? '', days: limitDays(place) };
}

interface Setting {
  readonly receivedAt: number;
  readonly limit: { readonly procedure: string; readonly days: number };
}

function runCourse(draw: Draw, { receivedAt, limit }: Setting): { procedure: string; cells: SampleCells } {
  const { chance } = draw;
  const { procedure } = limit;
  const start: SampleCells = {
    received_at: formatMinute(receivedAt),
    channel: pickChannel(receivedAt, draw),
    digitised: chance.below(3),
  };
  const fate = chance.below(1000);
  if (fate < 5) return { procedure, cells: { ...start, status: 'new' } };
  if (fate < 15) return { procedure, cells: { ...start, status: 'refused' } };
  const dueAt = closeOfDay(addWorkingDays(receivedAt, limit.days, draw));
  const pause = drawPause(receivedAt, draw);
  const fee = chance.happens(0.4) ? 10_000 * (1 + chance.below(20)) : 0;
  const endAt = drawEnd(draw, { receivedAt, limit }, pause.lastedDays);
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

/** Nobody stands at a counter in the evening or on a day off; Saturday mornings some centres are open. */
function pickChannel(receivedAt: number, { chance, isWorking }: Draw): string {
  const day = Math.floor(receivedAt / MINUTES_PER_DAY);
  const isOpen = isWorking(day) || weekdayOf(day) === 5;
  const drawn = chance.below(100);
  if (!isOpen || receivedAt % MINUTES_PER_DAY >= EVENING) return 'online';
  return drawn < 50 ? 'online' : drawn < 94 ? 'counter' : 'post';
}

interface Pause {
  readonly cells: SampleCells;
  readonly lastedDays: number;
  /** What the dossier waits for on the day of the export. */
  readonly waitsFor?: 'waiting' | 'paying';
}

const NO_PAUSE: Pause = { cells: {}, lastedDays: 0 };

/** One dossier in fifteen lacks a paper, one in thirty waits for a payment; one in six of those is never heard of again. */
function drawPause(receivedAt: number, draw: Draw): Pause {
  const { chance, exportedAt } = draw;
  const drawn = chance.below(30);
  if (drawn > 2) return NO_PAUSE;
  const kind = drawn === 2 ? 'payment' : 'supplement';
  const askedAt = addWorkingDays(receivedAt, chance.below(3), draw) + 60;
  if (askedAt >= exportedAt) return NO_PAUSE;
  const lastedDays = 1 + chance.below(12) + (chance.happens(1 / 6) ? NEVER : 0);
  const doneAt = addWorkingDays(askedAt, lastedDays, draw);
  const asked: SampleCells = {
    [`${kind}_requested_at`]: formatMinute(askedAt),
    ...(kind === 'supplement' ? { supplement_count: 1 } : {}),
  };
  if (doneAt >= exportedAt)
    return { cells: asked, lastedDays, waitsFor: kind === 'payment' ? 'paying' : 'waiting' };
  return { cells: { ...asked, [`${kind}_completed_at`]: formatMinute(doneAt) }, lastedDays };
}

/** Working days that lie behind every export. */
const NEVER = 1000;

/** Of a hundred, eighty end early, ten on the last day, eight late, and two lie about. */
function drawEnd(draw: Draw, { receivedAt, limit }: Setting, pausedDays: number): number {
  const { chance } = draw;
  const drawn = chance.below(100);
  const early = chance.below(Math.max(1, limit.days));
  const late = limit.days + 1 + chance.below(10);
  const days = drawn < 80 ? early : drawn < 90 ? limit.days : drawn < 98 ? late : NEVER;
  return addWorkingDays(receivedAt, days + pausedDays, draw) + 30 + chance.below(120);
}

function endCells(endAt: number, { waitsFor }: Pause, draw: Draw): SampleCells {
  const { chance, exportedAt } = draw;
  const isWithdrawn = chance.happens(0.015);
  const returnedAt = addWorkingDays(endAt, chance.below(3), draw) + 15;
  if (waitsFor !== undefined) return { status: waitsFor };
  if (endAt >= exportedAt) return { status: chance.happens(0.2) ? 'accepted' : 'processing' };
  const finished = { finished_at: formatMinute(endAt) };
  if (isWithdrawn) return { ...finished, status: 'withdrawn' };
  if (returnedAt >= exportedAt) return { ...finished, status: 'finished' };
  return { ...finished, returned_at: formatMinute(returnedAt), status: 'done' };
}

/** The same time of day, so many working days later. */
function addWorkingDays(minute: number, days: number, { isWorking }: Draw): number {
  let day = Math.floor(minute / MINUTES_PER_DAY);
  for (let left = days; left > 0; ) {
    day++;
    if (isWorking(day)) left--;
  }
  return day * MINUTES_PER_DAY + (minute % MINUTES_PER_DAY);
}

const closeOfDay = (minute: number): number =>
  Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY + 17 * 60;
