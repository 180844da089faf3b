/** Plans that were applied, and how many dossiers lie open where. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import { sumLedger } from '#dossier/ledger-window-store.js';
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { type Day, fromDayNumber, laterOf, toDayNumber } from '#kit/dates.js';
import type { ClosedUnit, OpenDossiers, Plan } from './model.js';

const APPLIED = /* sql */ 'SELECT change_id FROM applied_plan WHERE hash = ?';
const APPLIED_BY = /* sql */ 'SELECT scenario, title FROM applied_plan WHERE change_id = ?';
const INSERT = /* sql */ `INSERT INTO applied_plan (hash, scenario, title, effective_on, change_id)
  VALUES (?, ?, ?, ?, ?)`;
/** In progress by its dates (definitions.md 4); new and refused ones are outside every count. */
const OPEN_DOSSIERS = /* sql */ `SELECT named.code AS unit, received_at / 1440 AS day_number, count(*) AS count
  FROM dossier JOIN numbered_code AS named ON numbered_code_id = coalesce(desk, dossier.unit)
  WHERE finished_at IS NULL AND returned_at IS NULL AND coalesce(status, '') NOT IN ('new', 'refused')
  GROUP BY named.code, day_number ORDER BY named.code, day_number`;
/** Who is posted from a closing day on at what is closed then. */
const RESIDUE = /* sql */ `SELECT DISTINCT unit.code AS unit, staff.code AS staff
  FROM json_each(?) AS closing
  JOIN unit ON unit.code = closing.value ->> 'code' AND unit.opens_on < closing.value ->> 'on'
    AND (unit.closes_on IS NULL OR unit.closes_on >= closing.value ->> 'on')
  JOIN posting ON posting.unit_id = unit.unit_id OR posting.quota_unit_id = unit.unit_id
  JOIN staff USING (staff_id)
  WHERE posting.until_on IS NULL OR posting.until_on > closing.value ->> 'on'
  ORDER BY unit.code, staff.code`;

export function openReorgStore(db: Database) {
  return {
    /** The change that applied a plan; undefined when it was not applied, or undone since. */
    findApplied: (hash: string): number | undefined =>
      db.prepare<[string], number>(APPLIED).pluck().get(hash),
    /** The plan that a change applied; undefined when it applied none, or was undone since. */
    findAppliedBy: (change: number): { readonly scenario: string; readonly title: string } | undefined =>
      db.prepare<[number], { scenario: string; title: string }>(APPLIED_BY).get(change),
    insertApplied: (plan: Plan, change: number): void =>
      void db.prepare(INSERT).run(plan.hash, plan.scenario, plan.title, plan.effective, change),
    /** Postings that still point to units from the days on which they are closed. */
    listResidue: (closings: readonly Closing[]): Residue[] =>
      db
        .prepare<[string], Residue>(RESIDUE)
        .all(JSON.stringify(closings.map(({ code, on }) => ({ code, on })))),
    listOpenDossiers: (): OpenDossiers[] =>
      db
        .prepare<[], { unit: UnitCode; day_number: number; count: number }>(OPEN_DOSSIERS)
        .all()
        .map((row) => ({ unit: row.unit, received: fromDayNumber(row.day_number), count: row.count })),
    /** How many were received where, by the unit's code and the day from which it means what it does. */
    listReceived: ({ from, until }: { readonly from: Day; readonly until: Day }): OpenDossiers[] => {
      const [first, end] = [toLedgerDay(from), toLedgerDay(until)];
      const windows = [{ first, last: end - 1, until: end }];
      const [sums = []] = sumLedger(db, { windows, place: 'received', byField: false });
      return Array.from(sums, ({ seat: { unit, since }, received }) => ({
        unit: unit as UnitCode,
        received: laterOf(from, fromDayNumber(since + LEDGER_EPOCH)),
        count: received,
      }));
    },
  };
}

/** A unit, and the first day on which it is closed. */
type Closing = Pick<ClosedUnit, 'code' | 'on'>;

interface Residue {
  readonly unit: UnitCode;
  readonly staff: StaffCode;
}

/** As the ledger counts its days. */
const toLedgerDay = (day: Day): number => toDayNumber(day) - LEDGER_EPOCH;
