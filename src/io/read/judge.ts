/** Judges a record before it becomes a row: has it as many cells as the header, could its bytes be read, do its quotes make sense? Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { countLines } from '../encoding/tape.js';
import { ioFindings } from '../words.js';
import type { HeadedGrid } from './grid.js';
import { RECORD_LIMIT } from './grid.js';
import type { RawRecord, Stop } from './records.js';

/** A warning lets the row pass, an error makes the record a broken one. */
export function judgeRecord(record: RawRecord, grid: HeadedGrid, place: Place): Diagnostic | undefined {
  if (!grid.isDelimited) return undefined;
  return judgeWidth(record, grid, place) ?? judgeText(record, grid, place);
}

function judgeWidth({ cells }: RawRecord, { headers }: HeadedGrid, place: Place): Diagnostic | undefined {
  const counts = { cells: cells.length, columns: headers.length };
  if (cells.slice(headers.length).some((cell) => cell.trim() !== ''))
    return ioFindings.find('too-many-cells', counts, place);
  return isShort(cells, headers) ? ioFindings.find('short-row', counts, place) : undefined;
}

/** Empty headers at the end are no columns. */
function isShort(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.slice(cells.length).some((header) => header.trim() !== '');
}

function judgeText(record: RawRecord, grid: HeadedGrid, place: Place): Diagnostic | undefined {
  const { cells, source = Buffer.alloc(0) } = record;
  const damaged = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (damaged !== -1) {
    const where = { ...place, column: damaged + 1 };
    return grid.isSound(source)
      ? ioFindings.find('lost-characters', { text: (cells[damaged] ?? '').slice(0, 80) }, where)
      : ioFindings.find('undecodable', { header: grid.headers[damaged] ?? '' }, where);
  }
  if (!cells.some(isRunaway) || hasTripleQuote(source)) return undefined;
  return ioFindings.find('unclosed-quote', { last: record.line + linesWithin(source) }, place);
}

/** A cell that begins with a quote and runs over lines: the quote was never closed, and the next one closed it wrongly. */
const isRunaway = (cell: string): boolean => cell.startsWith('"') && /[\r\n]/.test(cell);

/** A cell that really begins with a quote is written with three. Zero bytes are those of UTF-16. */
const hasTripleQuote = (source: Buffer): boolean =>
  source.toString('latin1').replaceAll('\0', '').includes('"""');

/** The finding for a record at which reading stopped. */
export function sayStop(stop: Stop, record: RawRecord, place: Place): Diagnostic {
  switch (stop) {
    case 'cut-off':
      return ioFindings.find('half-read', {}, place);
    case 'record-too-long':
      return ioFindings.find('record-too-long', RECORD_LIMIT, place);
    case 'unclosed-quote':
      return ioFindings.find('unclosed-quote', { last: record.line + linesWithin(record.source) }, place);
  }
}

/** Does the record end with a line end? Zero bytes are those of UTF-16. */
export const endsLine = (source: Buffer = Buffer.alloc(0)): boolean =>
  /[\r\n]\0?$/.test(source.subarray(-2).toString('latin1'));

/** Line ends inside a record, its own left out. */
const linesWithin = (source: Buffer = Buffer.alloc(0)): number =>
  countLines(source) - (endsLine(source) ? 1 : 0);
