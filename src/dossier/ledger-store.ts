/** The ledger in SQLite: moved with every dossier, read by reports, made anew. The caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { dayOfKey, KEY_EPOCH } from './code-key.js';
import { type DayPrint, DayPrints } from './day-prints.hot.js';
import {
  addDossier,
  type DossierDays,
  type KINDS,
  LedgerCells,
  NEVER,
  OUTSIDE,
  sortOf,
  UNDATED,
  WITHDRAWN,
} from './ledger-events.hot.js';
import {
  covers,
  type FieldOfVersion,
  type FieldSince,
  kindOfLine,
  LEDGER_EPOCH,
  type LedgerBasis,
  type LedgerLine,
  LedgerLines,
  type Stretch,
} from './ledger-lines.js';
import type { LedgerSums, LedgerWindow } from './ledger-model.js';
import { LineSums } from './ledger-sums.hot.js';
import { PACKED_COLUMNS, type PackedRow } from './packed.js';

const STRETCHES = /* sql */ 'SELECT unit, since FROM ledger_stretch ORDER BY unit, since';
const FIELDS = /* sql */ 'SELECT procedure, since, field FROM ledger_field ORDER BY procedure, since';
const GIVE_LINE = /* sql */ `INSERT INTO ledger_line (unit, since, field, channel, sort) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET channel = channel RETURNING ledger_line_id`;
const DAYS = /* sql */ 'SELECT day, cells FROM ledger ORDER BY day';
const DAYS_BEFORE = /* sql */ 'SELECT day, cells FROM ledger WHERE day < ? ORDER BY day';
const DAY = /* sql */ 'SELECT cells FROM ledger WHERE day = ?';
const PUT_DAY = /* sql */ `INSERT INTO ledger (day, cells) VALUES (?, ?)
  ON CONFLICT DO UPDATE SET cells = excluded.cells`;
const DROP_DAY = /* sql */ 'DELETE FROM ledger WHERE day = ?';
const LINES = /* sql */ `SELECT ledger_line_id AS id, unit, since, field, channel, sort FROM ledger_line
  ORDER BY unit, since, field, channel, sort`;
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
  if (isLost(db)) return false;
  const isNamed = db.prepare<[string], number>(IS_NAMED).pluck();
  return covers(readBasis(db), wanted, (code) => isNamed.get(code) !== undefined);
}

/** A migration empties it. */
const isLost = (db: Database): boolean => db.prepare<[], number>(IS_LOST).pluck().get() === 1;

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
  db.exec('DELETE FROM ledger; DELETE FROM ledger_line; DELETE FROM dossier_day');
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
  const wasLost = isLost(db);
  const cells = new LedgerCells();
  const prints = new DayPrints();
  const lineOf = openLineOf(db);
  const days = emptyDays();
  const move = (row: PackedRow, sign: 1 | -1): void => {
    readDays(row, days);
    addDossier(cells, lineOf.find(row, days), days, sign);
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
  const units: (number | undefined)[] = [];
  const procedures: (number | undefined)[] = [];
  const unitOf = (text: string): number => lines.unit(text);
  const procedureOf = (text: string): number => lines.procedure(text);
  const open = (list: (number | undefined)[], number: number, of: (code: string) => number): number => {
    while (list.length <= number) list.push(undefined); // without holes it stays fast
    const made = of(code.get(number) ?? '');
    list[number] = made;
    return made;
  };
  return {
    lines,
    find: (row: PackedRow, days: DossierDays): number => {
      const unit = units[row[2]] ?? open(units, row[2], unitOf);
      const procedure = procedures[row[3]] ?? open(procedures, row[3], procedureOf);
      return lines.lineOf(unit, procedure, days.received, kindOfLine(row[4] & 3, sortOf(days)));
    },
  };
}

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

type PackedDay = [day: number, cells: Buffer];

/** The lines that count anything before `until`, in their order. */
export function* sumLedger(db: Database, { first, last, until }: LedgerWindow): IterableIterator<LedgerSums> {
  const [before, inside, after] = [new LineSums(), new LineSums(), new LineSums()];
  for (const [day, cells] of db.prepare<[number], PackedDay>(DAYS_BEFORE).raw().iterate(until))
    (day < first ? before : day <= last ? inside : after).addPacked(cells, 1);
  const stretches = [before, inside, after];
  for (const row of db.prepare<[], NumberedLine>(LINES).iterate()) {
    if (!stretches.some((sums) => sums.has(row.id))) continue;
    const counts = sumsOf(
      row.sort,
      countsOf(before, row.id),
      countsOf(inside, row.id),
      countsOf(after, row.id),
    );
    if (isAny(counts)) yield { ...toLine(row), ...counts };
  }
}

