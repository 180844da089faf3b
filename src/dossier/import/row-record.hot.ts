/** A row in SQLite's record format, as it stands in a leaf of a table: length, key, a type for each column, the values. */
import { PACKED_COLUMNS } from '../packed.js';
import type { Value } from './row-packer.hot.js';

const COLUMNS = PACKED_COLUMNS.length;
const LAST = COLUMNS - 1;
/** The longest text of which the type takes one byte. */
const SHORT = 57;

/** Types of the row that was measured last. */
const types = new Uint8Array(COLUMNS);
let bodySize = 0;
let text: string | null = null;

/** Bytes of an integer by its type. */
const SIZES = Uint8Array.of(0, 1, 2, 3, 4, 6, 8, 0, 0, 0);

function typeOf(value: number): number {
  if (value >= -128 && value <= 127) return value === 0 ? 8 : value === 1 ? 9 : 1;
  if (value >= -32_768 && value <= 32_767) return 2;
  if (value >= -8_388_608 && value <= 8_388_607) return 3;
  if (value >= -2_147_483_648 && value <= 2_147_483_647) return 4;
  return value >= -(2 ** 47) && value < 2 ** 47 ? 5 : 6;
}

/** Measures a row, which `putRow` then puts down. Columns are numbers or null, the last may be ASCII text. */
export function sizeOfRow(values: readonly Value[]): number {
  let body = 0;
  types[0] = 0; // the key stands before the record
  for (let i = 1; i < LAST; i++) {
    const value = values[i] as number | null;
    const type = value === null ? 0 : typeOf(value);
    types[i] = type;
    body += SIZES[type] as number;
  }
  text = values[LAST] as string | null;
  types[LAST] = 0;
  const header = 1 + COLUMNS + (text !== null && text.length > SHORT ? 1 : 0);
  bodySize = header + body + (text?.length ?? 0);
  return (bodySize > 127 ? 2 : 1) + keySize(values[0] as number) + bodySize;
}

const LOW = 2 ** 28;

function keySize(key: number): number {
  if (key < 0) return 9;
  let size = 1;
  for (let left = key; left >= 128; left = Math.floor(left / 128)) size++;
  return size;
}

export function putRow(b: Buffer, at: number, values: readonly Value[]): void {
  let p = at;
  if (bodySize > 127) b[p++] = (bodySize >> 7) | 128;
  b[p++] = bodySize & 127;
  p = putKey(b, p, values[0] as number);
  const isLong = text !== null && text.length > SHORT;
  b[p++] = 1 + COLUMNS + (isLong ? 1 : 0);
  for (let i = 0; i < LAST; i++) b[p++] = types[i] as number;
  const textType = text === null ? 0 : 13 + 2 * text.length;
  if (isLong) b[p++] = (textType >> 7) | 128;
  b[p++] = textType & 127;
  for (let i = 1; i < LAST; i++) {
    const size = SIZES[types[i] as number] as number;
    if (size > 0) p = putInteger(b, p, values[i] as number, size);
  }
  if (text !== null) b.write(text, p, 'latin1');
}

/** Big-endian, in two's complement. */
function putInteger(b: Buffer, at: number, value: number, size: number): number {
  let p = at;
  if (size > 4) {
    const high = Math.floor(value / 2 ** 32);
    if (size === 8) {
      b[p++] = high >> 24;
      b[p++] = high >> 16;
    }
    b[p++] = high >> 8;
    b[p++] = high;
  }
  if (size > 3) b[p++] = value >> 24;
  if (size > 2) b[p++] = value >> 16;
  if (size > 1) b[p++] = value >> 8;
  b[p++] = value;
  return p;
}

/** A varint; below 0 it takes nine bytes. */
function putKey(b: Buffer, at: number, key: number): number {
  let p = at;
  if (key < 0) {
    b.fill(255, p, p + 4);
    b[p + 4] = (key >>> 29) | 0xf8;
    b[p + 5] = (key >>> 22) | 128;
    b[p + 6] = (key >>> 15) | 128;
    b[p + 7] = (key >>> 8) | 128;
    b[p + 8] = key;
    return p + 9;
  }
  const high = Math.floor(key / LOW);
  const low = key % LOW;
  for (let shift = 21; shift >= 0; shift -= 7) if (high >>> shift > 0) b[p++] = (high >>> shift) | 128;
  for (let shift = 21; shift > 0; shift -= 7)
    if (high > 0 || low >>> shift > 0) b[p++] = (low >>> shift) | 128;
  b[p++] = low & 127;
  return p;
}
