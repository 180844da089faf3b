/** Where a dossier lies whose unit was divided: with the part that its field tells, with a unit that goes on, or nowhere. */
import { describe, expect, test } from 'vitest';
import { resolveForward } from '#org/lineage.js';
import type { LineageEvent, SplitRule } from '#org/model.js';
import { deskForward } from '#reorg/split/desk-forward.js';
import { day, event, org, unit, unitId } from '../../org/state.js';

const UNITS = (oldUntil: string | null) => [
  unit(1, 'HPASC', { kind: 'centre', level: 'province' }),
  unit(2, 'CN-A', { kind: 'branch', parent: unitId(1) }),
  unit(3, 'CN-B', { kind: 'branch', parent: unitId(1) }),
  unit(4, 'MC-1', { until: oldUntil === null ? null : day(oldUntil) }),
];
const split = (to: number, rule: SplitRule): LineageEvent => event('split', '2025-03-01', 4, to, rule);
const ask = (until: string | null, lineage: readonly LineageEvent[], field?: string) =>
  deskForward(org(UNITS(until), lineage), {
    ...{ unit: unitId(4), since: day('2024-07-01'), on: day('2026-12-31') },
    field,
  });

describe('a unit that is divided by share', () => {
  const goesOn = [split(2, { share: 0.25 }), split(4, { rest: true })];

  test('and goes on keeps what nothing divides', () => {
    expect(ask(null, goesOn)).toEqual({ kind: 'unit', unit: 4 });
  });

  test('takes it along where it is merged later', () => {
    const merged = [...goesOn, event('merged', '2026-01-01', 4, 3)];
    expect(ask('2026-01-01', merged)).toEqual({ kind: 'unit', unit: 3 });
    const row = { unit: unitId(4), since: day('2024-07-01'), on: day('2026-12-31') };
    expect(resolveForward(org(UNITS('2026-01-01'), merged), row).kind).toBe('undivided'); // as a row of a report
  });

  test('and ends leaves it with nobody', () => {
    const ended = [split(2, { share: 0.25 }), split(3, { rest: true })];
    expect(ask('2025-03-01', ended)).toMatchObject({ kind: 'undivided', unit: 4, parts: [2, 3] });
  });
});

test('a field tells to whom it goes', () => {
  const byField = [split(2, { fields: ['Đất đai'] }), split(3, { rest: true })];
  expect(ask('2025-03-01', byField, 'Đất đai')).toEqual({ kind: 'unit', unit: 2 });
  expect(ask('2025-03-01', byField, 'Hộ tịch')).toEqual({ kind: 'unit', unit: 3 });
  expect(ask('2025-03-01', byField)).toMatchObject({ kind: 'undivided' });
});
