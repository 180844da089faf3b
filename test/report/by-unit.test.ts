/** Rows of `report volume` that are no unit of the tree; periods that run; the sums that must hold. */
import { describe, expect, test } from 'vitest';
import type { ProcedureCode, UnitCode } from '#kit/brand.js';
import { type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import type { LineageEvent, Unit } from '#org/model.js';
import { countDossiers } from '#report/counting/cube.js';
import { brokenIdentities, differingCounts, newTally } from '#report/counting/measure.js';
import { volumeMeasure } from '#report/counting/volume.js';
import { openFields } from '#report/fields.js';
import { COUNT_KEYS, type CountedDossier } from '#report/model.js';

const NO_QUOTA = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

/** A unit by its code; its parent by id. */
function unit(id: number, code: string, parent: number | null, life: [string, string | null]): Unit {
  const [from, until] = life as [Day, Day | null];
  const facts = { kind: 'one-stop', name: `Tên ${code}`, parent, level: '', address: '', quota: NO_QUOTA };
  const rest = {
    longitude: null,
    latitude: null,
    contractUntil: null,
    runningCost: null,
    fields: [],
    areas: [],
  };
  return { id, code, from, until, versions: [{ from, until, ...facts, ...rest }] } as unknown as Unit;
}

const split = (from: number, to: number, rule: LineageEvent['rule']): LineageEvent =>
  ({
    event: 'split',
    on: '2025-03-01',
    from,
    to,
    rule,
    decision: '',
    signedOn: null,
    signer: '',
  }) as LineageEvent;

const units = [
  unit(1, 'HPASC', null, ['1900-01-01', null]),
  unit(2, 'CN-1', 1, ['1900-01-01', null]),
  unit(3, 'MC-A', 2, ['1900-01-01', '2025-03-01']),
  unit(4, 'MC-A1', 2, ['2025-03-01', null]),
  unit(5, 'MC-A2', 2, ['2025-03-01', null]),
];

const at = (day: string): number => toDayNumber(day as Day) * MINUTES_PER_DAY;

const dossier = (more: Partial<CountedDossier> = {}): CountedDossier => ({
  unit: 'MC-A' as UnitCode,
  procedure: '1.000001' as ProcedureCode,
  channel: 'counter',
  status: null,
  receivedAt: at('2025-02-10'),
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
  supplementRequestedAt: null,
  supplementCompletedAt: null,
  paymentRequestedAt: null,
  paymentCompletedAt: null,
  ...more,
});

function report(dossiers: readonly CountedDossier[], lineage: readonly LineageEvent[], within?: string) {
  const { rows, total } = countDossiers(dossiers, volumeMeasure('day'), {
    period: { from: '2025-02-01' as Day, until: '2025-03-01' as Day },
    today: '2025-04-01' as Day,
    hierarchy: { mode: 'as-now', on: '2025-04-01' as Day },
    org: indexOrg({ units, lineage }),
    fieldOf: openFields([
      { code: '1.000001' as ProcedureCode, from: '2025-01-01' as Day, until: null, field: 'Đất đai' },
    ]),
    unit: within as UnitCode | undefined,
    by: ['unit'],
    monthStarts: 1,
  });
  return { total, rows: rows.map(({ members: [unit], counts }) => ({ ...unit, ...counts })) };
}

const byArea = [split(3, 4, { areas: ['00001'] as never }), split(3, 5, { rest: true })];
const byField = [split(3, 4, { fields: ['Đất đai'] }), split(3, 5, { rest: true })];

describe('a split unit', () => {
  test('is divided by the field of the procedure', () => {
    const other = dossier({ procedure: '1.000009' as ProcedureCode });
    expect(report([dossier()], byField).rows).toMatchObject([{ code: 'MC-A1', place: 'unit', received: 1 }]);
    // The catalogue does not know the other procedure's field, so nobody can say where it went.
    expect(report([other], byField).rows).toMatchObject([{ code: 'MC-A', place: 'undivided' }]);
  });

  test('that no field divides keeps a row of its own, under what its parts share', () => {
    const found = report([dossier()], byArea);
    expect(found.rows).toMatchObject([
      { code: 'MC-A', name: 'Tên MC-A', place: 'undivided', parts: ['MC-A1', 'MC-A2'], received: 1 },
    ]);
    expect(report([dossier()], byArea, 'CN-1').total.received).toBe(1);
    expect(report([dossier()], byArea, 'MC-A1').rows).toEqual([]);
  });
});

test('a unit that nobody declared stands last, under its code', () => {
  const found = report([dossier({ unit: 'AAA' as UnitCode }), dossier()], []);
  expect(found.rows.map(({ code, name, place }) => [code, name, place])).toEqual([
    ['MC-A', 'Tên MC-A', 'unit'],
    ['AAA', null, 'unknown'],
  ]);
});

test('the sums that must hold are told when they do not', () => {
  const tally = {
    ...newTally(COUNT_KEYS),
    received: 2,
    receivedOnline: 2,
    inProgress: 1,
    inProgressWithin: 1,
  };
  expect(brokenIdentities(volumeMeasure('day'), tally)).toEqual([
    'carriedOver + received = 2, resolved + inProgress = 1',
  ]);
  expect(brokenIdentities(volumeMeasure('day'), { ...tally, inProgress: 2, inProgressWithin: 2 })).toEqual(
    [],
  );
  expect(differingCounts(COUNT_KEYS, tally, { ...tally, withdrawn: 1 })).toEqual(['withdrawn']);
});

test('the field of a procedure is that of its version on the day, or of the nearest one', () => {
  const code = '1.000001' as ProcedureCode;
  const fieldOf = openFields([
    { code, from: '2025-01-01' as Day, until: '2025-02-01' as Day, field: 'Đất đai' },
    { code, from: '2025-02-01' as Day, until: '2025-06-01' as Day, field: '' },
    { code, from: '2025-07-01' as Day, until: null, field: 'Môi trường' },
  ]);
  const on = (day: string) => fieldOf(code, day as Day);
  expect([on('2024-06-01'), on('2025-01-31'), on('2025-03-01'), on('2025-06-15'), on('2026-01-01')]).toEqual([
    'Đất đai',
    'Đất đai',
    undefined,
    undefined,
    'Môi trường',
  ]);
  expect(fieldOf('9.999999' as ProcedureCode, '2025-01-01' as Day)).toBeUndefined();
});
