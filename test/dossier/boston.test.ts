/**
 * A city's real service requests, imported through a mapping as a user would write it: every row accounted for, and the
 * figures of `expected_2011.json` come out to the digit, for the half year and for each month, by reason and in all.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import type { LedgerWindow } from '#dossier/ledger-model.js';
import { sumLedger } from '#dossier/ledger-window-store.js';
import { listMinuteShifts } from '#dossier/minute-store.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { COUNT_KEYS } from '#report/model.js';
import { play } from '../play.js';

const DATA = fileURLToPath(new URL('../../../shared/data/dossiers/', import.meta.url));
const MAPPING = fileURLToPath(new URL('../../fixtures/io/mapping-boston311.yaml', import.meta.url));
const ROWS = 58_251;

type Counts = Readonly<Record<string, number>>;
type Expected = { readonly periods: Readonly<Record<string, Readonly<Record<string, Counts>>>> };

const isPresent = existsSync(DATA);
if (!isPresent) console.warn('skipped: the real data beside the project (shared/data) is absent');

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'motcua-boston-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  const played = await play([...argv, '--json', '--today', '2026-01-01']);
  return { ...JSON.parse(played.stdout), exit: played.exit };
}

/** The counts that the file speaks of; what is not there is 0 in both. */
const SPOKEN_OF = COUNT_KEYS.filter((key) => !/received.+|withdrawn|Paused/.test(key));

const nonZero = (counts: Counts): Counts =>
  Object.fromEntries(SPOKEN_OF.flatMap((key) => (counts[key] ? [[key, counts[key]]] : [])));

describe.skipIf(!isPresent)('Boston 2011', () => {
  test('every row is accounted for, and a second import changes nothing', async () => {
    await run('init', '--centre', 'BOS', '--name', 'Boston', '--level', 'province');
    const file = join(DATA, 'boston311_2011_jul-dec.csv.gz');
    const flags = ['--mapping', MAPPING, '--unknown', 'keep'];
    const { data } = await run('dossier', 'import', file, ...flags);
    expect(data.rows).toEqual({
      read: ROWS,
      inserted: ROWS,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      blank: 0,
    });
    const again = await run('dossier', 'import', file, ...flags);
    expect(again.data.rows).toMatchObject({ read: ROWS, unchanged: ROWS });
    expect(again.data.change).toBeUndefined();
  });

  test('the figures are those expected, per period and reason', async () => {
    const expected = JSON.parse(readFileSync(join(DATA, 'expected_2011.json'), 'utf8')) as Expected;
    for (const [period, reasons] of Object.entries(expected.periods)) {
      const named = period === 'all' ? '2011-H2' : period;
      const { data } = await run('report', 'volume', '--by', 'unit', '--period', named);
      const found = new Map<string, Counts>([
        ['ALL', data.total],
        ...data.rows.map((row: Counts & { unit: string }) => [row.unit, row]),
      ]);
      for (const [reason, { resolvedByMinute: _, ...counts }] of Object.entries(reasons))
        expect([period, reason, nonZero(found.get(reason) ?? {})]).toEqual([period, reason, nonZero(counts)]);
      expect(found.size, period).toBe(
        Object.values(reasons).filter((counts) => Object.keys(counts).length > 0).length,
      );
    }
  });

  test('and so is what was closed at or before the target minute', () => {
    const expected = JSON.parse(readFileSync(join(DATA, 'expected_2011.json'), 'utf8')) as Expected;
    const db = new SqliteDatabase('motcua.db', { readonly: true });
    let differing = 0;
    for (const [period, reasons] of Object.entries(expected.periods)) {
      const kept = keptByMinute(db, windowOf(period === 'all' ? ['2011-07', '2011-12'] : [period, period]));
      for (const [reason, counts] of Object.entries(reasons)) {
        const { resolvedByMinute = 0, resolvedEarly = 0, resolvedOnTime = 0 } = counts;
        expect([period, reason, kept.get(reason) ?? 0]).toEqual([period, reason, resolvedByMinute]);
        if (resolvedByMinute !== resolvedEarly + resolvedOnTime) differing++;
      }
    }
    db.close();
    expect(differing).toBeGreaterThan(50); // by date alone these would be wrong
  });
});

/** Resolved within the target minute, by reason and in all. */
function keptByMinute(db: SqliteDatabase.Database, window: LedgerWindow): Map<string, number> {
  const kept = new Map<string, number>();
  const add = (unit: string, count: number) => {
    for (const name of [unit, 'ALL']) kept.set(name, (kept.get(name) ?? 0) + count);
  };
  const ask = { windows: [window], place: 'received', byField: false } as const;
  for (const { seat, resolvedEarly, resolvedOnTime } of sumLedger(db, ask)[0] ?? [])
    add(seat.unit, resolvedEarly + resolvedOnTime);
  for (const { unit, late } of listMinuteShifts(db, window, 'received')) add(unit, -late);
  return kept;
}

/** Whole months, from the first of one to the end of another. */
function windowOf([from = '', to = '']: readonly string[]) {
  const dayOf = (month: string, later: number) => {
    const number = Number(month.slice(5)) + later;
    const [year, of] = number > 12 ? [2012, number - 12] : [2011, number];
    return toDayNumber(`${year}-${String(of).padStart(2, '0')}-01` as Day) - LEDGER_EPOCH;
  };
  const until = dayOf(to, 1);
  return { first: dayOf(from, 0), last: until - 1, until };
}
