/** The reorg store: applied plans, and open dossiers by the desk they lie on. */
import { beforeEach, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import type { Facts } from '#dossier/model.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { dayNumberOf } from '#kit/dates.js';
import { openReorgStore } from '#reorg/store.js';
import { declare, importRows } from '../dossier/world.js';
import { code, day } from '../org/state.js';
import { CENTRE, planReorg, STAMP, scenarioOf, storeWorld, worldOf } from './small-world.js';

let db: Db;
beforeEach(() => {
  db = openMemory();
  bringUp(db, STAMP);
});

test('a plan is found by its hash once it is applied', () => {
  const store = openReorgStore(db);
  const plan = planReorg(worldOf({ units: [CENTRE] }), [], scenarioOf({ open: [{ code: 'CN-TH' }] }));
  expect(store.findApplied(plan.hash)).toBeUndefined();
  const { change } = recordChange(db, STAMP, (id) => store.insertApplied(plan, id));
  expect(store.findApplied(plan.hash)).toBe(change?.id);
  expect(() => recordChange(db, STAMP, (id) => store.insertApplied(plan, id))).toThrow(/UNIQUE/);
});

test('open dossiers are counted by desk and day of intake; ended, new and refused ones are not', () => {
  const minute = (day: number, hour: number) => (dayNumberOf(2025, 1, day) * 24 + hour) * 60;
  const at = (code: string, day: number, hour: number, facts: Partial<Facts> = {}) =>
    declare(code, { receivedAt: minute(day, hour), ...facts });
  importRows(db, [
    at('A', 5, 0, { status: 'processing' }),
    at('B', 5, 23),
    at('C', 6, 8, { status: 'waiting' }),
    at('D', 6, 8, { status: 'accepted' }),
    at('E', 6, 8, { status: 'finished', finishedAt: minute(7, 8) }),
    at('F', 6, 8, { status: 'done', returnedAt: minute(7, 8) }),
    at('G', 6, 8, { status: 'new' }),
    at('H', 6, 8, { status: 'refused' }),
  ]);
  importRows(db, [
    declare('D', { receivedAt: minute(6, 8), status: 'processing' }, 'MC-2'), // handed on by a later import
  ]);
  expect(openReorgStore(db).listOpenDossiers()).toEqual([
    { unit: 'MC-1', received: '2025-01-05', count: 2 },
    { unit: 'MC-1', received: '2025-01-06', count: 1 },
    { unit: 'MC-2', received: '2025-01-06', count: 1 },
  ]);
});

test('residue is who is posted, at work or on the quota, to what is closed from its closing day on', () => {
  const stored = storeWorld(
    worldOf({
      units: [CENTRE, { code: 'MC-1', until: '2025-03-01' }, { code: 'MC-2' }, { code: 'CN-TH' }],
      postings: [
        { staff: 'A', unit: 'MC-1', until: '2025-03-01' },
        { staff: 'B', unit: 'MC-1' },
        { staff: 'C', unit: 'CN-TH', quota: 'MC-1', until: '2025-03-02' },
        { staff: 'D', unit: 'MC-2' },
        { staff: 'E', unit: 'CN-TH' },
      ],
    }),
  );
  const listed = openReorgStore(stored).listResidue([
    { code: code('MC-1'), on: day('2025-03-01') },
    { code: code('CN-TH'), on: day('2025-06-01') },
  ]);
  expect(listed).toEqual([
    { unit: 'CN-TH', staff: 'E' },
    { unit: 'MC-1', staff: 'B' },
    { unit: 'MC-1', staff: 'C' },
  ]);
});
