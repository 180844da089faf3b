// @ts-check
/**
 * Dossiers as one-stop units would have them: working days and office hours, online ones at any hour, time limits in
 * working days, early, late and undated ones, supplements, payments, withdrawals; on request the seasons of the year
 * with the rush before Tết and the lull after it, and the mistakes of real exports. Invented, seeded, without a clock: the
 * same request gives the same bytes on every machine. One line at a time and in bounded memory, so that files of any size
 * can be written. Plain JavaScript: tests and bench use it alike.
 */
import { dayNumberOf, formatMinute, MINUTES_PER_DAY } from '#kit/dates.js';
import { makeChance } from '../random.js';
import { openWorkingDays, runCourse } from './course.js';
import { intakes } from './intakes.js';
import { makeMistake } from './mistakes.js';
import { seasonOf } from './seasons.js';

/**
 * @typedef {object} SampleDesk
 * @property {string} unit
 * @property {string} agency its code on the national portal, with which its dossiers are numbered
 * @property {readonly string[]} procedures
 * @property {number} weight share of all dossiers, against the other desks: a whole number
 */

/**
 * @typedef {object} SampleRequest
 * @property {number} seed
 * @property {number} count
 * @property {readonly SampleDesk[]} desks
 * @property {string} from first day of intake, `YYYY-MM-DD`
 * @property {string} to last day of intake
 * @property {string} exportedOn the day of the export: what happened later is not in the file
 * @property {readonly string[]} [daysOff] days off beside the weekends: nobody works, little comes in
 * @property {readonly string[]} [madeUp] Saturdays on which a day off is made up for
 * @property {readonly string[]} [tet] first days of Tết: with any of them, intake follows the seasons of the year too
 * @property {number} [mistakes] so many dossiers of a thousand have a mistake; default: none
 * @property {number} [undated] share of dossiers without a due date, of a thousand; default 30
 */

/**
 * Columns of an export that can be drawn; a file has those that are asked for, these by default.
 * @typedef {'code' | 'procedure' | 'unit' | 'received_at' | 'channel' | 'due_at' | 'finished_at' | 'returned_at' | 'status'
 *   | 'supplement_requested_at' | 'supplement_completed_at' | 'supplement_count' | 'payment_requested_at'
 *   | 'payment_completed_at' | 'fee' | 'online_payment' | 'digitised'} SampleColumn
 */
/** @type {readonly SampleColumn[]} */
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
];

/** @typedef {Partial<Record<SampleColumn, string | number>>} SampleCells */

/**
 * The whole file, as canonical CSV.
 * @param {SampleRequest} request
 */
export const sampleCsv = (request) => [...sampleLines(request)].join('');

/**
 * Line by line with line ends, header first, in the order of intake: files of any size.
 * @param {SampleRequest} request
 * @returns {Generator<string>}
 */
export function* sampleLines(request) {
  yield `${SAMPLE_COLUMNS.join(',')}\n`;
  for (const cells of sampleDossiers(request))
    yield `${SAMPLE_COLUMNS.map((column) => cells[column] ?? '').join(',')}\n`;
}

/**
 * What every dossier of a sample is drawn from.
 * @typedef {object} Draw
 * @property {import('../random.js').Chance} chance
 * @property {number} exportedAt first minute that the export does not know
 * @property {(day: number) => boolean} isWorking
 * @property {(minute: number, days: number) => number} addWorkingDays the same time of day, so many working days later
 * @property {(day: number) => number} season how busy a day of the year is, in percent; 100 without seasons
 * @property {number} undated
 */

/**
 * @param {SampleRequest} request
 * @returns {Draw}
 */
function openDraw({ seed, from, exportedOn, daysOff = [], madeUp = [], tet, undated = 30 }) {
  return {
    ...openWorkingDays({ first: dayOf(from), daysOff: daysOff.map(dayOf), madeUp: madeUp.map(dayOf) }),
    chance: makeChance(seed),
    season: tet === undefined ? () => 100 : seasonOf(tet.map(dayOf)),
    undated,
    exportedAt: (dayOf(exportedOn) + 1) * MINUTES_PER_DAY,
  };
}

/**
 * One dossier at a time, in the order of intake.
 * @param {SampleRequest} request
 * @returns {Generator<SampleCells>}
 */
export function* sampleDossiers(request) {
  const draw = openDraw(request);
  const { chance } = draw;
  const mistakes = (request.mistakes ?? 0) / 1000;
  for (const cells of soundDossiers(request, draw))
    yield mistakes > 0 && chance.happens(mistakes) ? makeMistake(cells, chance) : cells;
}

/**
 * @param {SampleRequest} request
 * @param {Draw} draw
 * @returns {Generator<SampleCells>}
 */
function* soundDossiers({ from, to, count, desks }, draw) {
  const deskOf = openDesks(desks);
  /** Of the day at hand, by agency.
   * @type {Map<string, number>} */
  const numbers = new Map();
  let date = '';
  for (const receivedAt of intakes({ first: dayOf(from), last: dayOf(to), count }, draw)) {
    const desk = deskOf(draw.chance);
    const today = formatMinute(receivedAt).slice(2, 10).replaceAll('-', '');
    if (today !== date) numbers.clear();
    date = today;
    const number = (numbers.get(desk.agency) ?? 0) + 1;
    numbers.set(desk.agency, number);
    const code = `${desk.agency}-${date}-${String(number).padStart(4, '0')}`;
    const course = runCourse(draw, receivedAt, desk);
    yield { code, unit: desk.unit, ...course.cells, procedure: course.procedure };
  }
}

/** @param {string} text */
const dayOf = (text) =>
  dayNumberOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

/**
 * Draws desks by their weights.
 * @param {readonly SampleDesk[]} desks
 * @returns {(chance: import('../random.js').Chance) => SampleDesk}
 */
function openDesks(desks) {
  let sum = 0;
  const ends = desks.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return (chance) => {
    const drawn = chance.below(sum);
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    const desk = desks[low];
    if (desk === undefined) throw new Error('a sample needs desks with whole weights');
    return desk;
  };
}
