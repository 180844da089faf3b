/** The staff store on a real database: what is written comes back, and only what differs is written again. */
import { beforeEach, expect, test } from 'vitest';
import { type Db, openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import type { StaffCode } from '#kit/brand.js';
import { ALWAYS } from '#kit/dates.js';
import type { UnitId } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import type { PostingFacts } from '#staff/model.js';
import type { PersonFacts } from '#staff/person.js';
import { openStaffStore, type StaffStore } from '#staff/store.js';
import { code, day } from '../org/state.js';

const stamp = { recordedAt: '2025-03-01T00:00:00.000Z', actor: 'a', osUser: 'o', host: 'h', command: 'test' };
let db: Db;
let store: StaffStore;
let unit: UnitId;
beforeEach(() => {
  db = openMemory();
  bringUp(db, stamp);
  store = openStaffStore(db);
  unit = write(() => openOrgStore(db).insertLife(code('MC-STC'), { from: ALWAYS, until: null }));
});

const write = <T>(work: () => T): T => recordChange(db, stamp, work).value;
const rowsOf = (work: () => unknown): number => recordChange(db, stamp, work).rowCount;

const person: PersonFacts = {
  code: 'CB0012' as StaffCode,
  fullName: 'Đặng Thị Hòa',
  employment: 'civil-servant',
  homeAgency: '',
  residence: '',
  wish: 'làm việc gần nhà',
  leavingOn: null,
  fields: ['Hộ tịch', 'Đất đai'],
  restrictions: [{ category: 'maternity', until: day('2027-01-01'), consents: false }],
};

const posting = (): PostingFacts => ({
  unit,
  quotaUnit: unit,
  form: 'main',
  position: 'head',
  acting: true,
  tasks: ['receive', 'return'],
  from: day('2024-01-01'),
  until: null,
  decision: '12/QĐ-UBND',
  signedOn: day('2023-12-20'),
  signer: 'Chủ tịch UBND',
});

test('every fact of a person and a posting comes back as it was written', () => {
  write(() => store.insertPosting(store.insertPerson(person), posting()));
  expect(store.listPeople()).toEqual([{ id: 1, ...person }]);
  expect(store.listPostings()).toEqual([{ id: 1, staff: 1, ...posting() }]);
});

test('an update touches only the rows that differ', () => {
  write(() => store.insertPerson(person));
  const [before] = store.listPeople();
  if (before === undefined) throw new Error('the person is there');
  expect(rowsOf(() => store.updatePerson(before, person))).toBe(0);
  const after: PersonFacts = {
    ...person,
    fields: ['Hộ tịch', 'Tư pháp'],
    restrictions: [{ category: 'study', until: null, consents: false }],
  };
  expect(rowsOf(() => store.updatePerson(before, after))).toBe(4);
  expect(store.listPeople()).toEqual([{ id: 1, ...after }]);
});

test('a posting ends, is corrected, and is removed', () => {
  const id = write(() => store.insertPosting(store.insertPerson(person), posting()));
  const [{ staff } = { staff: undefined }] = store.listPostings();
  if (staff === undefined) throw new Error('the posting is there');
  write(() => store.closePosting(id, day('2025-03-01')));
  expect(store.listPostings()[0]?.until).toBe('2025-03-01');
  write(() => store.updatePosting(id, staff, { ...posting(), acting: false }));
  expect(store.listPostings()[0]).toEqual({ id, staff, ...posting(), acting: false });
  write(() => store.deletePosting(id));
  expect(store.listPostings()).toEqual([]);
});
