/** The ledger in SQLite: moved with every dossier, read by reports, made anew. The caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { dayOfKey, KEY_EPOCH } from './code-key.js';
import {
  addDossier,
  type DossierDays,
  dayOfCell,
  KIND_COUNT,
  KINDS,
  kindOfCell,
  LedgerCells,
  lineOfCell,
  NEVER,
  placeOfCell,
  sortOf,
} from './ledger-events.hot.js';
import {
  covers,
  type FieldOfVersion,
  type FieldSince,
  LEDGER_EPOCH,
  type LedgerBasis,
  type LedgerLine,
  LedgerLines,
  type Stretch,
} from './ledger-lines.js';
import type { LedgerSums, LedgerWindow } from './ledger-model.js';
import { orderOf } from './order.hot.js';
import { PACKED_COLUMNS, type PackedRow } from './packed.js';

const STRETCHES = /* sql */ 'SELECT unit, since FROM ledger_stretch ORDER BY unit, since';
const FIELDS = /* sql */ 'SELECT procedure, since, field FROM ledger_field ORDER BY procedure, since';
const GIVE_LINE = /* sql */ `INSERT INTO ledger_line (unit, since, field, channel, sort) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET channel = channel RETURNING ledger_line_id`;
const COLUMNS = `day, line, ${KINDS.join(', ')}`;
const putCells = (rows: number): string => /* sql */ `INSERT INTO ledger (${COLUMNS})
  VALUES ${Array(rows)
    .fill(`(${Array(KIND_COUNT + 2).fill('?')})`)
    .join(', ')}
  ON CONFLICT DO UPDATE SET ${KINDS.map((kind) => `${kind} = ${kind} + excluded.${kind}`).join(', ')}`;
const DROP_EMPTY = /* sql */ `DELETE FROM ledger WHERE line = ? AND day = ?
  AND ${KINDS.map((kind) => `${kind} = 0`).join(' AND ')}`;
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
  const isNamed = db.prepare<[string], number>(IS_NAMED).pluck();
  return covers(readBasis(db), wanted, (code) => isNamed.get(code) !== undefined);
}

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
  db.exec('DELETE FROM ledger; DELETE FROM ledger_line');
  writeBasis(db, wanted);
  const mover = openLedgerMover(db);
  mover.moveAll();
  mover.flush();
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
  const cells = new LedgerCells();
  const lineOf = openLineOf(db);
  const days = emptyDays();
  const move = (row: PackedRow, sign: 1 | -1): void => {
    readDays(row, days);
    addDossier(cells, lineOf.find(row, days), days, sign);
  };
  return {
    move,
    moveAll: (): void => {
      for (const row of db.prepare<[], PackedRow>(DOSSIERS).raw().iterate()) move(row, 1);
    },
    flush: (): void => {
      const writer = openCellWriter(db);
      writer.addLines(lineOf.lines.list);
      writer.write(cells.entries());
    },
    cells,
    lines: lineOf.lines,
  };
}

