/** The rows of a sheet of an XLSX file, one by one as the part is inflated. */
import { decodeText, numberToText, setCell } from './cell-value.js';
import { Unreadable } from './damage.js';
import type { NumberKind } from './number-format.js';
import { type DateSystem, isoToText } from './serial.js';
import type { Merge, Row } from './workbook.js';
import { attributeOf, byElement, createXmlScanner, scanWhole, scanXml, type XmlEvents } from './xml.js';

/** What the cells of all sheets refer to. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberKind[];
  readonly dateSystem: DateSystem;
  /** A formula whose result was never stored: the cell reads as empty. */
  onUncomputed(line: number, column: number): void;
}

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

export async function* readRows(pieces: AsyncIterable<Buffer>, book: BookContext): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const scanner = createXmlScanner(rowEvents(book, (row) => rows.push(row)));
  for await (const _ of scanXml(pieces, scanner)) yield* rows.splice(0);
}

/** Where reading stands. */
interface Reading {
  line: number;
  cells: string[];
  /** Column of the cell, from 0, and its tag. */
  column: number;
  tag: string;
  value: string;
  isCollecting: boolean;
  isFormula: boolean;
  /** Inside a reading aid of another script, which is no part of the text. */
  inAid: boolean;
}

function rowEvents(book: BookContext, emit: (row: Row) => void): XmlEvents {
  const at: Reading = {
    line: 0,
    cells: [],
    column: -1,
    tag: '',
    value: '',
    isCollecting: false,
    isFormula: false,
    inAid: false,
  };
  return {
    open: (name, tag) => openElement(at, name, tag),
    text(raw) {
      if (at.isCollecting) at.value = at.value === '' ? raw : at.value + raw;
    },
    close(name) {
      closeElement(at, name, book);
      if (name === 'row') emit({ line: at.line, cells: at.cells });
    },
  };
}

function openElement(at: Reading, name: string, tag: string): void {
  switch (name) {
    case 'v':
    case 't':
      at.isCollecting = !at.inAid;
      break;
    case 'c':
      at.tag = tag;
      at.column = columnOf(attributeOf(tag, 'r')) ?? at.column + 1;
      if (at.column >= MOST_COLUMNS) throw new Unreadable('damaged', `row ${at.line}`);
      at.value = '';
      at.isFormula = false;
      break;
    case 'row':
      at.line = Number(attributeOf(tag, 'r') ?? at.line + 1);
      at.cells = [];
      at.column = -1;
      break;
    case 'f':
      at.isFormula = true;
      break;
    case 'rPh':
      at.inAid = true;
      break;
  }
}

function closeElement(at: Reading, name: string, book: BookContext): void {
  switch (name) {
    case 'v':
    case 't':
      at.isCollecting = false;
      break;
    case 'c':
      if (at.value !== '') setCell(at.cells, at.column, cellText(at.tag, at.value, book));
      else if (at.isFormula && !isEmptyText(at.tag)) book.onUncomputed(at.line, at.column + 1);
      break;
    case 'rPh':
      at.inAid = false;
      break;
  }
}

/** A formula that was computed to no text at all: `=IF(A2="","",…)`. */
const isEmptyText = (tag: string): boolean => attributeOf(tag, 't') === 'str';

/** `BC12` → 54; undefined without a reference. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) & ~32; // upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}

function cellText(tag: string, raw: string, book: BookContext): string {
  switch (attributeOf(tag, 't')) {
    case 's':
      return book.strings[Number(raw)] ?? '';
    case 'b':
      return raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoToText(raw);
    case 'str':
    case 'inlineStr':
    case 'e':
      return decodeText(raw);
    default: {
      const number = Number(raw);
      const format = book.formats[Number(attributeOf(tag, 's') ?? 0)] ?? { kind: 'plain' };
      return Number.isNaN(number) ? decodeText(raw) : numberToText(number, format, book.dateSystem);
    }
  }
}

/** The joined cells of a sheet; they stand below its rows, so that the whole part is inflated for them. */
export async function readMerges(pieces: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  const mergeCell = (tag: string) => {
    const [from = '', to = from] = (attributeOf(tag, 'ref') ?? '').split(':');
    merges.push({ top: rowOf(from), left: letterOf(from), bottom: rowOf(to), right: letterOf(to) });
  };
  await scanWhole(behindRows(pieces), byElement({ open: { mergeCell } }));
  return merges;
}

const MARK = 'mergeCells';

/** Looks for the element among the bytes, without cutting the rows before it into tags. */
async function* behindRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFound = false;
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const joined = isFound ? piece : Buffer.concat([tail, piece]);
    const at: number = isFound ? 0 : joined.indexOf(MARK);
    if (at !== -1) yield joined.subarray(isFound ? 0 : Math.max(0, joined.lastIndexOf('<', at)));
    isFound ||= at !== -1;
    tail = joined.subarray(-2 * MARK.length);
  }
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);
const letterOf = (reference: string): number => (columnOf(reference) ?? -1) + 1;
