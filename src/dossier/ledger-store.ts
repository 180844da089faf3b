/** The ledger in SQLite: moved with every dossier, made anew, checked. The caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { dayOfKey, KEY_EPOCH } from './code-key.js';
import { type DayPrint, DayPrints } from './day-prints.hot.js';
import { addDossier, type DossierDays, LedgerCells, NEVER, NO_LINE, sortOf } from './ledger-events.hot.js';
import {
  type ByDay,
  covers,
  type FieldOfVersion,
  type FieldSince,
  kindOfLine,
  LEDGER_EPOCH,
  type LedgerBasis,
  type LedgerLine,
  LedgerLines,
  monthOfLedger,
  PLACE,
  placeOn,
  type Stretch,
} from './ledger-lines.js';
import { LineSums } from './ledger-sums.hot.js';
import { PACKED_COLUMNS, type PackedRow } from './packed.js';

const STRETCHES = /* sql */ 'SELECT unit, since FROM ledger_stretch ORDER BY unit, since';
const FIELDS = /* sql */ 'SELECT procedure, since, field FROM ledger_field ORDER BY procedure, since';
const GIVE_LINE = /* sql */ `INSERT INTO ledger_line (unit, since, field, channel, sort, place) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET channel = channel RETURNING ledger_line_id`;
/** Where counts are kept by day, and their sums by month. */
const DAYS = { table: 'ledger', key: 'day' } as const;
const MONTHS = { table: 'ledger_month', key: 'month' } as const;
type Kept = typeof DAYS | typeof MONTHS;
const ALL = ({ table, key }: Kept) => /* sql */ `SELECT ${key}, cells FROM ${table} ORDER BY ${key}`;
const ONE = ({ table, key }: Kept) => /* sql */ `SELECT cells FROM ${table} WHERE ${key} = ?`;
const PUT = ({ table, key }: Kept) => /* sql */ `INSERT INTO ${table} (${key}, cells) VALUES (?, ?)
  ON CONFLICT DO UPDATE SET cells = excluded.cells`;
const DROP = ({ table, key }: Kept) => /* sql */ `DELETE FROM ${table} WHERE ${key} = ?`;
const LINES =
  /* sql */ 'SELECT ledger_line_id AS id, unit, since, field, channel, sort, place FROM ledger_line';
const PRINTS = /* sql */ 'SELECT day, count, low, high FROM dossier_day';
const PUT_PRINT = /* sql */ `INSERT INTO dossier_day (day, count, low, high) VALUES (@day, @count, @low, @high)
  ON CONFLICT DO UPDATE SET count = excluded.count, low = excluded.low, high = excluded.high`;
const DROP_PRINTS = /* sql */ 'DELETE FROM dossier_day WHERE count = 0';
/** Every dossier counts as received on some day. */
const IS_LOST = /* sql */ `SELECT EXISTS (SELECT 1 FROM packed_dossier) AND NOT EXISTS (SELECT 1 FROM ledger)`;
const DOSSIERS = /* sql */ `SELECT ${PACKED_COLUMNS.join(', ')} FROM packed_dossier`;

const NUMBERED = /* sql */ 'SELECT code FROM numbered_code WHERE numbered_code_id = ?';
const IS_NAMED = /* sql */ 'SELECT 1 FROM numbered_code WHERE code = ?';

const VERSIONS = /* sql */ 'SELECT code, from_on AS "from", field FROM procedure ORDER BY code, from_on';

/** Fields as the catalogue has them now. */
export const listFieldVersions = (db: Database): FieldOfVersion[] =>
  db.prepare<[], FieldOfVersion>(VERSIONS).all();

export function readBasis(db: Database): LedgerBasis {
  return {
    stretches: db.prepare<[], Stretch>(STRETCHES).all(),
    fields: db.prepare<[], FieldSince>(FIELDS).all(),
  };
}

/** Can what stands in the ledger be laid on the hierarchy and catalogue that `wanted` was made of? */
export function isLedgerCurrent(db: Database, wanted: LedgerBasis): boolean {
  if (isLedgerLost(db)) return false;
  const isNamed = db.prepare<[string], number>(IS_NAMED).pluck();
  return covers(readBasis(db), wanted, (code) => isNamed.get(code) !== undefined);
}

/** A migration empties it. */
export const isLedgerLost = (db: Database): boolean => db.prepare<[], number>(IS_LOST).pluck().get() === 1;

/** Makes the lines those of `wanted` before dossiers are moved; the ledger anew where they no longer fit. */
export function renewLedger(db: Database, wanted: LedgerBasis): void {
  const made = readBasis(db);
  if (!isLedgerCurrent(db, wanted)) {
    rebuildLedger(db, wanted);
    return;
  }
  const key = ({ unit, since }: Stretch) => `${unit}\n${since}`;
  const known = new Set(made.stretches.map(key));
  const more = wanted.stretches.filter((one) => !known.has(key(one)));
  const isSame = JSON.stringify(made.fields) === JSON.stringify(wanted.fields);
  if (more.length > 0 || !isSame)
    writeBasis(db, { stretches: [...made.stretches, ...more], fields: wanted.fields });
}

