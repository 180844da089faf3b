/** Cuts delimited text into records, each with its cells, its first physical line and its very bytes. */
import { asIs, type Charset } from '../encoding/charset.js';
import { DOUBTFUL, RecordScanner, ScannedRecord } from './scan.hot.js';
import { CutOff } from './source.js';

/** A record longer than this is none: a quote was left open, or the file has no line ends. */
export const RECORD_LIMIT_BYTES = 16 * 1024 * 1024;

/** Why cutting stopped before the end. */
export type Stop = 'cut-off' | 'unclosed-quote' | 'record-too-long';

/** A record's bytes; where it has none, its cells. */
export type RecordSource = Buffer | readonly string[];

export const sourceOf = ({ source, cells }: RawRecord): RecordSource => source ?? cells;

export interface RawRecord {
  /** Physical line, or row of a sheet, where the record begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in the file, line end included; a row of a spreadsheet has no bytes of its own. */
  readonly source?: Buffer;
  /** Line ends within it, its own included; 0 for a row of a spreadsheet. */
  readonly lines?: number;
  /** On the last record, when reading stopped before the end: `source` is what was left, `cells` is empty. */
  readonly stop?: Stop;
}

/** Cells that the scanner has room for; wider records are scanned twice. */
const WIDTH = 128;

/** Bytes that end no record by then are left to csv-parse, which reads on where it stopped. */
const PENDING_BYTES = 256 * 1024;

/**
 * Cuts a stream of bytes into records, in portions. Holds one chunk and one record at a time. Plain UTF-8 is scanned;
 * from the first doubtful record on, and in other encodings, csv-parse cuts: both give the same.
 */
export async function* cutRecords(
  chunks: AsyncIterable<Buffer>,
  charset: Charset,
  delimiter: string,
): AsyncGenerator<readonly RawRecord[]> {
  const plain = new PlainCutter(charset, delimiter);
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    let isEnded = false;
    while (!plain.isDoubtful && !isEnded) {
      const next = await iterator.next();
      isEnded = next.done === true;
      const records = plain.cut(next.done === true ? NOTHING : next.value, isEnded);
      if (records.length > 0) yield records;
    }
    if (isEnded && plain.rest.length === 0) return;
    const { parseRecords } = await import('./parsed-records.js');
    yield* parseRecords(follow(plain.rest, iterator), charset, delimiter, plain.line);
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    yield [plain.stopped('cut-off')];
  } finally {
    await iterator.return?.();
  }
}

const NOTHING = Buffer.alloc(0);

async function* follow(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

/** Scans what is plain; `rest` is what it did not cut. */
class PlainCutter {
  readonly #charset: Charset;
  readonly #scanner: RecordScanner;
  isDoubtful: boolean;
  rest: Buffer = NOTHING;
  line = 1;

  constructor(charset: Charset, delimiter: string) {
    this.#charset = charset;
    this.#scanner = new RecordScanner(delimiter, WIDTH);
    this.isDoubtful = charset.encoding !== 'utf-8' || Buffer.byteLength(delimiter) > 1;
  }

  /** Whole records; the last one may lack its line end if nothing follows. */
  cut(chunk: Buffer, isLast: boolean): readonly RawRecord[] {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const records: RawRecord[] = [];
    const scanner = this.#scanner;
    const { decodeCell } = this.#charset;
    let at = 0;
    let next = 0;
    while (at < bytes.length) {
      next = scanner.scan(bytes, at, bytes.length, isLast);
      if (next < 0) break;
      const scanned = scanner.readCells(bytes, at, next);
      const cells = decodeCell === asIs ? scanned : scanned.map(decodeCell);
      records.push(new ScannedRecord(bytes, at, next, this.line, scanner.lines, cells));
      this.line += scanner.lines;
      at = next;
    }
    this.rest = bytes.subarray(at);
    this.isDoubtful = next === DOUBTFUL || this.rest.length > (isLast ? 0 : PENDING_BYTES);
    return records;
  }

  stopped(stop: Stop): RawRecord {
    const tape = this.#charset.openTape();
    tape.add(this.rest);
    return { line: this.line, cells: [], ...tape.rest(), stop };
  }
}
