/**
 * Cuts UTF-8 bytes into records and cells as csv-parse does with our options, for text that both cut alike; anything
 * doubtful (text behind a closing quote, blanks before one, a lone CR) is Unfit and left to csv-parse itself.
 * Cells are offsets; no text is made.
 */
import { Unfit } from './batch.js';

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** A cell was quoted; had doubled quotes or a line end in it. */
export const QUOTED = 1;
export const ESCAPED = 2;
export const BROKEN_LINE = 4;

export class RecordScanner {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Uint8Array;
  readonly #delimiter: number;
  /** Cells of the record; line ends in it, its own included. */
  cells = 0;
  lines = 0;
  /** Has it a byte beyond ASCII? */
  isAscii = true;
  /** A quoted cell with doubled quotes runs over lines: a quote may have been left open. */
  isDoubtful = false;

  constructor(delimiter: string, width: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.starts = new Int32Array(width);
    this.ends = new Int32Array(width);
    this.marks = new Uint8Array(width);
  }

  /** Scans one record from `at`; returns where the next begins, or -1 where the bytes end before it does. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the hot loop, in one piece
  scan(b: Buffer, at: number, length: number, isLast: boolean): number {
    const delimiter = this.#delimiter;
    const { starts, ends, marks } = this;
    let p = at;
    let cells = 0;
    let lines = 0;
    let high = 0;
    let isDoubtful = false;
    for (;;) {
      let mark = 0;
      let start = p;
      let end: number;
      let c = p < length ? (b[p] as number) : -1;
      if (c === QUOTE) {
        mark = QUOTED;
        start = p + 1;
        p++;
        for (;;) {
          if (p >= length) return -1;
          c = b[p] as number;
          if (c === QUOTE) {
            if (p + 1 >= length && !isLast) return -1;
            if (p + 1 < length && b[p + 1] === QUOTE) {
              mark |= ESCAPED;
              p += 2;
              continue;
            }
            break;
          }
          if (c === LF) {
            mark |= BROKEN_LINE;
            lines++;
          } else if (c === CR) {
            if (p + 1 >= length) return -1;
            if (b[p + 1] !== LF) throw new Unfit();
          }
          high |= c;
          p++;
        }
        end = p;
        if (mark === (QUOTED | ESCAPED | BROKEN_LINE)) isDoubtful = true;
        p++;
        c = p < length ? (b[p] as number) : -1;
        if (c !== -1 && c !== delimiter && c !== LF && c !== CR) throw new Unfit();
      } else {
        while (c !== delimiter && c !== LF && c !== CR && c !== -1) {
          high |= c;
          if (c === QUOTE && isBlankBefore(b, start, p)) throw new Unfit();
          p++;
          c = p < length ? (b[p] as number) : -1;
        }
        end = p;
      }
      if (c === -1 && !isLast) return -1;
      if (cells < starts.length) {
        starts[cells] = start;
        ends[cells] = end;
        marks[cells] = mark;
      }
      cells++;
      if (c === delimiter) {
        p++;
        continue;
      }
      if (c === CR) {
        if (p + 1 >= length && !isLast) return -1;
        if (p + 1 >= length || b[p + 1] !== LF) throw new Unfit();
        p++;
      }
      this.cells = cells;
      this.lines = c === -1 ? lines : lines + 1;
      this.isAscii = high < 128;
      this.isDoubtful = isDoubtful;
      return c === -1 ? p : p + 1;
    }
  }
}

/** Is there nothing but blanks of any kind before a quote? */
function isBlankBefore(b: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((b[i] as number) > 32 && (b[i] as number) < 128) return false;
  return true;
}

export const digit = (b: Buffer, at: number): number => (b[at] as number) - 48;

/** Two digits as a number; negative or above 99 where they are none. */
export function twoDigits(b: Buffer, at: number): number {
  const [tens, ones] = [digit(b, at), digit(b, at + 1)];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day since 2000 of a real date from 1900 to 2199; NaN for others, which are looked at in peace. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const isLeap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (LENGTHS[month] as number) + (isLeap && month === 2 ? 1 : 0)) return Number.NaN;
  const past = year - 1;
  const leaps = (past >> 2) - Math.floor(past / 100) + Math.floor(past / 400) - 484;
  return (
    (year - 2000) * 365 + leaps - 1 + (DAYS_BEFORE[month] as number) + (isLeap && month > 2 ? 1 : 0) + day
  );
}

const MINUS = 45;
const SLASH = 47;
const COLON = 58;

/**
 * Minutes since 2000 of `2025-03-14`, `14/03/2025`, each with ` 08:30` or ` 08:30:00` behind it; NaN for anything else.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one form below the other
export function minuteOf(b: Buffer, start: number, end: number): number {
  const length = end - start;
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN;
  let day: number;
  if (b[start + 4] === MINUS && b[start + 7] === MINUS)
    day = dayOf(
      twoDigits(b, start) * 100 + twoDigits(b, start + 2),
      twoDigits(b, start + 5),
      twoDigits(b, start + 8),
    );
  else if (b[start + 2] === SLASH && b[start + 5] === SLASH)
    day = dayOf(
      twoDigits(b, start + 6) * 100 + twoDigits(b, start + 8),
      twoDigits(b, start + 3),
      twoDigits(b, start),
    );
  else return Number.NaN;
  if (length === 10) return day * 1440;
  if ((b[start + 10] !== 32 && b[start + 10] !== 84) || b[start + 13] !== COLON) return Number.NaN;
  const [hour, minute] = [twoDigits(b, start + 11), twoDigits(b, start + 14)];
  if (hour > 23 || minute > 59) return Number.NaN;
  if (length === 19 && (b[start + 16] !== COLON || twoDigits(b, start + 17) > 99)) return Number.NaN;
  return day * 1440 + hour * 60 + minute;
}
