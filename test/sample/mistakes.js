// @ts-check
/**
 * Mistakes of real exports, each in one dossier: slips of the year, columns that changed places, statuses that lag behind,
 * bulk edits (a provincial system has a command that sets the end of overdue dossiers to their due time), codes that no
 * catalogue has, cells that nobody can read.
 */
import { formatMinute, parseMinute } from '#kit/dates.js';

/** @typedef {import('./dossiers.js').SampleCells} SampleCells */
/** @typedef {(cells: SampleCells) => SampleCells} Mistake */

const YEAR = 365 * 1440;

/** @param {string | number | undefined} cell */
const minuteOf = (cell) => (cell === undefined ? undefined : parseMinute(String(cell)));

/**
 * @param {string | number | undefined} cell
 * @param {number} by minutes
 */
const moved = (cell, by) => {
  const minute = minuteOf(cell);
  return minute === undefined ? '' : formatMinute(minute + by);
};

/**
 * What leaves the row readable, and what does not.
 * @type {Readonly<Record<string, Mistake>>}
 */
export const MISTAKES = {
  'finished a year early': (cells) =>
    cells.finished_at === undefined ? cells : { ...cells, finished_at: moved(cells.finished_at, -YEAR) },
  'due a year early': (cells) =>
    cells.due_at === undefined ? cells : { ...cells, due_at: moved(cells.due_at, -YEAR) },
  'due date lost': ({ due_at: _, ...cells }) => cells,
  'end set to the due time': (cells) =>
    cells.due_at === undefined || cells.finished_at === undefined
      ? cells
      : { ...cells, finished_at: cells.due_at },
  'returned before finished': (cells) =>
    cells.returned_at === undefined ? cells : { ...cells, returned_at: moved(cells.finished_at, -1440) },
  'status lags behind': (cells) =>
    cells.finished_at === undefined ? cells : { ...cells, status: 'processing' },
  'done without a date': ({ finished_at: _, returned_at: __, ...cells }) => ({ ...cells, status: 'done' }),
  'asked twice': (cells) => ({ ...cells, supplement_count: 2 }),
  'code of another day': (cells) => ({ ...cells, code: String(cells.code).replace(/-\d{6}-/, '-250101-') }),
  'unit that is nowhere': (cells) => ({ ...cells, unit: `${cells.unit}-X` }),
  'procedure that is nowhere': (cells) => ({ ...cells, procedure: '9.999999' }),
  'unreal date': (cells) => ({ ...cells, received_at: '31/02/2025' }),
  'unknown status': (cells) => ({ ...cells, status: 'đang bay' }),
  'no unit': ({ unit: _, ...cells }) => cells,
};

const KINDS = Object.values(MISTAKES);

/**
 * @param {SampleCells} cells
 * @param {import("../random.js").Chance} chance
 * @returns {SampleCells}
 */
export const makeMistake = (cells, chance) => chance.pick(KINDS)(cells);
