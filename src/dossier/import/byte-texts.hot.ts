/** Numbers for short runs of bytes, found without making text of them. */

/** Nothing was put there yet. */
export const MISSING = -3;

/** More than any column of codes has; what comes after is worked out each time. */
const LIMIT = 200_000;

export class ByteTexts {
  #slots = new Int32Array(2048).fill(-1);
  #bytes = Buffer.alloc(1 << 15);
  #used = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  readonly #values: number[] = [];

  /** `raw`: the hash of the bytes, where who cuts the cell has it already. */
  find(b: Buffer, start: number, end: number, raw = rawHash(b, start, end)): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = raw ^ (raw >>> 15);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const entry = slots[at] as number;
      if (entry === -1) return MISSING;
      if (this.#hashes[entry] === hash && this.#isAt(entry, b, start, end))
        return this.#values[entry] as number;
    }
  }

  put(b: Buffer, start: number, end: number, value: number): void {
    if (this.#values.length >= LIMIT) return;
    const length = end - start;
    while (this.#used + length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, this.#bytes]);
    b.copy(this.#bytes, this.#used, start, end);
    this.#starts.push(this.#used);
    this.#used += length;
    this.#ends.push(this.#used);
    this.#hashes.push(hashOf(b, start, end));
    this.#values.push(value);
    if (this.#values.length * 2 > this.#slots.length)
      this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    else {
      this.#place(this.#values.length - 1);
      return;
    }
    for (let entry = 0; entry < this.#values.length; entry++) this.#place(entry);
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let at = (this.#hashes[entry] as number) & mask;
    while (this.#slots[at] !== -1) at = (at + 1) & mask;
    this.#slots[at] = entry;
  }

  #isAt(entry: number, b: Buffer, start: number, end: number): boolean {
    let at = this.#starts[entry] as number;
    if ((this.#ends[entry] as number) - at !== end - start) return false;
    const own = this.#bytes;
    for (let i = start; i < end; i++) if (b[i] !== own[at++]) return false;
    return true;
  }
}

function hashOf(b: Buffer, start: number, end: number): number {
  const raw = rawHash(b, start, end);
  return raw ^ (raw >>> 15);
}

/** FNV-1a. */
export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

function rawHash(b: Buffer, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (b[i] as number), PRIME);
  return hash;
}
