/**
 * Takes plain rows in one pass over their bytes: cells are cut and read at once, no text is made, and of what no column
 * wants only the end is looked for. A row is plain when it has all its cells, its codes and dates the usual forms, its
 * wordings meanings, and nothing in it that csv-parse and this might cut in two ways. Of any other nothing is taken, and
 * it goes the long way (reader.hot.ts).
 */
import {
  FEE as FEE_AT,
  FLAGS,
  LINE,
  NONE,
  OTHER_AT,
  OTHERS,
  PROCEDURE as PROCEDURE_AT,
  SUPPLEMENTS as SUPPLEMENTS_AT,
  TIME_AT,
  UNIT as UNIT_AT,
} from './batch.hot.js';
import { PRIME, SEED } from './byte-texts.hot.js';
import { digit, minuteAt } from './digits.hot.js';
import type { Places, RowReader } from './reader.hot.js';
import { EMPTY, ODD, type Wordings } from './row-texts.hot.js';

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** The longest form of a time, and what stands behind it. */
const TIME_ROOM = 21;

/** What a column is read as; 0: nothing. */
const TIME = 1;
const WORDING = 2;
const CODE = 3;
const NUMBER = 4;

/** Wordings of a row, and where each is put. */
const UNIT = 0;
const PROCEDURE = 1;
const CHANNEL = 2;
const STATUS = 3;
const ONLINE = 4;
const RESULT = 5;
const DEGREE = 6;
const FIRST_OTHER = 7;

const SUPPLEMENTS = 0;
const FEE = 1;
const DIGITS = [4, 15];

export class PlainRows {
  /** Line ends of the row that was taken. */
  lines = 0;
  readonly #reader: RowReader;
  readonly #delimiter: number;
  /** 1 for bytes that may end a cell. */
  readonly #ends = new Uint8Array(256);
  readonly #kinds: Uint8Array;
  /** Which of its kind a column is; of a time, its place in the row. */
  readonly #slots: Uint8Array;
  readonly #wordings: readonly Wordings[];
  /** Places of codes of others that the file has, and where among the wordings they are. */
  readonly #others: (readonly [place: number, said: number])[] = [];
  readonly #said = new Int32Array(FIRST_OTHER + OTHERS.length).fill(EMPTY);
  /** Where the cell that was read last ends. */
  #end = 0;
  #words: Int32Array = new Int32Array(0);
  #doubles: Float64Array = new Float64Array(0);

