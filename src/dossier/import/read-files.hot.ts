/** Reads the files of an import one after the other: plain rows at once, all others the long way, rejects written back. */
import { isUtf8 } from 'node:buffer';
import { openBody } from '#io/read/body.js';
import { noteUnusual } from '#io/read/detected.js';
import type { RawRecord, Stop } from '#io/read/records.js';
import { RECORD_LIMIT_BYTES } from '#io/read/records.js';
import { DOUBTFUL, MORE, RecordScanner } from '#io/read/scan.hot.js';
import { CutOff, explain } from '#io/read/source.js';
import { ioFindings } from '#io/words.js';
import { toColumn } from '../model.js';
import { OTHERS, type ReaderMessage, type ReaderSetup, TIMES, Unfit } from './batch.hot.js';
import { type OpenText, openText } from './open-text.hot.js';
import { PlainRows } from './plain-rows.hot.js';
import { newTally, type Tally, takeRows, tallyEnd } from './read-tally.hot.js';
import { type Places, RowReader } from './reader.hot.js';
import { RowSifter } from './row-sifter.hot.js';

export async function* readFiles(setup: ReaderSetup): AsyncGenerator<ReaderMessage> {
  const reader = new RowReader(setup);
  const tally = newTally();
  for (const file of setup.files) {
    const text = await openText(file);
    yield { kind: 'file', place: { file }, present: text.layout.present };
    reader.startFile(text.layout.present);
    const one = new FileRows(text, reader, setup);
    try {
      for await (const bytesRead of one.read()) if (reader.isFull) yield takeRows(reader, bytesRead);
    } finally {
      await text.close();
    }
    one.finish(tally);
    if (reader.hasRows) yield takeRows(reader, one.bytesRead);
  }
  yield tallyEnd(reader, tally);
}

/** What is read at once. */
const PIECE_BYTES = 1 << 20;

const REPLACEMENT = Buffer.from('\ufffd');

class FileRows {
  bytesRead = 0;
  readonly #text: OpenText;
  readonly #reader: RowReader;
  readonly #sifter: RowSifter;
  readonly #scanner: RecordScanner;
  readonly #body: ReturnType<typeof openBody>;
  readonly #plainRows: PlainRows;
  /** A column without a header has to be looked at in every row. */
  readonly #isPlainFile: boolean;
  #line: number;
  #plain = 0;

  constructor(text: OpenText, reader: RowReader, setup: ReaderSetup) {
    this.#text = text;
    this.#reader = reader;
    this.#sifter = new RowSifter(reader, setup, { ...text, present: text.layout.present });
    this.#line = text.line;
    this.#scanner = new RecordScanner(text.delimiter, text.headers.length);
    const { file, headers, headerLine, layout } = text;
    this.#body = openBody(
      { file, headers, headerLine, headerRecords: [], isDelimited: true, isSound: isUtf8 },
      layout,
    );
    this.#isPlainFile = headers.every((header) => header.trim() !== '');
    this.#plainRows = new PlainRows(reader, placesOf(text), {
      width: headers.length,
      delimiter: text.delimiter,
    });
  }

  /** Fills the reader's batch; gives way whenever that is full, and after each piece of the file. */
  async *read(): AsyncGenerator<number> {
    let stop: Stop | undefined;
    let bytes: Buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
    let length = 0;
    const drop = (count: number): void => {
      bytes.copyWithin(0, count, length);
      length -= count;
    };
    try {
      for (let size = -1; size !== 0; ) {
        if (length > RECORD_LIMIT_BYTES) throw new Unfit();
        if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafeSlow(length)]);
        size = await this.#text.fill(bytes, length);
        length += size;
        this.bytesRead += size;
        let at = 0;
        for (const end of this.#scan(bytes.subarray(0, length), size === 0)) {
          at = end;
          yield this.bytesRead;
        }
        drop(at);
      }
      if (length > 0) stop = 'unclosed-quote';
    } catch (error) {
      if (!(error instanceof CutOff)) throw explain(error, this.#text.file);
      stop = 'cut-off';
    }
    if (stop !== undefined) this.#stop(bytes.subarray(0, length), stop);
    this.#siftDrained();
  }

  /** Takes the whole records; gives the offset behind them when the batch is full, and at the end. */
  *#scan(bytes: Buffer, isLast: boolean): Generator<number> {
    const whole = isLast ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1);
    const isPlain = this.#isPlainFile && isUtf8(whole) && !whole.includes(REPLACEMENT);
    const plain = this.#plainRows;
    const reader = this.#reader;
    const { file } = this.#text;
    let at = 0;
    while (at < bytes.length) {
      let next =
        isPlain && this.#plain + this.#sifter.count > 0 ? plain.take(whole, at, file, this.#line) : 0;
      if (next > 0) {
        this.#plain++;
        this.#body.pass();
        this.#line += plain.lines;
      } else {
        next = this.#takeOdd(bytes, at, isLast);
        if (next === MORE) break;
      }
      at = next;
      if (reader.isFull) yield at;
    }
    yield at;
  }

  /** A record that is cut first, and read cell by cell. */
  #takeOdd(bytes: Buffer, at: number, isLast: boolean): number {
    const scanner = this.#scanner;
    const next = scanner.scan(bytes, at, bytes.length, isLast);
    if (next === DOUBTFUL) throw new Unfit();
    if (next === MORE) return MORE;
    const cells = scanner.readCells(bytes, at, next);
    const source = Buffer.from(bytes.subarray(at, next));
    const { lines } = scanner;
    this.#take({ line: this.#line, cells, source, lines });
    this.#line += lines;
    return next;
  }

  #take(record: RawRecord): void {
    this.#body.take(record);
    this.#siftDrained();
  }

  #siftDrained(): void {
    this.#sifter.take(this.#body.drain(), this.#body.drainFindings());
  }

  #stop(rest: Buffer, stop: Stop): void {
    const lines = rest.toString('latin1').split('\n').length - 1;
    this.#take({ line: this.#line, cells: [], source: Buffer.from(rest), lines, stop });
  }

  finish(tally: Tally): void {
    const { blank, diagnostics } = this.#body.finish();
    const { file, layout, delimiter, headerLine, isGzip } = this.#text;
    const detected = { encoding: 'utf-8', delimiter, headerLine, isGzip } as const;
    const sifter = this.#sifter;
    sifter.note([...noteUnusual({ file, detected }), ...layout.diagnostics]);
    sifter.take(this.#body.drain(), diagnostics);
    if (this.#plain + sifter.count === 0) sifter.note([ioFindings.find('no-rows', {}, { file })]);
    tally.add(sifter, blank, this.#plain);
  }
}

function placesOf({ headers, layout }: OpenText): Places {
  // The layout tells by a row of places which column stands where.
  const { value } = layout.toCells(
    headers.map((_, i) => String(i)),
    {},
  );
  const place = (key: string): number => (layout.present.has(key) ? Number(value[key]) : -1);
  return {
    code: place('code'),
    procedure: place('procedure'),
    unit: place('unit'),
    channel: place('channel'),
    status: place('status'),
    supplementCount: place('supplement_count'),
    fee: place('fee'),
    onlinePayment: place('online_payment'),
    resultElectronic: place('result_electronic'),
    digitised: place('digitised'),
    times: TIMES.map((name) => place(toColumn(name))),
    others: OTHERS.map((name) => place(toColumn(name))),
  };
}
