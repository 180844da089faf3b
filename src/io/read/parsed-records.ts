/** Cuts delimited text of any encoding into records with csv-parse, however damaged its quotes are. */
import type { Options } from 'csv-parse';
import type { Charset } from '../encoding/charset.js';
import { type RawRecord, RECORD_LIMIT_BYTES, type Stop } from './records.js';
import { CutOff } from './source.js';

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

/** Records in portions, from a place in the file where one begins: the physical line `line`. */
export async function* parseRecords(
  chunks: AsyncIterable<Buffer>,
  charset: Charset,
  delimiter: string,
  firstLine: number,
): AsyncGenerator<readonly RawRecord[]> {
  const parser = await openParser(charset, delimiter);
  const tape = charset.openTape();
  let line = firstLine;
  let position = 0;
  const take = (): RawRecord[] =>
    parser.cuts.splice(0).map(({ cells, end }) => {
      const { source, lines } = tape.take(end - position);
      const record = { line, cells: cells.map(charset.decodeCell), source, lines };
      position = end;
      line += lines;
      return record;
    });
  let stop: Stop | undefined;
  try {
    for await (const chunk of chunks) {
      await parser.feed(tape.add(chunk));
      yield take();
      if (tape.pending > RECORD_LIMIT_BYTES) stop = 'record-too-long';
      if (stop !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    stop = 'cut-off';
  }
  stop ??= await parser.finish(tape.end());
  yield take();
  const { source, lines } = tape.rest();
  if (stop === undefined && source.length === 0) return;
  // csv-parse makes no record of blanks that end a file. Half a character of UTF-16 may be left over.
  if (stop === undefined && isBlank(source, charset)) yield [{ line, cells: [''], source, lines }];
  else yield [{ line, cells: [], source, lines, stop: stop ?? 'cut-off' }];
}

const isBlank = (source: Buffer, { feed, encoding }: Charset): boolean =>
  feed === 'utf8' && new TextDecoder(encoding).decode(source).trim() === '';

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
