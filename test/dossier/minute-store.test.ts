/** What differs from the ledger by the minute: against the obvious count over the raw times. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import { sumLedger } from '#dossier/ledger-window-store.js';
import { listMinuteShifts } from '#dossier/minute-store.js';
import type { Facts } from '#dossier/model.js';
import { DAY, declare, importRows, openWorld } from './world.js';

const FIRST = 20_000;
const LAST = 20_002;
/** Few days and few minutes of each, midnight among them, so that times meet. */
const minute = fc
  .tuple(fc.integer({ min: FIRST - 1, max: LAST + 1 }), fc.constantFrom(0, 0, 480, 481, 1020))
  .map(([day, clock]) => day * DAY + clock);
const facts = fc.record({
  receivedAt: minute,
  dueAt: fc.option(minute, { nil: null }),
  finishedAt: fc.option(minute, { nil: null }),
  returnedAt: fc.option(minute, { nil: null }),
  status: fc.constantFrom('processing' as const, 'withdrawn' as const, 'new' as const, null),
});
/** Codes of the packed grammar, and others. */
const codes = (i: number): string => (i % 3 === 0 ? `BN-${i}` : `H26.19-241004-${1000 + i}`);

type Kind = 'early' | 'onTime' | 'late';
const NONE = { early: 0, onTime: 0, late: 0 };

function recount(all: readonly Partial<Facts>[]) {
  const counts = { ...NONE };
  for (const { receivedAt = 0, dueAt, finishedAt, returnedAt, status } of all) {
    const end = finishedAt ?? returnedAt ?? Number.POSITIVE_INFINITY;
    const at = Math.max(end, receivedAt);
    const isMeant = at >= FIRST * DAY && at < (LAST + 1) * DAY && status !== 'new';
    if (!isMeant || dueAt === null || dueAt === undefined) continue;
    const kind: Kind = at < dueAt ? 'early' : at === dueAt ? 'onTime' : 'late';
    counts[kind]++;
  }
  return counts;
}

function byMinute(rows: readonly Partial<Facts>[]) {
  const db = openWorld();
  importRows(
    db,
    rows.map((one, i) => declare(codes(i), one, `MC-${i % 2}`)),
  );
  const window = { first: FIRST - LEDGER_EPOCH, last: LAST - LEDGER_EPOCH };
  const counts = { ...NONE };
  const windows = [{ ...window, until: window.last + 1 }];
  for (const sums of sumLedger(db, { windows, place: 'received', byField: true })[0] ?? []) {
    counts.early += sums.resolvedEarly;
    counts.onTime += sums.resolvedOnTime;
    counts.late += sums.resolvedLate;
  }
  for (const { early, late } of listMinuteShifts(db, window, 'received')) {
    counts.early += early;
    counts.onTime -= early + late;
    counts.late += late;
  }
  db.close();
  return counts;
}

test('the ledger with the shifts is the count by the minute', () => {
  const seen = { ...NONE };
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 30 }), (rows) => {
      const expected = recount(rows);
      expect(byMinute(rows)).toEqual(expected);
      for (const key of ['early', 'onTime', 'late'] as const) seen[key] += expected[key];
    }),
    { seed: 20250308, numRuns: 60 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(2);
});
