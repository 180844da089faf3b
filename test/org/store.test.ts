/** The org store on a real database: what is written comes back, and lives stay filled by versions. */
import { beforeEach, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import { ALWAYS } from '#kit/dates.js';
import { type OrgStore, openOrgStore } from '#org/store.js';
import { area, code, day, event, NO_QUOTA, version } from './state.js';

const stamp = { recordedAt: '2025-03-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };
let db: Db;
let store: OrgStore;
beforeEach(() => {
  db = openMemory();
  bringUp(db, stamp);
  store = openOrgStore(db);
});

const write = <T>(work: () => T): T => recordChange(db, stamp, work).value;

const full = version({
  from: day('2025-03-01'),
  until: day('2026-01-01'),
  kind: 'branch',
  name: 'Chi nhánh Tây Hồ',
  level: 'commune',
  address: '258 Võ Chí Công',
  longitude: 105_806_100,
  latitude: 21_061_200,
  quota: { ...NO_QUOTA, total: 45, postal: 3 },
  contractUntil: day('2027-01-01'),
  runningCost: 1_200_000_000,
  fields: ['Hộ tịch', 'Đất đai'],
  areas: [area('00097'), area('00103')],
});

test('every fact of a unit and of an event comes back as it was written', () => {
  const life = { from: day('2025-03-01'), until: day('2026-01-01') };
  const split = event('split', '2025-03-01', 1, 1, { areas: [area('00097')], share: 0.5 });
  write(() => {
    const id = store.insertLife(code('CN-TH'), life);
    store.insertVersion(id, full);
    store.insertEvent(split);
  });
  expect(store.listUnits()).toEqual([{ id: 1, code: 'CN-TH', ...life, versions: [full] }]);
  expect(store.listLineage()).toEqual([split]);
});

test('a code is found under the bearer of the day, its first day in and its closing day out', () => {
  write(() => {
    for (const [from, until] of [
      [ALWAYS, day('2025-07-01')],
      [day('2025-07-01'), null],
    ] as const) {
      store.insertVersion(store.insertLife(code('26740'), { from, until }), version({ from, until }));
    }
  });
  const bearerOn = (on: string) => store.findBearer(code('26740'), day(on))?.from;
  expect(bearerOn('2025-06-30')).toBe(ALWAYS);
  expect(bearerOn('2025-07-01')).toBe('2025-07-01');
  expect(store.findBearer(code('26741'), day('2025-07-01'))).toBeUndefined();
});

const periods = () => store.listUnits()[0]?.versions.map(({ from, until, name }) => [from, until, name]);

test('revising cuts the version of the day and drops what was said of later days', () => {
  write(() => {
    const id = store.insertLife(code('A'), { from: ALWAYS, until: null });
    store.insertVersion(id, version({ name: 'một' }));
    store.reviseLife(id, version({ name: 'hai', from: day('2025-07-01') }));
    store.reviseLife(id, version({ name: 'ba', from: day('2025-05-01') }));
  });
  expect(periods()).toEqual([
    [ALWAYS, '2025-05-01', 'một'],
    ['2025-05-01', null, 'ba'],
  ]);
});

test('closing ends the life and its last version, and drops versions that would begin later', () => {
  write(() => {
    const id = store.insertLife(code('A'), { from: ALWAYS, until: null });
    store.insertVersion(id, version({ name: 'một' }));
    store.reviseLife(id, version({ name: 'hai', from: day('2025-07-01') }));
    store.closeLife(id, day('2025-06-01'));
  });
  expect(periods()).toEqual([[ALWAYS, '2025-06-01', 'một']]);
  expect(store.listUnits()[0]?.until).toBe('2025-06-01');
});

test('a version is corrected in place', () => {
  write(() => {
    const id = store.insertLife(code('A'), { from: ALWAYS, until: null });
    store.insertVersion(id, version({ name: 'một' }));
    store.correctVersion(id, ALWAYS, version({ name: 'Một', from: day('2020-01-01') }));
  });
  expect(periods()).toEqual([['2020-01-01', null, 'Một']]);
  expect(store.listUnits()[0]?.from).toBe('2020-01-01');
});
