/**
 * Writes rows in the order of their keys, whatever order they come in. A pool of them is sorted; those of its last days
 * wait for the next pool, which may have more of the same days; those that come too late for their place are set aside and
 * merged at the end. What is new goes by the thousands into an image (row-image.hot.ts) that SQLite copies; what is stored
 * already goes through the same decisions as a small import (newer.ts). Synchronous, inside the command's change.
 */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { TakenRows } from '#kit/row-counts.js';
import { DAY_KEYS, dayOfKey } from '../code-key.js';
import { DayPrints, isSamePrint } from '../day-prints.hot.js';
import { openKeyStore } from '../key-store.js';
import { openLedgerMover, readPrints } from '../ledger-store.js';
import type { NewerOptions } from '../newer.js';
import { orderOf } from '../order.hot.js';
import type { PackedRow } from '../packed.js';
import { AGENCY, DAY, type FilePlace, LINE, type RowBatch, startOf } from './batch.hot.js';
import { type Shape, shapeOf } from './file-shape.hot.js';
import { RowImages } from './row-images.hot.js';
import { RowPacker, type Value } from './row-packer.hot.js';
import { type RowOnItsWay, RowRuns } from './row-runs.hot.js';
import { giveBack } from './rows.hot.js';
import { RowSettler } from './settle-rows.hot.js';
import { StoredRows } from './stored-rows.hot.js';

const POOL_ROWS = 262_144;
/** Odd keys are negative; moved up they sort before all others. */
const KEY_SHIFT = 2 ** 36;
/** The last batch of a pool may run over. */
const SLACK = 65_536;
/** Days at the end of a pool of which more may come. */
const WAITING_DAYS = 2;
/** A pool has to have room for others. */
const MOST_WAITING = 0.75;
/** Of a file in order at most so many rows lie before the day before the newest. */
const LATE_SHARE = 0.05;

interface Pooled {
  readonly batch: RowBatch;
  readonly shape: number;
}

export interface WriterOptions extends NewerOptions {
  /** As many rows as the files may have; decides how often rows go over to the database. */
  readonly likelyRows: number;
  /** Rows that are sorted at once. */
  readonly poolRows?: number;
  /** Told the key of every row. */
  readonly onKey?: ((key: number) => void) | undefined;
}

export class RowWriter {
  readonly counts = { inserted: 0, updated: 0, unchanged: 0 };
  readonly #packer: RowPacker;
  readonly #ledger: ReturnType<typeof openLedgerMover>;
  readonly #images: RowImages;
  readonly #runs: RowRuns;
  readonly #stored: StoredRows;
  readonly #settler: RowSettler;
  readonly #shapes: Shape[] = [];
  readonly #batch: number;
  readonly #onKey: WriterOptions['onKey'];
  #pool: Pooled[] = [];
  readonly #poolRows: number;
  #keys = new Float64Array(POOL_ROWS + SLACK);
  /** Which batch of the pool a row is in, and where it begins there. */
  #batches = new Uint32Array(POOL_ROWS + SLACK);
  #starts = new Uint32Array(POOL_ROWS + SLACK);
  #size = 0;
  #newestDay = 0;
  #late = 0;
  /** Key up to which all has gone its way. */
  #doneUpTo = Number.NEGATIVE_INFINITY;
  #lastKey = Number.NaN;
  #isLastNew = false;
  /** Of what was stored before; of the rows set aside; of the days of a pool, one after the other. */
  readonly #storedPrints: DayPrints;
  readonly #lateDays = new DayPrints();
  readonly #pooledDay = new DayPrints();
  /** Rows whose dossier came with this import and may not be in the database yet. */
  readonly #repeated: RowOnItsWay[] = [];

