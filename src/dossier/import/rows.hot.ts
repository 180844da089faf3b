/** The columns of a batch while they are filled. */
import { toColumn } from '../model.js';
import { NONE, OTHERS, type RowBatch, TIMES, Unfit } from './batch.hot.js';

export const BATCH_ROWS = 32_768;

/** Rows that were held back come when they come. */
const ROOM = BATCH_ROWS + 1024;

const ints = (): Int32Array => new Int32Array(ROOM);

const NO_TIMES = ints().fill(NONE);
const NO_OTHERS = ints().fill(-1);
/** Of a column that a file does not have nothing is sent. */
const NOTHING = new Int32Array(0);

/** A batch as it came from another thread, with the columns that it does not have. */
export const complete = (batch: RowBatch): RowBatch => ({
  ...batch,
  times: batch.times.map((column) => (column.length === 0 ? NO_TIMES : column)),
  others: batch.others.map((column) => (column.length === 0 ? NO_OTHERS : column)),
});

/** A batch is filled in place and handed over whole; then the next one begins. */
export class RowColumns {
  count = 0;
  line = ints();
  day = ints();
  agency = ints();
  sequence = ints();
  unit = ints();
  procedure = ints();
  flags = ints();
  supplements = ints();
  fee = new Float64Array(ROOM);
  times: readonly Int32Array[];
  others: readonly Int32Array[];
  oddCodes: string[] = [];

  readonly #present: ReadonlySet<string>;

  /** `present`: columns of the file; the others take no room. */
  constructor(present: ReadonlySet<string>) {
    this.#present = present;
    this.times = TIMES.map((name) => (present.has(toColumn(name)) ? ints() : NO_TIMES));
    this.others = OTHERS.map((name) => (present.has(toColumn(name)) ? ints() : NO_OTHERS));
  }

  /** Empties what a row need not have. */
  clear(n: number): void {
    if (n >= ROOM) throw new Unfit();
    this.flags[n] = 0;
    this.supplements[n] = -1;
    this.fee[n] = -1;
    for (const column of this.times) column[n] = NONE;
    for (const column of this.others) column[n] = -1;
  }

  get isFull(): boolean {
    return this.count >= BATCH_ROWS;
  }

  take(): RowBatch {
    const sent = (columns: readonly Int32Array[]) =>
      columns.map((column) => (column === NO_TIMES || column === NO_OTHERS ? NOTHING : column));
    const taken: RowBatch = { ...this, times: sent(this.times), others: sent(this.others) };
    Object.assign(this, new RowColumns(this.#present));
    return taken;
  }
}

export const buffersOf = (batch: RowBatch): ArrayBuffer[] =>
  [
    ...[batch.line, batch.day, batch.agency, batch.sequence, batch.unit, batch.procedure, batch.flags],
    ...[batch.supplements, batch.fee, ...batch.times, ...batch.others],
  ]
    .filter((column) => column.length > 0)
    .map((column) => column.buffer as ArrayBuffer);
