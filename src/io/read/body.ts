/** Turns the records below a header into rows. Every record is counted once: as a row, as broken, or as blank. */
import { type Diagnostic, hasErrors, type Place } from '#kit/diagnostic.js';
import type { InputRow } from '#kit/input.js';
import { ioFindings } from '../words.js';
import { lineClassifier } from './asides.js';
import { Cleaner, isErrorValue } from './clean.js';
import type { HeadedGrid } from './grid.js';
import { judgeRecord } from './judge.js';
import type { Cells, OpenLayout } from './layout.js';
import { type RawRecord, type RecordSource, sourceOf } from './records.js';
import { endsLine, sayStop } from './stop.js';

/** A record that could not be read as a row; it counts as rejected. */
export interface BrokenRecord {
  readonly line: number;
  readonly sheet?: string;
}

export interface Body {
  readonly rows: readonly InputRow[];
  readonly broken: readonly BrokenRecord[];
  /** Blank lines, sums, remarks, headers printed again. */
  readonly blank: number;
  /** Rows and broken records by line, as they came. */
  readonly records: ReadonlyMap<number, RawRecord>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readBody(grid: HeadedGrid, layout: OpenLayout): Promise<Body> {
  const reader = new BodyReader(grid, layout);
  for await (const records of grid.records) for (const record of records) reader.take(record);
  return reader.finish();
}

/** For a reader that takes the plain rows itself and leaves the others to this one. */
export const openBody = (grid: Omit<HeadedGrid, 'records'>, layout: OpenLayout): BodyReader =>
  new BodyReader(grid, layout);

/** A record that was taken off a body: with what the file has of it, and as a row unless it is broken. */
export interface TakenRecord extends BrokenRecord {
  readonly source: RecordSource;
  readonly row?: InputRow;
}

class BodyReader {
  readonly #grid: Omit<HeadedGrid, 'records'>;
  readonly #layout: OpenLayout;
  readonly #kindOf: ReturnType<typeof lineClassifier>;
  readonly #cleaner = new Cleaner();
  /** Without a column that it needs no row can be right, and one finding says so. */
  readonly #isHopeless: boolean;
  /** Places of columns without a header. */
  readonly #unnamed: readonly number[];
  readonly #rows: InputRow[] = [];
  readonly #broken: BrokenRecord[] = [];
  readonly #records = new Map<number, RawRecord>();
  readonly #diagnostics: Diagnostic[] = [];
  /** Columns without a header in which something stands. */
  readonly #headless = new Set<number>();
  /** Sums and remarks, which are data after all if data follow. */
  readonly #held: RawRecord[] = [];
  #blank = 0;
  #shortRows = 0;
  #isFirst = true;
  /** Rows that are not, or no longer, among `rows`. */
  #gone = 0;
  /** Did the last row have a cell that had to be mended? */
  #isMended = false;

  constructor(grid: Omit<HeadedGrid, 'records'>, layout: OpenLayout) {
    this.#grid = grid;
    this.#layout = layout;
    this.#kindOf = lineClassifier(grid.headers);
    this.#isHopeless = hasErrors(layout.diagnostics);
    this.#unnamed = [...grid.headers.keys()].filter((i) => grid.headers[i]?.trim() === '');
  }

