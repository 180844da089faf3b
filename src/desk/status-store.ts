/** Counts over all rooms for `status`. Reads only. */
import type { Database } from 'better-sqlite3';
import type { Day } from '#kit/dates.js';

const HOLDS = (from: string, until: string) =>
  `${from} <= @today AND (${until} IS NULL OR ${until} > @today)`;

const UNITS = /* sql */ `SELECT kind, count(*) AS count FROM unit_version v JOIN unit u USING (unit_id)
  WHERE ${HOLDS('v.from_on', 'v.until_on')} AND ${HOLDS('u.opens_on', 'u.closes_on')} GROUP BY kind ORDER BY kind`;
const PENDING = /* sql */ `
  SELECT 'opening' AS what, opens_on AS day, count(*) AS count FROM unit WHERE opens_on > @today GROUP BY day
  UNION ALL SELECT 'closing', closes_on, count(*) FROM unit WHERE closes_on > @today GROUP BY closes_on
  UNION ALL SELECT 'posting', from_on, count(*) FROM posting WHERE from_on > @today GROUP BY from_on
  ORDER BY day, what`;

export interface Pending {
  readonly what: 'opening' | 'closing' | 'posting';
  readonly day: Day;
  readonly count: number;
}

export function openStatusStore(db: Database, today: Day) {
  const count = (sql: string): number =>
    db.prepare<[{ today: Day }], number>(sql).pluck().get({ today }) ?? 0;
  return {
    countProcedures: () => count(`SELECT count(*) FROM procedure WHERE ${HOLDS('from_on', 'until_on')}`),
    countUnits: (): { kind: string; count: number }[] =>
      db.prepare<[{ today: Day }], { kind: string; count: number }>(UNITS).all({ today }),
    countPeople: () =>
      count(`SELECT count(DISTINCT staff_id) FROM posting WHERE ${HOLDS('from_on', 'until_on')}`),
    countDossiers: () => count('SELECT count(*) FROM dossier WHERE @today IS NOT NULL'),
    countOpenDossiers: () =>
      count(
        'SELECT count(*) FROM dossier WHERE finished_at IS NULL AND returned_at IS NULL AND @today IS NOT NULL',
      ),
    listPending: (): Pending[] => db.prepare<[{ today: Day }], Pending>(PENDING).all({ today }),
  };
}
