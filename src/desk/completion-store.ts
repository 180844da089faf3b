/** Values that the shell may complete, from the database. Reads only; codes and official names, nothing personal. */
import type { Database } from 'better-sqlite3';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import { type Day, fromDayNumber } from '#kit/dates.js';
import type { Candidate } from './completion/candidates.js';
import type { StoredKind } from './completion/value-kinds.js';

/** As many as are looked through; the shell is shown fewer. */
const LIMIT = 5000;

/** `@typed`: with what a code begins, or nothing. A code means its latest bearer. */
const CODES = (life: 'unit' | 'area') => /* sql */ `
  SELECT code AS value, name AS about, max(from_on) FROM ${life}_version JOIN ${life} USING (${life}_id)
  WHERE code LIKE @typed ESCAPE '\\' GROUP BY code`;
const SQL: Readonly<Record<Exclude<StoredKind, 'periods'>, string>> = {
  units: `${CODES('unit')} ORDER BY code LIMIT ${LIMIT}`,
  places: `SELECT * FROM (${CODES('unit')}) UNION ALL SELECT * FROM (${CODES('area')}) ORDER BY value LIMIT ${LIMIT}`,
  procedures: /* sql */ `SELECT code AS value, name AS about, max(from_on) FROM procedure
    WHERE code LIKE @typed ESCAPE '\\' GROUP BY code ORDER BY code LIMIT ${LIMIT}`,
  fields: /* sql */ `SELECT DISTINCT field AS value FROM procedure WHERE @typed IS NOT NULL ORDER BY field LIMIT ${LIMIT}`,
  agencies: /* sql */ `SELECT name AS value FROM agency WHERE @typed IS NOT NULL ORDER BY name LIMIT ${LIMIT}`,
  people: /* sql */ `SELECT code AS value FROM staff WHERE code LIKE @typed ESCAPE '\\' ORDER BY code LIMIT ${LIMIT}`,
  changes: /* sql */ `SELECT CAST(change_id AS TEXT) AS value, command AS about FROM change
    WHERE CAST(change_id AS TEXT) LIKE @typed ORDER BY change_id DESC LIMIT ${LIMIT}`,
  years: /* sql */ `SELECT DISTINCT substr(day, 1, 4) AS value FROM calendar_day WHERE @typed IS NOT NULL ORDER BY 1`,
};
const DAYS = /* sql */ 'SELECT min(day) AS first, max(day) AS last FROM ledger';

/** The first and the last day of which dossiers are counted. */
export interface CountedDays {
  readonly first: Day;
  readonly last: Day;
}

export function openCompletionStore(db: Database) {
  return {
    list: (kind: Exclude<StoredKind, 'periods'>, typed: string): Candidate[] =>
      db
        .prepare<[{ typed: string }], Candidate>(SQL[kind])
        .all({ typed: `${typed.replace(/[\\%_]/g, '\\$&')}%` }),
    countedDays: (): CountedDays | undefined => {
      const row = db.prepare<[], { first: number | null; last: number | null }>(DAYS).get();
      if (row === undefined || row.first === null || row.last === null) return undefined;
      return { first: fromDayNumber(row.first + LEDGER_EPOCH), last: fromDayNumber(row.last + LEDGER_EPOCH) };
    },
  };
}
