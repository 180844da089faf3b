/**
 * Reads from the ledger what windows of days count. All windows in one pass: what lies before each of their days is the sum
 * of whole months and of the days of one month more, added up line by line; lines that a report does not tell apart are
 * added up together.
 */
import type { Database } from 'better-sqlite3';
import { digestOf } from '#kit/canonical.js';
import { EARLY, LATE, ON_TIME, OVERDUE, PAUSED, RECEIVED } from './ledger-events.hot.js';
import { firstDayOf, type LedgerSeat, monthOfLedger, PLACE } from './ledger-lines.js';
import { type LedgerAsk, type LedgerSums, type LedgerWindow, NO_COUNTS, SORT } from './ledger-model.js';
import { addToGroups, ROOM } from './ledger-sums.hot.js';

const NUMBERS = 'group_concat(ledger_line_id * 64 + channel * 8 + sort)';
const LINES = /* sql */ `SELECT unit, since, '', ${NUMBERS}
  FROM ledger_line WHERE place <> ? GROUP BY unit, since ORDER BY unit, since`;
const LINES_BY_FIELD = /* sql */ `SELECT unit, since, field, ${NUMBERS}
  FROM ledger_line WHERE place <> ? GROUP BY unit, since, field ORDER BY unit, since, field`;
const MONTHS = /* sql */ 'SELECT cells FROM ledger_month WHERE month >= ? AND month < ?';
const DAYS = /* sql */ 'SELECT cells FROM ledger WHERE day >= ? AND day < ?';
const STORED = /* sql */ `SELECT (SELECT coalesce(sum(count), 0) FROM dossier_day)
    + (SELECT count(*) FROM packed_dossier WHERE dossier_id < 0)`;

const DAY_COUNTS = /* sql */ 'SELECT day, count FROM dossier_day ORDER BY day';
/** Behind every dossier. */
const EVER = 300_000;

/**
 * Digest of all that the ledger counts: how many dossiers of each day, and what each line adds up to in all. The same
 * whatever order the dossiers came in.
 */
export function digestLedger(db: Database): string {
  const window = { first: 0, last: EVER, until: EVER + 1 };
  const [sums = []] = sumLedger(db, { windows: [window], place: 'received', byField: true });
  const lines = Array.from(sums, ({ seat, sort, ...counts }) =>
    [seat.unit, seat.since, seat.field, seat.channel, sort, ...Object.values(counts)].join('\t'),
  );
  return digestOf([db.prepare<[], number[]>(DAY_COUNTS).raw().all(), lines.join('\n')]);
}

/** Dossiers stored, where the ledger is not lost: counting the rows themselves reads the whole table. */
export const countByPrints = (db: Database): number => db.prepare<[], number>(STORED).pluck().get() ?? 0;

/** Lines that are read as one. */
interface Group {
  readonly seat: LedgerSeat;
  readonly sort: number;
}

interface Groups {
  readonly list: readonly Group[];
  /** By the number of a line; -1: not asked for. */
  readonly ofLine: Int32Array;
}

/** For each window the lines that count anything, in the order of unit, day, field, channel and sort; made as they are read. */
export function sumLedger(db: Database, { windows, place, byField }: LedgerAsk): Iterable<LedgerSums>[] {
  const groups = readGroups(db, place === 'received' ? PLACE.handled : PLACE.received, byField);
  const days = windows.flatMap(({ first, last, until }) => [first, last + 1, until]);
  const before = sumBefore(db, groups, [...new Set(days)]);
  const at = (day: number): Int32Array => before.get(day) as Int32Array;
  return windows.map(({ first, last, until }: LedgerWindow) =>
    listSums(groups, { before: at(first), end: at(last + 1), after: at(until) }),
  );
}

function* listSums({ list }: Groups, stretches: Stretches): Iterable<LedgerSums> {
  for (const [i, group] of list.entries()) {
    const sums = sumsOf(group, i * ROOM, stretches);
    if (sums !== undefined) yield sums;
  }
}