export function rebuildLedger(db: Database, wanted: LedgerBasis): void {
  db.exec('DELETE FROM ledger; DELETE FROM ledger_month; DELETE FROM ledger_line; DELETE FROM dossier_day');
  writeBasis(db, wanted);
  const { cells, prints, lines, moveAll } = openLedgerMover(db);
  moveAll();
  writeCells(db, cells, lines.list);
  writePrints(db, prints);
}

function writeBasis(db: Database, { stretches, fields }: LedgerBasis): void {
  db.exec('DELETE FROM ledger_stretch; DELETE FROM ledger_field');
  const stretch = db.prepare('INSERT INTO ledger_stretch (unit, since) VALUES (@unit, @since)');
  for (const one of stretches) stretch.run(one);
  const field = db.prepare(
    'INSERT INTO ledger_field (procedure, since, field) VALUES (@procedure, @since, @field)',
  );
  for (const one of fields) field.run(one);
}

/** Gathers what moves, and writes it at once. */
export function openLedgerMover(db: Database) {
  const wasLost = isLedgerLost(db);
  const cells = new LedgerCells();
  const prints = new DayPrints();
  const lineOf = openLineOf(db);
  const days = emptyDays();
  const move = (row: PackedRow, sign: 1 | -1): void => {
    readDays(row, days);
    const { line, other } = lineOf.find(row, days);
    cells.aimAt(line, other);
    addDossier(cells, days, sign);
    prints.move(row, sign);
  };
  return {
    move,
    moveAll: (): void => {
      for (const row of db.prepare<[], PackedRow>(DOSSIERS).raw().iterate()) move(row, 1);
    },
    flush: (): void => {
      if (wasLost) {
        rebuildLedger(db, readBasis(db));
        return;
      }
      writeCells(db, cells, lineOf.lines.list);
      writePrints(db, prints);
    },
    cells,
    prints,
    lines: lineOf.lines,
  };
}

/** Lines by the numbers in rows. */
export function openLineOf(db: Database) {
  const lines = new LedgerLines(readBasis(db));
  const code = db.prepare<[number], string>(NUMBERED).pluck();
  const codeOf = (number: number): string => code.get(number) ?? '';
  const fieldOf = byNumber((number) => lines.fields(codeOf(number)));
  const seatOf = byNumber((number) => lines.seats(codeOf(number)));
  const found = { line: 0, other: NO_LINE };
  return {
    lines,
    /** That of the unit of intake, and that of the agency which resolves it, where that is another one. Holds until the next. */
    find: (row: PackedRow, days: DossierDays): Readonly<typeof found> => {
      const unit = row[2];
      const handler = row[11] ?? unit;
      const { received } = days;
      const field = fieldOf(row[3], received);
      const channel = row[4] & 3;
      const sort = sortOf(days);
      const place = handler === unit ? PLACE.both : PLACE.received;
      found.line = lines.lineOf(seatOf(unit, received), field, kindOfLine(channel, place, sort));
      found.other = NO_LINE;
      if (handler === unit) return found;
      found.other = lines.lineOf(seatOf(handler, received), field, kindOfLine(channel, PLACE.handled, sort));
      return found;
    },
  };
}

/** What a number stands for on a day. Most stand for one thing on all days: that is one look into a short list. */
function byNumber(open: (number: number) => ByDay): (number: number, day: number) => number {
  const always: (number | undefined)[] = [];
  const byDay = new Map<number, ByDay>();
  const first = (number: number): number => {
    while (always.length <= number) always.push(undefined); // without holes it stays fast
    const made = open(number);
    const only = made.from.length === 0 ? (made.places[0] as number) : CHANGES;
    if (only === CHANGES) byDay.set(number, made);
    always[number] = only;
    return only;
  };
  return (number, day) => {
    const only = always[number] ?? first(number);
    return only === CHANGES ? placeOn(byDay.get(number) as ByDay, day) : only;
  };
}

const CHANGES = -1;

export const emptyDays = (): DossierDays => ({
  received: 0,
  end: 0,
  due: 0,
  supplementAsked: 0,
  supplementDone: 0,
  paymentAsked: 0,
  paymentDone: 0,
  status: 0,
});

const NOTHING_MORE: { readonly p?: number; readonly q?: number } = {};
const MINUTES = 1440;
/** Minutes from 1900 to 2000. */
const CENTURY = (KEY_EPOCH - LEDGER_EPOCH) * MINUTES;

