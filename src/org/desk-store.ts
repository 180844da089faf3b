/** Open dossiers by where they lie and by who handles them. Read only: the tables are the dossier room's (style.md 2.2 lets any store read). */
import type { Database } from 'better-sqlite3';
import type { UnitCode } from '#kit/brand.js';
import { fromDayNumber } from '#kit/dates.js';
import type { OpenDesk } from './desk-model.js';

/** In progress by its dates (definitions.md 4); new and refused ones are outside every count. */
const OPEN = /* sql */ `FROM dossier JOIN numbered_code AS named
  WHERE finished_at IS NULL AND returned_at IS NULL AND coalesce(status, '') NOT IN ('new', 'refused')`;
const DESKS = /* sql */ `SELECT 'desk' AS role, named.code AS unit, received_at / 1440 AS day_number, count(*) AS count
    ${OPEN} AND numbered_code_id = coalesce(desk, dossier.unit) GROUP BY named.code, day_number
  UNION ALL SELECT 'handler', named.code, received_at / 1440 AS day_number, count(*)
    ${OPEN} AND numbered_code_id = handler GROUP BY named.code, day_number
  ORDER BY 1, 2, 3`;

interface DeskRow {
  readonly role: OpenDesk['role'];
  readonly unit: UnitCode;
  readonly day_number: number;
  readonly count: number;
}

export const listOpenDesks = (db: Database): OpenDesk[] =>
  db
    .prepare<[], DeskRow>(DESKS)
    .all()
    .map(({ role, unit, day_number, count }) => ({ role, unit, received: fromDayNumber(day_number), count }));
