/** Reads the files of an import one after the other: plain rows at once, all others the long way, rejects written back. */
import { isUtf8 } from 'node:buffer';
import { openBody } from '#io/read/body.js';
import { noteUnusual } from '#io/read/detected.js';
import type { RawRecord, RecordSource, Stop } from '#io/read/records.js';
import { RECORD_LIMIT_BYTES } from '#io/read/records.js';
import { writeRejects } from '#io/read/rejects.js';
import { DOUBTFUL, MORE, RecordScanner } from '#io/read/scan.hot.js';
import { CutOff, explain } from '#io/read/source.js';
import { ioFindings } from '#io/words.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputRow } from '#kit/input.js';
import { sayMessage } from '#lang/say.js';
import { toColumn } from '../model.js';
import { parseDossier } from '../parse.js';
import { findUnknown, placeOf } from '../sift.js';
import { dossierFindings } from '../words.js';
import { OTHERS, type ReadEnd, type ReaderMessage, type ReaderSetup, TIMES, Unfit } from './batch.js';
import { type OpenText, openText } from './open-text.hot.js';
import { PlainRows } from './plain-rows.hot.js';
import { type Places, RowReader } from './reader.hot.js';

/** Counts of the files read so far. */
interface Tally {
  read: number;
  rejected: number;
  blank: number;
  readonly found: Diagnostic[];
  readonly rejects: string[];
}

export async function* readFiles(setup: ReaderSetup): AsyncGenerator<ReaderMessage> {
  const reader = new RowReader(setup);
  const tally: Tally = { read: 0, rejected: 0, blank: 0, found: [], rejects: [] };
  for (const file of setup.files) {
    const text = await openText(file);
    yield { kind: 'file', file, present: text.layout.present };
    reader.startFile(text.layout.present);
    const one = new FileRows(text, reader, setup);
    try {
      for await (const bytesRead of one.read()) {
        if (!reader.rows.isFull) continue;
        yield takeRows(reader, bytesRead);
      }
    } finally {
      await text.close();
    }
    if (reader.rows.count > 0) yield takeRows(reader, one.bytesRead);
    await one.finish(tally);
  }
  yield endOf(reader, tally);
}

function takeRows(reader: RowReader, bytesRead: number): ReaderMessage {
  return { kind: 'rows', rows: reader.rows.take(), texts: reader.texts.takeFresh(), bytesRead };
}

const endOf = (reader: RowReader, { found, rejects, read, rejected, blank }: Tally): ReadEnd => ({
  kind: 'done',
  ...{ read, rejected, blank, found, rejects },
  sifted: [...reader.sifted.kept, ...reader.sifted.sayMore()],
  unknown: [...reader.unknown],
});

/** What is read at once. */
const PIECE_BYTES = 1 << 20;

const REPLACEMENT = Buffer.from('\ufffd');

class FileRows {
  bytesRead = 0;
  readonly #text: OpenText;
  readonly #reader: RowReader;
  readonly #setup: ReaderSetup;
  readonly #scanner: RecordScanner;
  readonly #body: ReturnType<typeof openBody>;
  readonly #plainRows: PlainRows;
  readonly #known: { procedures: ReadonlySet<string>; units: ReadonlySet<string> };
  readonly #rejected: InputRow[] = [];
  readonly #sources = new Map<number, RecordSource>();
  readonly #siftedBefore: number;
  /** A column without a header has to be looked at in every row. */
  readonly #isPlainFile: boolean;
  #line: number;
  #plain = 0;
  #rows = 0;

  constructor(text: OpenText, reader: RowReader, setup: ReaderSetup) {
    this.#text = text;
    this.#reader = reader;
    this.#setup = setup;
    this.#line = text.line;
    this.#siftedBefore = reader.sifted.kept.length;
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
    this.#known = { procedures: new Set(setup.procedures), units: new Set(setup.units) };
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
      let next = isPlain && this.#plain + this.#rows > 0 ? plain.take(whole, at, file, this.#line) : 0;
      if (next > 0) {
        this.#plain++;
        this.#body.pass();
        this.#line += plain.lines;
      } else {
        next = this.#takeOdd(bytes, at, isLast);
        if (next === MORE) break;
      }
      at = next;
      if (reader.rows.isFull) yield at;
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
    for (const { row, source } of this.#body.drain()) {
      this.#rows++;
      this.#sift(row, source);
    }
  }

  /** As sift.ts does with a row of a table. */
  #sift(row: InputRow, source: RecordSource): void {
    const { file, layout } = this.#text;
    const { sifted, unknown } = this.#reader;
    const { value: declared, diagnostics } = parseDossier(row, { file, present: layout.present });
    const strange = declared === undefined ? [] : findUnknown(declared, this.#known, placeOf(file, row));
    if (declared === undefined || (strange.length > 0 && this.#setup.policy === 'reject')) {
      sifted.keep(diagnostics);
      sifted.keep(strange);
      this.#rejected.push(row);
      this.#sources.set(row.line, source);
      return;
    }
    for (const finding of diagnostics) sifted.add(finding);
    for (const { args } of strange) unknown.add(String(args.code));
    this.#reader.takeDeclared(declared, row);
  }

  #stop(rest: Buffer, stop: Stop): void {
    const lines = rest.toString('latin1').split('\n').length - 1;
    this.#take({ line: this.#line, cells: [], source: Buffer.from(rest), lines, stop });
  }

  async finish(tally: Tally): Promise<void> {
    const body = this.#body.finish();
    this.#siftDrained();
    const { file, header, layout, delimiter, headerLine, isGzip } = this.#text;
    const detected = { encoding: 'utf-8', delimiter, headerLine, isGzip } as const;
    const found = [...noteUnusual({ file, detected }), ...layout.diagnostics, ...body.diagnostics];
    const read = this.#plain + this.#rows + body.broken.length + body.blank;
    if (read === body.blank) found.push(ioFindings.find('no-rows', {}, { file }));
    tally.found.push(...found);
    tally.read += read;
    tally.rejected += this.#rejected.length + body.broken.length;
    tally.blank += body.blank;
    if (!this.#setup.writesRejects) return;
    const sourceOf = ({ line }: { line: number }): Buffer => {
      const source = this.#sources.get(line) ?? body.records.get(line)?.source;
      if (!Buffer.isBuffer(source)) throw new Error(`no row at line ${line} of ${file}`);
      return source;
    };
    const galleries = { io: ioFindings.gallery, dossier: dossierFindings.gallery };
    const written = await writeRejects(
      { file, header, broken: body.broken, sourceOf },
      this.#rejected,
      [...found, ...this.#reader.sifted.kept.slice(this.#siftedBefore)],
      (finding) => sayMessage(finding, galleries, this.#setup.lang),
    );
    if (written !== undefined) tally.rejects.push(written.rows);
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
