/**
 * Writes batches of rows in the order of their keys: what is new sixteen rows at a statement, what is stored already one
 * by one through the same decisions as a small import (newer.ts). Rows that come in no order wait until a million are
 * there, so that each page of the file is filled once. Synchronous, inside the change that the command opened.
 */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { openKeyStore } from '../key-store.js';
import { addDossier, LedgerCells } from '../ledger-events.hot.js';
import { emptyDays, openCellWriter, openLedgerMover } from '../ledger-store.js';
import type { RowCounts } from '../model.js';
import { decide, type NewerOptions } from '../newer.js';
import { orderOf } from '../order.hot.js';
import { PACKED_COLUMNS, type PackedRow, packDossier } from '../packed.js';
import { openDossierStore } from '../store.js';
import type { CellsRead, RowBatch } from './batch.js';
import { type Shape, shapeOf } from './file-shape.hot.js';
import { MANY_SUPPLEMENTS, RowPacker, type Value } from './row-packer.hot.js';
import { complete, readDays } from './rows.hot.js';

const ROWS_AT_ONCE = 16;
const WAITING_ROWS = 1_100_000;
/** Odd keys are negative; moved up they sort before all others. */
const KEY_SHIFT = 2 ** 36;
/** Rows of a file in order lie within so many days. */
const TAME_DAYS = 45;

const STATE = PACKED_COLUMNS.slice(1).join(', ');
const STORED = `SELECT ${PACKED_COLUMNS.join(', ')} FROM packed_dossier WHERE dossier_id`;
const INSERT_ONE = `INSERT INTO packed_dossier VALUES (${PACKED_COLUMNS.map(() => '?')})`;
const KEEP = `INSERT INTO dossier_kept (kept_for, dossier_id, ${STATE}) VALUES (?, ${PACKED_COLUMNS.map(() => '?')})`;
const IS_KEPT = 'SELECT 1 FROM dossier_kept WHERE kept_for = ? AND dossier_id = ?';
const KEPT = `SELECT ${PACKED_COLUMNS.join(', ')} FROM dossier_kept WHERE kept_for = ? AND dossier_id = ?`;
const UNKEEP = 'DELETE FROM dossier_kept WHERE kept_for = ? AND dossier_id = ?';
const REPLACE = `UPDATE packed_dossier SET (${STATE}) = (${PACKED_COLUMNS.slice(1).map(() => '?')}) WHERE dossier_id = ?`;

interface Waiting {
  readonly batch: RowBatch;
  readonly shape: Shape;
}

type Counts = Pick<RowCounts, 'inserted' | 'updated' | 'unchanged'>;

export class RowWriter {
  readonly counts = { inserted: 0, updated: 0, unchanged: 0 };
  readonly diagnostics: Diagnostic[] = [];
  readonly #db: Database;
  readonly #batch: number;
  readonly #options: NewerOptions;
  readonly #store: ReturnType<typeof openDossierStore>;
  readonly #keys: ReturnType<typeof openKeyStore>;
  readonly #rows: RowPacker;
  readonly #mover: ReturnType<typeof openLedgerMover>;
  /** What the reader counted and is not so. */
  #wrong = new LedgerCells();
  /** Of rows that wait. */
  readonly #cells: CellsRead[] = [];
  readonly #days = emptyDays();
  readonly #ledger: ReturnType<typeof openCellWriter>;
  readonly #statements;
  readonly #waiting: Waiting[] = [];
  /** How often a dossier that was stored before changed in this import, from the second time on. */
  readonly #again = new Map<number, number>();
  #waitingRows = 0;
  #shape: Shape | undefined;
  #expectsStored = false;

