/** The reorg store: applied plans, and open dossiers by the desk they lie on. */
import { beforeEach, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { dayNumberOf } from '#kit/dates.js';
import { planReorg } from '#reorg/plan.js';
import { openReorgStore } from '#reorg/store.js';
import { CENTRE, STAMP, scenarioOf, worldOf } from './small-world.js';

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
  const codes = ['MC-1', 'MC-2', '1.000001'];
  for (const code of codes) db.prepare('INSERT INTO numbered_code (code) VALUES (?)').run(code);
  const minute = (day: number, hour: number) => (dayNumberOf(2025, 1, day) * 24 + hour) * 60;
  const insert = db.prepare(`INSERT INTO dossier
    (code, unit, desk, procedure, channel, status, received_at, finished_at, returned_at, batch_id)
    VALUES (?, ?, ?, 3, 'counter', ?, ?, ?, ?, 1)`);
  insert.run('A', 1, null, 'processing', minute(5, 0), null, null);
  insert.run('B', 1, null, null, minute(5, 23), null, null);
  insert.run('C', 1, null, 'waiting', minute(6, 8), null, null);
  insert.run('D', 1, 2, 'processing', minute(6, 8), null, null); // handed on by a later import
  insert.run('E', 1, null, 'finished', minute(6, 8), minute(7, 8), null);
  insert.run('F', 1, null, 'done', minute(6, 8), null, minute(7, 8));
  insert.run('G', 1, null, 'new', minute(6, 8), null, null);
  insert.run('H', 1, null, 'refused', minute(6, 8), null, null);
  expect(openReorgStore(db).listOpenDossiers()).toEqual([
    { unit: 'MC-1', received: '2025-01-05', count: 2 },
    { unit: 'MC-1', received: '2025-01-06', count: 1 },
    { unit: 'MC-2', received: '2025-01-06', count: 1 },
  ]);
});
