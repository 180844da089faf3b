/**
 * Gives rejected rows back. `FILE.rejects.csv` holds the source's header and the rows' own bytes and nothing else, so that
 * it can be corrected and imported as it is; `FILE.rejects.txt` says beside it why, record by record.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import { writeDurably } from '../durable.js';
import { type Staged, StagedFile } from '../staged.js';
import type { SourceTable } from './read-table.js';

/** What is needed of a table whose rows are given back. */
type RejectingTable = Pick<SourceTable, 'file' | 'broken' | 'header' | 'sourceOf'>;

interface RejectedRow {
  readonly line: number;
  readonly sheet?: string;
}

/** Two files that wait for their places. */
export interface StagedRejects {
  readonly rows: Staged;
  readonly reasons: Staged;
}

interface WrittenRejects {
  readonly rows: string;
  readonly reasons: string;
  readonly count: number;
}

/** Rejects hold what the source holds, personal data included: for the owner alone. */
const OWNER_ONLY = { mode: 0o600 };

/**
 * Writes the broken records of a table and those that its rooms rejected, in the order of the source.
 * `say` gives the sentence of a finding. Nothing is written when nothing was rejected.
 */
export async function writeRejects(
  table: RejectingTable,
  rejected: readonly RejectedRow[],
  diagnostics: readonly Diagnostic[],
  say: (finding: Diagnostic) => string,
): Promise<WrittenRejects | undefined> {
  const all = inSourceOrder([...table.broken, ...rejected]);
  if (all.length === 0) return undefined;
  const written = { ...rejectsOf(table.file), count: all.length };
  await writeDurably(written.rows, bytesOf(table, all), OWNER_ONLY);
  await writeDurably(written.reasons, linesOf(all, diagnostics, say), OWNER_ONLY);
  return written;
}

/** Names of the files in which rejected rows of a file are given back. */
export function rejectsOf(file: string): { readonly rows: string; readonly reasons: string } {
  const name = file === '-' ? 'stdin' : file;
  return { rows: `${name}.rejects.csv`, reasons: `${name}.rejects.txt` };
}

/** The same two files, written row by row while the source is read; opened when the first row is rejected. */
export class RejectsWriter {
  readonly #file: string;
  readonly #header: Buffer;
  #open: { readonly rows: StagedFile; readonly reasons: StagedFile } | undefined;
  #count = 0;

  constructor(file: string, header: Buffer) {
    this.#file = file;
    this.#header = header;
  }

  /** `reasons`: all findings of the row; `say` gives the sentence of one. */
  add(
    row: RejectedRow,
    source: Buffer,
    reasons: readonly Diagnostic[],
    say: (finding: Diagnostic) => string,
  ) {
    this.#open ??= this.#begin();
    this.#count++;
    this.#open.rows.write(source);
    const errors = reasons.filter(({ severity }) => severity === 'error');
    for (const line of sayRow(this.#count, row, errors, say)) this.#open.reasons.write(Buffer.from(line));
  }

  #begin() {
    const names = rejectsOf(this.#file);
    const open = { rows: new StagedFile(names.rows), reasons: new StagedFile(names.reasons) };
    open.rows.write(this.#header);
    open.reasons.write(Buffer.from(REASONS_HEAD));
    return open;
  }

  /** undefined: nothing was rejected. */
  close(): StagedRejects | undefined {
    return this.#open && { rows: this.#open.rows.close(), reasons: this.#open.reasons.close() };
  }
}

/** Each row once. Sheets keep the order in which they come. */
function inSourceOrder(rows: readonly RejectedRow[]): readonly RejectedRow[] {
  const sheets = [...new Set(rows.map((row) => row.sheet))];
  const unique = new Map(rows.map((row) => [keyOf(row), row]));
  return [...unique.values()].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.line - b.line,
  );
}

const keyOf = ({ line, sheet = '' }: { readonly line?: number; readonly sheet?: string }): string =>
  `${sheet}\n${line}`;

async function* bytesOf(table: RejectingTable, rows: readonly RejectedRow[]): AsyncGenerator<Buffer> {
  yield table.header;
  for (const row of rows) yield table.sourceOf(row);
}

const HEADS = ['record', 'sheet', 'line', 'column', 'code', 'reason'] as const;
/** The mark tells Windows programs that this is UTF-8. */
const REASONS_HEAD = `\ufeff${HEADS.join('\t')}\n`;

/** Tab separated: which record below the header of the rejects, where it stood in the source, and why. */
async function* linesOf(
  rows: readonly RejectedRow[],
  diagnostics: readonly Diagnostic[],
  say: (finding: Diagnostic) => string,
): AsyncGenerator<string> {
  const reasons = errorsByRow(diagnostics);
  yield REASONS_HEAD;
  for (const [i, row] of rows.entries()) yield* sayRow(i + 1, row, reasons.get(keyOf(row)) ?? [], say);
}

function sayRow(
  record: number,
  row: RejectedRow,
  errors: readonly Diagnostic[],
  say: (finding: Diagnostic) => string,
): string[] {
  const start = [record, row.sheet ?? '', row.line];
  if (errors.length === 0) return [toLine([...start, '', '', ''])];
  return errors.map((finding) => toLine([...start, finding.where?.column ?? '', finding.code, say(finding)]));
}

function errorsByRow(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byRow = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    if (finding.severity !== 'error' || finding.where?.line === undefined) continue;
    const key = keyOf(finding.where);
    const found = byRow.get(key);
    if (found === undefined) byRow.set(key, [finding]);
    else found.push(finding);
  }
  return byRow;
}

const toLine = (fields: readonly (string | number)[]): string =>
  `${fields.map((field) => String(field).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