  constructor(db: Database, batch: number, options: NewerOptions) {
    this.#db = db;
    this.#batch = batch;
    this.#options = options;
    this.#store = openDossierStore(db);
    this.#keys = openKeyStore(db);
    this.#rows = new RowPacker(this.#keys, batch);
    this.#mover = openLedgerMover(db);
    this.#ledger = openCellWriter(db);
    this.#statements = {
      insertOne: db.prepare(INSERT_ONE),
      find: db.prepare<[number], PackedRow>(`${STORED} = ?`).raw(),
      findMany: db.prepare<number[], PackedRow>(`${STORED} IN (${Array(ROWS_AT_ONCE).fill('?')})`).raw(),
      keep: db.prepare(KEEP),
      isKept: db.prepare<[number, number], number>(IS_KEPT).pluck(),
      kept: db.prepare<[number, number], PackedRow>(KEPT).raw(),
      unkeep: db.prepare(UNKEEP),
      replace: db.prepare(REPLACE),
    };
  }

  startFile(file: string, present: ReadonlySet<string>): void {
    this.#shape = shapeOf({ db: this.#db, batch: this.#batch, rowsAtOnce: ROWS_AT_ONCE }, file, present);
  }

  addTexts(texts: readonly string[]): void {
    this.#rows.addTexts(texts);
  }

  write(sent: RowBatch): void {
    const batch = complete(sent);
    if (this.#shape === undefined) throw new Error('rows before their file');
    this.#waiting.push({ batch, shape: this.#shape });
    this.#waitingRows += batch.count;
    if (this.#waitingRows >= WAITING_ROWS || (this.#waiting.length === 1 && isTame(batch)))
      this.#writeWaiting();
  }

  addCells(cells: CellsRead): void {
    this.#ledger.addLines(cells.lines);
    this.#cells.push(cells);
    if (this.#waiting.length === 0) this.#writeCells();
  }

  /** Cells of rows that are written: less what was no new dossier, or the ledger would be moved to and fro. */
  #writeCells(): void {
    for (const { keys, counts } of this.#cells.splice(0)) {
      if (this.#wrong.size === 0) {
        this.#ledger.write({ keys, counts });
        continue;
      }
      for (let i = 0; i < keys.length; i++) this.#wrong.addKey(keys[i] as number, counts[i] as number);
      this.#ledger.write(this.#wrong.entries());
      this.#wrong = new LedgerCells();
    }
  }

  /** Writes what waits, settles the ledger; the counts are complete then. */
  finish(): Counts {
    this.#writeWaiting();
    this.#writeCells();
    this.#takeBackMoot();
    this.#ledger.write(this.#wrong.entries());
    this.#mover.flush();
    return this.counts;
  }

  #writeWaiting(): void {
    const waiting = this.#waiting.splice(0);
    this.#waitingRows = 0;
    const size = waiting.reduce((sum, { batch }) => sum + batch.count, 0);
    const keys = new Float64Array(size);
    const places = new Uint32Array(size);
    let at = 0;
    waiting.forEach(({ batch }, i) => {
      for (let n = 0; n < batch.count; n++) {
        keys[at] = this.#rows.keyOf(batch, n) + KEY_SHIFT;
        places[at++] = i * PLACE_STEP + n;
      }
    });
    this.#writeInOrder(waiting, keys, places);
  }

  #writeInOrder(waiting: readonly Waiting[], keys: Float64Array, places: Uint32Array): void {
    const order = orderOf(keys);
    const later: number[] = [];
    const group: number[] = [];
    let last = -1;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] as number;
      const key = keys[at] as number;
      if (key === last) later.push(at);
      else {
        group.push(at);
        if (group.length === ROWS_AT_ONCE) this.#writeGroup(waiting, keys, places, group, later);
      }
      last = key;
    }
    if (group.length > 0) this.#writeGroup(waiting, keys, places, group, later);
    later.sort((a, b) => (places[a] as number) - (places[b] as number));
    for (const at of later) this.#settle(waiting, (keys[at] as number) - KEY_SHIFT, places[at] as number);
  }

  #writeGroup(
    waiting: readonly Waiting[],
    keys: Float64Array,
    places: Uint32Array,
    group: number[],
    later: number[],
  ): void {
    const first = waiting[Math.floor((places[group[0] as number] as number) / PLACE_STEP)] as Waiting;
    const isWhole = group.length === ROWS_AT_ONCE && !this.#expectsStored;
    if (!isWhole || !this.#insertGroup(waiting, keys, places, group, first.shape))
      this.#lookAtGroup(waiting, keys, places, group, later);
    group.length = 0;
  }

  /** false: one of them is stored already, and nothing was written. */
  #insertGroup(
    waiting: readonly Waiting[],
    keys: Float64Array,
    places: Uint32Array,
    group: readonly number[],
    shape: Shape,
  ): boolean {
    const values: Value[] = [];
    for (const at of group) {
      const place = places[at] as number;
      const { batch, shape: own } = waiting[Math.floor(place / PLACE_STEP)] as Waiting;
      if (own !== shape || (batch.supplements[place % PLACE_STEP] as number) >= MANY_SUPPLEMENTS)
        return false;
      this.#rows.fill(batch, place % PLACE_STEP, (keys[at] as number) - KEY_SHIFT, shape.hasRare);
      for (const column of shape.bound) values.push(this.#rows.values[column] as Value);
    }
    try {
      shape.insertMany.run(...values);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'))
        throw error;
      this.#expectsStored = true;
      return false;
    }
    this.counts.inserted += group.length;
    return true;
  }

  #lookAtGroup(
    waiting: readonly Waiting[],
    keys: Float64Array,
    places: Uint32Array,
    group: readonly number[],
    later: number[],
  ): void {
    const stored = this.#findStored(group.map((at) => (keys[at] as number) - KEY_SHIFT));
    this.#expectsStored = stored.size > 0;
    for (const at of group) {
      const key = (keys[at] as number) - KEY_SHIFT;
      const n = (places[at] as number) % PLACE_STEP;
      const { batch, shape } = waiting[Math.floor((places[at] as number) / PLACE_STEP)] as Waiting;
      this.#rows.fill(batch, n, key, true);
      const before = stored.get(key);
      if (before === undefined) {
        this.#statements.insertOne.run(...this.#rows.values);
        this.counts.inserted++;
      } else if (this.#isAsStored(before, shape)) {
        this.#countWrong(batch, n);
        this.counts.unchanged++;
      } else later.push(at);
    }
  }

  #findStored(keys: number[]): Map<number, PackedRow> {
    const { find, findMany } = this.#statements;
    const rows = keys.length === ROWS_AT_ONCE ? findMany.all(...keys) : keys.flatMap((key) => find.all(key));
    return new Map(rows.map((row) => [row[0], row]));
  }

  /** Does the row that was filled in say what is stored, as far as its file speaks? Where in doubt: no. */
  #isAsStored(stored: PackedRow, { compared, flagMask, hasRare }: Shape): boolean {
    const values = this.#rows.values;
    for (const place of compared) if (values[place] !== stored[place]) return false;
    if (((values[4] as number) ^ stored[4]) & flagMask) return false;
    if ((values[4] as number) >> 13 === 7) return false;
    return hasRare ? values[14] === stored[14] : stored[14] === null || !stored[14].includes('"d"');
  }

  /** The reader counted the row as a new dossier. */
  #countWrong(batch: RowBatch, n: number): void {
    readDays(batch, n, this.#days);
    addDossier(this.#wrong, batch.ledgerLine[n] as number, this.#days, -1);
  }

  /** One row against what is stored, as in a small import. */
  #settle(waiting: readonly Waiting[], key: number, place: number): void {
    const { batch, shape } = waiting[Math.floor(place / PLACE_STEP)] as Waiting;
    const n = place % PLACE_STEP;
    this.#countWrong(batch, n);
    const { find, isKept, keep, replace } = this.#statements;
    const declared = this.#rows.declare(batch, n, shape.present);
    const before = find.get(key);
    const dossier = this.#store.findDossier(declared.code);
    const where = { file: shape.file, line: batch.line[n] as number };
    const { verdict, now, diagnostics } = decide(dossier, declared, this.#options, where);
    this.diagnostics.push(...diagnostics);
    this.counts[verdict]++;
    if (verdict === 'unchanged' || before === undefined) return;
    const row = packDossier(now, key, this.#batch, this.#keys.numberOf);
    if (before[1] !== this.#batch) keep.run(this.#batch, ...before);
    else if (isKept.get(this.#batch, key) !== undefined)
      this.#again.set(key, (this.#again.get(key) ?? 1) + 1);
    const [, ...state] = row;
    replace.run(...state, key);
    this.#mover.move(before, -1);
    this.#mover.move(row, 1);
  }

  /** Dossiers that took turns and ended as they were stored did not change (plan.ts). */
  #takeBackMoot(): void {
    const { find, kept, unkeep, replace } = this.#statements;
    for (const [key, times] of this.#again) {
      const before = kept.get(this.#batch, key);
      const now = find.get(key);
      if (before === undefined || now === undefined) continue;
      if (before.some((value, i) => i !== 1 && value !== now[i])) continue;
      const [, ...state] = before;
      replace.run(...state, key);
      unkeep.run(this.#batch, key);
      this.counts.updated -= times;
      this.counts.unchanged += times;
    }
  }
}

const PLACE_STEP = 65_536;

/** Do the rows lie within a few weeks of one another? */
function isTame({ day, agency, count }: RowBatch): boolean {
  let first = Number.MAX_SAFE_INTEGER;
  let last = -1;
  for (let n = 0; n < count; n++) {
    if (agency[n] === -1) continue;
    first = Math.min(first, day[n] as number);
    last = Math.max(last, day[n] as number);
  }
  return last - first <= TAME_DAYS;
}
