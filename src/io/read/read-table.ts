/** Reads a table that somebody handed in, whatever office program or system wrote it. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat, InputRow, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { nfc } from '#kit/vietnamese.js';
import { type Encoding, openCharset } from '../encoding/charset.js';
import { ioFindings } from '../words.js';
import { findDelimiter } from './delimiter.js';
import { type Column, countNamed, findHeader, type Naming, namingOf, readHeader } from './header.js';
import { cutRecords, type RawRecord, RECORD_LIMIT_BYTES, type Stop } from './records.js';
import { looksUtf16, sniff } from './sniff.js';
import { openSource, type Source } from './source.js';

export interface ReadOptions {
  /** Each of these replaces what would be detected. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Physical line of the headers, from 1. */
  readonly headerLine?: number;
  /** Bytes of standard input, for the file name `-`; default: the process's own. */
  readonly stdin?: AsyncIterable<Buffer>;
}

/** What was found out about the file rather than told. */
export interface Detected {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly isGzip: boolean;
}

/** A record that could not be read as a row; it counts as rejected. */
export interface BrokenRecord {
  readonly line: number;
  readonly source: Buffer;
}

/** read = rows + broken + blank. */
export interface SourceTable extends InputTable {
  readonly detected: Detected;
  readonly broken: readonly BrokenRecord[];
  /** The header's bytes as they stand in the file, byte order mark and line end included. */
  readonly header: Buffer;
  /** A row's bytes as they stand in the file, line end included. */
  sourceOf(row: Pick<InputRow, 'line' | 'sheet'>): Buffer;
}

/** Rows among which the header is looked for: banners and titles above it are short. */
const HEADER_DEPTH = 40;

/** Reads a file (`-`: standard input) as a table of a format. Refuses what is missing, empty, binary or of another format. */
export async function readTable(
  file: string,
  format: InputFormat,
  options: ReadOptions = {},
): Promise<Checked<SourceTable>> {
  const source = await openSource(file, options.stdin ?? process.stdin);
  refuseUnreadable(source);
  const naming = namingOf(format);
  const mark = markLength(source.sample);
  const charset = await openCharset(options.encoding ?? looksUtf16(source.sample) ?? 'utf-8');
  const delimiter =
    options.delimiter ??
    (await findDelimiter(source.sample.subarray(mark), charset, (cells) => countNamed(cells, naming)));
  const records = cutRecords(withoutMark(source.chunks, mark), charset, delimiter);
  const top = await takeHeader(records, naming, {
    file,
    format: format.name,
    headerLine: options.headerLine,
  });
  const detected = {
    encoding: charset.encoding,
    delimiter,
    headerLine: top.header.line,
    isGzip: source.isGzip,
  };
  const header = readHeader(top.header.cells, format, naming, { file, line: top.header.line });
  const body = await readBody(top.rest, header.columns, format, file);
  const value: SourceTable = {
    file,
    detected,
    present: header.present,
    header: Buffer.concat([source.sample.subarray(0, mark), top.header.source]),
    ...body.table,
  };
  return { value, diagnostics: [...header.diagnostics, ...body.diagnostics] };
}

function refuseUnreadable({ file, sample }: Source): void {
  const content = sniff(sample);
  if (content.kind === 'empty') throw ioFindings.refuse('unusable', 'empty-file', { file }, { file });
  if (content.kind === 'binary' || content.kind === 'workbook')
    throw ioFindings.refuse('unusable', 'binary-file', { file, kind: content.kind }, { file });
}

/** Bytes of the byte order mark. */
function markLength(sample: Buffer): number {
  if (sample.subarray(0, 3).toString('hex') === 'efbbbf') return 3;
  return ['fffe', 'feff'].includes(sample.subarray(0, 2).toString('hex')) ? 2 : 0;
}

