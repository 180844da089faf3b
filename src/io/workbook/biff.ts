/**
 * What the library leaves out of an old .xls ([MS-XLS]): whether it is encrypted, which sheets are hidden, the number
 * formats of cells (a code 00097 stored as a number), and text results of formulas that a shared formula follows.
 */
import { numberToText } from './cell-value.js';
import { Unreadable } from './damage.js';
import { builtInKind, kindOfFormat, type NumberKind } from './number-format.js';
import type { DateSystem } from './serial.js';

const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const DATEMODE = 0x0022;
const BOUNDSHEET = 0x0085;
const FORMAT = 0x041e;
const XF = 0x00e0;
const RK = 0x027e;
const MULRK = 0x00bd;
const NUMBER = 0x0203;
const FORMULA = 0x0006;
const STRING = 0x0207;
const BIFF8 = 0x0600;
/** Records that may stand between a formula and its text. */
const BESIDE_FORMULA: ReadonlySet<number> = new Set([0x04bc, 0x0221, 0x0236, 0x003c]);

export interface BiffSheet {
  readonly hidden: boolean;
  /** Charts and macros are sheets there too, without rows. */
  readonly hasRows: boolean;
  /** Cells whose text the library gets wrong, by row and column from 0. */
  readonly corrections: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

interface BiffRecord {
  readonly id: number;
  readonly data: Buffer;
  readonly at: number;
}

interface Book {
  readonly formats: readonly NumberKind[];
  readonly dateSystem: DateSystem;
}

/** The sheets of a Workbook stream, in their order. */
export function readBiff(stream: Buffer): BiffSheet[] {
  try {
    return readSheets(stream);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('damaged', 'BIFF');
    throw error;
  }
}

function readSheets(stream: Buffer): BiffSheet[] {
  const records = [...cutRecords(stream)];
  const first = records[0];
  if (first?.id !== BOF) throw new Unreadable('damaged', 'BIFF');
  if (first.data.readUInt16LE(0) !== BIFF8) throw new Unreadable('too-old', 'BIFF');
  const globals = records.slice(
    0,
    records.findIndex((record) => record.id === EOF),
  );
  if (globals.some((record) => record.id === FILEPASS)) throw new Unreadable('protected', 'BIFF');
  const book = { formats: readFormats(globals), dateSystem: readDateSystem(globals) };
  const byOffset = new Map(records.map((record, i) => [record.at, i]));
  return globals
    .filter((record) => record.id === BOUNDSHEET)
    .map(({ data }) => ({
      hidden: data.readUInt8(4) % 4 !== 0,
      hasRows: data.readUInt8(5) === 0,
      corrections: readCorrections(records, byOffset.get(data.readUInt32LE(0)) ?? records.length, book),
    }));
}

function* cutRecords(stream: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (id === 0 && end === at + 4) return; // padding behind the last record
    if (end > stream.length) throw new Unreadable('damaged', 'BIFF');
    yield { id, data: stream.subarray(at + 4, end), at };
    at = end;
  }
}

function readDateSystem(globals: readonly BiffRecord[]): DateSystem {
  return globals.some((record) => record.id === DATEMODE && record.data.readUInt16LE(0) === 1) ? 1904 : 1900;
}

/** Kind of number by index of the cell's XF record. */
function readFormats(globals: readonly BiffRecord[]): NumberKind[] {
  const written = new Map<number, NumberKind>();
  for (const { id, data } of globals)
    if (id === FORMAT) written.set(data.readUInt16LE(0), kindOfFormat(readText(data, 2)));
  return globals
    .filter((record) => record.id === XF)
    .map(({ data }) => written.get(data.readUInt16LE(2)) ?? builtInKind(data.readUInt16LE(2)));
}

/** A text with its length in two bytes, then whether its letters take one byte or two. */
function readText(data: Buffer, at: number): string {
  const length = data.readUInt16LE(at);
  const isWide = (data.readUInt8(at + 2) & 1) === 1;
  const from = at + 3;
  return isWide
    ? data.toString('utf16le', from, from + length * 2)
    : data.toString('latin1', from, from + length);
}

function readCorrections(
  records: readonly BiffRecord[],
  start: number,
  book: Book,
): Map<number, Map<number, string>> {
  const corrections = new Map<number, Map<number, string>>();
  const correct = (row: number, column: number, text: string) => {
    const cells = corrections.get(row) ?? new Map<number, string>();
    corrections.set(row, cells.set(column, text));
  };
  for (let i = start + 1; i < records.length; i += 1) {
    const record = records[i];
    if (record === undefined || record.id === EOF) break;
    for (const { column, style, value } of numbersOf(record)) {
      const format = book.formats[style];
      if (format !== undefined && format.kind !== 'plain')
        correct(record.data.readUInt16LE(0), column, numberToText(value, format, book.dateSystem));
    }
    const text = record.id === FORMULA ? textResult(records, i) : undefined;
    if (text !== undefined) correct(record.data.readUInt16LE(0), record.data.readUInt16LE(2), text);
  }
  return corrections;
}

interface NumberCell {
  readonly column: number;
  readonly style: number;
  readonly value: number;
}

/** The numbers of a record: one, or a stretch of neighbours. */
function* numbersOf({ id, data }: BiffRecord): Generator<NumberCell> {
  const column = id === RK || id === NUMBER || id === FORMULA || id === MULRK ? data.readUInt16LE(2) : 0;
  if (id === RK) yield { column, style: data.readUInt16LE(4), value: decodeRk(data.readUInt32LE(6)) };
  else if (id === NUMBER || (id === FORMULA && data.readUInt16LE(12) !== 0xffff))
    yield { column, style: data.readUInt16LE(4), value: data.readDoubleLE(6) };
  else if (id === MULRK)
    for (let at = 4; at + 6 <= data.length - 2; at += 6)
      yield {
        column: column + (at - 4) / 6,
        style: data.readUInt16LE(at),
        value: decodeRk(data.readUInt32LE(at + 2)),
      };
}

/** Thirty bits of a number: whole or the upper part of a double, as it is or in hundredths. */
function decodeRk(rk: number): number {
  const bits = Buffer.alloc(8);
  bits.writeUInt32LE((rk & ~3) >>> 0, 4);
  const value = (rk & 2) === 2 ? rk >> 2 : bits.readDoubleLE(0);
  return (rk & 1) === 1 ? value / 100 : value;
}

/** The text that a formula gave, where the library does not look for it. */
function textResult(records: readonly BiffRecord[], index: number): string | undefined {
  const data = records[index]?.data;
  if (data === undefined || data.readUInt16LE(12) !== 0xffff || data.readUInt8(6) !== 0) return undefined;
  let next = index + 1;
  while (BESIDE_FORMULA.has(records[next]?.id ?? 0)) next += 1;
  const text = records[next];
  return text?.id === STRING ? readText(text.data, 0) : undefined;
}
