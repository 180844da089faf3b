/** Judges a record before it becomes a row: has it as many cells as the header, could its bytes be read, do its quotes make sense? Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { ioFindings } from '../words.js';
import type { HeadedGrid } from './grid.js';
import type { RawRecord } from './records.js';
import { lastLine } from './stop.js';

/** Of a grid, what a record is judged by. */
type Judged = Pick<HeadedGrid, 'headers' | 'isDelimited' | 'isSound'>;

/** A warning lets the row pass, an error makes the record a broken one. */
export function judgeRecord(record: RawRecord, grid: Judged, place: Place): readonly Diagnostic[] {
  if (!grid.isDelimited || isPlain(record, grid)) return NOTHING;
  return [judgeLetters, judgeQuotes, judgeWidth].flatMap((judge) => judge(record, grid, place) ?? []);
}

const NOTHING: readonly Diagnostic[] = [];

/** As wide as the header, and nothing in it that any judge minds: nearly every record. */
const isPlain = ({ cells }: RawRecord, { headers }: Judged): boolean =>
  cells.length === headers.length && !cells.some((cell) => cell.startsWith('"') || cell.includes('\ufffd'));

type Judge = (record: RawRecord, grid: Judged, place: Place) => Diagnostic | undefined;

const judgeWidth: Judge = ({ cells }, { headers }, place) => {
  const counts = { cells: cells.length, columns: headers.length };
  if (cells.slice(headers.length).some(isFilled)) return ioFindings.find('too-many-cells', counts, place);
  // Columns without a header at the end are none.
  return headers.slice(cells.length).some(isFilled) ? ioFindings.find('short-row', counts, place) : undefined;
};

const isFilled = (cell: string): boolean => cell.trim() !== '';

const judgeLetters: Judge = ({ cells, source = Buffer.alloc(0) }, { headers, isSound }, place) => {
  const damaged = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (damaged === -1) return undefined;
  const where = { ...place, column: damaged + 1 };
  return isSound(source)
    ? ioFindings.find('lost-characters', { text: (cells[damaged] ?? '').slice(0, 80) }, where)
    : ioFindings.find('undecodable', { header: headers[damaged] ?? '' }, where);
};

const judgeQuotes: Judge = (record, _grid, place) =>
  record.cells.some((cell) => isRunaway(cell, record))
    ? ioFindings.find('unclosed-quote', { last: lastLine(record) }, place)
    : undefined;

/**
 * A cell that begins with a quote and runs over lines: the quote was never closed, and the next one closed it wrongly.
 * A cell that really begins with a quote is written with three.
 */
function isRunaway(cell: string, { source }: RawRecord): boolean {
  if (!cell.startsWith('"') || !/[\r\n]/.test(cell)) return false;
  const beginning = /^[ -~]{0,20}/.exec(cell.slice(1))?.[0] ?? '';
  const ascii = source?.toString('latin1').replaceAll('\0', '') ?? ''; // zero bytes are those of UTF-16
  return !ascii.includes(`"""${beginning.replaceAll('"', '""')}`);
}
