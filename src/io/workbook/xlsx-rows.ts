/** The rows of a sheet of an XLSX file, one by one as the part is inflated. */
import { numberToText, setCell } from './cell-value.js';
import { Unreadable } from './damage.js';
import type { NumberKind } from './number-format.js';
import { type DateSystem, isoToText } from './serial.js';
import type { Merge, Row } from './workbook.js';
import { toText } from './xlsx-strings.js';
import { attributeOf, createXmlScanner, scanXml, type XmlEvents } from './xml.js';

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

function rowEvents(book: BookContext, emit: (row: Row) => void): XmlEvents {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let tag = '';
  let value = '';
  let isCollecting = false;
  let isFormula = false;
  let inReading = false;
  return {
    open(name, attributes) {
      switch (name) {
        case 'v':
        case 't':
          isCollecting = !inReading;
          break;
        case 'c':
          tag = attributes;
          column = columnOf(attributeOf(tag, 'r')) ?? column + 1;
          if (column >= MOST_COLUMNS) throw new Unreadable('damaged', `row ${line}`);
          value = '';
          isFormula = false;
          break;
        case 'row':
          line = Number(attributeOf(attributes, 'r') ?? line + 1);
          cells = [];
          column = -1;
          break;
        case 'f':
          isFormula = true;
          break;
        case 'rPh':
          inReading = true;
          break;
      }
    },
    text(raw) {
      if (isCollecting) value = value === '' ? raw : value + raw;
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          isCollecting = false;
          break;
        case 'c':
          if (value !== '') setCell(cells, column, cellText(tag, value, book));
          else if (isFormula) book.onUncomputed(line, column + 1);
          break;
        case 'row':
          emit({ line, cells });
          break;
        case 'rPh':
          inReading = false;
          break;
      }
    },
  };
}

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
      return toText(raw);
    default: {
      const number = Number(raw);
      const format = book.formats[Number(attributeOf(tag, 's') ?? 0)] ?? { kind: 'plain' };
      return Number.isNaN(number) ? toText(raw) : numberToText(number, format, book.dateSystem);
    }
  }
}

/** The joined cells of a sheet; they stand below its rows, so that the whole part is read for them. */
export async function readMerges(pieces: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  const scanner = createXmlScanner({
    open(name, tag) {
      if (name !== 'mergeCell') return;
      const [from = '', to = from] = (attributeOf(tag, 'ref') ?? '').split(':');
      merges.push({ top: rowOf(from), left: letterOf(from), bottom: rowOf(to), right: letterOf(to) });
    },
    text() {},
    close() {},
  });
  for await (const _ of scanXml(pieces, scanner));
  return merges;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);
const letterOf = (reference: string): number => (columnOf(reference) ?? -1) + 1;