  constructor(db: Database, batch: number, options: WriterOptions) {
    const keys = openKeyStore(db);
    this.#batch = batch;
    this.#onKey = options.onKey;
    this.#poolRows = options.poolRows ?? POOL_ROWS;
    this.#packer = new RowPacker(keys, batch);
    this.#ledger = openLedgerMover(db);
    this.#images = new RowImages(db, options.likelyRows);
    this.#runs = new RowRuns(`${this.#images.stem}-0`);
    this.#stored = new StoredRows(db);
    this.#storedPrints = readPrints(db);
    const { counts } = this;
    this.#settler = new RowSettler(db, {
      batch,
      options,
      counts,
      packer: this.#packer,
      ledger: this.#ledger,
    });
  }

  get diagnostics(): readonly Diagnostic[] {
    const { findings } = this.#settler;
    return [...findings.kept, ...findings.sayMore()];
  }

  startFile(place: FilePlace, present: ReadonlySet<string>): void {
    this.#shapes.push(shapeOf(place, present));
  }

  addTexts(texts: readonly string[]): void {
    this.#packer.addTexts(texts);
  }

  /** The batch is the writer's until it is given back. */
  write(batch: RowBatch): void {
    if (batch.count === 0) {
      giveBack(batch);
      return;
    }
    if (this.#size + batch.count > this.#keys.length) this.#growPool();
    const place = this.#pool.push({ batch, shape: this.#shapes.length - 1 }) - 1;
    const { words, width } = batch;
    for (let n = 0; n < batch.count; n++) {
      const start = startOf(n, width);
      const key = this.#packer.keyOf(batch, start);
      this.#onKey?.(key);
      this.#keys[this.#size] = key + KEY_SHIFT;
      this.#batches[this.#size] = place;
      this.#starts[this.#size++] = start;
      const day = words[start + DAY] as number;
      if (day > this.#newestDay) this.#newestDay = day;
      else if (day < this.#newestDay - 1 && words[start + AGENCY] !== -1) this.#late++;
    }
    if (this.#size >= this.#poolRows) this.#emptyPool((this.#newestDay - WAITING_DAYS + 1) * DAY_KEYS);
  }

  #growPool(): void {
    const [keys, batches, starts] = [this.#keys, this.#batches, this.#starts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#batches = new Uint32Array(keys.length * 2);
    this.#starts = new Uint32Array(keys.length * 2);
    this.#keys.set(keys);
    this.#batches.set(batches);
    this.#starts.set(starts);
  }

  /** Writes what waits, settles the ledger; the counts are complete then. */
  finish(): TakenRows {
    this.#emptyPool(Number.POSITIVE_INFINITY);
    if (this.#runs.count > 0) {
      this.#images.hand();
      this.#settleRepeated();
      this.#startSweep();
      for (const row of this.#runs.merge(this.#batch)) {
        const key = row.values[0] as number;
        if (key >= 0 && this.#isDayStored(dayOfKey(key), this.#lateDays)) this.counts.unchanged++;
        else this.#sweep(row);
      }
    }
    this.#images.hand();
    this.#settleRepeated();
    this.#settler.takeBackMoot();
    this.counts.inserted += this.#images.count;
    this.#ledger.flush();
    return this.counts;
  }

  /** After the transaction. */
  close(): void {
    this.#runs.close();
    this.#images.close();
  }

  /** Rows below a key go their way, the others wait. In a file without order all are set aside. */
  #emptyPool(until: number): void {
    const order = orderOf(this.#keys.subarray(0, this.#size));
    const isLast = until === Number.POSITIVE_INFINITY;
    const isOrdered = (isLast && this.#runs.count === 0) || this.#late < this.#size * LATE_SHARE;
    const going = isOrdered && !isLast ? this.#countBelow(order, until) : order.length;
    const mayPass = isOrdered && this.#storedPrints.size > 0;
    this.#late = 0;
    this.#runs.startRun();
    this.#startSweep();
    const row: RowOnItsWay = { values: this.#packer.values, line: 0, shape: 0 };
    let last = this.#doneUpTo;
    for (let i = 0; i < going; i++) {
      if (mayPass) i += this.#passStored(order, i, going);
      if (i >= going) break;
      const key = this.#fill(row, order[i] as number);
      if (isOrdered && key > this.#doneUpTo) {
        this.#sweep(row);
        last = key;
      } else this.#setAside(row);
    }
    this.#doneUpTo = last;
    this.#keepWaiting(order.subarray(going));
  }

  #setAside(row: RowOnItsWay): void {
    this.#runs.add(row);
    if (this.#storedPrints.size > 0) this.#lateDays.move(row.values as unknown as PackedRow, 1);
  }

  /** Rows from a place on that are all of their day and all as they are stored: those are counted and done with. */
  #passStored(order: Uint32Array, from: number, going: number): number {
    let passed = 0;
    while (from + passed < going) {
      const first = from + passed;
      const day = this.#dayAt(order[first] as number);
      if (first > 0 && this.#dayAt(order[first - 1] as number) === day) break; // looked at already
      const print = this.#storedPrints.find(day);
      if (print === undefined || this.#dayAt(order[first + print.count - 1] as number) !== day) break;
      if (first + print.count > going || this.#dayAt(order[first + print.count] ?? -1) === day) break;
      this.#pooledDay.clear();
      const row: RowOnItsWay = { values: this.#packer.values, line: 0, shape: 0 };
      for (let i = first; i < first + print.count; i++) {
        this.#fill(row, order[i] as number);
        this.#pooledDay.move(row.values as unknown as PackedRow, 1);
      }
      if (!this.#isDayStored(day, this.#pooledDay)) break;
      this.counts.unchanged += print.count;
      passed += print.count;
    }
    return passed;
  }

  /** Of a place in the pool; -1: of no code with a day, or of none. */
  #dayAt(at: number | undefined): number {
    const key = at === undefined || at < 0 ? -1 : (this.#keys[at] as number) - KEY_SHIFT;
    return key < 0 ? -1 : dayOfKey(key);
  }

  #isDayStored(day: number, seen: DayPrints): boolean {
    return isSamePrint(this.#storedPrints.find(day), seen.find(day)) && !this.#settler.changedDays.has(day);
  }

  /** All of them where too many would wait. */
  #countBelow(order: Uint32Array, until: number): number {
    let count = order.length;
    while (count > 0 && (this.#keys[order[count - 1] as number] as number) - KEY_SHIFT >= until) count--;
    return order.length - count > MOST_WAITING * this.#poolRows ? order.length : count;
  }

  #keepWaiting(order: Uint32Array): void {
    order.sort(); // as they came
    const pool: Pooled[] = [];
    const moved = new Map<number, number>();
    let size = 0;
    for (const at of order) {
      const from = this.#batches[at] as number;
      let to = moved.get(from);
      if (to === undefined) {
        to = pool.push(this.#pool[from] as Pooled) - 1;
        moved.set(from, to);
      }
      this.#keys[size] = this.#keys[at] as number;
      this.#batches[size] = to;
      this.#starts[size++] = this.#starts[at] as number;
    }
    this.#pool.forEach(({ batch }, i) => {
      if (!moved.has(i)) giveBack(batch);
    });
    this.#pool = pool;
    this.#size = size;
  }

  /** Fills a row from its place in the pool; gives its key. */
  #fill(row: RowOnItsWay, at: number): number {
    const key = (this.#keys[at] as number) - KEY_SHIFT;
    const start = this.#starts[at] as number;
    const { batch, shape } = this.#pool[this.#batches[at] as number] as Pooled;
    this.#packer.fill(batch, start, key);
    row.line = batch.words[start + LINE] as number;
    row.shape = shape;
    return key;
  }

  #startSweep(): void {
    this.#stored.restart();
    this.#lastKey = Number.NaN;
  }

  /** In ascending order of keys since the start of the sweep. */
  #sweep(row: RowOnItsWay): void {
    const key = row.values[0] as number;
    const shape = this.#shapes[row.shape] as Shape;
    if (key === this.#lastKey) {
      if (this.#isLastNew) this.#repeated.push({ ...row, values: [...row.values] });
      else this.#settler.settle(row, shape);
      return;
    }
    this.#lastKey = key;
    const before = this.#stored.find(key);
    this.#isLastNew = before === undefined;
    if (before === undefined) {
      this.#images.add(row.values);
      this.#ledger.move(row.values as unknown as PackedRow, 1);
    } else if (isAsStored(row.values, before, shape)) this.counts.unchanged++;
    else this.#settler.settle(row, shape);
  }

  #settleRepeated(): void {
    for (const row of this.#repeated.splice(0)) this.#settler.settle(row, this.#shapes[row.shape] as Shape);
  }
}

/** Does a row say what is stored, as far as its file speaks? Where in doubt: no. */
function isAsStored(
  values: readonly Value[],
  stored: PackedRow,
  { compared, flagMask, hasRare }: Shape,
): boolean {
  for (const place of compared) if (values[place] !== stored[place]) return false;
  const flags = values[4] as number;
  if ((flags ^ stored[4]) & flagMask || flags >> 13 === 7) return false;
  return hasRare ? values[14] === stored[14] : stored[14] === null || !stored[14].includes('"d"');
}
