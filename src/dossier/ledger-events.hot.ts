/**
 * What a dossier puts into the ledger: counts by line and day from which the balance of any period and the classes on
 * any day are sums (definitions.md 4). A class of what lies open is kept as the days on which a dossier enters and leaves it.
 * Cells lie in a table of typed arrays, which is smaller than a Map of them.
 */

/** Counts of a cell, in the order of the ledger's columns. */
export const KINDS = ['received', 'early', 'on_time', 'late', 'paused', 'overdue'] as const;
export const KIND_COUNT = KINDS.length;

const RECEIVED = 0;
const EARLY = 1;
const ON_TIME = 2;
const LATE = 3;
const PAUSED = 4;
const OVERDUE = 5;

/** What a dossier is for the ledger, whatever the day. */
export const UNDATED = 1;
export const WITHDRAWN = 2;
export const OUTSIDE = 4;

const NEW = 1;
const REFUSED = 3;
const STATUS_WITHDRAWN = 7;

export const sortOf = ({ status, due }: DossierDays): number =>
  status === NEW || status === REFUSED
    ? OUTSIDE
    : (due === NEVER ? UNDATED : 0) + (status === STATUS_WITHDRAWN ? WITHDRAWN : 0);

/** No such day; all others count from 1900 and are not negative. */
export const NEVER = -1;
const FOREVER = 0x7fffffff;

/** Days of a dossier since 1900; status by its number, 0 for none. */
export interface DossierDays {
  received: number;
  /** Of its end, not before `received`. */
  end: number;
  due: number;
  supplementAsked: number;
  supplementDone: number;
  paymentAsked: number;
  paymentDone: number;
  status: number;
}

const LINES = 16_777_216;
const KIND_STEP = 16;

/** Counts by line, day and kind. */
export class LedgerCells {
  #keys = new Float64Array(1 << 10).fill(-1);
  #counts = new Int32Array(1 << 10);
  #mask = (1 << 10) - 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(line: number, day: number, kind: number, count: number): void {
    const key = (day * LINES + line) * KIND_STEP + kind;
    const keys = this.#keys;
    const mask = this.#mask;
    let at = (Math.imul(line * KIND_STEP + kind, 0x9e3779b1) + Math.imul(day, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    for (;;) {
      const found = keys[at] as number;
      if (found === key) {
        this.#counts[at] = (this.#counts[at] as number) + count;
        return;
      }
      if (found === -1) break;
      at = (at + 1) & mask;
    }
    keys[at] = key;
    this.#counts[at] = count;
    this.#size++;
    if (this.#size * 2 > mask) this.#grow();
  }

  /** Adds what another table has under a key. */
  addKey(key: number, count: number): void {
    this.add(lineOfCell(key), dayOfCell(key), kindOfCell(key), count);
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    const size = keys.length * 2;
    this.#keys = new Float64Array(size).fill(-1);
    this.#counts = new Int32Array(size);
    this.#mask = size - 1;
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === -1) continue;
      this.addKey(key, counts[i] as number);
    }
  }

  /** Keys with their counts, in no order; what came to nothing is left out. */
  entries(): { readonly keys: Float64Array; readonly counts: Int32Array } {
    const keys = new Float64Array(this.#size);
    const counts = new Int32Array(this.#size);
    let n = 0;
    for (let i = 0; i < this.#keys.length; i++) {
      if (this.#keys[i] === -1 || this.#counts[i] === 0) continue;
      keys[n] = this.#keys[i] as number;
      counts[n++] = this.#counts[i] as number;
    }
    return { keys: keys.slice(0, n), counts: counts.slice(0, n) };
  }
}

/** Line and day of a cell. */
export const placeOfCell = (key: number): number => Math.floor(key / KIND_STEP);
export const dayOfCell = (key: number): number => Math.floor(key / (LINES * KIND_STEP));
export const lineOfCell = (key: number): number => Math.floor(key / KIND_STEP) % LINES;
export const kindOfCell = (key: number): number => key % KIND_STEP;

/** Puts a dossier in (`sign` 1) or takes it out (-1). `line` is one of its sort. */
export function addDossier(cells: LedgerCells, line: number, d: DossierDays, sign: number): void {
  cells.add(line, d.received, RECEIVED, sign);
  if (d.end !== NEVER) {
    cells.add(line, d.end, endedKind(d), sign);
    if (d.end === d.received) return;
  }
  if (d.status !== NEW && d.status !== REFUSED) addOpen(cells, line, d, sign);
}

function endedKind({ end, due }: DossierDays): number {
  if (due === NEVER || end < due) return EARLY;
  return end === due ? ON_TIME : LATE;
}

/** The stretches of days at whose end it lay paused or overdue; in all others it was within its time, or undated. */
function addOpen(cells: LedgerCells, line: number, d: DossierDays, sign: number): void {
  const stop = d.end === NEVER ? FOREVER : d.end;
  const start = d.due === NEVER ? FOREVER : Math.max(d.received, d.due + 1);
  addStretch(cells, line, OVERDUE, start, stop, sign);
  if (d.supplementAsked === NEVER && d.paymentAsked === NEVER) return;
  let a = clipStart(d.supplementAsked, d.received);
  let b = clipEnd(d.supplementDone, stop);
  let c = clipStart(d.paymentAsked, d.received);
  let e = clipEnd(d.paymentDone, stop);
  if (a < b && c < e && a <= e && c <= b) {
    a = Math.min(a, c);
    b = Math.max(b, e);
    c = FOREVER;
    e = FOREVER;
  }
  addPause(cells, line, start, a, b, sign);
  addPause(cells, line, start, c, e, sign);
}

const clipStart = (asked: number, received: number): number =>
  asked === NEVER ? FOREVER : Math.max(asked, received);
const clipEnd = (done: number, stop: number): number => (done === NEVER ? stop : Math.min(done, stop));

/** A pause counts as nothing else. */
function addPause(
  cells: LedgerCells,
  line: number,
  overdueFrom: number,
  from: number,
  until: number,
  sign: number,
): void {
  addStretch(cells, line, PAUSED, from, until, sign);
  addStretch(cells, line, OVERDUE, Math.max(overdueFrom, from), until, -sign);
}

function addStretch(
  cells: LedgerCells,
  line: number,
  kind: number,
  from: number,
  until: number,
  sign: number,
): void {
  if (from >= until) return;
  cells.add(line, from, kind, sign);
  if (until !== FOREVER) cells.add(line, until, kind, -sign);
}
