/** Keeps the bytes that were fed to the parser until they are cut off as records, so that a record's bytes are never made again. */
import { StringDecoder } from 'node:string_decoder';

interface Piece {
  readonly source: Buffer;
  /** Line ends within it. */
  readonly lines: number;
}

export interface Tape {
  /** Bytes fed and not yet taken. */
  readonly pending: number;
  /** Puts a chunk on the tape; returns what the parser is to be fed. */
  add(chunk: Buffer): Buffer;
  /** What is left to be fed once the input has ended. */
  end(): Buffer;
  /** Takes off what was fed as `length` bytes. */
  take(length: number): Piece;
  /** Takes off everything. */
  rest(): Piece;
}

/** The parser reads the very bytes of the file. */
export class ByteTape implements Tape {
  readonly #bytes = new ByteQueue();

  get pending(): number {
    return this.#bytes.length;
  }

  add(chunk: Buffer): Buffer {
    this.#bytes.push(chunk);
    return chunk;
  }

  end(): Buffer {
    return Buffer.alloc(0);
  }

  take(length: number): Piece {
    const source = this.#bytes.shift(length);
    return { source, lines: countLines(source) };
  }

  rest(): Piece {
    return this.take(this.#bytes.length);
  }
}

/**
 * The parser reads UTF-8, the file is UTF-16. Half a surrogate pair becomes one replacement character,
 * so counting code units finds the file's bytes even where its text is damaged.
 */
export class Utf16Tape implements Tape {
  readonly #bytes = new ByteQueue();
  readonly #fed = new ByteQueue();
  readonly #decoder = new StringDecoder('utf16le');
  readonly #isBigEndian: boolean;
  #odd: Buffer = Buffer.alloc(0);

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#isBigEndian = encoding === 'utf-16be';
  }

  get pending(): number {
    return this.#fed.length;
  }

  add(chunk: Buffer): Buffer {
    this.#bytes.push(chunk);
    return this.#feed(this.#decoder.write(this.#isBigEndian ? this.#swap(chunk) : chunk));
  }

  end(): Buffer {
    return this.#feed(this.#decoder.end());
  }

  take(length: number): Piece {
    const text = this.#fed.shift(length);
    return { source: this.#bytes.shift(text.toString('utf8').length * 2), lines: countLines(text) };
  }

  rest(): Piece {
    const text = this.#fed.shift(this.#fed.length);
    return { source: this.#bytes.shift(this.#bytes.length), lines: countLines(text) };
  }

  #feed(text: string): Buffer {
    const utf8 = Buffer.from(text, 'utf8');
    this.#fed.push(utf8);
    return utf8;
  }

  /** Big-endian to little-endian; an odd byte waits for its other half. */
  #swap(chunk: Buffer): Buffer {
    const whole = Buffer.concat([this.#odd, chunk]);
    const even = whole.length - (whole.length % 2);
    this.#odd = whole.subarray(even);
    return Buffer.from(whole.subarray(0, even)).swap16();
  }
}

/** Buffers in a row, taken from the front. Copies only what lies across two of them. */
class ByteQueue {
  readonly #chunks: Buffer[] = [];
  length = 0;

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The first `count` bytes; fewer when there are not as many. */
  shift(count: number): Buffer {
    const wanted = Math.min(count, this.length);
    const parts: Buffer[] = [];
    for (let missing = wanted; missing > 0; ) {
      const part = this.#shiftPart(missing);
      parts.push(part);
      missing -= part.length;
    }
    this.length -= wanted;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  #shiftPart(missing: number): Buffer {
    const head = this.#chunks[0] ?? Buffer.alloc(0);
    if (head.length <= missing) {
      this.#chunks.shift();
      return head;
    }
    this.#chunks[0] = head.subarray(missing);
    return head.subarray(0, missing);
  }
}

const CR = 13;
const LF = 10;

/** Line ends of every kind: CR LF, LF, CR. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) lines++;
  }
  return lines;
}
