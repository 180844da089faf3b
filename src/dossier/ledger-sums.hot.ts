/**
 * Counts by line and kind, side by side in one array, and the bytes in which the ledger keeps those of a day. Written out
 * as rows a cell took 19 bytes, and most of an import's time went into putting them there; as bytes it takes three.
 *
 * Lines in order; each: how much higher its number is than the one before (varint), which kinds it has (a bit each), then
 * their counts (zigzag varints), which are left out where all are 1 (the seventh bit).
 */

/** Room for the kinds of a line; a power of two. */
export const ROOM = 8;
const KINDS = 6;
const KINDS_MASK = 63;
const ALL_ONES = 64;
/** The most that a line takes: its number, its kinds, six counts. */
const CELL_BYTES = 5 + 1 + 6 * 5;

export class LineSums {
  #counts = new Int32Array(1 << 12);
  /** Has a line been added to? */
  #touched = new Uint8Array(1 << 9);
  #end = 0;
  #bytes = Buffer.alloc(1 << 12);

  add(line: number, kind: number, count: number): void {
    if (line >= this.#touched.length) this.#grow(line);
    const at = line * ROOM + kind;
    this.#counts[at] = (this.#counts[at] as number) + count;
    this.#touched[line] = 1;
    if (line >= this.#end) this.#end = line + 1;
  }

  #grow(line: number): void {
    const size = Math.max(line + 1, this.#touched.length * 2);
    const [counts, touched] = [new Int32Array(size * ROOM), new Uint8Array(size)];
    counts.set(this.#counts);
    touched.set(this.#touched);
    [this.#counts, this.#touched] = [counts, touched];
  }

  /** Adds a packed day, `sign` 1, or takes it off, -1; `ids`: what its lines are called here. */
  addPacked(bytes: Uint8Array, sign: 1 | -1, ids?: readonly number[]): void {
    let line = -1;
    for (cursor = 0; cursor < bytes.length; ) {
      line += takeVarint(bytes) + 1;
      const kinds = bytes[cursor++] as number;
      const own = ids === undefined ? line : (ids[line] as number);
      for (let kind = 0, left = kinds & KINDS_MASK; left > 0; kind++, left >>= 1) {
        if ((left & 1) === 0) continue;
        const count = kinds & ALL_ONES ? 1 : unfold(takeVarint(bytes));
        this.add(own, kind, sign * count);
      }
    }
  }

  /** Adds all of another. */
  addAll(other: LineSums): void {
    if (other.#end > this.#touched.length) this.#grow(other.#end);
    const [own, added] = [this.#counts, other.#counts];
    for (let line = 0; line < other.#end; line++) {
      if (other.#touched[line] === 0) continue;
      this.#touched[line] = 1;
      for (let at = line * ROOM; at < line * ROOM + KINDS; at++)
        own[at] = (own[at] as number) + (added[at] as number);
    }
    this.#end = Math.max(this.#end, other.#end);
  }

  /** The bytes of all that is not 0, and begins anew. */
  pack(): Buffer {
    let p = 0;
    let before = -1;
    for (let line = 0; line < this.#end; line++) {
      if (this.#touched[line] === 0) continue;
      const kinds = this.#kindsOf(line);
      if (kinds === 0) continue;
      if (p + CELL_BYTES > this.#bytes.length)
        this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
      p = putVarint(this.#bytes, p, line - before - 1);
      before = line;
      this.#bytes[p++] = kinds;
      if ((kinds & ALL_ONES) === 0) p = this.#putCounts(line, p);
    }
    this.clear();
    return Buffer.from(this.#bytes.subarray(0, p));
  }

  /** A bit for each kind that is not 0, and whether all are 1. */
  #kindsOf(line: number): number {
    let kinds = 0;
    let isAllOnes = true;
    for (let kind = 0; kind < KINDS; kind++) {
      const count = this.#counts[line * ROOM + kind] as number;
      if (count === 0) continue;
      kinds |= 1 << kind;
      isAllOnes &&= count === 1;
    }
    return isAllOnes && kinds !== 0 ? kinds | ALL_ONES : kinds;
  }

  #putCounts(line: number, at: number): number {
    let p = at;
    for (let kind = 0; kind < KINDS; kind++) {
      const count = this.#counts[line * ROOM + kind] as number;
      if (count !== 0) p = putVarint(this.#bytes, p, fold(count));
    }
    return p;
  }

  /** How many counts are not 0. */
  countLeft(): number {
    return this.#counts
      .subarray(0, this.#end * ROOM)
      .reduce((left, count) => left + (count === 0 ? 0 : 1), 0);
  }

  clear(): void {
    this.#counts.fill(0, 0, this.#end * ROOM);
    this.#touched.fill(0, 0, this.#end);
    this.#end = 0;
  }
}

/** Adds packed counts to `counts`, ROOM for each group; `groupOf`: the group of each line, or less than 0 for none. */
export function addToGroups(bytes: Uint8Array, groupOf: Int32Array, counts: Int32Array): void {
  let line = -1;
  for (cursor = 0; cursor < bytes.length; ) {
    line += takeVarint(bytes) + 1;
    const kinds = bytes[cursor++] as number;
    const group = groupOf[line] ?? -1;
    for (let at = group * ROOM, left = kinds & KINDS_MASK; left > 0; at++, left >>= 1) {
      if ((left & 1) === 0) continue;
      const count = kinds & ALL_ONES ? 1 : unfold(takeVarint(bytes));
      if (group >= 0) counts[at] = (counts[at] as number) + count;
    }
  }
}

/** Small either side of 0. */
const fold = (count: number): number => ((count << 1) ^ (count >> 31)) >>> 0;
const unfold = (folded: number): number => (folded >>> 1) ^ -(folded & 1);

/** Where a packed day is being read. */
let cursor = 0;

function takeVarint(bytes: Uint8Array): number {
  let byte = bytes[cursor++] as number;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[cursor++] as number;
    value |= (byte & 127) << shift;
  }
  return value;
}

function putVarint(bytes: Buffer, at: number, value: number): number {
  let p = at;
  let left = value;
  while (left > 127) {
    bytes[p++] = (left & 127) | 128;
    left >>>= 7;
  }
  bytes[p++] = left;
  return p;
}
