/**
 * On time by the minute, on top of the ledger, which counts by days. The two differ only for dossiers that ended on their
 * due day: by date they are on time, by the minute some were early and some late. Those alone are read here, in one walk
 * through the rows.
 */
import type { Database } from 'better-sqlite3';
import type { Minute } from '#kit/dates.js';
import { endMinuteOf, resolvedClassByMinute } from './classes.js';
import { NO_LINE, OUTSIDE } from './ledger-events.hot.js';
import type { LedgerLine } from './ledger-lines.js';
import type { LedgerPlace, LedgerWindow } from './ledger-model.js';
import { emptyDays, openLineOf, readDays } from './ledger-store.js';
import { baseOf, PACKED_COLUMNS, type PackedRow } from './packed.js';

/** Of a line's dossiers that ended in a window on time by date: so many were early by the minute, so many late. */
export interface MinuteShift extends LedgerLine {
  readonly early: number;
  readonly late: number;
}

const DAY = 1440;
const CENTURY_DAYS = 36_524;
/** Minutes since 1900, so that none is negative and a division cuts off the hour. */
const RECEIVED = /* sql */ `((iif(dossier_id < 0, 0, dossier_id >> 37) + ${CENTURY_DAYS}) * ${DAY} + received)`;
const END_DAY = /* sql */ `(${RECEIVED} + max(coalesce(finished, returned), 0)) / ${DAY}`;
const ENDED_ON_DUE_DAY = /* sql */ `SELECT ${PACKED_COLUMNS.join(', ')} FROM packed_dossier
  WHERE due IS NOT NULL AND coalesce(finished, returned) IS NOT NULL
    AND ${END_DAY} = (${RECEIVED} + due) / ${DAY} AND ${END_DAY} BETWEEN @first AND @last`;

/**
 * The lines, in no order, on which a report by the minute differs from `sumLedger` of the same window:
 * resolvedEarly + early, resolvedOnTime - early - late, resolvedLate + late.
 */
export function listMinuteShifts(
  db: Database,
  { first, last }: Omit<LedgerWindow, 'until'>,
  place: LedgerPlace,
): MinuteShift[] {
  const lineOf = openLineOf(db);
  const days = emptyDays();
  const counts: (typeof NOTHING)[] = [];
  for (const row of db.prepare<[object], PackedRow>(ENDED_ON_DUE_DAY).raw().iterate({ first, last })) {
    const kind = kindOf(row);
    if (kind === undefined) continue;
    readDays(row, days);
    const { line, other } = lineOf.find(row, days);
    const at = place === 'received' || other === NO_LINE ? line : other;
    const own = counts[at] ?? { ...NOTHING };
    counts[at] = own;
    own[kind]++;
  }
  return lineOf.lines.list.flatMap((line, i) =>
    line.sort === OUTSIDE ? [] : [{ ...line, ...(counts[i] ?? NOTHING) }],
  );
}

const NOTHING = { early: 0, late: 0 };

/** undefined: on time by the minute too. */
function kindOf([key, , , , , received, due, finished, returned]: PackedRow):
  | keyof typeof NOTHING
  | undefined {
  const receivedAt = baseOf(key) + received;
  const at = (after: number | null): Minute | null => (after === null ? null : receivedAt + after);
  const dueAt = at(due);
  const end = endMinuteOf({ receivedAt, finishedAt: at(finished), returnedAt: at(returned) });
  if (dueAt === null || end === null) return undefined;
  const kept = resolvedClassByMinute(dueAt, end);
  return kept === 'early' || kept === 'late' ? kept : undefined;
}
