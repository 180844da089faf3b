/** Signals read from a database: which dossiers belong to a period, what is judged, and the sample of the other tests. */
import { expect, test } from 'vitest';
import { readSignals, scanBehind, scanSignals, spanOf } from '#dossier/signals/store.js';
import type { Day } from '#kit/dates.js';
import { makeChance } from '../../random.js';
import { type SampleCells, sampleDossiers } from '../../sample/dossiers.js';
import { at, SAMPLE, toDossier } from '../rule-world.js';
import { declare, importRows, openWorld } from '../world.js';

const MARCH = { from: '2025-03-01' as Day, until: '2025-04-01' as Day, today: '2025-05-01' as Day };
const RECEIVED = { receivedAt: at('2025-02-24 08:00'), dueAt: at('2025-03-10 17:00') };
const MOVED = { ...RECEIVED, finishedAt: at('2025-03-11 09:00') };

function readingOf(rows: Parameters<typeof importRows>[1]) {
  const db = openWorld();
  importRows(db, rows);
  return { db, report: readSignals(db, MARCH) };
}

const moved = (code: string, some: Parameters<typeof declare>[1] = {}) => {
  const one = declare(code, { ...MOVED, ...some });
  return { ...one, facts: { ...one.facts, firstDueAt: at('2025-03-05 17:00') } };
};

test('what ended in the period is in it, and what is open by its day of intake; nothing that was never taken in', () => {
  const { report } = readingOf([
    declare('H26.19-250224-0001', { ...RECEIVED, finishedAt: at('2025-03-31 23:59') }),
    declare('H26.19-250224-0002', { ...RECEIVED, finishedAt: at('2025-04-01 00:00') }),
    declare('H26.19-250224-0003', { ...RECEIVED, finishedAt: at('2025-02-28 16:00') }),
    declare('H26.19-250224-0004', RECEIVED),
    declare('H26.19-250303-0005', { receivedAt: at('2025-03-03 08:00') }),
    declare('H26.19-250303-0006', { receivedAt: at('2025-03-03 08:00'), status: 'refused' }),
    declare('MA-KHAC/7', { receivedAt: at('2025-03-03 08:00'), returnedAt: at('2025-03-04 08:00') }),
  ]);
  expect(report.dossiers).toBe(3);
});

test('a due date put off counts unless an apology, a supplement or a payment is on file, or it was brought forward', () => {
  const { db, report } = readingOf([
    moved('H26.19-250224-0001'),
    moved('H26.19-250224-0002', { apologyOn: at('2025-03-05 00:00') }),
    moved('H26.19-250224-0003', { supplementRequestedAt: at('2025-02-25 09:00') }),
    moved('H26.19-250224-0004', { paymentRequestedAt: at('2025-02-25 09:00') }),
    moved('H26.19-250224-0005', { dueAt: at('2025-03-04 17:00') }),
    moved('MA-KHAC/6'),
  ]);
  expect(
    report.facts.map(({ number, unit, month, observed, n }) => ({ number, unit, month, observed, n })),
  ).toEqual([{ number: 1, unit: 'MC-1', month: '2025-03', observed: 2, n: 5 }]);
  const behind = [...scanBehind(db, spanOf(MARCH), ({ hasApology }) => hasApology)];
  expect(behind.map(({ code }) => code)).toEqual(['H26.19-250224-0002']);
});

test('only the units that are asked for are judged, though all are read', () => {
  const db = openWorld();
  importRows(db, [moved('H26.19-250224-0001'), { ...moved('H26.20-250224-0002'), unit: 'MC-2' as never }]);
  const report = readSignals(db, { ...MARCH, units: ['MC-2'] });
  expect([report.dossiers, report.facts.map(({ unit }) => unit)]).toEqual([2, ['MC-2']]);
});

/** A half-year of the sample at nine counters, as a database has it. */
function sampleIn(change: (cells: SampleCells) => SampleCells) {
  const desks = Array.from({ length: 9 }, (_, i) => ({
    unit: `MC-${i + 1}`,
    agency: `H26.${i + 1}`,
    procedures: ['1.000101', '1.000102', '2.000103'],
    weight: i === 4 ? 8 : 1,
  }));
  const db = openWorld();
  const cells = [...sampleDossiers({ ...SAMPLE, count: 12_000, desks })].map(change);
  importRows(
    db,
    cells.map(toDossier).map(({ code, unit, desk, ...facts }) => declare(code, facts, unit)),
  );
  return readSignals(db, { from: '2025-01-01' as Day, until: '2025-07-01' as Day });
}

test('the sample of the other tests is honest, and stays silent', () => {
  expect(sampleIn((cells) => cells).signals).toEqual([]);
});

test('five in a hundred of its late ones, set to their due minute, are found', () => {
  const chance = makeChance(4);
  const { signals } = sampleIn((cells) => {
    const { due_at: due, finished_at: finished } = cells;
    const isLate = String(finished ?? '').slice(0, 10) > String(due ?? '9');
    return cells.unit === 'MC-5' && isLate && chance.happens(0.05)
      ? { ...cells, finished_at: due ?? '' }
      : cells;
  });
  expect(signals.map(({ signal, unit }) => `${signal} ${unit}`)).toContain('due-minute MC-5');
  expect(signals.every(({ unit }) => unit === 'MC-5')).toBe(true);
});

test('the walk gives each dossier once, with its codes', () => {
  const { db } = readingOf([
    declare('H26.19-250303-0005', { receivedAt: at('2025-03-03 08:00'), officer: 'CB-1' }),
  ]);
  expect([...scanSignals(db, spanOf(MARCH))].map(({ unit, desk, officer }) => [unit, desk, officer])).toEqual(
    [['MC-1', 'MC-1', 'CB-1']],
  );
});
