/**
 * Random batches of new, changed, old and broken rows, imported as files in random order. After each the stored dossiers
 * and the ledger are what a plain model says, which knows nothing of the program: the newest row of each code counts, and
 * the counts come from its dates (definitions.md 4). In any order of the batches the end is the same, and the undo of
 * the last one is exact.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { importFast } from '#dossier/commands/import-rows.js';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import { countLedgerFaults } from '#dossier/ledger-store.js';
import { sumLedger } from '#dossier/ledger-window-store.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import type { Session } from '#session.js';
import { importSlowly } from './slowly/import-slowly.js';
import { dump, openWorld, STAMP, undo } from './world.js';

const home = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-batches-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Of a session the import asks for these alone. */
const session = {
  lang: 'vi',
  settings: { json: true },
  stamp: () => STAMP,
  progress: async () => ({ update: () => {}, stop: () => {} }),
} as unknown as Session;

/** A state of a dossier; its version is the minute of `updated_at`. Days of March 2025; 0: none. */
interface Row {
  readonly dossier: number;
  readonly version: number;
  readonly received: number;
  readonly due: number;
  readonly finished: number;
  readonly asked: number;
  readonly completed: number;
  readonly status: '1' | '3' | '4' | '7' | '10';
}

const COLUMNS =
  'code,procedure,unit,received_at,due_at,finished_at,supplement_requested_at,supplement_completed_at,status,updated_at';
const date = (day: number): string => (day === 0 ? '' : `${String(day).padStart(2, '0')}/03/2025`);
const codeOf = (dossier: number): string =>
  dossier % 3 === 0 ? `BN-${dossier}` : `H26.19-250305-${String(dossier).padStart(4, '0')}`;
const unitOf = (dossier: number): string => `MC-${dossier % 2}`;

const toLine = (row: Row): string =>
  [
    ...[codeOf(row.dossier), '1.000001', unitOf(row.dossier), date(row.received), date(row.due)],
    ...[date(row.finished), date(row.asked), date(row.completed), row.status],
    `2025-04-01 10:${String(row.version).padStart(2, '0')}`,
  ].join(',');

const BROKEN = [
  ',1.000001,MC-1,05/03/2025,,,,,4,',
  'H-9,1.000001,MC-1,31/02/2025,,,,,4,',
  'H-9,1.000001,MC-1,05/03/2025,,,,,đang bay,',
  'H-9,1.000001,MC-1',
];

const LAST = 20;
const day = fc.integer({ min: 1, max: LAST });
const some = fc.oneof(fc.constant(0), day);
/** All states that a dossier goes through; batches hold any of them, early ones after late ones too. */
const history = fc.array(
  fc.record({
    received: day,
    due: some,
    finished: some,
    asked: some,
    completed: some,
    status: fc.constantFrom<Row['status']>('4', '4', '10', '7', '1', '3'),
  }),
  { minLength: 1, maxLength: 3 },
);
const batches = fc
  .tuple(
    fc.array(history, { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...BROKEN)), { maxLength: 4 }),
  )
  .map(([histories, picks, broken]) => {
    const all = picks.map((rows) =>
      rows.map(([i, j]): Row => {
        const states = histories[i % histories.length] ?? [];
        const version = j % states.length;
        return { dossier: i % histories.length, version, ...(states[version] as (typeof states)[number]) };
      }),
    );
    return all.map((rows, i) => ({
      rows,
      broken: broken.flatMap(([at, line]) => (at % all.length === i ? [line] : [])),
    }));
  });

type Batch = { readonly rows: readonly Row[]; readonly broken: readonly string[] };

async function take(db: Db, { rows, broken }: Batch, isFast: boolean) {
  writeFileSync('a.csv', `${[COLUMNS, ...rows.map(toLine), ...broken].join('\n')}\n`);
  const input = { files: ['a.csv'], unknown: 'keep' as const, acceptReopened: true };
  const done =
    (isFast ? await importFast(input, session, db) : undefined) ?? (await importSlowly(input, session, db));
  const { read, inserted, updated, unchanged, rejected, blank } = done.counts;
  expect(read).toBe(rows.length + broken.length);
  expect(inserted + updated + unchanged).toBe(rows.length);
  expect([rejected, blank]).toEqual([broken.length, 0]);
  return done;
}

/** The newest row of each code. */
class Model {
  readonly newest = new Map<number, Row>();

  take(rows: readonly Row[]): void {
    for (const row of rows)
      if (row.version >= (this.newest.get(row.dossier)?.version ?? 0)) this.newest.set(row.dossier, row);
  }

  states(): string[] {
    return [...this.newest.values()].map((row) => toLine(row)).sort();
  }

  /** In the days from `first` to `last`, and at the end of `last`. */
  counts(first: number, last: number): Counts {
    const counts = { ...NOTHING };
    for (const row of this.newest.values()) for (const key of classesOf(row, first, last)) counts[key]++;
    return counts;
  }
}

const NOTHING = {
  ...{ carriedOver: 0, received: 0, early: 0, onTime: 0, late: 0, undated: 0, withdrawn: 0 },
  ...{ paused: 0, overdue: 0, within: 0, undatedOpen: 0 },
};
type Counts = typeof NOTHING;

function classesOf(row: Row, first: number, last: number): (keyof Counts)[] {
  const end = row.finished === 0 ? Number.POSITIVE_INFINITY : Math.max(row.finished, row.received);
  if (row.status === '1' || row.status === '3' || row.received > last || end < first) return [];
  const intake = row.received < first ? 'carriedOver' : 'received';
  if (end > last) return [intake, openClass(row, last)];
  return [intake, keptClass(row, end), ...(row.status === '7' ? (['withdrawn'] as const) : [])];
}