/** The days of a row; with what it has rarely, from its JSON. */
export function readDays(row: PackedRow, days: DossierDays): void {
  const received = CENTURY + dayOfKey(row[0]) * MINUTES + row[5];
  const dayOf = (after: number | null | undefined): number =>
    after === null || after === undefined ? NEVER : Math.floor((received + after) / MINUTES);
  days.received = Math.floor(received / MINUTES);
  const end = dayOf(row[7] ?? row[8]);
  days.end = end === NEVER ? NEVER : Math.max(end, days.received);
  days.due = dayOf(row[6]);
  days.supplementAsked = dayOf(row[9]);
  days.supplementDone = dayOf(row[10]);
  const more = row[14] === null ? NOTHING_MORE : (JSON.parse(row[14]) as { p?: number; q?: number });
  days.paymentAsked = dayOf(more.p);
  days.paymentDone = dayOf(more.q);
  days.status = (row[4] >> 2) & 15;
}

interface NumberedLine extends LedgerLine {
  readonly id: number;
}

type Packed = [number: number, cells: Buffer];

/** Counts that differ between what stands in the ledger and what the dossiers say. */
export function countLedgerFaults(db: Database): number {
  const { cells, prints, lines, moveAll } = openLedgerMover(db);
  moveAll();
  const known = new Map(
    db
      .prepare<[], NumberedLine>(LINES)
      .all()
      .map((line) => [keyOfLine(line), line.id]),
  );
  const behind = Math.max(0, ...known.values()) + 1;
  const ids = lines.list.map((line, i) => known.get(keyOfLine(line)) ?? behind + i);
  const days = openComparison(db, DAYS);
  const months = openComparison(db, MONTHS);
  for (const day of cells.listDays()) {
    cells.addTo(days.sumsOf(day), day, ids);
    cells.addTo(months.sumsOf(monthOfLedger(day)), day, ids);
  }
  return countWrongPrints(db, prints) + days.finish() + months.finish();
}

/** Lays counts, that come in the order of days or months, beside those that are stored. */
function openComparison(db: Database, kept: Kept) {
  const stored = new Map(db.prepare<[], Packed>(ALL(kept)).raw().all());
  const sums = new LineSums();
  let open: number | undefined;
  let faults = 0;
  const close = (number: number): void => {
    const found = stored.get(number);
    if (found !== undefined) sums.addPacked(found, -1);
    stored.delete(number);
    faults += sums.countLeft();
    sums.clear();
  };
  return {
    sumsOf: (number: number): LineSums => {
      if (open !== undefined && open !== number) close(open);
      open = number;
      return sums;
    },
    finish: (): number => {
      if (open !== undefined) close(open);
      for (const number of [...stored.keys()]) close(number);
      return faults;
    },
  };
}

function countWrongPrints(db: Database, prints: DayPrints): number {
  for (const print of readPrints(db).list()) prints.add(print, -1);
  return prints.list().filter(({ count, low, high }) => count !== 0 || low !== 0 || high !== 0).length;
}

/** As they are stored. */
export function readPrints(db: Database): DayPrints {
  const prints = new DayPrints();
  for (const print of db.prepare<[], DayPrint>(PRINTS).all()) prints.add(print, 1);
  return prints;
}

/** Adds what moved to what is stored. */
function writePrints(db: Database, moved: DayPrints): void {
  const put = db.prepare<[DayPrint]>(PUT_PRINT);
  const stored = readPrints(db);
  for (const print of moved.list()) {
    stored.add(print, 1);
    put.run(stored.find(print.day) as DayPrint);
  }
  db.exec(DROP_PRINTS);
}

const keyOfLine = ({ unit, since, field, channel, sort, place }: LedgerLine): string =>
  JSON.stringify([unit, since, field, channel, sort, place]);

/** Adds counts to the ledger; a day or month that comes to nothing is taken out of it. */
function writeCells(db: Database, cells: LedgerCells, lines: readonly LedgerLine[]): void {
  const give = db.prepare<[string, number, string, number, number, number], number>(GIVE_LINE).pluck();
  const [days, months] = [openWriter(db, DAYS), openWriter(db, MONTHS)];
  const ids = lines.map(
    ({ unit, since, field, channel, sort, place }) => give.get(unit, since, field, channel, sort, place) ?? 0,
  );
  const [ofDay, ofMonth] = [new LineSums(), new LineSums()];
  let month: number | undefined;
  for (const day of cells.listDays()) {
    if (month !== undefined && month !== monthOfLedger(day)) months.add(month, ofMonth);
    month = monthOfLedger(day);
    cells.addTo(ofDay, day, ids);
    days.add(day, ofDay, ofMonth);
  }
  if (month !== undefined) months.add(month, ofMonth);
}

/** Adds to what is kept of a day or month. */
function openWriter(db: Database, kept: Kept) {
  const find = db.prepare<[number], Buffer>(ONE(kept)).pluck();
  const put = db.prepare<[number, Buffer]>(PUT(kept));
  const drop = db.prepare<[number]>(DROP(kept));
  return {
    /** Empties the sums; adds them to `more`. */
    add: (number: number, sums: LineSums, more?: LineSums): void => {
      const stored = find.get(number);
      more?.addAll(sums);
      if (stored !== undefined) sums.addPacked(stored, 1);
      const packed = sums.pack();
      if (packed.length > 0) put.run(number, packed);
      else drop.run(number);
    },
  };
}