/** Lines by the numbers in rows. */
export function openLineOf(db: Database) {
  const lines = new LedgerLines(readBasis(db));
  const code = db.prepare<[number], string>(NUMBERED).pluck();
  const units = new Map<number, number>();
  const procedures = new Map<number, number>();
  const known = (map: Map<number, number>, number: number, open: (code: string) => number): number => {
    const found = map.get(number) ?? open(code.get(number) ?? '');
    map.set(number, found);
    return found;
  };
  return {
    lines,
    find: (row: PackedRow, days: DossierDays): number => {
      const unit = known(units, row[2], (text) => lines.unit(text));
      const procedure = known(procedures, row[3], (text) => lines.procedure(text));
      return lines.lineOf(unit, procedure, days.received, { channel: row[4] % 4, sort: sortOf(days) });
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
  const more = row[14] === null ? {} : (JSON.parse(row[14]) as { p?: number; q?: number });
  days.paymentAsked = dayOf(more.p);
  days.paymentDone = dayOf(more.q);
  days.status = (row[4] >> 2) & 15;
}

const ENDED = '(early + on_time + late)';
const inside = (count: string): string => `sum(iif(day BETWEEN @first AND @last, ${count}, 0))`;
const before = (count: string): string => `sum(iif(day < @first, ${count}, 0))`;
const upTo = (count: string): string => `sum(iif(day <= @last, ${count}, 0))`;
const ifSort = (sorts: string, count: string): string => `iif(sort IN (${sorts}), ${count}, 0)`;
const SUMS = /* sql */ `SELECT unit, since, field, channel, sort,
    ${ifSort('0, 1, 2, 3', before(`received - ${ENDED}`))} AS carriedOver,
    ${ifSort('0, 1, 2, 3', inside('received'))} AS received,
    ${ifSort('0, 2', inside('early'))} AS resolvedEarly, ${ifSort('0, 2', inside('on_time'))} AS resolvedOnTime,
    ${ifSort('0, 2', inside('late'))} AS resolvedLate, ${ifSort('1, 3', inside('early'))} AS resolvedUndated,
    ${ifSort('2, 3', inside(ENDED))} AS withdrawn,
    ${ifSort('0, 1, 2, 3', upTo(`received - ${ENDED}`))} AS inProgress,
    ${upTo('paused')} AS paused, ${upTo('overdue')} AS overdue,
    ${ifSort('1, 3', upTo(`received - ${ENDED} - paused`))} AS undated,
    ${ifSort('0, 1, 2, 3', 'sum(iif(day > @last, received, 0))')} AS receivedLater,
    ${ifSort('4', `sum(received) - ${before(ENDED)}`)} AS outside
  FROM ledger JOIN ledger_line ON ledger_line_id = line
  WHERE day < @until GROUP BY line ORDER BY unit, since, field, channel, sort`;

export const sumLedger = (db: Database, window: LedgerWindow): IterableIterator<LedgerSums> =>
  db.prepare<[LedgerWindow], LedgerSums>(SUMS).iterate(window);

/** Cells that differ between what stands in the ledger and what the dossiers say. */
export function countLedgerFaults(db: Database): number {
  const { cells, lines, moveAll } = openLedgerMover(db);
  moveAll();
  const give = db
    .prepare<[string, number, string, number, number], number>(
      'SELECT ledger_line_id FROM ledger_line WHERE unit = ? AND since = ? AND field = ? AND channel = ? AND sort = ?',
    )
    .pluck();
  const places = new Map<number, number>();
  for (const [i, { unit, since, field, channel, sort }] of lines.list.entries())
    places.set(give.get(unit, since, field, channel, sort) ?? -1 - i, i);
  for (const [day, line, ...counts] of db
    .prepare<[], number[]>(`SELECT ${COLUMNS} FROM ledger`)
    .raw()
    .iterate()) {
    const at = places.get(line as number) ?? lines.list.length + (line as number);
    for (let kind = 0; kind < KIND_COUNT; kind++)
      if (counts[kind] !== 0) cells.add(at, day as number, kind, -(counts[kind] as number));
  }
  return cells.entries().keys.length;
}

const ROWS_AT_ONCE = 16;

/** Adds counts to the ledger; cells that come to nothing are taken out of it. */
export function openCellWriter(db: Database) {
  const give = db.prepare<[string, number, string, number, number], number>(GIVE_LINE).pluck();
  const many = db.prepare<number[]>(putCells(ROWS_AT_ONCE));
  const one = db.prepare<number[]>(putCells(1));
  const drop = db.prepare<[number, number]>(DROP_EMPTY);
  const ids: number[] = [];
  const put = (values: number[]): void => {
    if (values.length === WIDTH * ROWS_AT_ONCE) many.run(...values);
    else for (let at = 0; at < values.length; at += WIDTH) one.run(...values.slice(at, at + WIDTH));
    values.length = 0;
  };
  const write = ({ keys, counts }: ReturnType<LedgerCells['entries']>): void => {
    const order = orderOf(keys);
    const values: number[] = [];
    const lessened: [number, number][] = [];
    let last = -1;
    for (let i = 0; i < order.length; i++) {
      const at = order[i] as number;
      const key = keys[at] as number;
      const place = placeOfCell(key);
      if (place !== last && values.length === WIDTH * ROWS_AT_ONCE) put(values);
      if (place !== last) values.push(dayOfCell(key), ids[lineOfCell(key)] as number, 0, 0, 0, 0, 0, 0);
      last = place;
      const count = counts[at] as number;
      if (count < 0) lessened.push([ids[lineOfCell(key)] as number, dayOfCell(key)]);
      values[values.length - KIND_COUNT + kindOfCell(key)] = count;
    }
    put(values);
    for (const [line, day] of lessened) drop.run(line, day);
  };
  return {
    /** In the order in which they are numbered. */
    addLines: (lines: readonly LedgerLine[]): void => {
      for (const { unit, since, field, channel, sort } of lines)
        ids.push(give.get(unit, since, field, channel, sort) ?? 0);
    },
    write,
  };
}

const WIDTH = KIND_COUNT + 2;
