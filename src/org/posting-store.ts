/** Reads postings for the rules and quotas of units. Read only: the tables are the staff room's (style.md 2.2 lets any store read). */
import type { Database } from 'better-sqlite3';
import type { Day } from '#kit/dates.js';
import type { Employment, UnitId } from './model.js';
import type { PostedPerson } from './posting-model.js';

const POSTINGS = /* sql */ `SELECT s.code, s.employment, s.leaving_on, p.unit_id, p.quota_unit_id, p.form, p.position,
    p.acting, p.from_on, p.until_on
  FROM posting p JOIN staff s USING (staff_id) ORDER BY s.code, p.from_on, p.posting_id`;

interface PostingRow {
  readonly code: string;
  readonly employment: Employment;
  readonly leaving_on: Day | null;
  readonly unit_id: UnitId;
  readonly quota_unit_id: UnitId;
  readonly form: string;
  readonly position: string;
  readonly acting: number;
  readonly from_on: Day;
  readonly until_on: Day | null;
}

export const listPosted = (db: Database): PostedPerson[] =>
  db.prepare<[], PostingRow>(POSTINGS).all().map(toPosted);

/** Who leaves the service leaves the post, whatever the posting says. */
function toPosted(row: PostingRow): PostedPerson {
  const ends = [row.until_on, row.leaving_on].filter((day) => day !== null).sort();
  return {
    staff: row.code,
    employment: row.employment,
    unit: row.unit_id,
    quotaUnit: row.quota_unit_id,
    form: row.form,
    position: row.position,
    acting: row.acting === 1,
    from: row.from_on,
    until: ends[0] ?? null,
  };
}
