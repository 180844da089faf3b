/** Reads what reports count, from the tables of other rooms. Synchronous; writes nothing. */
import type { Database } from 'better-sqlite3';
import { LEDGER_EPOCH, type LedgerSeat } from '#dossier/ledger-lines.js';
import type { LedgerAsk, LedgerSums } from '#dossier/ledger-model.js';
import { isLedgerLost } from '#dossier/ledger-store.js';
import { countByPrints, digestLedger, sumLedger } from '#dossier/ledger-window-store.js';
import { listMinuteShifts } from '#dossier/minute-store.js';
import { NOT_ACCEPTED } from '#dossier/model.js';
import type { UnitCode } from '#kit/brand.js';
import { type DayNumber, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import type { HandledDossier } from './closing/count.js';
import type { DossierState } from './closing/drift.js';
import type { LimitOfVersion } from './counting/legal-limit.js';
import type { Reads, Window } from './counting/measure.js';
import type { FieldOfVersion } from './fields.js';
import type { CountedAt, CountedDossier, Manifest, NamedDossier, Precision } from './model.js';
import type { OpenDossier } from './overdue.js';

const NOT_ACCEPTED_SQL = NOT_ACCEPTED.map((status) => `'${status}'`).join(', ');

/** The unit that a dossier counts at; who is not named is the unit of intake (design.md 3). */
const UNIT_OF: Readonly<Record<CountedAt, string>> = {
  received: 'unit',
  handled: 'coalesce(handler, unit)',
  returned: 'coalesce(return_unit, unit)',
};

/** What the counts need of a dossier beside its unit and procedure. */
const STATE = /* sql */ `channel, status,
    received_at AS receivedAt, due_at AS dueAt, finished_at AS finishedAt, returned_at AS returnedAt,
    supplement_requested_at AS supplementRequestedAt, supplement_completed_at AS supplementCompletedAt,
    payment_requested_at AS paymentRequestedAt, payment_completed_at AS paymentCompletedAt`;

/** Every dossier that a period may count: received before its end, and not ended long before it. */
const scan = (
  place: CountedAt,
  more = '',
): string => /* sql */ `SELECT ${more} u.code AS unit, p.code AS procedure, ${STATE}
  FROM dossier
  JOIN numbered_code AS u ON u.numbered_code_id = ${UNIT_OF[place]}
  JOIN numbered_code AS p ON p.numbered_code_id = procedure
  WHERE received_at < @until
    AND max(coalesce(finished_at, returned_at, @until), received_at, coalesce(due_at, 0)) >= @from`;
const scanFor = (place: CountedAt, { details, returned, handler }: Reads, more = ''): string => {
  const columns = [more, details === true ? DETAILS : '', handler === true ? HANDLER : ''].join(' ');
  const late = returned === true ? ' OR (received_at < @until AND returned_at >= @from)' : '';
  return scan(place, columns) + late;
};
const HANDLER = /* sql */ '(SELECT code FROM numbered_code WHERE numbered_code_id = handler) AS handler,';
/** Columns of what few reports count. */
const DETAILS = /* sql */ `fee, online_payment AS onlinePayment, digitised, result_electronic AS resultElectronic,
    supplement_count AS supplementCount,`;
/** What had not ended at the end of a day and falls due before another. */
const OPEN = /* sql */ `SELECT dossier.code, u.code AS unit, p.code AS procedure, d.code AS desk, h.code AS handler, o.code AS officer,
    ${STATE},
    rescheduled_to AS rescheduledTo, apology_on AS apologyOn
  FROM dossier
  JOIN numbered_code AS u ON u.numbered_code_id = unit
  JOIN numbered_code AS p ON p.numbered_code_id = procedure
  LEFT JOIN numbered_code AS d ON d.numbered_code_id = desk
  LEFT JOIN numbered_code AS h ON h.numbered_code_id = handler
  LEFT JOIN numbered_code AS o ON o.numbered_code_id = officer
  WHERE received_at < @end AND due_at < @dueBefore AND (status IS NULL OR status NOT IN (${NOT_ACCEPTED_SQL}))
    AND (coalesce(finished_at, returned_at) IS NULL OR max(coalesce(finished_at, returned_at), received_at) >= @end)`;
/** States that stood when batch `last` was the newest, or came since, of dossiers that a later batch wrote or took out. */
const states = (place: CountedAt): string => {
  const columns = (from: string, replacedBy: string): string => /* sql */ `
    SELECT s.dossier_id AS "key", s.batch_id AS batch, ${replacedBy} AS replacedBy, u.code AS unit, p.code AS procedure,
      ${STATE}
    FROM ${from} AS s
    JOIN numbered_code AS u ON u.numbered_code_id = ${UNIT_OF[place]}
    JOIN numbered_code AS p ON p.numbered_code_id = procedure`;
  // What is kept for an undone batch is not what it replaced, but what it had left (db/migrations/0006).
  return /* sql */ `${columns('dossier_earlier', 'kept_for')}
    WHERE kept_for > @last AND kept_for NOT IN (SELECT batch_id FROM batch_undone)
    UNION ALL ${columns('dossier', 'NULL')} WHERE s.batch_id > @last`;
};
const OPEN_BY_PROCEDURE = /* sql */ `SELECT p.code, count(*) FROM dossier
  JOIN numbered_code AS p ON p.numbered_code_id = procedure
  WHERE received_at < @end AND (status IS NULL OR status NOT IN (${NOT_ACCEPTED_SQL}))
    AND (coalesce(finished_at, returned_at) IS NULL OR max(coalesce(finished_at, returned_at), received_at) >= @end)
  GROUP BY p.code`;
const COUNT = /* sql */ 'SELECT count(*) FROM packed_dossier';
const BATCHES = /* sql */ 'SELECT batch_id AS batch, change_id AS change, files FROM batch ORDER BY batch_id';
const NAMED = /* sql */ 'SELECT 1 FROM numbered_code WHERE code = ?';
const HEAD = /* sql */ 'SELECT change_id AS change, hash AS head FROM change ORDER BY change_id DESC LIMIT 1';
const FIELDS =
  /* sql */ 'SELECT code, from_on AS "from", until_on AS until, field FROM procedure ORDER BY code, from_on';

const LIMITS =
  /* sql */ 'SELECT code, from_on AS "from", until_on AS until, time_limit AS timeLimit FROM procedure ORDER BY code, from_on';

interface DaySpan {
  readonly from: DayNumber;
  /** Exclusive. */
  readonly until: DayNumber;
}

export type ReportStore = ReturnType<typeof openReportStore>;

export function openReportStore(db: Database) {
  return {
    /** Those that came before `until` and did not end, or fall due, before `from`. */
    scanDossiers: (
      { from, until }: DaySpan,
      place: CountedAt,
      reads: Reads = {},
    ): IterableIterator<CountedDossier> =>
      db
        .prepare<[{ from: number; until: number }], CountedDossier>(scanFor(place, reads))
        .iterate({ from: from * MINUTES_PER_DAY, until: until * MINUTES_PER_DAY }),
    /** The same with their codes, which cost more to tell than all the rest. */
    scanNamed: (
      { from, until }: DaySpan,
      place: CountedAt,
      reads: Reads = {},
    ): IterableIterator<NamedDossier> =>
      db
        .prepare<[{ from: number; until: number }], NamedDossier>(scanFor(place, reads, 'dossier.code,'))
        .iterate({ from: from * MINUTES_PER_DAY, until: until * MINUTES_PER_DAY }),
    /** Those of a period with unit of intake and handler. */
    scanHandled: ({ from, until }: DaySpan): IterableIterator<HandledDossier> =>
      db
        .prepare<[{ from: number; until: number }], HandledDossier>(scan('received', HANDLER))
        .iterate({ from: from * MINUTES_PER_DAY, until: until * MINUTES_PER_DAY }),
    listStatesSince: (last: number, place: CountedAt): IterableIterator<DossierState> =>
      db.prepare<[{ last: number }], DossierState>(states(place)).iterate({ last }),
    /** Accepted dossiers that had not ended at the end of day `on`, due before the minute `dueBefore`. */
    scanOpen: ({ on, dueBefore }: { on: DayNumber; dueBefore: Minute }): IterableIterator<OpenDossier> =>
      db
        .prepare<[{ end: Minute; dueBefore: Minute }], OpenDossier>(OPEN)
        .iterate({ end: (on + 1) * MINUTES_PER_DAY, dueBefore }),
    /** What the lines of the ledger count in each of the windows. Days since 1970. */
    sumLedger: (ask: LedgerAsk, precision: Precision): Iterable<LedgerSums>[] =>
      sumLines(db, precision, { ...ask, windows: ask.windows.map(toLedgerDays) }),
    /** In progress at the end of day `on`. */
    countOpenByProcedure: (on: DayNumber): Map<string, number> =>
      new Map(
        db
          .prepare<[{ end: Minute }], [string, number]>(OPEN_BY_PROCEDURE)
          .raw()
          .all({ end: (on + 1) * MINUTES_PER_DAY }),
      ),
    /** Of all that the ledger counts. */
    digestLedger: (): string => digestLedger(db),
    /** Counted by the ledger's prints; where it is lost, by the rows themselves. */
    countDossiers: (): number =>
      isLedgerLost(db) ? (db.prepare<[], number>(COUNT).pluck().get() ?? 0) : countByPrints(db),
    /** Did any dossier ever name this code? */
    isNamed: (unit: UnitCode): boolean => db.prepare<[string], number>(NAMED).pluck().get(unit) !== undefined,
    listFields: (): FieldOfVersion[] => db.prepare<[], FieldOfVersion>(FIELDS).all(),
    listLimits: (): LimitOfVersion[] => db.prepare<[], LimitOfVersion>(LIMITS).all(),
    listInputs: (): Manifest['inputs'] =>
      db
        .prepare<[], { batch: number; change: number; files: string }>(BATCHES)
        .all()
        .map((row) => ({ ...row, files: JSON.parse(row.files) as string[] })),
    findHead: (): { change: number; head: string } | null =>
      db.prepare<[], { change: number; head: string }>(HEAD).get() ?? null,
  };
}

const toLedgerDays = ({ first, last, until }: Window): Window => ({
  first: first - LEDGER_EPOCH,
  last: last - LEDGER_EPOCH,
  until: until - LEDGER_EPOCH,
});

/** By the minute some of what ended on its due day was early, and some late. */
function sumLines(db: Database, precision: Precision, ask: LedgerAsk): Iterable<LedgerSums>[] {
  const sums = sumLedger(db, ask);
  return precision === 'day' ? sums : sums.map((lines, i) => shiftedIn(db, ask, i, lines));
}

function shiftedIn(db: Database, ask: LedgerAsk, at: number, lines: Iterable<LedgerSums>): LedgerSums[] {
  const window = ask.windows[at] as Window;
  const keyOf = ({ unit, since, field, channel }: LedgerSeat, sort: number): string =>
    [unit, since, ask.byField ? field : '', channel, sort].join('\u0000');
  const shifts = new Map<string, Shift>();
  for (const { early, late, ...line } of listMinuteShifts(db, window, ask.place)) {
    const key = keyOf(line, line.sort);
    const known = shifts.get(key) ?? NO_SHIFT;
    shifts.set(key, { early: known.early + early, late: known.late + late });
  }
  return [...lines].map((line) => {
    const { early, late } = shifts.get(keyOf(line.seat, line.sort)) ?? NO_SHIFT;
    return {
      ...line,
      resolvedEarly: line.resolvedEarly + early,
      resolvedOnTime: line.resolvedOnTime - early - late,
      resolvedLate: line.resolvedLate + late,
    };
  });
}

interface Shift {
  readonly early: number;
  readonly late: number;
}

const NO_SHIFT: Shift = { early: 0, late: 0 };
