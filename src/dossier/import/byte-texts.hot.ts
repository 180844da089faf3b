/** Numbers for short runs of bytes, found without making text of them. */

/** Nothing was put there yet. */
export const MISSING = -3;

/** More than any column of codes has; what comes after is worked out each time. */
const LIMIT = 200_000;

/** Of an entry: its hash, where its bytes begin, how many they are, its value. Side by side: one look at the memory. */
const WORDS = 4;

export class ByteTexts {
  #entries = new Int32Array(512 * WORDS);
  #mask = 511;
  #size = 0;
  #bytes = Buffer.alloc(1 << 14);
  #used = 0;
  /** By the byte, of texts that are one: most wordings are. */
  readonly #single = new Int32Array(256).fill(MISSING);

  /** `raw`: the hash of the bytes, where who cuts the cell has it already. */
  find(b: Buffer, start: number, end: number, raw = rawHash(b, start, end)): number {
    const length = end - start;
    if (length === 1) return this.#single[b[start] as number] as number;
    const hash = raw ^ (raw >>> 15);
    const entries = this.#entries;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * WORDS;
      const size = entries[at + 2] as number;
      if (size === 0) return MISSING;
      if (entries[at] !== hash || size !== length) continue;
      if (this.#isAt(entries[at + 1] as number, b, start, end)) return entries[at + 3] as number;
    }
  }

  /** A text that is not empty and was not found. */
  put(b: Buffer, start: number, end: number, value: number): void {
    const length = end - start;
    if (length === 1) this.#single[b[start] as number] = value;
    if (length === 1 || this.#size >= LIMIT) return;
    while (this.#used + length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, this.#bytes]);
    b.copy(this.#bytes, this.#used, start, end);
    const raw = rawHash(b, start, end);
    this.#place([raw ^ (raw >>> 15), this.#used, length, value]);
    this.#used += length;
    this.#size++;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  #grow(): void {
    const old = this.#entries;
    this.#entries = new Int32Array(old.length * 4);
    this.#mask = this.#entries.length / WORDS - 1;
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 2] !== 0) this.#place(old.subarray(at, at + WORDS));
  }

  #place(entry: ArrayLike<number>): void {
    let slot = (entry[0] as number) & this.#mask;
    while (this.#entries[slot * WORDS + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#entries.set(entry, slot * WORDS);
  }

  #isAt(from: number, b: Buffer, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = from;
    for (let i = start; i < end; i++) if (b[i] !== own[at++]) return false;
    return true;
  }
}

/** FNV-1a. */
export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

function rawHash(b: Buffer, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (b[i] as number), PRIME);
  return hash;
}
