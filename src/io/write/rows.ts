/**
 * Tables of any length as CSV or JSON lines, plain or compressed: rows are written as they come and never held together.
 * CSV has canonical heads and no dialect: it is for programs, and for being read by us again.
 */
import { gzipSync } from 'node:zlib';
import { csvLine } from '../read/csv-line.js';
import { clean } from './clean.js';
import { guard } from './formula.js';

export type RowValue = string | number | boolean | null;

export interface RowForm {
  readonly format: 'csv' | 'jsonl';
  readonly isGzip: boolean;
}

/** By the ending of the file; undefined: another one. */
export function rowFormOf(file: string): RowForm | undefined {
  const [, ending, packed] = /\.(csv|jsonl|ndjson)(\.gz)?$/i.exec(file) ?? [];
  if (ending === undefined) return undefined;
  return { format: ending.toLowerCase() === 'csv' ? 'csv' : 'jsonl', isGzip: packed !== undefined };
}

/** Characters that are gathered before they are written. */
const CHUNK = 262_144;

/** The bytes of the file, in chunks. Each compressed chunk is a member of its own, as RFC 1952 allows. */
export async function* renderRows(
  columns: readonly string[],
  rows: Iterable<readonly RowValue[]>,
  { format, isGzip }: RowForm,
): AsyncGenerator<Uint8Array> {
  const pack = (text: string): Uint8Array => (isGzip ? gzipSync(text) : Buffer.from(text));
  const render = format === 'csv' ? toCsv : toJson(columns);
  let text = format === 'csv' ? csvLine([...columns]) : '';
  for (const row of rows) {
    text += render(row);
    if (text.length < CHUNK) continue;
    yield pack(text);
    text = '';
  }
  yield pack(text);
}

const toCsv = (row: readonly RowValue[]): string => csvLine(row.map(toCell));

function toCell(value: RowValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : guard(clean(value));
}

const toJson =
  (columns: readonly string[]) =>
  (row: readonly RowValue[]): string =>
    `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))}\n`;
