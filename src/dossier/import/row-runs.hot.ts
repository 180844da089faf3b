/**
 * Rows that come too late for their place: sorted runs of them in a file beside the database, merged at the end, so that
 * whatever the order of a file and its size, pages are filled in the order of keys and the memory does not grow.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { removeFile } from '#io/remove.js';
import { baseOf } from '../packed.js';
import { MILLENNIUM, NONE } from './batch.hot.js';
import type { Value } from './row-packer.hot.js';
import { writeWhole } from './scratch-file.hot.js';

/** A row on its way: its columns (packed.ts), its line, which file it is of. The array of values is used again. */
export interface RowOnItsWay {
  values: Value[];
  line: number;
  shape: number;
}

/** Two doubles (key, fee) and whole numbers: unit, procedure, flags, seven times, handler, line, file, length of the text. */
const FIXED = 72;
const WORDS = FIXED / 4;
const WRITTEN_AT_ONCE = 1 << 20;
const READ_AT_ONCE = 1 << 18;
/** Columns of the times that count from the intake. */
const AFTER = [6, 7, 8, 9, 10, 13];
const INTEGERS = [2, 3, 4];

interface Run {
  readonly start: number;
  end: number;
}

export class RowRuns {
  count = 0;
  readonly #path: string;
  readonly #runs: Run[] = [];
  readonly #bytes = Buffer.alloc(WRITTEN_AT_ONCE);
  #handle = -1;
  #used = 0;
  #size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  startRun(): void {
    if (this.#handle === -1) {
      this.#handle = openSync(this.#path, 'wx+', 0o600);
      removeFile(this.#path); // a file that is open can be removed, except on some versions of Windows
    }
    this.#runs.push({ start: this.#size, end: this.#size });
  }

  /** In ascending order of keys within a run. */
  add({ values, line, shape }: RowOnItsWay): void {
    const text = values[14] as string | null;
    const length = text?.length ?? 0;
    const size = FIXED + ((length + 7) & ~7);
    if (this.#used + size > this.#bytes.length) this.#flush();
    putFixed(this.#bytes, this.#used, values, line, shape, length);
    if (text !== null) this.#bytes.write(text, this.#used + FIXED, 'latin1');
    this.#used += size;
    this.#size += size;
    (this.#runs.at(-1) as Run).end = this.#size;
    this.count++;
  }

  #flush(): void {
    writeWhole(this.#handle, this.#bytes, this.#used, this.#size - this.#used);
    this.#used = 0;
  }

  /** All rows in the order of keys; equal ones as they came. The same object every time. */
  *merge(batch: number): Generator<RowOnItsWay> {
    if (this.#used > 0) this.#flush();
    const readers = this.#runs
      .filter(({ start, end }) => end > start)
      .map((run) => new RunReader(this.#handle, run));
    const row: RowOnItsWay = { values: Array(15).fill(null), line: 0, shape: 0 };
    for (;;) {
      let least: RunReader | undefined;
      for (const reader of readers) if (least === undefined || reader.key < least.key) least = reader;
      if (least === undefined || least.key === Number.POSITIVE_INFINITY) return;
      least.take(row, batch);
      yield row;
    }
  }

  close(): void {
    if (this.#handle === -1) return;
    closeSync(this.#handle);
    this.#handle = -1;
    removeFile(this.#path);
  }
}

const words = new Int32Array(WORDS);
const doubles = new Float64Array(words.buffer);
const fixed = Buffer.from(words.buffer);

function putFixed(
  b: Buffer,
  at: number,
  values: readonly Value[],
  line: number,
  shape: number,
  length: number,
): void {
  const key = values[0] as number;
  const received = baseOf(key) - MILLENNIUM + (values[5] as number);
  doubles[0] = key;
  doubles[1] = values[12] === null ? Number.NaN : (values[12] as number);
  let w = 4;
  for (const column of INTEGERS) words[w++] = values[column] as number;
  words[w++] = received;
  for (const column of AFTER) {
    const after = values[column] as number | null;
    words[w++] = after === null ? NONE : received + after;
  }
  words[w++] = (values[11] as number | null) ?? -1;
  words[w++] = line;
  words[w++] = shape;
  words[w] = length;
  fixed.copy(b, at);
}

class RunReader {
  /** Of the next row; infinite at the end. */
  key = 0;
  readonly #handle: number;
  readonly #bytes = Buffer.alloc(READ_AT_ONCE);
  #position: number;
  readonly #end: number;
  #at = 0;
  #length = 0;

  constructor(handle: number, { start, end }: Run) {
    this.#handle = handle;
    this.#position = start;
    this.#end = end;
    this.#next();
  }

  #next(): void {
    if (!this.#has(FIXED)) this.key = Number.POSITIVE_INFINITY;
    else this.key = this.#bytes.readDoubleLE(this.#at);
  }

  #has(size: number): boolean {
    if (this.#length - this.#at >= size) return true;
    this.#bytes.copyWithin(0, this.#at, this.#length);
    this.#length -= this.#at;
    this.#at = 0;
    const wanted = Math.min(this.#bytes.length - this.#length, this.#end - this.#position);
    if (wanted > 0) {
      const read = readSync(this.#handle, this.#bytes, this.#length, wanted, this.#position);
      this.#position += read;
      this.#length += read;
    }
    return this.#length >= size;
  }

  take(row: RowOnItsWay, batch: number): void {
    this.#bytes.copy(fixed, 0, this.#at, this.#at + FIXED);
    const length = words[WORDS - 1] as number;
    const { values } = row;
    const key = doubles[0] as number;
    const received = words[7] as number;
    values[0] = key;
    values[1] = batch;
    values[12] = Number.isNaN(doubles[1]) ? null : (doubles[1] as number);
    let w = 4;
    for (const column of INTEGERS) values[column] = words[w++] as number;
    values[5] = received - (baseOf(key) - MILLENNIUM);
    w++;
    for (const column of AFTER) {
      const minute = words[w++] as number;
      values[column] = minute === NONE ? null : minute - received;
    }
    const handler = words[w++] as number;
    values[11] = handler === -1 ? null : handler;
    row.line = words[w++] as number;
    row.shape = words[w] as number;
    const size = FIXED + ((length + 7) & ~7);
    if (!this.#has(size)) throw new Error('a run ends within a row');
    values[14] =
      length === 0 ? null : this.#bytes.toString('latin1', this.#at + FIXED, this.#at + FIXED + length);
    this.#at += size;
    this.#next();
  }
}
