/**
 * Dossier files of any size for the bench: seeded, 16 columns, quoted Vietnamese text with commas and doubled quotes; in
 * the order of intake, or shuffled. Plain strings, so that making a file costs less than reading it.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

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
const DAYS = 365;
const FIRST = Date.UTC(2025, 0, 1) / 86_400_000;

export const unitCode = (i) => `MC-${String(i).padStart(4, '0')}`;
export const procedureCode = (i) => `1.${String(i + 1).padStart(6, '0')}`;
export const fieldOf = (i) => FIELDS[i % FIELDS.length];
export const SIZES = { units: UNITS, procedures: PROCEDURES };

/** Marsaglia's xorshift: the same rows on every machine. */
function makeChance(seed) {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const two = (n) => (n < 10 ? `0${n}` : `${n}`);
const days = Array.from({ length: DAYS + 400 }, (_, i) => {
  const date = new Date((FIRST + i) * 86_400_000).toISOString().slice(0, 10);
  return { date, code: date.slice(2).replaceAll('-', '') };
});
const clock = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const names = Array.from(
  { length: PROCEDURES },
  (_, i) => `"Thủ tục số ${i + 1} về ${fieldOf(i).replaceAll('"', '""')}, cấp tỉnh, cấp xã"`,
);

/** Popular units and procedures come up more often, as they do. */
const skewed = (chance, limit) => Math.floor((chance(limit) * (chance(1000) + 1)) / 1000);

function makeRow(chance, day, sequences) {
  const unit = skewed(chance, UNITS);
  const procedure = skewed(chance, PROCEDURES);
  sequences[unit] += 1;
  const number = sequences[unit];
  const received = 450 + chance(540);
  const limit = 3 + chance(25);
  const took = chance(10) === 0 ? limit + chance(20) : chance(limit + 1);
  const isOpen = chance(20) === 0;
  const isPaused = chance(12) === 0;
  const at = (after, minute) => `${days[day + after].date} ${clock(minute)}`;
  const done = isOpen ? '' : at(took, took === 0 ? received + 30 : 480 + chance(480));
  const returned = isOpen || chance(4) === 0 ? '' : at(took + chance(3), 1000);
  const paused = isPaused ? `${at(0, received + 20)},${at(1 + chance(4), 600)}` : ',';
  const code = `H49.${unit + 1}-${days[day].code}-${String(number).padStart(4, '0')}`;
  return `${code},${procedureCode(procedure)},${names[procedure]},${unitCode(unit)},${at(0, received)},${1 + chance(3)},${at(limit, 1020)},${done},${returned},${isOpen ? 4 : 10},${paused},SO-${unit % 20},${chance(3) === 0 ? (1 + chance(20)) * 10_000 : ''},${chance(4)},${at(took + 5, 1380)}\n`;
}

export function* makeRows(count, seed = 42) {
  const chance = makeChance(seed);
  let made = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const sequences = new Int32Array(UNITS);
    for (const until = Math.round((count * (day + 1)) / DAYS); made < until; made += 1)
      yield makeRow(chance, day, sequences);
  }
}

/** Writes a file in the order of intake. */
export function writeInOrder(file, count) {
  writeLines(file, makeRows(count));
}

/** Writes the same rows in no order. */
export function writeShuffled(file, count) {
  const rows = [...makeRows(count)];
  const chance = makeChance(7);
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const other = chance(i + 1);
    [rows[i], rows[other]] = [rows[other], rows[i]];
  }
  writeLines(file, rows);
}

function writeLines(file, rows) {
  const handle = openSync(file, 'w');
  let held = [`${HEADER}\n`];
  for (const row of rows) {
    held.push(row);
    if (held.length < 20_000) continue;
    writeSync(handle, held.join(''));
    held = [];
  }
  writeSync(handle, held.join(''));
  closeSync(handle);
}