const toLine = ({ id: _, ...line }: NumberedLine): LedgerLine => line;

/** Of most lines nothing is left once all that came has ended. */
function isAny(counts: Omit<LedgerSums, keyof LedgerLine>): boolean {
  const { carriedOver, received, receivedLater, outside, inProgress } = counts;
  return carriedOver !== 0 || received !== 0 || receivedLater !== 0 || outside !== 0 || inProgress !== 0;
}

type Counts = Record<(typeof KINDS)[number] | 'ended', number>;

/** In the order of KINDS, written out: it is asked for each line of each month. */
function countsOf(sums: LineSums, line: number): Counts {
  const [received, early, on_time] = [sums.get(line, 0), sums.get(line, 1), sums.get(line, 2)];
  const [late, paused, overdue] = [sums.get(line, 3), sums.get(line, 4), sums.get(line, 5)];
  return { received, early, on_time, late, paused, overdue, ended: early + on_time + late };
}

function sumsOf(
  sort: number,
  before: Counts,
  inside: Counts,
  after: Counts,
): Omit<LedgerSums, keyof LedgerLine> {
  const ifSort = (sorts: readonly number[], count: number): number => (sorts.includes(sort) ? count : 0);
  const carriedOver = before.received - before.ended;
  const open = carriedOver + inside.received - inside.ended;
  const paused = before.paused + inside.paused;
  return {
    carriedOver: ifSort(COUNTED, carriedOver),
    received: ifSort(COUNTED, inside.received),
    resolvedEarly: ifSort(DATED, inside.early),
    resolvedOnTime: ifSort(DATED, inside.on_time),
    resolvedLate: ifSort(DATED, inside.late),
    resolvedUndated: ifSort(NOT_DATED, inside.early),
    withdrawn: ifSort(GONE, inside.ended),
    inProgress: ifSort(COUNTED, open),
    paused,
    overdue: before.overdue + inside.overdue,
    undated: ifSort(NOT_DATED, open - paused),
    receivedLater: ifSort(COUNTED, after.received),
    outside: ifSort([OUTSIDE], before.received + inside.received + after.received - before.ended),
  };
}

const DATED = [0, WITHDRAWN];
const NOT_DATED = [UNDATED, UNDATED + WITHDRAWN];
const GONE = [WITHDRAWN, UNDATED + WITHDRAWN];
const COUNTED = [...DATED, ...NOT_DATED];

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
  const stored = new Map(db.prepare<[], PackedDay>(DAYS).raw().all());
  const sums = new LineSums();
  let faults = countWrongPrints(db, prints);
  const compare = (day: number, isCounted: boolean): void => {
    if (isCounted) cells.addTo(sums, day, ids);
    const found = stored.get(day);
    if (found !== undefined) sums.addPacked(found, -1);
    stored.delete(day);
    faults += sums.countLeft();
    sums.clear();
  };
  for (const day of cells.listDays()) compare(day, true);
  for (const day of [...stored.keys()]) compare(day, false);
  return faults;
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

const keyOfLine = ({ unit, since, field, channel, sort }: LedgerLine): string =>
  JSON.stringify([unit, since, field, channel, sort]);

/** Adds counts to the ledger; a day that comes to nothing is taken out of it. */
function writeCells(db: Database, cells: LedgerCells, lines: readonly LedgerLine[]): void {
  const give = db.prepare<[string, number, string, number, number], number>(GIVE_LINE).pluck();
  const find = db.prepare<[number], Buffer>(DAY).pluck();
  const put = db.prepare<[number, Buffer]>(PUT_DAY);
  const drop = db.prepare<[number]>(DROP_DAY);
  const ids = lines.map(
    ({ unit, since, field, channel, sort }) => give.get(unit, since, field, channel, sort) ?? 0,
  );
  const sums = new LineSums();
  for (const day of cells.listDays()) {
    const stored = find.get(day);
    if (stored !== undefined) sums.addPacked(stored, 1);
    cells.addTo(sums, day, ids);
    const packed = sums.pack();
    if (packed.length > 0) put.run(day, packed);
    else drop.run(day);
  }
}
