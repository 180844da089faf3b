/** The writer of rows: into how many pools, runs and images the rows fall makes no difference. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import {
  AGENCY,
  DAY,
  FEE,
  FLAGS,
  LINE,
  NONE,
  OTHER_AT,
  PROCEDURE,
  type RowBatch,
  SEQUENCE,
  SUPPLEMENTS,
  TIME_AT,
  TIMES,
  UNIT,
} from '#dossier/import/batch.hot.js';
import { giveBack, RowRooms, RowWords } from '#dossier/import/rows.hot.js';
import { RowWriter } from '#dossier/import/write-rows.hot.js';
import { countLedgerFaults } from '#dossier/ledger-store.js';
import { compareDiagnostics } from '#kit/diagnostic.js';
import { ledgerOf, openWorld } from '../world.js';

const TEXTS = ['MC-1', 'MC-2', '1.000001', '1.000002', 'H26.19', 'H26.20', 'SXD'];
const PRESENT = new Set(
  'code,procedure,unit,received_at,channel,due_at,finished_at,status,handler,fee,officer,supplement_count'.split(
    ',',
  ),
);
const MINUTES = 1440;
const FIRST_DAY = 9131; // 2025-01-01

const row = fc.record({
  /** 0: odd code. */
  agency: fc.integer({ min: 0, max: 2 }),
  day: fc.integer({ min: 0, max: 40 }),
  sequence: fc.integer({ min: 1, max: 4 }),
  unit: fc.integer({ min: 0, max: 1 }),
  procedure: fc.integer({ min: 2, max: 3 }),
  due: fc.option(fc.integer({ min: 0, max: 20 })),
  finished: fc.option(fc.integer({ min: 0, max: 30 })),
  fee: fc.constantFrom(-1, 0, 1, 50_000, 5_000_000_000),
  handler: fc.constantFrom(-1, 6),
  officer: fc.constantFrom(-1, -1, -1, 6),
  supplements: fc.constantFrom(-1, 0, 5, 6, 300),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const ROOMS = new RowRooms();

function toBatch(rows: readonly Row[], firstLine: number): RowBatch {
  const batch = new RowWords(PRESENT, ROOMS);
  rows.forEach((one, n) => {
    const received = (FIRST_DAY + one.day) * MINUTES + 500;
    const at = (days: number | null) => (days === null ? NONE : received + days * MINUTES);
    const sequence =
      one.agency === 0 ? batch.oddCodes.push(`BN-${one.day}-${one.sequence}`) - 1 : one.sequence;
    const start = batch.clear(n);
    batch.doubles[(start + FEE) / 2] = one.fee;
    const words: [place: number, word: number][] = [
      [LINE, firstLine + n],
      [DAY, one.agency === 0 ? 0 : FIRST_DAY + one.day],
      [AGENCY, one.agency === 0 ? -1 : 3 + one.agency],
      [SEQUENCE, sequence],
      [UNIT, one.unit],
      [PROCEDURE, one.procedure],
      [FLAGS, 1 + 4 * 4],
      [SUPPLEMENTS, one.supplements],
      [TIME_AT[TIMES.indexOf('receivedAt')] ?? 0, received],
      [TIME_AT[TIMES.indexOf('dueAt')] ?? 0, at(one.due)],
      [TIME_AT[TIMES.indexOf('finishedAt')] ?? 0, at(one.finished)],
      [OTHER_AT[0], one.handler],
      [OTHER_AT[2], one.officer],
    ];
    for (const [place, word] of words) batch.words[start + place] = word;
    batch.count++;
  });
  const taken = batch.take();
  giveBack(batch);
  return taken;
}

function write(db: Db, batch: number, batches: readonly (readonly Row[])[], poolRows: number) {
  db.exec('BEGIN');
  const writer = new RowWriter(db, batch, { acceptReopened: false, likelyRows: 10, poolRows });
  writer.addTexts(TEXTS);
  writer.startFile({ file: 'a.csv' }, PRESENT);
  let line = 2;
  for (const rows of batches) {
    writer.write(toBatch(rows, line));
    line += rows.length;
  }
  const counts = { ...writer.finish() };
  db.exec('COMMIT');
  writer.close();
  return [counts, [...writer.diagnostics].sort(compareDiagnostics)];
}

const DOSSIERS = `SELECT d.*, NULL AS dossier_id, u.code AS unit, p.code AS procedure, h.code AS handler, o.code AS officer
  FROM dossier d JOIN numbered_code u ON u.numbered_code_id = d.unit JOIN numbered_code p ON p.numbered_code_id = d.procedure
  LEFT JOIN numbered_code h ON h.numbered_code_id = d.handler LEFT JOIN numbered_code o ON o.numbered_code_id = d.officer
  ORDER BY d.code`;

/** Codes are numbered as they are met. */
const contents = (db: Db) => [
  db.prepare(DOSSIERS).all(),
  db.prepare('SELECT kept_for, code, due_at, finished_at, fee FROM dossier_earlier ORDER BY 1, 2').all(),
  ledgerOf(db),
  db.pragma('integrity_check', { simple: true }),
  countLedgerFaults(db),
];

test('the size of the pool makes no difference', () => {
  const sorted = fc.array(row, { maxLength: 60 }).map((rows) => rows.toSorted((a, b) => a.day - b.day));
  const files = fc.array(fc.oneof(sorted, fc.array(row, { maxLength: 60 })), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      files,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 20 }),
      (imports, sent, pool) => {
        const [small, large] = [openWorld(), openWorld()];
        for (const [i, rows] of [...imports, imports[0] ?? []].entries()) {
          const batches = Array.from({ length: Math.ceil(rows.length / sent) }, (_, n) =>
            rows.slice(n * sent, (n + 1) * sent),
          );
          expect(write(small, i + 1, batches, pool)).toEqual(write(large, i + 1, batches, 1000));
          expect(contents(small)).toEqual(contents(large));
          expect(contents(small).slice(-2)).toEqual(['ok', 0]);
        }
        small.close();
        large.close();
      },
    ),
    { seed: 20250308, numRuns: Number(process.env.RUNS ?? 25) },
  );
});
