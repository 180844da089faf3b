/**
 * Dossier files of any size for the bench, of the sample generator that the tests use (test/sample): 700 units, 1,859
 * procedures, a year with its weekdays, seasons and Tết, in 16 columns with quoted Vietnamese text, commas and doubled
 * quotes, statuses and channels by their numbers. In the order of intake, or shuffled.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { CHANNELS, STATUSES } from '#dossier/model.js';
import { makeChance } from '../random.js';
import { sampleDossiers } from '../sample/dossiers.js';

const HEADER =
  'code,procedure,Tên thủ tục,unit,received_at,channel,due_at,finished_at,returned_at,status,supplement_requested_at,supplement_completed_at,handler,fee,digitised,updated_at';
const UNITS = 700;
const PROCEDURES = 1859;
const FIELDS = [
  'Đất đai',
  'Hộ tịch',
  'Xây dựng',
  'Lao động, người có công',
  'Đăng ký "kinh doanh" hộ',
  'Y tế',
];

export const unitCode = (i) => `MC-${String(i).padStart(4, '0')}`;
export const procedureCode = (i) => `1.${String(i + 1).padStart(6, '0')}`;
export const fieldOf = (i) => FIELDS[i % FIELDS.length];
export const SIZES = { units: UNITS, procedures: PROCEDURES };

const NAMES = new Map(
  Array.from({ length: PROCEDURES }, (_, i) => [
    procedureCode(i),
    `"Thủ tục số ${i + 1} về ${fieldOf(i).replaceAll('"', '""')}, cấp tỉnh, cấp xã"`,
  ]),
);

/** Popular units and procedures come up more often, as they do: each desk has a stretch of the catalogue, all the first ones. */
const DESKS = Array.from({ length: UNITS }, (_, i) => ({
  unit: unitCode(i),
  agency: `H49.${i + 1}`,
  weight: Math.ceil((4 * UNITS) / (i + 20)),
  procedures: Array.from({ length: 60 }, (_, n) => procedureCode(n < 40 ? n : (i * 20 + n) % PROCEDURES)),
}));

/** 2025: New Year, Tết Ất Tỵ, Hùng Kings, 30 April, 1 May, 2 September. */
const YEAR = {
  from: '2025-01-01',
  to: '2025-12-31',
  exportedOn: '2026-01-15',
  tet: ['2025-01-25'],
  daysOff: [
    ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    ...['2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
  ],
  madeUp: ['2025-04-26'],
};

const EVENTS = [
  'received_at',
  'finished_at',
  'returned_at',
  'supplement_requested_at',
  'supplement_completed_at',
];

/** A line of the cells for any code, unit and handler. */
function openLine(cells) {
  const updated = EVENTS.reduce((last, key) => (cells[key] > last ? cells[key] : last), '');
  const text = (key) => cells[key] ?? '';
  const { procedure, channel, status } = cells;
  const what = `${procedure},${NAMES.get(procedure)}`;
  const when = `${text('received_at')},${CHANNELS.indexOf(channel) + 1},${text('due_at')},${text('finished_at')},${text('returned_at')},${STATUSES.indexOf(status) + 1},${text('supplement_requested_at')},${text('supplement_completed_at')}`;
  const rest = `${text('fee')},${text('digitised')},${updated}`;
  return (code, unit, i) => `${code},${what},${unit},${when},SO-${i % 20},${rest}\n`;
}

export function* makeRows(count, seed = 42) {
  let i = 0;
  for (const cells of sampleDossiers({ ...YEAR, seed, count, desks: DESKS }))
    yield openLine(cells)(cells.code, cells.unit, i++);
}

const COPIES = 10;

/**
 * Tens of millions in a tenth of the time: each row that is drawn stands there ten times, under codes of its own, in ten
 * units. Units come out more alike than they are drawn, so that a ledger has more to hold, not less.
 */
function* makeRowsSpread(count) {
  let i = 0;
  for (const cells of sampleDossiers({ ...YEAR, seed: 42, count: count / COPIES, desks: DESKS })) {
    const line = openLine(cells);
    const at = cells.code.lastIndexOf('-') + 1;
    const [stem, number] = [cells.code.slice(0, at), Number(cells.code.slice(at)) * COPIES];
    const unit = Number(cells.unit.slice(3));
    for (let copy = 0; copy < COPIES; copy++) {
      const code = stem + String(number + copy).padStart(4, '0');
      yield line(code, unitCode((unit + (copy * UNITS) / COPIES) % UNITS), i++);
    }
  }
}

export function writeSpread(file, count) {
  writeLines(file, makeRowsSpread(count));
}

/** Writes a file in the order of intake. */
export function writeInOrder(file, count) {
  writeLines(file, makeRows(count));
}

/** Writes the same rows in no order. They are held as bytes, outside the heap: a province's year does not fit into it. */
export function writeShuffled(file, count) {
  const chance = makeChance(7);
  const rows = holdRows(count);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const other = chance.below(i + 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  writeLines(file, pick(rows, order));
}

/** All rows in blocks of bytes, and where each begins and ends. */
function holdRows(count) {
  const blocks = [];
  const place = { block: new Uint32Array(count), from: new Uint32Array(count), to: new Uint32Array(count) };
  let used = BLOCK_BYTES;
  let i = 0;
  for (const row of makeRows(count)) {
    const bytes = Buffer.byteLength(row);
    if (used + bytes > BLOCK_BYTES) {
      blocks.push(Buffer.allocUnsafe(BLOCK_BYTES));
      used = 0;
    }
    const at = used;
    used += blocks.at(-1).write(row, at);
    place.block[i] = blocks.length - 1;
    place.from[i] = at;
    place.to[i++] = used;
  }
  return { blocks, place };
}

const BLOCK_BYTES = 1 << 26;

function* pick({ blocks, place }, order) {
  for (const i of order) yield blocks[place.block[i]].toString('utf8', place.from[i], place.to[i]);
}

function writeLines(file, rows) {
  const handle = openSync(file, 'w');
  let held = [`${HEADER}\n`];
  for (const row of rows) {
    held.push(row);
    if (held.length < 2_000) continue;
    writeSync(handle, held.join(''));
    held = [];
  }
  writeSync(handle, held.join(''));
  closeSync(handle);
}
