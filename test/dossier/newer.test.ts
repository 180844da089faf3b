/** Which of two states of a dossier holds: definitions.md 5, case by case, and what cannot depend on order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Declared, type Dossier, type Facts, STATUSES } from '#dossier/model.js';
import { decide } from '#dossier/newer.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { planBatch } from './slowly/plan-batch.js';

const DAY = 1440;
const where = { file: 'ho-so.csv', line: 2 };

const declare = (facts: Partial<Declared['facts']>, unit = 'MC-1'): Declared => ({
  code: 'H-1' as DossierCode,
  unit: unit as UnitCode,
  facts: { procedure: '1.000001' as ProcedureCode, receivedAt: 100 * DAY, ...facts },
});

function settle(first: Declared, second: Declared, acceptReopened = false) {
  const stored = decide(undefined, first, { acceptReopened }, where).now;
  const { verdict, now, diagnostics } = decide(stored, second, { acceptReopened }, where);
  return { verdict, now, stored, codes: diagnostics.map((d) => d.code) };
}

describe('a later row of a dossier', () => {
  test('that says the same changes nothing', () => {
    const row = declare({ dueAt: 110 * DAY, status: 'processing' });
    expect(settle(row, row)).toMatchObject({ verdict: 'unchanged', codes: [] });
  });

  test('with a later event replaces; with an earlier one is an older state', () => {
    const open = declare({ status: 'processing', finishedAt: null });
    const done = declare({ status: 'finished', finishedAt: 105 * DAY });
    expect(settle(open, done)).toMatchObject({
      verdict: 'updated',
      codes: [],
      now: { finishedAt: 105 * DAY },
    });
    const back = settle(done, declare({ status: 'processing', finishedAt: 104 * DAY }));
    expect(back).toMatchObject({ verdict: 'unchanged', codes: ['dossier/older-state'] });
    expect(back.now).toBe(back.stored);
  });

  test('names the due date that came first, or leaves the one that is known', () => {
    const moved = declare({ dueAt: 110 * DAY, firstDueAt: 105 * DAY });
    expect(settle(moved, moved)).toMatchObject({ verdict: 'unchanged', stored: { firstDueAt: 105 * DAY } });
    const unsaid = declare({ dueAt: 112 * DAY, firstDueAt: null });
    expect(settle(moved, unsaid).now).toMatchObject({ dueAt: 112 * DAY, firstDueAt: 105 * DAY });
    const unmoved = declare({ dueAt: 110 * DAY, firstDueAt: 110 * DAY });
    expect(settle(unmoved, unmoved).stored).toMatchObject({ firstDueAt: null });
    expect(settle(unmoved, moved).now).toMatchObject({ firstDueAt: 105 * DAY });
  });

  test('goes by updated_at only when both have it', () => {
    const stored = declare({ updatedAt: 200 * DAY, finishedAt: 105 * DAY });
    expect(settle(stored, declare({ updatedAt: 201 * DAY, finishedAt: 104 * DAY })).verdict).toBe('updated');
    expect(settle(stored, declare({ updatedAt: 199 * DAY, finishedAt: 106 * DAY })).codes).toEqual([
      'dossier/older-state',
    ]);
    expect(settle(stored, declare({ finishedAt: 106 * DAY })).verdict).toBe('updated');
  });

  test('ranks by event, then status, then supplement count', () => {
    const facts = { finishedAt: 105 * DAY };
    expect(
      settle(declare({ ...facts, status: 'finished' }), declare({ ...facts, status: 'done' })).codes,
    ).toEqual([]);
    expect(
      settle(declare({ ...facts, status: 'done' }), declare({ ...facts, status: 'finished' })).codes,
    ).toEqual(['dossier/older-state']);
    expect(settle(declare({ supplementCount: 2 }), declare({ supplementCount: 1 })).codes).toEqual([
      'dossier/older-state',
    ]);
  });

  test('of equal age with other content is used, with a note', () => {
    expect(settle(declare({ fee: 1 }), declare({ fee: 2 }))).toMatchObject({
      verdict: 'updated',
      codes: ['dossier/same-age'],
      now: { fee: 2 },
    });
  });

  test('without the end that is stored is applied only when that is accepted', () => {
    const ended = declare({ finishedAt: 105 * DAY, updatedAt: 106 * DAY });
    const open = declare({ finishedAt: null, updatedAt: 107 * DAY });
    expect(settle(ended, open)).toMatchObject({ verdict: 'unchanged', codes: ['dossier/reopened'] });
    expect(settle(ended, open, true)).toMatchObject({
      verdict: 'updated',
      codes: [],
      now: { finishedAt: null },
    });
    // An end that only moves to the return of the result does not disappear.
    const returned = declare({ finishedAt: null, returnedAt: 107 * DAY, updatedAt: 107 * DAY });
    expect(settle(ended, returned)).toMatchObject({ verdict: 'updated', codes: [] });
  });

  test('naming another unit moves the desk, never the unit of intake', () => {
    const moved = settle(declare({}, 'MC-1'), declare({ status: 'processing' }, 'CN-1'));
    expect(moved.now).toMatchObject({ unit: 'MC-1', desk: 'CN-1' });
    const back = decide(moved.now, declare({ status: 'waiting' }, 'MC-1'), { acceptReopened: false }, where);
    expect(back.now).toMatchObject({ unit: 'MC-1', desk: null });
  });

  test('says where it lies by its unit, or by its desk where it has that column', () => {
    const desk = (code: string | null) => ({ desk: code as UnitCode | null, status: 'processing' as const });
    expect(settle(declare({}), declare(desk('CN-1'))).now).toMatchObject({ unit: 'MC-1', desk: 'CN-1' });
    expect(settle(declare(desk('CN-1')), declare({ status: 'waiting' })).now.desk).toBeNull();
    expect(settle(declare(desk('CN-1')), declare(desk(null))).now.desk).toBeNull();
    expect(settle(declare({}), declare(desk(null), 'CN-1')).now).toMatchObject({
      unit: 'MC-1',
      desk: 'CN-1',
    });
    expect(settle(declare({}), declare(desk('MC-1'), 'CN-1')).now.desk).toBeNull();
    expect(settle(declare(desk('CN-1')), declare(desk('CN-1')))).toMatchObject({ verdict: 'unchanged' });
  });

  test('with another due date counts, and the first one is kept', () => {
    const first = settle(declare({ dueAt: 110 * DAY }), declare({ dueAt: 112 * DAY, status: 'processing' }));
    expect(first).toMatchObject({
      codes: ['dossier/due-moved'],
      now: { dueAt: 112 * DAY, firstDueAt: 110 * DAY },
    });
    const next = decide(
      first.now,
      declare({ dueAt: 115 * DAY, status: 'waiting' }),
      { acceptReopened: false },
      where,
    );
    expect(next.now).toMatchObject({ dueAt: 115 * DAY, firstDueAt: 110 * DAY });
  });

  test('leaves alone what its file has no column for', () => {
    const { now } = settle(declare({ fee: 50, handler: 'SXD' }), declare({ finishedAt: 105 * DAY }));
    expect(now).toMatchObject({ fee: 50, handler: 'SXD', finishedAt: 105 * DAY });
  });
});

const minute = fc.option(fc.integer({ min: 100 * DAY, max: 104 * DAY }), { nil: null });
const facts = fc.record({
  dueAt: minute,
  finishedAt: minute,
  returnedAt: minute,
  supplementRequestedAt: minute,
  status: fc.option(fc.constantFrom(...STATUSES), { nil: null }),
  supplementCount: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
});

describe('a batch', () => {
  const rowsOf = (all: readonly Partial<Facts>[]) => all.map((one) => ({ declared: declare(one), where }));
  const options = { acceptReopened: false };

  test('counts each row once, and importing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), (all) => {
        const first = planBatch(rowsOf(all), () => undefined, options).value;
        expect(first.counts.inserted + first.counts.updated + first.counts.unchanged).toBe(all.length);
        const [stored] = first.inserts;
        const again = planBatch(rowsOf(all), () => stored, options).value;
        expect(again.counts).toEqual({ inserted: 0, updated: 0, unchanged: all.length });
      }),
      { seed: 20250301, numRuns: 300 },
    );
  });

  test('settles a code that comes twice as two imports would', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const together = planBatch(rowsOf([a, b]), () => undefined, options).value.inserts[0];
        const first = planBatch(rowsOf([a]), () => undefined, options).value.inserts[0];
        const second = planBatch(rowsOf([b]), () => first, options).value.updates[0] ?? first;
        expect(together).toEqual(second);
      }),
      { seed: 20250302, numRuns: 300 },
    );
  });

  test('ends alike in either order where one state is newer and none was reopened', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const end = (rows: readonly Partial<Facts>[]) => planBatch(rowsOf(rows), () => undefined, options);
        const [one, two] = [end([a, b]), end([b, a])];
        const codes = [...one.diagnostics, ...two.diagnostics].map((d) => d.code);
        const isOrdered = !codes.includes('dossier/same-age') && !codes.includes('dossier/reopened');
        const withoutFirstDue = ({ firstDueAt: _, ...rest }: Dossier) => rest;
        if (isOrdered)
          expect(one.value.inserts.map(withoutFirstDue)).toEqual(two.value.inserts.map(withoutFirstDue));
      }),
      { seed: 20250303, numRuns: 500 },
    );
  });
});