function keptClass({ due }: Row, end: number): keyof Counts {
  if (due === 0) return 'undated';
  return end < due ? 'early' : end === due ? 'onTime' : 'late';
}

function openClass({ asked, completed, due }: Row, last: number): keyof Counts {
  if (asked !== 0 && asked <= last && (completed === 0 || completed > last)) return 'paused';
  if (due === 0) return 'undatedOpen';
  return due >= last ? 'within' : 'overdue';
}

const text = (minute: number | null): string =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 1440) - toDayNumber('2025-02-28' as Day)).padStart(2, '0')}/03/2025`;

/** What is stored, as the lines of a file that would say it. */
function stored(db: Db): string[] {
  const rows = db
    .prepare<[], Record<string, number | null> & { code: string; status: string; unit: string }>(
      'SELECT d.*, u.code AS unit FROM dossier d JOIN numbered_code u ON u.numbered_code_id = d.unit',
    )
    .all();
  const statuses = [
    'new',
    'accepted',
    'refused',
    'processing',
    'waiting',
    'paying',
    'withdrawn',
    'stopped',
    'finished',
    'done',
  ];
  return rows
    .map((row) => {
      const dates = [
        'received_at',
        'due_at',
        'finished_at',
        'supplement_requested_at',
        'supplement_completed_at',
      ];
      const minute = Number(row.updated_at) % 60;
      return [
        ...[row.code, '1.000001', row.unit, ...dates.map((key) => text(row[key] as number | null))],
        ...[statuses.indexOf(row.status) + 1, `2025-04-01 10:${String(minute).padStart(2, '0')}`],
      ].join(',');
    })
    .sort();
}

const BASE = toDayNumber('2025-02-28' as Day) - LEDGER_EPOCH;

function counted(db: Db, first: number, last: number): Counts {
  const counts = { ...NOTHING };
  for (const sums of sumDays(db, BASE + first, BASE + last)) {
    for (const key of ['carriedOver', 'received', 'withdrawn', 'paused', 'overdue'] as const)
      counts[key] += sums[key];
    counts.early += sums.resolvedEarly;
    counts.onTime += sums.resolvedOnTime;
    counts.late += sums.resolvedLate;
    counts.undated += sums.resolvedUndated;
    counts.undatedOpen += sums.undated;
    counts.within += sums.inProgress - sums.paused - sums.overdue - sums.undated;
  }
  return counts;
}

/** Every window of the month that can differ. */
function compareCounts(db: Db, model: Model): void {
  for (let first = 1; first <= LAST + 1; first += 5)
    for (let last = first; last <= LAST + 2; last += 4)
      expect([first, last, counted(db, first, last)]).toEqual([first, last, model.counts(first, last)]);
}

const sumDays = (db: Db, first: number, last: number): LedgerSums[] =>
  sumLedger(db, {
    windows: [{ first, last, until: last + 1 }],
    place: 'received',
    byField: true,
  }).flatMap((sums) => [...sums]);

/** What each line counts on each day, where it counts anything at all. */
const ledgerOf = (db: Db): unknown[] =>
  Array.from({ length: LAST + 2 }, (_, i) => BASE + i + 1).flatMap((at) =>
    sumDays(db, at, at).filter((sums) =>
      Object.entries(sums).some(([key, count]) => !LINE_KEYS.includes(key) && count !== 0),
    ),
  );

const LINE_KEYS = ['seat', 'sort'];

test('batches in any order come to what the newest rows say, and the last one is undone exactly', async () => {
  const seen = { rows: 0, updated: 0, older: 0, rejected: 0, undone: 0 };
  await fc.assert(
    fc.asyncProperty(batches, fc.nat(), fc.boolean(), async (all, turn, isFast) => {
      const [db, other] = [openWorld(), openWorld()];
      try {
        const model = new Model();
        let before = { text: dump(db), ledger: ledgerOf(db) };
        let last: number | undefined;
        for (const batch of all) {
          before = { text: dump(db), ledger: ledgerOf(db) };
          const done = await take(db, batch, isFast);
          model.take(batch.rows);
          last = done.change;
          expect(stored(db)).toEqual(model.states());
          compareCounts(db, model);
          expect(countLedgerFaults(db)).toBe(0);
          seen.rows += done.counts.read;
          seen.updated += done.counts.updated;
          seen.older += done.found.filter(({ code }) => code === 'dossier/older-state').length;
          seen.rejected += done.counts.rejected;
        }
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse();
        for (const batch of turned) await take(other, batch, !isFast);
        expect(stored(other)).toEqual(stored(db));
        compareCounts(other, model);
        if (last === undefined) return;
        const after = { text: dump(db), ledger: ledgerOf(db) };
        const undone = undo(db, last);
        expect({ text: dump(db), ledger: ledgerOf(db) }).toEqual(before);
        expect(countLedgerFaults(db)).toBe(0);
        undo(db, undone);
        expect({ text: dump(db), ledger: ledgerOf(db) }).toEqual(after);
        seen.undone++;
      } finally {
        db.close();
        other.close();
      }
    }),
    { seed: 20250309, numRuns: process.env.MOTCUA_SOAK === '1' ? 2000 : 60 },
  );
  expect(seen.updated).toBeGreaterThan(10);
  expect(seen.older).toBeGreaterThan(10);
  expect(seen.rejected).toBeGreaterThan(10);
  expect(seen.undone).toBeGreaterThan(10);
});
