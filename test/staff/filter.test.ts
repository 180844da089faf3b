/** Lists show who was asked for, however it is typed. */
import { expect, test } from 'vitest';
import { openFilter, type PeopleFilter } from '#staff/filter.js';
import { person, posting } from './world.js';

const hoa = person(12, { fullName: 'Đặng Thị Hòa', fields: ['Đất đai', 'Hộ tịch'], employment: 'postal' });

test.each<[PeopleFilter, boolean]>([
  [{}, true],
  [{ search: '' }, true],
  [{ search: 'dang hoa' }, true],
  [{ search: 'HÒA Đặng' }, true],
  [{ search: 'Hoà' }, true],
  [{ search: 'cb0012' }, true],
  [{ search: '012 thi' }, true],
  [{ search: 'oa' }, false],
  [{ search: 'hoa binh' }, false],
  [{ field: 'dat dai' }, true],
  [{ field: 'dat' }, false],
  [{ employment: 'postal' }, true],
  [{ employment: 'contract', search: 'hoa' }, false],
])('people: %j is %s', (filter, isIn) => {
  expect(openFilter(filter).isPersonIn(hoa)).toBe(isIn);
});

const acting = posting(1, { position: 'director', acting: true });
const appointed = posting(1, { position: 'director' });

test.each<[PeopleFilter, boolean, boolean]>([
  [{}, true, true],
  [{ position: { position: 'director', acting: false } }, true, true],
  [{ position: { position: 'director', acting: true } }, true, false],
  [{ position: { position: 'head', acting: false } }, false, false],
])('postings: %j finds acting %s, appointed %s', (filter, isActingIn, isAppointedIn) => {
  const { isPostingIn } = openFilter(filter);
  expect([isPostingIn(acting), isPostingIn(appointed)]).toEqual([isActingIn, isAppointedIn]);
});