  constructor(reader: RowReader, places: Places, { width, delimiter }: { width: number; delimiter: string }) {
    this.#reader = reader;
    this.#delimiter = delimiter.charCodeAt(0);
    for (const end of [this.#delimiter, QUOTE, LF, CR]) this.#ends[end] = 1;
    this.#kinds = new Uint8Array(width);
    this.#slots = new Uint8Array(width);
    const { texts } = reader;
    const { answer, reference, desk } = texts;
    this.#wordings = [
      ...[texts.unit, texts.procedure, texts.channel, texts.status, answer, answer, texts.degree],
      ...[reference, reference, reference, desk],
    ];
    const put = (kind: number, columns: readonly number[], slots?: readonly number[]): void =>
      columns.forEach((place, i) => {
        if (place === -1) return;
        this.#kinds[place] = kind;
        this.#slots[place] = slots === undefined ? i : (slots[i] as number);
      });
    put(CODE, [places.code]);
    put(TIME, places.times, TIME_AT);
    put(NUMBER, [places.supplementCount, places.fee]);
    const { unit, procedure, channel, status, onlinePayment, resultElectronic, digitised, others } = places;
    put(WORDING, [unit, procedure, channel, status, onlinePayment, resultElectronic, digitised, ...others]);
    others.forEach((place, i) => {
      if (place !== -1) this.#others.push([OTHER_AT[i] as number, FIRST_OTHER + i]);
    });
  }

  /** Offset behind the row at `at`; 0: it is not plain, or does not end within the bytes. `line`: where it begins. */
  take(b: Buffer, at: number, file: string, line: number): number {
    const { rows } = this.#reader;
    const row = rows.open(rows.count);
    this.#words = rows.words;
    this.#doubles = rows.doubles;
    this.lines = 1;
    const last = this.#kinds.length - 1;
    let p = at;
    for (let i = 0; i <= last; i++) {
      const isQuoted = b[p] === QUOTE;
      if (isQuoted) p++;
      if (!this.#takeCell(b, p, i, isQuoted, row)) return 0;
      p = this.#end;
      if (isQuoted && b[p++] !== QUOTE) return 0;
      if (i < last && b[p++] !== this.#delimiter) return 0;
    }
    if (b[p] === CR) p++;
    if (b[p] !== LF || !this.#isWhole(row)) return 0;
    this.#put(row);
    this.#words[row + LINE] = line;
    this.#reader.settle(row, file, line);
    return p + 1;
  }

  #takeCell(b: Buffer, p: number, column: number, isQuoted: boolean, row: number): boolean {
    const slot = this.#slots[column] as number;
    switch (this.#kinds[column]) {
      case TIME:
        return this.#takeTime(b, p, row + slot);
      case WORDING:
        return this.#takeWording(b, p, slot, isQuoted);
      case CODE:
        return this.#skip(b, p, isQuoted) && this.lines === 1 && this.#reader.takeCode(b, p, this.#end, row);
      case NUMBER:
        return this.#takeNumber(b, p, slot, row);
      default:
        return isQuoted ? this.#skipQuoted(b, p) : this.#skip(b, p, false);
    }
  }

  #takeTime(b: Buffer, p: number, place: number): boolean {
    this.#end = p;
    this.#words[place] = NONE;
    const first = b[p] as number;
    if (first === this.#delimiter || first === QUOTE || first === LF || first === CR) return true;
    if (p + TIME_ROOM > b.length) return false;
    const minute = minuteAt(b, p);
    if (minute === NONE) return false;
    this.#words[place] = minute;
    const hasHour = b[p + 10] === 32 || b[p + 10] === 84;
    this.#end = hasHour ? p + (b[p + 16] === 58 ? 19 : 16) : p + 10;
    return true;
  }

  #takeWording(b: Buffer, start: number, slot: number, isQuoted: boolean): boolean {
    const ends = this.#ends;
    let p = start;
    let hash = SEED;
    for (; ; p++) {
      const c = b[p] as number;
      if (ends[c] !== 0 && !(isQuoted && c === this.#delimiter)) break; // a line end is one in quotes too: the row is not plain
      hash = Math.imul(hash ^ c, PRIME);
    }
    if (p >= b.length || (b[p] === QUOTE && !isQuoted)) return false;
    this.#end = p;
    const said = p === start ? EMPTY : (this.#wordings[slot] as Wordings).find(b, start, p, hash);
    this.#said[slot] = said;
    return said !== ODD;
  }

  #takeNumber(b: Buffer, start: number, slot: number, row: number): boolean {
    let value = 0;
    let p = start;
    for (let one = digit(b, p); one >= 0 && one <= 9; one = digit(b, ++p)) value = value * 10 + one;
    this.#end = p;
    if (p === start) return true;
    if (p - start > (DIGITS[slot] as number)) return false;
    if (slot === FEE) this.#doubles[(row + FEE_AT) >> 1] = value;
    else if (slot === SUPPLEMENTS) this.#words[row + SUPPLEMENTS_AT] = value;
    return true;
  }

  #skip(b: Buffer, start: number, isQuoted: boolean): boolean {
    const end = isQuoted ? QUOTE : this.#delimiter;
    let p = start;
    for (; p < b.length; p++) {
      const c = b[p] as number;
      if (c === end || c === LF || c === CR) break;
      if (c === QUOTE) return false;
    }
    this.#end = p;
    return true;
  }

  /** Doubled quotes and line ends are let pass, but not both: a quote may have been left open. */
  #skipQuoted(b: Buffer, start: number): boolean {
    let hasQuotes = false;
    let p = start;
    for (; p < b.length; p++) {
      while (p + 3 < b.length && isText(b, p) && isText(b, p + 2)) p += 4;
      const c = b[p] as number;
      if (c > QUOTE) continue;
      if (c === CR) return false;
      if (c === LF) this.lines++;
      if (c !== QUOTE) continue;
      if (b[p + 1] !== QUOTE) break;
      hasQuotes = true;
      p++;
    }
    this.#end = p;
    return !(hasQuotes && this.lines > 1);
  }

  /** Has it what every row must have? */
  #isWhole(row: number): boolean {
    return (
      this.#words[row + TIME_AT[0]] !== NONE &&
      (this.#said[UNIT] as number) >= 0 &&
      (this.#said[PROCEDURE] as number) >= 0
    );
  }

  #put(row: number): void {
    const words = this.#words;
    const said = this.#said;
    const channel = said[CHANNEL] as number;
    words[row + UNIT_AT] = said[UNIT] as number;
    words[row + PROCEDURE_AT] = said[PROCEDURE] as number;
    words[row + FLAGS] =
      (channel === EMPTY ? 0 : channel) +
      ((said[STATUS] as number) + 1) * 4 +
      ((said[ONLINE] as number) + 1) * 64 +
      ((said[RESULT] as number) + 1) * 256 +
      ((said[DEGREE] as number) + 1) * 1024;
    for (const [place, i] of this.#others) words[row + place] = said[i] as number;
  }
}

/** Two bytes that end nothing. */
const isText = (b: Buffer, at: number): boolean => (b[at] as number) > QUOTE && (b[at + 1] as number) > QUOTE;
