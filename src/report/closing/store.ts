/** Closed periods in SQLite. Synchronous; writes run inside a journaled change. */
import type { Database } from 'better-sqlite3';
import type { Day } from '#kit/dates.js';
import type { Manifest } from '../model.js';
import type { ReportPeriod } from '../period.js';
import type { ClosedLine, Closing, ClosingFacts } from './model.js';

const INSERT = /* sql */ `INSERT INTO closing (change_id, from_on, until_on, today, last_batch, stored, journal_change, inputs)
  VALUES (@change, @from, @until, @today, @lastBatch, @stored, @journalChange, @inputs)`;
const REOPEN = /* sql */ 'UPDATE closing SET reopened_reason = ? WHERE closing_id = ?';
const INSERT_ORIGIN = /* sql */ 'INSERT INTO closing_origin (closing_id, calendar, ledger) VALUES (?, ?, ?)';
const OPEN_ONES = /* sql */ `SELECT closing.*, calendar, ledger, change.hash AS journal_head
  FROM closing LEFT JOIN closing_origin USING (closing_id) LEFT JOIN change ON change.change_id = journal_change
  WHERE reopened_reason IS NULL ORDER BY from_on, until_on`;

/** Columns of `closing_line` by the names of a line. */
const COLUMNS: Readonly<Record<Exclude<keyof ClosedLine, 'withdrawn'>, string>> = {
  unit: 'unit',
  handler: 'handler',
  since: 'since',
  field: 'field',
  channel: 'channel',
  sort: 'sort',
  carriedOver: 'carried_over',
  received: 'received',
  resolvedEarly: 'resolved_early',
  resolvedOnTime: 'resolved_on_time',
  resolvedLate: 'resolved_late',
  resolvedUndated: 'resolved_undated',
  inProgress: 'in_progress',
  paused: 'paused',
  overdue: 'overdue',
  undated: 'undated',
  receivedLater: 'received_later',
  outside: 'outside',
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const INSERT_LINE = /* sql */ `INSERT INTO closing_line (closing_id, ${Object.values(COLUMNS).join(', ')})
  VALUES (?, ${NAMES.map(() => '?').join(', ')})`;
/** All of a line are withdrawn, or none. */
const WITHDRAWN = 'iif(sort & 2, resolved_early + resolved_on_time + resolved_late + resolved_undated, 0)';
const LINES = /* sql */ `SELECT ${NAMES.map((name) => `${COLUMNS[name]} AS ${name}`).join(', ')}, ${WITHDRAWN} AS withdrawn
  FROM closing_line WHERE closing_id = ? ORDER BY closing_line_id`;

interface ClosingRow {
  readonly closing_id: number;
  readonly change_id: number;
  readonly from_on: Day;
  readonly until_on: Day;
  readonly today: Day;
  readonly last_batch: number | null;
  readonly stored: number;
  readonly journal_change: number | null;
  readonly journal_head: string | null;
  readonly inputs: string;
  readonly calendar: string | null;
  readonly ledger: string | null;
}

export type ClosingStore = ReturnType<typeof openClosingStore>;

export function openClosingStore(db: Database) {
  const list = (): Closing[] => db.prepare<[], ClosingRow>(OPEN_ONES).all().map(toClosing);
  return {
    /** Closed ones, in order of time; those reopened are not among them. */
    list,
    find: ({ from, until }: ReportPeriod): Closing | undefined =>
      list().find(({ period }) => period.from === from && period.until === until),
    /** The one that ends where a period begins. */
    findBefore: ({ from }: Pick<ReportPeriod, 'from'>): Closing | undefined =>
      list().findLast(({ period }) => period.until === from),
    readLines: ({ id }: Pick<Closing, 'id'>): ClosedLine[] => db.prepare<[number], ClosedLine>(LINES).all(id),
    insert: (change: number, facts: ClosingFacts, lines: readonly ClosedLine[]): void => {
      const { period, journal, inputs, calendar, ledger, ...rest } = facts;
      const { lastInsertRowid } = db.prepare(INSERT).run({
        ...rest,
        ...period,
        change,
        journalChange: journal?.change ?? null,
        inputs: JSON.stringify(inputs),
      });
      if (calendar !== null) db.prepare(INSERT_ORIGIN).run(lastInsertRowid, calendar, ledger);
      const insert = db.prepare(INSERT_LINE);
      for (const line of lines) insert.run(lastInsertRowid, ...NAMES.map((name) => line[name]));
    },
    reopen: ({ id }: Pick<Closing, 'id'>, reason: string): void => void db.prepare(REOPEN).run(reason, id),
  };
}

const toClosing = (row: ClosingRow): Closing => ({
  id: row.closing_id,
  change: row.change_id,
  period: { from: row.from_on, until: row.until_on },
  today: row.today,
  lastBatch: row.last_batch,
  stored: row.stored,
  journal:
    row.journal_change === null || row.journal_head === null
      ? null
      : { change: row.journal_change, head: row.journal_head },
  inputs: JSON.parse(row.inputs) as Manifest['inputs'],
  calendar: row.calendar,
  ledger: row.ledger,
});
