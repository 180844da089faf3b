/** The sample dossiers: the same bytes for the same seed, whole lives, and the demo's own fixtures made of them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROCEDURE_FORMAT } from '#catalogue/columns.js';
import { DOSSIER_FORMAT } from '#dossier/format.js';
import { readTable } from '#io/read/read-table.js';
import { renderSheets } from '#io/write/render.js';
import { sha256 } from '#kit/canonical.js';
import { weekdayOf } from '#kit/dates.js';
import { siftTable } from '../dossier/slowly/sift-table.js';
import { DEMO_PROCEDURES, demoCatalogue, demoDossiers } from './demo.js';
import { type SampleRequest, sampleCsv, sampleDossiers } from './dossiers.js';
import { MISTAKES } from './mistakes.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

const REQUEST: SampleRequest = {
  seed: 7,
  count: 5000,
  desks: [
    { unit: 'MC-1', agency: 'H26.19', procedures: ['1.000101', '1.000102', '2.000103'], weight: 3 },
    { unit: 'MC-2', agency: 'H26.20', procedures: ['1.000101'], weight: 1 },
  ],
  from: '2025-01-02',
  to: '2025-06-30',
  exportedOn: '2025-06-30',
};

async function sift(csv: string) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sample-'));
  try {
    const file = join(folder, 'ho-so.csv');
    writeFileSync(file, csv);
    const { value, diagnostics } = await readTable(file, DOSSIER_FORMAT);
    const known = { procedures: new Set<string>(), units: new Set<string>() };
    const sifted = siftTable(value, known, 'keep');
    return { ...sifted, found: [...diagnostics, ...sifted.diagnostics] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('sample dossiers', () => {
  test('are the same bytes for the same request, others for another seed', () => {
    expect(sampleCsv(REQUEST)).toBe(sampleCsv(REQUEST));
    expect(sampleCsv({ ...REQUEST, seed: 8 })).not.toBe(sampleCsv(REQUEST));
    // Pinned, so that a bench of today measures the rows of last year.
    expect(sha256(sampleCsv(REQUEST)).slice(0, 16)).toBe('aeb8ba10e439a6fa');
  });

  test('are read without a finding, each under a code of its own, in the order of intake', async () => {
    const { accepted, rejected, found } = await sift(sampleCsv(REQUEST));
    expect(found.filter(({ code }) => code !== 'io/detected')).toEqual([]);
    expect(rejected).toEqual([]);
    expect(new Set(accepted.map(({ declared }) => declared.code)).size).toBe(REQUEST.count);
    const times = accepted.map(({ declared }) => declared.facts.receivedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('hold every kind of fate, and follow the week and the weights', async () => {
    const { accepted } = await sift(sampleCsv(REQUEST));
    const facts = accepted.map(({ declared }) => declared.facts);
    const share = (holds: (one: (typeof facts)[number]) => boolean) =>
      facts.filter(holds).length / facts.length;
    expect(new Set(facts.map(({ status }) => status)).size).toBe(9); // all but `stopped`
    expect(new Set(facts.map(({ channel }) => channel)).size).toBe(3);
    expect(share(({ receivedAt }) => weekdayOf(Math.floor(receivedAt / 1440)) > 4)).toBeLessThan(0.08);
    expect(share(({ dueAt }) => dueAt === null)).toBeGreaterThan(0.02);
    expect(share(({ finishedAt }) => finishedAt !== null)).toBeGreaterThan(0.7);
    expect(share(({ supplementRequestedAt }) => typeof supplementRequestedAt === 'number')).toBeGreaterThan(
      0.03,
    );
    expect(share(({ paymentRequestedAt }) => typeof paymentRequestedAt === 'number')).toBeGreaterThan(0.01);
    const late = share(({ dueAt, finishedAt }) => Boolean(dueAt && finishedAt && finishedAt > dueAt));
    expect([late > 0.02, late < 0.2]).toEqual([true, true]);
    const first = accepted.filter(({ declared }) => declared.unit === 'MC-1').length / accepted.length;
    expect(Math.abs(first - 0.75)).toBeLessThan(0.03);
  });
});

describe('seasons', () => {
  const TET = {
    tet: ['2025-01-25'],
    daysOff: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  };

  test('the weeks before Tết are busy, those after it are not', () => {
    const days = [...sampleDossiers({ ...REQUEST, ...TET, count: 20_000 })].map(({ received_at: at }) =>
      String(at).slice(0, 10),
    );
    const perWorkingDay = (from: string, to: string, working: number) =>
      days.filter((day) => day >= from && day <= to).length / working;
    const rush = perWorkingDay('2025-01-13', '2025-01-24', 10);
    const lull = perWorkingDay('2025-02-03', '2025-02-10', 6);
    const usual = perWorkingDay('2025-05-05', '2025-05-30', 20);
    expect([rush > usual * 1.1, lull < usual * 0.6]).toEqual([true, true]);
    expect(perWorkingDay('2025-01-27', '2025-01-31', 5)).toBeLessThan(usual * 0.1);
  });

  test('a day that is made up for is a working day', () => {
    const saturday = '2025-04-26';
    const count = (madeUp: string[]) =>
      [...sampleDossiers({ ...REQUEST, madeUp })].filter(({ received_at: at }) =>
        String(at).startsWith(saturday),
      ).length;
    expect(count([saturday])).toBeGreaterThan(count([]) * 3);
  });
});

describe('mistakes', () => {
  test('come in the share that was asked for, in every kind', async () => {
    const sound = [...sampleDossiers({ ...REQUEST, count: 4000 })];
    for (const [kind, make] of Object.entries(MISTAKES))
      expect([kind, sound.some((cells) => make(cells) !== cells)]).toEqual([kind, true]);
    const { accepted, rejected } = await sift(sampleCsv({ ...REQUEST, count: 4000, mistakes: 100 }));
    expect(accepted.length + rejected.length).toBe(4000);
    // Three of the fourteen kinds cannot be read.
    expect(Math.abs(rejected.length - (4000 * 0.1 * 3) / 14)).toBeLessThan(40);
  });
});

describe('the fixtures of the demo', () => {
  const file = join(FIXTURES, 'dossier/ho-so.csv');

  test('are what the generator makes of them (UPDATE=1 writes them)', () => {
    if (process.env.UPDATE === '1') writeFileSync(file, demoDossiers());
    expect(readFileSync(file, 'utf8')).toBe(demoDossiers());
  });

  test('name units that the sample hierarchy has', () => {
    const units = readFileSync(join(FIXTURES, 'org/don-vi.csv'), 'utf8');
    for (const line of demoDossiers().trim().split('\n').slice(1))
      expect(units).toContain(`\n${line.split(',')[2]},`);
  });

  test('name procedures that the sample catalogue has', async () => {
    const catalogue = join(FIXTURES, 'catalogue/danh-muc-mau.xlsx');
    if (process.env.UPDATE === '1' && !existsSync(catalogue))
      writeFileSync(catalogue, await renderSheets([demoCatalogue()], 'xlsx', { lang: 'vi' }));
    const { value } = await readTable(catalogue, PROCEDURE_FORMAT);
    const codes = new Set(value.rows.map(({ cells }) => cells.code));
    expect(DEMO_PROCEDURES.filter(({ code }) => !codes.has(code))).toEqual([]);
  });
});
