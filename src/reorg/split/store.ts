/** How many dossiers lie open where, by what they are about. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { openVersions } from '#catalogue/version-near.js';
import type { ProcedureCode, UnitCode } from '#kit/brand.js';
import { fromDayNumber, type Period } from '#kit/dates.js';
import type { OpenDossiers } from '../model.js';

/** In progress by its dates (definitions.md 4); new and refused ones are outside every count. */
const OPEN_BY_PROCEDURE = /* sql */ `SELECT named.code AS unit, received_at / 1440 AS day_number,
    about.code AS procedure, count(*) AS count
  FROM dossier JOIN numbered_code AS named ON named.numbered_code_id = coalesce(desk, dossier.unit)
    JOIN numbered_code AS about ON about.numbered_code_id = dossier.procedure
  WHERE finished_at IS NULL AND returned_at IS NULL AND coalesce(status, '') NOT IN ('new', 'refused')
  GROUP BY named.code, day_number, about.code ORDER BY named.code, day_number, about.code`;
const FIELDS = /* sql */ `SELECT code, from_on AS "from", until_on AS until, field FROM procedure ORDER BY code, from_on`;

interface OpenRow {
  readonly unit: UnitCode;
  readonly day_number: number;
  readonly procedure: ProcedureCode;
  readonly count: number;
}

interface FieldRow extends Period {
  readonly code: ProcedureCode;
  readonly field: string;
}

/** One line for each procedure, with the field it was of on the day of intake. */
export function listOpenByField(db: Database): OpenDossiers[] {
  const near = openVersions(db.prepare<[], FieldRow>(FIELDS).all());
  const rows = db.prepare<[], OpenRow>(OPEN_BY_PROCEDURE).all();
  return rows.map(({ unit, day_number, procedure, count }) => {
    const received = fromDayNumber(day_number);
    const field = near(procedure, received)?.field;
    return { unit, received, count, ...(field ? { field } : {}) };
  });
}
