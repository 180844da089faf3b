/** Reads a table that somebody handed in, whatever office program or system wrote it. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat, InputRow, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Encoding } from '../encoding/charset.js';
import type { Mapping } from '../mapping/mapping.js';
import { ioFindings } from '../words.js';
import { type Body, type BrokenRecord, readBody } from './body.js';
import { csvLine } from './csv-line.js';
import { findHead, type HeadedGrid, refuseHeadless } from './grid.js';
import { formatLayout } from './header.js';
import type { Layout } from './layout.js';
import { isLockFile } from './lock-file.js';
import { type RecordSource, sourceOf as recordSource } from './records.js';
import { sniff } from './sniff.js';
import { openSource, type Source } from './source.js';
import { openTextGrid } from './text-grid.js';

export interface ReadOptions {
  /** Each of these replaces what would be detected. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Physical line (row of a sheet) of the headers, from 1. */
  readonly headerLine?: number;
  /** Name of the only sheet to be read; default: all that have the same headers. */
  readonly sheet?: string;
  /** How another system's columns become ours (read/mapping readMapping). */
  readonly mapping?: Mapping;
  /** Bytes of standard input, for the file name `-`; default: the process's own. */
  readonly stdin?: AsyncIterable<Buffer>;
}

/** What was found out about a file. */
interface Detected {
  /** Delimited text. */
  readonly encoding?: Encoding;
  /** Letters typed in an old font inside Unicode text. */
  readonly font?: 'tcvn3' | 'vni';
  readonly delimiter?: string;
  /** A spreadsheet: the sheets that were read. */
  readonly sheets?: readonly string[];
  readonly headerLine: number;
  readonly isGzip: boolean;
}

/** read = rows + broken + blank. */
export interface SourceTable extends InputTable {
  readonly detected: Detected;
  /** Records that could not be read as rows; they count as rejected, each has its finding. */
  readonly broken: readonly BrokenRecord[];
  /** The header's bytes as they stand in the file, byte order mark and line end included. */
  readonly header: Buffer;
  /** The bytes of a row or broken record as they stand in the file, line end included; of a sheet's row: as CSV. */
  sourceOf(row: Pick<InputRow, 'line' | 'sheet'>): Buffer;
}

const NO_KIND: Bilingual = { vi: 'không rõ loại', en: 'of no known kind' };

/** A table of which the header has been read, and nothing below it. */
export interface OpenedTable {
  readonly head: TableHead;
  /** Its sheets; of text there is one. All have the same headers. */
  readonly grids: readonly HeadedGrid[];
  readonly layout: Layout;
  /** What opening it found. */
  readonly before: readonly Diagnostic[];
  /** What only its last row brings to light. */
  readonly after: readonly Diagnostic[];
}

/** Reads a file (`-`: standard input) as a table of a format. Refuses what is missing, empty, binary or of another format. */
export async function readTable(
  file: string,
  format: InputFormat,
  options: ReadOptions = {},
): Promise<Checked<SourceTable>> {
  return assemble(await openTable(file, format, options));
}

/** The same for who reads row by row (stream-table.ts). */
export async function openTable(
  file: string,
  format: InputFormat,
  options: ReadOptions = {},
): Promise<OpenedTable> {
  if (isLockFile(file)) throw ioFindings.refuse('unusable', 'lock-file', { file }, { file });
  const source = await openSource(file, options.stdin);
  const content = sniff(source.sample);
  if (content.kind === 'empty' && source.isCutOff)
    throw ioFindings.refuse('unusable', 'half-read', {}, { file });
  if (content.kind === 'empty') throw ioFindings.refuse('unusable', 'empty-file', { file }, { file });
  if (content.kind === 'binary')
    throw ioFindings.refuse('unusable', 'binary-file', { file, kind: content.name || NO_KIND }, { file });
  const { mapping } = options;
  const layout =
    mapping === undefined
      ? formatLayout(format)
      : (await import('../mapping/layout.js')).mappingLayout(format, mapping);
  const open = content.kind === 'workbook' ? openBook : openText;
  return open(source, format, layout, { ...mapping?.read, ...options });
}

