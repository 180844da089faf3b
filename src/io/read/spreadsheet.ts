/**
 * Opens a workbook whatever its name says (XLSX, old XLS, ODS, an HTML table or XML called .xls) as sheets of
 * text rows, and says by name what stands in the way. Which row is the header is decided in read-table.
 */
import { TextDecoder } from 'node:util';
import type { Diagnostic } from '#kit/diagnostic.js';
import { ioFindings } from '../words.js';
import { type Damage, Unreadable } from '../workbook/damage.js';
import { openHtml } from '../workbook/html-table.js';
import { openOle } from '../workbook/ole.js';
import { type BookSheet, type Row, rowsOf, type Workbook, type WorkbookKind } from '../workbook/workbook.js';
import { listEntries } from '../workbook/zip.js';
import { noteOpenElsewhere } from './lock-file.js';
import { CutOff } from './source.js';

export type { BookSheet, Merge, Row } from '../workbook/workbook.js';

export interface Spreadsheet extends Workbook {
  /** What was found. Grows while rows are read: look at it after the last row. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A workbook is held in memory as it lies on the disk (compressed); its rows are not. */
const FILE_LIMIT_BYTES = 512 * 1024 * 1024;

/** Reads a workbook from its bytes (those of read/source, or any other). Refuses what is none. */
export async function readSpreadsheet(file: string, chunks: AsyncIterable<Buffer>): Promise<Spreadsheet> {
  const diagnostics: Diagnostic[] = [];
  const uncomputed = new Set<string>();
  const onUncomputed = (sheet: string, line: number, column: number) => {
    if (uncomputed.has(sheet)) return; // one word a sheet is enough
    uncomputed.add(sheet);
    diagnostics.push(ioFindings.find('formula-not-computed', {}, { file, sheet, line, column }));
  };
  const book = await explained(file, async () => openBook(await collect(chunks), onUncomputed));
  if (book.isCutOff === true) diagnostics.push(ioFindings.find('table-cut-off', {}, { file }));
  diagnostics.push(...noteName(file, book.kind), ...(await noteOpenElsewhere(file)));
  return { kind: book.kind, sheets: book.sheets.map((sheet) => explainSheet(sheet, file)), diagnostics };
}

type OnUncomputed = (sheet: string, line: number, column: number) => void;

async function openBook(bytes: Buffer, onUncomputed: OnUncomputed): Promise<Workbook> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return openZip(bytes, onUncomputed);
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return openCompound(bytes);
  return openMarkup(bytes);
}

async function openZip(bytes: Buffer, onUncomputed: OnUncomputed): Promise<Workbook> {
  const entries = listEntries(bytes);
  if (entries.has('xl/workbook.bin')) throw new Unreadable('binary', 'xl/workbook.bin');
  if (entries.has('content.xml')) return (await import('../workbook/ods.js')).openOds(bytes, entries);
  const { openXlsx } = await import('../workbook/xlsx.js');
  return openXlsx(bytes, entries, onUncomputed);
}

async function openCompound(bytes: Buffer): Promise<Workbook> {
  const ole = openOle(bytes);
  if (ole.names.has('EncryptedPackage')) throw new Unreadable('protected', 'EncryptedPackage');
  if (!ole.names.has('Workbook') && !ole.names.has('Book')) throw new Unreadable('not-a-workbook', 'OLE');
  return (await import('../workbook/xls.js')).openXls(bytes, ole);
}

async function openMarkup(bytes: Buffer): Promise<Workbook> {
  const page = decodePage(bytes);
  if (!EXCEL_XML.test(page.slice(0, 4096))) return openPage(page);
  const { openExcelXml } = await import('../workbook/excel-xml.js');
  return openExcelXml(once(Buffer.from(page)));
}

/** A system that has logged its user out answers an export with a page of another kind. */
function openPage(page: string): Workbook {
  const book = openHtml(page);
  if (book.sheets.length === 0) throw new Unreadable('no-table', 'HTML');
  return book;
}

const EXCEL_XML = /^\s*<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/;

/** In the encoding that its first bytes or its own words say; UTF-8 where they say none that we know. */
function decodePage(bytes: Buffer): string {
  const start = bytes.subarray(0, 4096).toString('latin1');
  const said = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  const marked = { fffe: 'utf-16le', feff: 'utf-16be' }[bytes.subarray(0, 2).toString('hex')];
  return decoderOf(marked ?? said).decode(bytes);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += piece.length;
    if (size > FILE_LIMIT_BYTES) throw new Unreadable('too-large', 'file');
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

/** A sheet may turn out damaged only when its last row is read. */
const explainSheet = (sheet: BookSheet, file: string): BookSheet => ({
  ...sheet,
  rows: rowsOf(() => explainedRows(sheet, file)),
  merges: () => explained(file, () => sheet.merges()),
});

async function* explainedRows(sheet: BookSheet, file: string): AsyncGenerator<Row> {
  try {
    yield* sheet.rows;
  } catch (error) {
    throw explain(error, file, sheet.name);
  }
}

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, file);
  }
}

const SLUGS = {
  damaged: 'workbook-damaged',
  'too-large': 'workbook-too-large',
  protected: 'workbook-protected',
  'too-old': 'workbook-too-old',
  binary: 'workbook-binary',
  'not-a-workbook': 'not-a-workbook',
  'no-table': 'page-without-table',
} as const satisfies Record<Damage, string>;

/** The refusal for a workbook that cannot be read; any other error as it is. */
function explain(error: unknown, file: string, sheet?: string): unknown {
  const damage = error instanceof CutOff ? 'damaged' : error instanceof Unreadable ? error.damage : undefined;
  if (damage === undefined) return error;
  return ioFindings.refuse(
    'unusable',
    SLUGS[damage],
    { file },
    sheet === undefined ? { file } : { file, sheet },
  );
}

/** Endings under which each kind is expected. */
const ENDINGS: Readonly<Record<WorkbookKind, RegExp>> = {
  xlsx: /\.xls[xm]$/i,
  xls: /\.xls$/i,
  ods: /\.ods$/i,
  html: /\.html?$/i,
  xml: /\.xml$/i,
};

const KINDS: Readonly<Record<WorkbookKind, string>> = {
  xlsx: 'XLSX',
  xls: 'XLS (Excel 97-2003)',
  ods: 'ODS (LibreOffice)',
  html: 'HTML',
  xml: 'XML Spreadsheet 2003',
};

/** A file under another kind's name was read all the same, and is named. */
function noteName(file: string, kind: WorkbookKind): Diagnostic[] {
  if (file === '-' || ENDINGS[kind].test(file)) return [];
  return [ioFindings.find('workbook-misnamed', { file, kind: KINDS[kind] }, { file })];
}
