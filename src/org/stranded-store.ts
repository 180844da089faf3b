/** People posted at a unit on days when it is not open. The table is the staff room's; any store may read it. */
import type { Database } from 'better-sqlite3';
import type { UnitCode } from '#kit/brand.js';

const STRANDED = /* sql */ `SELECT unit.code AS unit, count(DISTINCT posting.staff_id) AS people
  FROM posting JOIN unit ON unit.unit_id = posting.unit_id
  WHERE posting.from_on < unit.opens_on
     OR (unit.closes_on IS NOT NULL AND (posting.until_on IS NULL OR posting.until_on > unit.closes_on))
  GROUP BY unit.unit_id ORDER BY unit.code, unit.opens_on`;

export interface Stranded {
  readonly unit: UnitCode;
  readonly people: number;
}

export const listStranded = (db: Database): Stranded[] => db.prepare<[], Stranded>(STRANDED).all();
