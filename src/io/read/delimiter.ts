/** Finds the delimiter of a text by trying each on its first lines. */
import type { Charset } from '../encoding/charset.js';
import { cutRecords } from './records.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;

const BYTES_TRIED = 16 * 1024;

/** As deep as a header is looked for. */
const HEADER_DEPTH = 40;

/**
 * The delimiter under which a line shows most known headers; where no header tells, the one that cuts most lines
 * into the same number (two at least) of cells.
 */
export async function findDelimiter(
  sample: Buffer,
  charset: Charset,
  countHeaders: (cells: readonly string[]) => number,
): Promise<string> {
  let best: { readonly delimiter: string; readonly score: Score } = { delimiter: ',', score: [0, 0] };
  const tried = sample.subarray(0, BYTES_TRIED);
  for (const delimiter of DELIMITERS) {
    if (!tried.includes(delimiter)) continue; // every line would be one cell
    const rows: (readonly string[])[] = [];
    for await (const records of cutRecords(once(tried), charset, delimiter))
      for (const { cells, stop } of records) if (stop === undefined) rows.push(cells);
    const score: Score = [mostHeaders(rows.slice(0, HEADER_DEPTH), countHeaders), evenness(rows)];
    if (isHigher(score, best.score)) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A line cannot show more headers than it has cells, and mostly the first one shows all. */
const mostHeaders = (
  rows: readonly (readonly string[])[],
  count: (cells: readonly string[]) => number,
): number => rows.reduce((most, cells) => (cells.length <= most ? most : Math.max(most, count(cells))), 0);

type Score = readonly [headers: number, evenness: number];

const isHigher = (a: Score, b: Score): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

async function* once(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}

/** How many cells the lines have that agree with one another. */
function evenness(rows: readonly (readonly string[])[]): number {
  const linesOfWidth = new Map<number, number>();
  for (const { length } of rows) linesOfWidth.set(length, (linesOfWidth.get(length) ?? 0) + 1);
  return Math.max(0, ...[...linesOfWidth].map(([width, lines]) => lines * (width - 1)));
}