async function openText(
  source: Source,
  format: InputFormat,
  layout: Layout,
  options: ReadOptions,
): Promise<OpenedTable> {
  const grid = await openTextGrid(source, layout.naming, options);
  const { headed, first } = await findHead(grid, layout.naming, options.headerLine);
  if (headed === undefined) throw refuseHeadless(grid.file, first, format, options.headerLine);
  const { encoding, delimiter, font, isSure } = grid;
  const detected: Detected = {
    encoding,
    delimiter,
    headerLine: headed.headerLine,
    isGzip: source.isGzip,
    ...(font === undefined ? {} : { font }),
  };
  const before = isSure ? [] : [ioFindings.find('encoding-unsure', { encoding }, { file: source.file })];
  const header = Buffer.concat([
    grid.mark,
    ...headed.headerRecords.map((record) => bytesOf(recordSource(record))),
  ]);
  return { head: { file: source.file, detected, header }, grids: [headed], layout, before, after: [] };
}

async function openBook(
  source: Source,
  format: InputFormat,
  layout: Layout,
  options: ReadOptions,
): Promise<OpenedTable> {
  const { file } = source;
  const { readSpreadsheet } = await import('./spreadsheet.js');
  const { openSheetGrids } = await import('./sheet-grids.js');
  const book = await readSpreadsheet(file, source.chunks);
  const { headed, first, diagnostics } = await openSheetGrids(file, book, layout.naming, options);
  const [top] = headed;
  if (top === undefined) throw refuseHeadless(file, first, format, options.headerLine);
  const sheets = headed.flatMap((grid) => grid.sheet ?? []);
  const detected: Detected = { sheets, headerLine: top.headerLine, isGzip: source.isGzip };
  // The mark tells Excel that the rejects are UTF-8.
  const header = Buffer.from(`\ufeff${csvLine(top.headers)}`, 'utf8');
  return {
    head: { file, detected, header },
    grids: headed,
    layout,
    before: diagnostics,
    after: book.diagnostics,
  };
}

type TableHead = Pick<SourceTable, 'file' | 'detected' | 'header'>;

async function assemble({ head, grids, layout, before, after }: OpenedTable): Promise<Checked<SourceTable>> {
  const { file } = head;
  const bodies: Body[] = [];
  const diagnostics = [...before];
  const present = new Set<string>();
  const records = new Map<string | undefined, Body['records']>();
  for (const grid of grids) {
    const open = layout.open(grid.headers, headerPlace(grid));
    const body = await readBody(grid, open);
    for (const key of open.present) present.add(key);
    // Sheets that are read together have the same headers: once is enough.
    diagnostics.push(...(bodies.length === 0 ? open.diagnostics : []), ...body.diagnostics);
    records.set(grid.sheet, body.records);
    bodies.push(body);
  }
  const rows = bodies.flatMap((body) => body.rows);
  const broken = bodies.flatMap((body) => body.broken);
  const blank = bodies.reduce((sum, body) => sum + body.blank, 0);
  const read = rows.length + broken.length + blank;
  if (read === blank) diagnostics.push(ioFindings.find('no-rows', {}, { file }));
  const sourceOf: SourceTable['sourceOf'] = ({ line, sheet }) => {
    const record = records.get(sheet)?.get(line);
    if (record === undefined) throw new Error(`no row at line ${line} of ${file}`);
    return bytesOf(recordSource(record));
  };
  return {
    value: { ...head, present, rows, broken, blank, read, sourceOf },
    diagnostics: [...diagnostics, ...after],
  };
}

export const headerPlace = ({ file, sheet, headerLine: line }: HeadedGrid): Place =>
  sheet === undefined ? { file, line } : { file, sheet, line };

export const bytesOf = (source: RecordSource): Buffer =>
  Buffer.isBuffer(source) ? source : Buffer.from(csvLine(source), 'utf8');
