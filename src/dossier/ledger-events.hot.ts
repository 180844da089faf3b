/**
 * What a dossier puts into the ledger: counts by line and day from which the balance of any period and the classes on
 * any day are sums (definitions.md 4). A class of what lies open is kept as the days on which a dossier enters and leaves it.
 */
import { LineSums } from './ledger-sums.hot.js';

/** Counts of a cell, by their places in its bytes (ledger-sums.hot.ts). */
export const RECEIVED = 0;
export const EARLY = 1;
export const ON_TIME = 2;
export const LATE = 3;
export const PAUSED = 4;
export const OVERDUE = 5;

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

/** Instead of the number of a line. */
export const NO_LINE = -1;

/** Events are kept as they come, and summed up day by day when there are so many. */
const EVENTS_HELD = 3_000_000;
/** Events of a day take their room by the piece; a piece is used again once its events are summed up. */
const PIECE = 512;
/** Days up to 2119 are found by their place, others by looking them up. */
const NEAR_DAYS = 80_000;

/** What happened on one day: events as they came, and those before them summed up. */
interface DayEvents {
  /** Line times 16, kind times 2, 1 for what is taken off. Full but for the last. */
  pieces: Int32Array[];
  last: Int32Array;
  /** In the last piece. */
  count: number;
  packed: Uint8Array | undefined;
}

/**
 * Counts by day, line and kind. An event is put at the end of its day's, which costs less than to look its cell up in a
 * table that no cache holds: the ledger of two million dossiers has five million counts.
 */
export class LedgerCells {
  readonly #near: (DayEvents | undefined)[] = Array(NEAR_DAYS).fill(undefined);
  readonly #far = new Map<number, DayEvents>();
  readonly #days: number[] = [];
  readonly #sums = new LineSums();
  readonly #free: Int32Array[] = [];
  #line = 0;
  #other = NO_LINE;
  #held = 0;

  /** On which line what is added counts, and on which other one too, or NO_LINE. */
  aimAt(line: number, other: number): void {
    this.#line = line;
    this.#other = other;
  }

  /** `sign`: 1 or -1. */
  add(day: number, kind: number, sign: number): void {
    const own = (day < NEAR_DAYS ? this.#near[day] : this.#far.get(day)) ?? this.#open(day);
    const what = kind * 2 + (sign < 0 ? 1 : 0);
    if (own.count === PIECE) this.#extend(own);
    own.last[own.count++] = this.#line * 16 + what;
    if (this.#other === NO_LINE) return;
    if (own.count === PIECE) this.#extend(own);
    own.last[own.count++] = this.#other * 16 + what;
  }

  #open(day: number): DayEvents {
    const own: DayEvents = { pieces: [], last: NO_ROOM, count: PIECE, packed: undefined };
    if (day < NEAR_DAYS) this.#near[day] = own;
    else this.#far.set(day, own);
    this.#days.push(day);
    return own;
  }

  #extend(own: DayEvents): void {
    if (this.#held >= EVENTS_HELD) this.#sumUp();
    this.#held += PIECE;
    own.last = this.#free.pop() ?? new Int32Array(PIECE);
    own.pieces.push(own.last);
    own.count = 0;
  }

  #sumUp(): void {
    for (const day of this.#days) {
      const own = this.#find(day);
      if (own.pieces.length === 0) continue;
      this.addTo(this.#sums, day);
      own.packed = this.#sums.pack();
      for (const piece of own.pieces) this.#free.push(piece);
      own.pieces = [];
      own.last = NO_ROOM;
      own.count = PIECE;
    }
    this.#held = 0;
  }

  #find(day: number): DayEvents {
    return (day < NEAR_DAYS ? this.#near[day] : this.#far.get(day)) as DayEvents;
  }

  /** Days on which anything happened, in order. */
  listDays(): number[] {
    return this.#days.sort((a, b) => a - b);
  }

  /** Adds what happened on a day of `listDays`; `ids`: what the lines are called there. */
  addTo(sums: LineSums, day: number, ids?: readonly number[]): void {
    const { pieces, last, count, packed } = this.#find(day);
    if (packed !== undefined) sums.addPacked(packed, 1, ids);
    for (const piece of pieces) {
      const end = piece === last ? count : PIECE;
      for (let i = 0; i < end; i++) {
        const event = piece[i] as number;
        const line = event >> 4;
        sums.add(ids === undefined ? line : (ids[line] as number), (event >> 1) & 7, event & 1 ? -1 : 1);
      }
    }
  }
}

/** Of a day of which no event is kept. */
const NO_ROOM = new Int32Array(0);

/** Puts a dossier in (`sign` 1) or takes it out (-1), on the lines of its sort that the cells are aimed at. */
export function addDossier(cells: LedgerCells, d: DossierDays, sign: number): void {
  cells.add(d.received, RECEIVED, sign);
  if (d.end !== NEVER) {
    cells.add(d.end, endedKind(d), sign);
    if (d.end === d.received) return;
  }
  if (d.status !== NEW && d.status !== REFUSED) addOpen(cells, d, sign);
}

function endedKind({ end, due }: DossierDays): number {
  if (due === NEVER || end < due) return EARLY;
  return end === due ? ON_TIME : LATE;
}

/** The stretches of days at whose end it lay paused or overdue; in all others it was within its time, or undated. */
function addOpen(cells: LedgerCells, d: DossierDays, sign: number): void {
  const stop = d.end === NEVER ? FOREVER : d.end;
  const start = d.due === NEVER ? FOREVER : Math.max(d.received, d.due + 1);
  addStretch(cells, OVERDUE, start, stop, sign);
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
  addPause(cells, start, a, b, sign);
  addPause(cells, start, c, e, sign);
}

const clipStart = (asked: number, received: number): number =>
  asked === NEVER ? FOREVER : Math.max(asked, received);
const clipEnd = (done: number, stop: number): number => (done === NEVER ? stop : Math.min(done, stop));

/** A pause counts as nothing else. */
function addPause(cells: LedgerCells, overdueFrom: number, from: number, until: number, sign: number): void {
  addStretch(cells, PAUSED, from, until, sign);
  addStretch(cells, OVERDUE, Math.max(overdueFrom, from), until, -sign);
}

function addStretch(cells: LedgerCells, kind: number, from: number, until: number, sign: number): void {
  if (from >= until) return;
  cells.add(from, kind, sign);
  if (until !== FOREVER) cells.add(until, kind, -sign);
}