function readGroups(db: Database, unasked: number, byField: boolean): Groups {
  const rows = db
    .prepare<[number], [string, number, string, string]>(byField ? LINES_BY_FIELD : LINES)
    .raw()
    .all(unasked);
  const list: Group[] = [];
  let ofLine = new Int32Array(1024).fill(-1);
  for (const [unit, since, field, text] of rows) {
    const lines = JSON.parse(`[${text}]`) as number[];
    const groups = openGroups(list, lines, { unit, since, field });
    for (const line of lines) {
      const id = Math.floor(line / KINDS);
      if (id >= ofLine.length) ofLine = withRoom(ofLine, id);
      ofLine[id] = groups[line % KINDS] as number;
    }
  }
  return { list, ofLine };
}

/** Channels and sorts, as `NUMBERS` numbers them. */
const KINDS = 64;
const SORTS = 8;

/** Puts those of a seat at the end of the list, in order; gives their places by kind. */
function openGroups(list: Group[], lines: readonly number[], seat: Omit<LedgerSeat, 'channel'>): Int32Array {
  const groups = new Int32Array(KINDS).fill(-1);
  for (const line of lines) groups[line % KINDS] = 0;
  for (let channel = 0; channel < KINDS / SORTS; channel++) {
    const own = { ...seat, channel };
    for (let kind = channel * SORTS; kind < (channel + 1) * SORTS; kind++)
      if (groups[kind] === 0) groups[kind] = list.push({ seat: own, sort: kind % SORTS }) - 1;
  }
  return groups;
}

function withRoom(numbers: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(place + 1, numbers.length * 2)).fill(-1);
  wider.set(numbers);
  return wider;
}

/** By each of the days: all counts of the days before it. */
function sumBefore(db: Database, groups: Groups, days: number[]): Map<number, Int32Array> {
  const listMonths = db.prepare<[number, number], Buffer>(MONTHS).pluck();
  const listDays = db.prepare<[number, number], Buffer>(DAYS).pluck();
  const found = new Map<number, Int32Array>();
  const months = new Int32Array(groups.list.length * ROOM);
  let month = 0;
  for (const day of days.sort((a, b) => a - b)) {
    const own = monthOfLedger(day);
    for (const cells of listMonths.all(month, own)) addToGroups(cells, groups.ofLine, months);
    month = own;
    const sums = months.slice();
    for (const cells of listDays.all(firstDayOf(own), day)) addToGroups(cells, groups.ofLine, sums);
    found.set(day, sums);
  }
  return found;
}

interface Stretches {
  readonly before: Int32Array;
  readonly end: Int32Array;
  readonly after: Int32Array;
}

/** undefined where it counts nothing: of most lines nothing is left once all that came has ended. */
function sumsOf(
  { seat, sort }: Group,
  at: number,
  { before, end, after }: Stretches,
): LedgerSums | undefined {
  const came = end[at + RECEIVED] as number;
  const carried = (before[at + RECEIVED] as number) - endedOf(before, at);
  const received = came - (before[at + RECEIVED] as number);
  const later = (after[at + RECEIVED] as number) - came;
  const open = came - endedOf(end, at);
  if (carried === 0 && received === 0 && later === 0 && open === 0) return undefined;
  if ((sort & SORT.outside) !== 0) return { seat, sort, ...NO_COUNTS, outside: carried + received + later };
  const early = (end[at + EARLY] as number) - (before[at + EARLY] as number);
  const onTime = (end[at + ON_TIME] as number) - (before[at + ON_TIME] as number);
  const late = (end[at + LATE] as number) - (before[at + LATE] as number);
  const paused = end[at + PAUSED] as number;
  const isUndated = (sort & SORT.undated) !== 0;
  return {
    seat,
    sort,
    carriedOver: carried,
    received,
    resolvedEarly: isUndated ? 0 : early,
    resolvedOnTime: onTime,
    resolvedLate: late,
    resolvedUndated: isUndated ? early : 0,
    withdrawn: (sort & SORT.withdrawn) === 0 ? 0 : early + onTime + late,
    inProgress: open,
    paused,
    overdue: end[at + OVERDUE] as number,
    undated: isUndated ? open - paused : 0,
    receivedLater: later,
    outside: 0,
  };
}

const endedOf = (sums: Int32Array, at: number): number =>
  (sums[at + EARLY] as number) + (sums[at + ON_TIME] as number) + (sums[at + LATE] as number);
