/** Cuts delimited text into records, each with its cells, its first physical line and its very bytes. */
import type { Options } from 'csv-parse';
import type { Charset } from '../encoding/charset.js';
import { CutOff } from './source.js';

/** A record longer than this is none: a quote was left open, or the file has no line ends. */
export const RECORD_LIMIT_BYTES = 16 * 1024 * 1024;

/** Why cutting stopped before the end. */
export type Stop = 'cut-off' | 'unclosed-quote' | 'record-too-long';

/** A record's bytes; where it has none, its cells. */
export type RecordSource = Buffer | readonly string[];

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

/** What csv-parse is told: every kind of line end, uneven records, stray quotes as text; nothing is skipped. */
const csvOptions = (delimiter: string, encoding: Charset['feed']): Options => ({
  bom: false,
  delimiter,
  encoding,
  // A blank before a quote would make the quote part of the text. Not in latin1: there csv-parse 7.0.3 takes
  // the low byte of U+2028, an opening parenthesis, for a blank too.
  ltrim: encoding === 'utf8',
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
});

/** Cuts a stream of bytes into records. Holds one chunk and one record at a time. */
export async function* cutRecords(
  chunks: AsyncIterable<Buffer>,
  charset: Charset,
  delimiter: string,
): AsyncGenerator<RawRecord> {
  const parser = await openParser(charset, delimiter);
  const tape = charset.openTape();
  let line = 1;
  let position = 0;
  function* take(): Generator<RawRecord> {
    for (const { cells, end } of parser.cuts.splice(0)) {
      const { source, lines } = tape.take(end - position);
      yield { line, cells: cells.map(charset.decodeCell), source, lines };
      position = end;
      line += lines;
    }
  }
  let stop: Stop | undefined;
  try {
    for await (const chunk of chunks) {
      await parser.feed(tape.add(chunk));
      yield* take();
      if (tape.pending > RECORD_LIMIT_BYTES) stop = 'record-too-long';
      if (stop !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    stop = 'cut-off';
  }
  stop ??= await parser.finish(tape.end());
  yield* take();
  const { source, lines } = tape.rest();
  // Half a character of UTF-16 may be left over.
  if (stop !== undefined || source.length > 0)
    yield { line, cells: [], source, lines, stop: stop ?? 'cut-off' };
}

interface Cut {
  readonly cells: readonly string[];
  /** Offset of the first byte behind the record, in what the parser was fed. */
  readonly end: number;
}

/** csv-parse with the end of each record, which its own `info` option gives at half the speed. */
async function openParser(charset: Charset, delimiter: string) {
  const { Parser } = await import('csv-parse');
  class Cutter extends Parser {
    readonly cuts: Cut[] = [];
    /** Takes the records as they come, so that none is lost in a stream's buffer when a later one fails. */
    override push(record: readonly string[] | null): boolean {
      if (record === null) return super.push(null);
      this.cuts.push({ cells: record, end: this.info.bytes });
      return true;
    }
  }
  const cutter = new Cutter(csvOptions(delimiter, charset.feed));
  cutter.on('error', () => {}); // told through the callbacks below
  cutter.resume();
  return {
    cuts: cutter.cuts,
    feed: (chunk: Buffer) => settle((done) => cutter.write(chunk, done)),
    finish: async (chunk: Buffer): Promise<Stop | undefined> => {
      try {
        await settle((done) => cutter.end(chunk, done));
        return undefined;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED')
          return 'unclosed-quote';
        throw error;
      }
    },
  };
}

type Done = (error?: Error | null) => void;

const settle = (start: (done: Done) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
