/** The rows of one table as they come out of a file, whether its text or a sheet, before anyone knows what they mean. */
import type { InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { ioFindings } from '../words.js';
import { findHeader } from './find-header.js';
import type { Naming } from './layout.js';
import type { RawRecord } from './records.js';
import { sayStop } from './stop.js';

export interface Grid {
  readonly file: string;
  readonly sheet?: string;
  /** In portions: asking for each record by itself would cost more than reading it. */
  readonly records: AsyncIterable<readonly RawRecord[]>;
  /** In delimited text a row of another width has lost or gained a delimiter; sheets are as wide as they like. */
  readonly isDelimited: boolean;
  /** Whether replacement characters of a cell stood in the file themselves, or are bytes that could not be read. */
  readonly isSound: (source: Buffer) => boolean;
}

export interface HeadedGrid extends Grid {
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** The header's records. */
  readonly headerRecords: readonly RawRecord[];
  /** What lies below the header. */
  readonly records: AsyncIterable<readonly RawRecord[]>;
}

/** Rows among which the header is looked for: banners and titles above it are short. */
const HEADER_DEPTH = 40;

/** Takes the rows down to the header off a grid; undefined when none of the first rows is one. */
export async function findHead(
  grid: Grid,
  naming: Naming,
  headerLine: number | undefined,
): Promise<{ readonly headed?: HeadedGrid; readonly first: readonly RawRecord[] }> {
  const records = grid.records[Symbol.asyncIterator]();
  const first = await takeFirst(records, headerLine);
  const found =
    headerLine === undefined
      ? findHeader(first.slice(0, HEADER_DEPTH).map(cellsOf), naming)
      : givenHeader(first, headerLine);
  if (found === undefined) {
    await records.return?.();
    return { first };
  }
  const headerRecords = first.slice(found.first, found.last + 1);
  const headed = {
    ...grid,
    headers: found.cells,
    headerLine: headerRecords[0]?.line ?? 1,
    headerRecords,
    records: follow(first.slice(found.last + 1), records),
  };
  return { headed, first };
}

const cellsOf = (record: RawRecord): readonly string[] => record.cells;

async function takeFirst(
  records: AsyncIterator<readonly RawRecord[]>,
  headerLine: number | undefined,
): Promise<RawRecord[]> {
  const first: RawRecord[] = [];
  for (let next = await records.next(); !next.done; next = await records.next()) {
    first.push(...next.value);
    const last = first.at(-1)?.line ?? 0;
    if (headerLine === undefined ? first.length >= HEADER_DEPTH : last >= headerLine) break;
  }
  return first;
}

function givenHeader(first: readonly RawRecord[], headerLine: number) {
  const index = first.findIndex((record) => record.line === headerLine && record.stop === undefined);
  const cells = first[index]?.cells;
  return cells === undefined ? undefined : { first: index, last: index, cells };
}

async function* follow(
  first: readonly RawRecord[],
  rest: AsyncIterator<readonly RawRecord[]>,
): AsyncGenerator<readonly RawRecord[]> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Why a table without a header cannot be used. */
export function refuseHeadless(
  file: string,
  first: readonly RawRecord[],
  format: InputFormat,
  headerLine: number | undefined,
): Refusal {
  const where = { file };
  const last = first.at(-1);
  if (last?.stop !== undefined)
    return new Refusal('unusable', [sayStop(last.stop, last, { ...where, line: last.line })]);
  if (headerLine !== undefined)
    return ioFindings.refuse('unusable', 'no-such-line', { header: headerLine }, where);
  const filled = first.find((record) => record.cells.some((cell) => cell.trim() !== ''));
  const found = (filled?.cells ?? [])
    .filter((cell) => cell.trim() !== '')
    .join(' | ')
    .slice(0, 200);
  return ioFindings.refuse('unusable', 'no-known-column', { found, format: format.name }, where);
}
