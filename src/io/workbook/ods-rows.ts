/** The rows of one sheet of an ODS file, which holds all its sheets in `content.xml`. */
import { plainNumber, plainText, setCell } from './cell-value.js';
import { isoToText } from './serial.js';
import type { Row } from './workbook.js';
import { attributeOf, createXmlScanner, decodeEntities, scanXml, type XmlEvents } from './xml.js';

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

export async function* readOdsRows(pieces: AsyncIterable<Buffer>, table: number): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const scanner = createXmlScanner(rowEvents(table, (row) => rows.push(row)));
  for await (const _ of scanXml(pieces, scanner)) yield* rows.splice(0);
}

interface Cell {
  readonly tag: string;
  /** What the cell shows, a line a paragraph. */
  text: string;
  paragraphs: number;
}

/** Where reading stands. */
interface Reading {
  table: number;
  line: number;
  /** How often the row is repeated. */
  rows: number;
  cells: string[];
  column: number;
  cell: Cell | undefined;
  inParagraph: boolean;
  inComment: boolean;
}

function rowEvents(wanted: number, emit: (row: Row) => void): XmlEvents {
  const at: Reading = {
    table: -1,
    line: 1,
    rows: 1,
    cells: [],
    column: 0,
    cell: undefined,
    inParagraph: false,
    inComment: false,
  };
  return {
    open(name, tag) {
      if (name === 'table') at.table += 1;
      if (at.table === wanted) openElement(at, name, tag);
    },
    text(raw) {
      if (at.inParagraph && at.cell !== undefined) at.cell.text += raw;
    },
    close(name) {
      if (at.table === wanted) closeElement(at, name, emit);
    },
  };
}

function openElement(at: Reading, name: string, tag: string): void {
  if (name === 'table-row') {
    at.rows = Math.min(countOf(tag, 'number-rows-repeated'), MOST_ROWS);
    at.cells = [];
    at.column = 0;
  } else if (isCell(name)) at.cell = { tag, text: '', paragraphs: 0 };
  else if (name === 'annotation') at.inComment = true;
  else if (at.cell !== undefined && !at.inComment)
    at.inParagraph = addMark(at.cell, name, tag, at.inParagraph);
}

function closeElement(at: Reading, name: string, emit: (row: Row) => void): void {
  if (name === 'p') at.inParagraph = false;
  else if (name === 'annotation') at.inComment = false;
  else if (isCell(name)) endCell(at);
  else if (name === 'table-row') {
    // Empty rows below the data stand for all that the sheet could hold.
    if (at.cells.length > 0)
      for (let i = 0; i < at.rows; i += 1) emit({ line: at.line + i, cells: at.cells });
    at.line += at.rows;
  }
}

const isCell = (name: string): boolean => name === 'table-cell' || name === 'covered-table-cell';

function endCell(at: Reading): void {
  if (at.cell === undefined) return;
  const { tag, text } = at.cell;
  const times = Math.min(countOf(tag, 'number-columns-repeated'), MOST_COLUMNS - at.column);
  const shown = cellText(tag, plainText(decodeEntities(text)));
  if (shown !== '') for (let i = 0; i < times; i += 1) setCell(at.cells, at.column + i, shown);
  at.column += times;
  at.cell = undefined;
}

/** A paragraph, break, tab or run of blanks within a cell; says whether text follows. */
function addMark(cell: Cell, name: string, tag: string, inParagraph: boolean): boolean {
  if (name === 'p') {
    cell.paragraphs += 1;
    if (cell.paragraphs > 1) cell.text += '\n';
    return true;
  }
  if (name === 'line-break') cell.text += '\n';
  else if (name === 'tab') cell.text += '\t';
  else if (name === 's') cell.text += ' '.repeat(Math.min(countOf(tag, 'c'), 1000));
  return inParagraph;
}

const countOf = (tag: string, name: string): number => Math.max(1, Number(attributeOf(tag, name) ?? 1) || 1);

function cellText(tag: string, shown: string): string {
  switch (attributeOf(tag, 'value-type')) {
    case 'date':
      return isoToText(attributeOf(tag, 'date-value') ?? shown);
    case 'time':
      return clockOf(attributeOf(tag, 'time-value') ?? '') ?? shown;
    case 'boolean':
      return (attributeOf(tag, 'boolean-value') ?? shown).toUpperCase();
    case 'float':
    case 'percentage':
    case 'currency':
      return numberText(attributeOf(tag, 'value') ?? '', shown);
    default:
      return shown;
  }
}

/** `PT07H30M00S` → 07:30; a length of time beyond a day is none. */
function clockOf(duration: string): string | undefined {
  const match = /^PT(\d+)H(\d+)M/.exec(duration);
  return match === null || Number(match[1]) > 23
    ? undefined
    : `${match[1]?.padStart(2, '0')}:${match[2]?.padStart(2, '0')}`;
}

/** The number, unless the cell shows it with leading zeros: then it is a code. An error shows instead of its number. */
function numberText(value: string, shown: string): string {
  if (/^0\d+$/.test(shown) && Number(shown) === Number(value)) return shown;
  if (value === '' || Number.isNaN(Number(value)) || /^(#|Err:)/.test(shown)) return shown;
  return plainNumber(Number(value));
}
