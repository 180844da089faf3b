/** The rows of a batch while they are filled in, and the room that they take. */
import { toColumn } from '../model.js';
import {
  COMMON_WIDTH,
  FEE,
  FLAGS,
  NONE,
  OTHER_AT,
  OTHERS,
  type RowBatch,
  SUPPLEMENTS,
  startOf,
  TIME_AT,
  TIMES,
  Unfit,
  WHOLE_WIDTH,
} from './batch.hot.js';
import { hasRareColumns } from './file-shape.hot.js';

export const BATCH_ROWS = 32_768;

/** Rows that were held back come when they come. */
const MOST_ROWS = BATCH_ROWS + 1024;

/**
 * Room that both threads see. It is filled again when its rows are done with: fresh memory has to be zeroed, and waits
 * for a collection that nobody is in a hurry for.
 */
export class RowRooms {
  readonly #rooms: Int32Array[] = [];

  take(width: number): Int32Array {
    const size = startOf(MOST_ROWS, width);
    let room = this.#rooms.find((one) => one.length === size && Atomics.load(one, 0) === 0);
    if (room === undefined) {
      room = new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
      this.#rooms.push(room);
    }
    Atomics.store(room, 0, 1);
    return room;
  }
}

/** Nobody needs these rows any more. */
export const giveBack = ({ words }: Pick<RowBatch, 'words'>): void => void Atomics.store(words, 0, 0);

/** A batch is filled in place and handed over whole; then the next one begins. */
export class RowWords {
  count = 0;
  readonly width: number;
  words: Int32Array;
  doubles: Float64Array;
  oddCodes: string[] = [];
  readonly #rooms: RowRooms;
  /** Places of times, and of codes of others, that the file does not have. */
  readonly #absentTimes: readonly number[];
  readonly #absentOthers: readonly number[];

  /** `present`: columns of the file. */
  constructor(present: ReadonlySet<string>, rooms: RowRooms) {
    this.#rooms = rooms;
    this.width = hasRareColumns(present) ? WHOLE_WIDTH : COMMON_WIDTH;
    const absent = (names: readonly string[], places: readonly number[]) =>
      places.filter((place, i) => place < this.width && !present.has(toColumn(names[i] as string)));
    this.#absentTimes = absent(TIMES, TIME_AT);
    this.#absentOthers = absent(OTHERS, OTHER_AT);
    this.words = rooms.take(this.width);
    this.doubles = new Float64Array(this.words.buffer);
  }

  /** Empties what a plain row of the file does not say; gives where it begins. */
  open(n: number): number {
    const start = startOf(n, this.width);
    this.words[start + SUPPLEMENTS] = -1;
    this.doubles[(start + FEE) >> 1] = -1;
    for (const place of this.#absentTimes) this.words[start + place] = NONE;
    for (const place of this.#absentOthers) this.words[start + place] = -1;
    return start;
  }

  /** Empties all that a row need not have; gives where it begins. */
  clear(n: number): number {
    if (n >= MOST_ROWS) throw new Unfit();
    const start = this.open(n);
    this.words[start + FLAGS] = 0;
    for (const place of TIME_AT) if (place < this.width) this.words[start + place] = NONE;
    for (const place of OTHER_AT) if (place < this.width) this.words[start + place] = -1;
    return start;
  }

  get isFull(): boolean {
    return this.count >= BATCH_ROWS;
  }

  take(): RowBatch {
    const { count, width, words, doubles, oddCodes } = this;
    this.count = 0;
    this.words = this.#rooms.take(width);
    this.doubles = new Float64Array(this.words.buffer);
    this.oddCodes = [];
    return { count, width, words, doubles, oddCodes };
  }
}