async function* withoutMark(chunks: AsyncIterable<Buffer>, mark: number): AsyncGenerator<Buffer> {
  let skip = mark;
  for await (const chunk of chunks) {
    yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}

interface Wanted {
  readonly file: string;
  readonly format: string;
  readonly headerLine: number | undefined;
}

/** The header among the first records, and an iterator over what lies below it. */
async function takeHeader(
  records: AsyncGenerator<RawRecord>,
  naming: Naming,
  wanted: Wanted,
): Promise<{ readonly header: RawRecord; readonly rest: AsyncIterable<RawRecord> }> {
  const { headerLine } = wanted;
  const first: RawRecord[] = [];
  for (;;) {
    const next = await records.next();
    if (next.done) break;
    first.push(next.value);
    if (headerLine === undefined ? first.length >= HEADER_DEPTH : next.value.line >= headerLine) break;
  }
  const found =
    headerLine === undefined
      ? findHeader(
          first.map((record) => record.cells),
          naming,
        )
      : first.findIndex((record) => record.line === headerLine);
  const header = found === undefined ? undefined : first[found];
  if (header === undefined || found === undefined) throw refuseHeader(first, wanted);
  return { header, rest: follow(first.slice(found + 1), records) };
}

async function* follow(
  first: readonly RawRecord[],
  rest: AsyncIterable<RawRecord>,
): AsyncGenerator<RawRecord> {
  yield* first;
  yield* rest;
}

function refuseHeader(first: readonly RawRecord[], { file, format, headerLine }: Wanted) {
  const stop = first.find((record) => record.stop === 'record-too-long');
  if (stop !== undefined)
    return ioFindings.refuse('unusable', 'record-too-long', LIMIT, { file, line: stop.line });
  if (headerLine !== undefined)
    return ioFindings.refuse('unusable', 'no-such-line', { header: headerLine }, { file });
  const found = first[0]?.cells.join(', ').slice(0, 200) ?? '';
  return ioFindings.refuse('unusable', 'no-known-column', { found, format }, { file });
}

const LIMIT = { limit: RECORD_LIMIT_BYTES / 1024 / 1024 };

async function readBody(
  records: AsyncIterable<RawRecord>,
  columns: readonly Column[],
  format: InputFormat,
  file: string,
) {
  const empty = Object.fromEntries(format.columns.map((column) => [column.key, '']));
  const rows: InputRow[] = [];
  const broken: BrokenRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<number, Buffer>();
  let blank = 0;
  for await (const record of records) {
    const where = { file, line: record.line };
    if (record.stop !== undefined) {
      diagnostics.push(sayStop(record.stop, where, record));
      if (record.source.length > 0) broken.push({ line: record.line, source: record.source });
    } else if (record.cells.every((cell) => cell.trim() === '')) blank++;
    else if (record.cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      const args = { cells: record.cells.length, columns: columns.length };
      diagnostics.push(ioFindings.find('too-many-cells', args, where));
      broken.push({ line: record.line, source: record.source });
    } else {
      if (record.cells.length < columns.length) {
        const args = { cells: record.cells.length, columns: columns.length };
        diagnostics.push(ioFindings.find('short-row', args, where));
      }
      rows.push({ line: record.line, cells: toCells(record.cells, columns, empty) });
      sources.set(record.line, record.source);
    }
  }
  if (rows.length + broken.length === 0) diagnostics.push(ioFindings.find('no-rows', {}, { file }));
  const sourceOf = (row: Pick<InputRow, 'line'>) => sources.get(row.line) ?? Buffer.alloc(0);
  return {
    table: { rows, broken, blank, read: rows.length + broken.length + blank, sourceOf },
    diagnostics,
  };
}

function toCells(
  cells: readonly string[],
  columns: readonly Column[],
  empty: Readonly<Record<string, string>>,
): Record<string, string> {
  const row = { ...empty };
  for (const { key, index } of columns) if (key !== undefined) row[key] = nfc(cells[index] ?? '').trim();
  return row;
}

function sayStop(stop: Stop, where: Place, record: RawRecord): Diagnostic {
  if (stop === 'cut-off') return ioFindings.find('half-read', {}, where);
  if (stop === 'record-too-long') return ioFindings.find('record-too-long', LIMIT, where);
  const lines = record.source.toString('latin1').split(/\r\n|\n|\r/).length;
  return ioFindings.find('unclosed-quote', { last: record.line + lines - 1 }, where);
}
