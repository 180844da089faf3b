/**
 * A print of all dossiers whose codes are of one day: how many they are, and the sum of what their rows hash to, whatever
 * their order. A file whose rows of a day have the print that is stored says nothing new of that day, and nothing of it
 * has to be read: that is how a file imported twice by mistake costs little. It is a sum like the ledger, kept with it:
 * what a row adds when it comes it takes along when it goes. The sums have 64 bits: that another day of as many rows has
 * the same ones by chance is not to be expected in the life of a province.
 */
import { dayOfKey } from './code-key.js';
import type { PackedRow } from './packed.js';

export interface DayPrint {
  /** Since 2000. Odd codes have no day and no print. */
  readonly day: number;
  count: number;
  low: number;
  high: number;
}

const LAST = 14;
const SIZE = 2 ** 32;
/** Odd numbers with bits all over (golden ratio; MurmurHash3). */
const [P, Q, R] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
const NOTHING = 0x5bd1e995;

let low = 0;
let high = 0;

function mix(word: number): void {
  low = Math.imul(low ^ word, P);
  low ^= low >>> 15;
  high = Math.imul(high + word, Q);
  high ^= high >>> 13;
}

/** All of a row but the batch that wrote it. */
function hash(row: PackedRow): void {
  low = 1;
  high = 2;
  mix(row[0] | 0);
  mix(Math.floor(row[0] / SIZE));
  for (let i = 2; i < LAST; i++) {
    const value = row[i] as number | null;
    if (value === null) {
      mix(NOTHING + i);
      mix(NOTHING); // twice, so that no number can stand for nothing
    } else {
      mix(value | 0);
      if (value > 0x7fffffff || value < -0x80000000) mix(Math.floor(value / SIZE));
    }
  }
  const text = row[LAST];
  if (text !== null) for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  low = Math.imul(low ^ high, R);
  low ^= low >>> 16;
}

export class DayPrints {
  readonly #prints = new Map<number, DayPrint>();
  #last: DayPrint = { day: -1, count: 0, low: 0, high: 0 };

  /** Puts a row in, `sign` 1, or takes it out, -1. */
  move(row: PackedRow, sign: 1 | -1): void {
    if (row[0] < 0) return;
    const day = dayOfKey(row[0]);
    const print = this.#last.day === day ? this.#last : this.#open(day);
    hash(row);
    print.count += sign;
    print.low = (print.low + sign * low) | 0;
    print.high = (print.high + sign * high) | 0;
  }

  #open(day: number): DayPrint {
    const print = this.#prints.get(day) ?? { day, count: 0, low: 0, high: 0 };
    this.#prints.set(day, print);
    this.#last = print;
    return print;
  }

  /** Adds what another has of a day. */
  add({ day, count, low, high }: DayPrint, sign: 1 | -1): void {
    const print = this.#open(day);
    print.count += sign * count;
    print.low = (print.low + sign * low) | 0;
    print.high = (print.high + sign * high) | 0;
  }

  get size(): number {
    return this.#prints.size;
  }

  find(day: number): DayPrint | undefined {
    return this.#prints.get(day);
  }

  list(): DayPrint[] {
    return [...this.#prints.values()].sort((a, b) => a.day - b.day);
  }

  clear(): void {
    this.#prints.clear();
    this.#last = { day: -1, count: 0, low: 0, high: 0 };
  }
}

export const isSamePrint = (a: DayPrint | undefined, b: DayPrint | undefined): boolean =>
  a !== undefined && b !== undefined && a.count === b.count && a.low === b.low && a.high === b.high;