  take(record: RawRecord): void {
    if (record.stop !== undefined) {
      this.#diagnostics.push(sayStop(record.stop, record, this.#placeOf(record)));
      if (record.source !== undefined && record.source.length > 0) this.#break(record);
      return;
    }
    const kind = this.#kindOf(record.cells, this.#isFirst);
    this.#isFirst = false;
    if (kind === 'blank') this.#blank++;
    else if (kind === 'aside') this.#passOver(record);
    else if (kind === 'footer') this.#held.push(record);
    else {
      for (const held of this.#held.splice(0)) this.#row(held);
      this.#row(record);
    }
  }

  /** A plain row went by: sums and remarks before it are data after all. */
  pass(): void {
    this.#gone++;
    this.#isFirst = false;
    if (this.#held.length > 0) for (const held of this.#held.splice(0)) this.#row(held);
  }

  /** Gives out the records taken so far, in their order, and keeps nothing of them. */
  drain(): TakenRecord[] {
    this.#gone += this.#rows.length;
    const rows = this.#rows.splice(0).map((row) => this.#takeOff(row, { row }));
    if (this.#broken.length === 0) return rows;
    const broken = this.#broken.splice(0).map((record) => this.#takeOff(record, {}));
    return [...rows, ...broken].sort((a, b) => a.line - b.line);
  }

  #takeOff({ line, sheet }: BrokenRecord, row: Pick<TakenRecord, 'row'>): TakenRecord {
    const record = this.#records.get(line);
    this.#records.delete(line);
    const place = sheet === undefined ? { line } : { line, sheet };
    return { ...place, source: record === undefined ? [] : sourceOf(record), ...row };
  }

  /** Gives out what was found so far. */
  drainFindings(): Diagnostic[] {
    return this.#diagnostics.splice(0);
  }

  finish(): Body {
    for (const held of this.#held) this.#passOver(held);
    const { file, sheet, headers, headerLine: line } = this.#grid;
    const place = sheet === undefined ? { file } : { file, sheet };
    this.#diagnostics.push(...this.#cleaner.diagnostics(headers, place));
    for (const index of [...this.#headless].sort((a, b) => a - b)) {
      const column = index + 1;
      this.#diagnostics.push(ioFindings.find('headless-column', { column }, { ...place, line, column }));
    }
    return {
      rows: this.#rows,
      broken: this.#broken,
      blank: this.#blank,
      records: this.#records,
      diagnostics: this.#diagnostics,
    };
  }

  #placeOf({ line }: RawRecord): Place {
    const { file, sheet } = this.#grid;
    return sheet === undefined ? { file, line } : { file, sheet, line };
  }

  /** A line that is no data: counted with the blank ones, and named. */
  #passOver(record: RawRecord): void {
    this.#blank++;
    const text = record.cells.filter((cell) => cell.trim() !== '').join(' | ');
    this.#diagnostics.push(
      ioFindings.find('line-skipped', { text: text.slice(0, 120) }, this.#placeOf(record)),
    );
  }

  #break(record: RawRecord): void {
    const { line } = record;
    this.#broken.push(this.#grid.sheet === undefined ? { line } : { line, sheet: this.#grid.sheet });
    this.#records.set(line, record);
  }

  #row(record: RawRecord): void {
    const cells = this.#cellsOf(record);
    if (cells === undefined) {
      this.#break(record);
      return;
    }
    const { line } = record;
    const { sheet } = this.#grid;
    const row = sheet === undefined ? { line, cells } : { line, sheet, cells };
    this.#rows.push(this.#isMended ? { ...row, written: this.#layout.toCells(record.cells, {}).value } : row);
    this.#records.set(line, record);
  }

  /** The canonical cells; undefined for a broken record, whose finding is kept. */
  #cellsOf(record: RawRecord): Cells | undefined {
    if (this.#isHopeless) return undefined;
    const place = this.#placeOf(record);
    const judged = judgeRecord(record, this.#grid, place);
    if (judged.length > 0 && this.#isBrokenBy(judged, record)) return undefined;
    this.#noteHeadless(record.cells);
    this.#isMended = false;
    let cells: readonly string[] = record.cells;
    let isFailed = false;
    for (const index of this.#layout.used) {
      const cell = cells[index] ?? '';
      const clean = this.#cleaner.clean(cell, index, record.line);
      if (isErrorValue(clean)) isFailed = this.#noteError(clean, index, place);
      if (clean === cell) continue;
      if (clean !== cell.trim()) this.#isMended = true;
      cells = cells.with(index, clean);
    }
    if (isFailed) return undefined;
    const { value, diagnostics } = this.#layout.toCells(cells, place);
    if (diagnostics.length === 0) return value;
    this.#diagnostics.push(...diagnostics);
    return hasErrors(diagnostics) ? undefined : value;
  }

  /** A formula that failed says nothing of the row: neither a code nor that there is none. */
  #noteError(value: string, index: number, place: Place): true {
    const header = this.#grid.headers[index] ?? '';
    this.#diagnostics.push(
      ioFindings.find('error-value', { header, value }, { ...place, column: index + 1 }),
    );
    return true;
  }

  #isBrokenBy(judged: readonly Diagnostic[], record: RawRecord): boolean {
    const weighed = judged.map((finding) => this.#weigh(finding, record));
    this.#diagnostics.push(...weighed);
    return hasErrors(weighed);
  }

  /** In a table of whole rows, a last line that lacks its line end and its last cells was cut off. */
  #weigh(finding: Diagnostic, record: RawRecord): Diagnostic {
    if (finding.code !== 'io/short-row') return finding;
    this.#shortRows++;
    const isCut = this.#shortRows === 1 && this.#rows.length + this.#gone > 0 && !endsLine(record.source);
    return isCut ? ioFindings.find('half-read', {}, this.#placeOf(record)) : finding;
  }

  #noteHeadless(cells: readonly string[]): void {
    if (this.#unnamed.length === 0 && cells.length <= this.#grid.headers.length) return;
    const isFilled = (i: number) => (cells[i] ?? '').trim() !== '';
    for (const i of this.#unnamed) if (isFilled(i)) this.#headless.add(i);
    for (let i = this.#grid.headers.length; i < cells.length; i++) if (isFilled(i)) this.#headless.add(i);
  }
}
