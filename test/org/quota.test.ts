/** Who counts where: by quota unit with all below, seconded people at the sender, concurrent posts nowhere. */
import { expect, test } from 'vitest';
import type { PostedPerson } from '#org/posting-model.js';
import { quotaRows, totalQuota } from '#org/quota.js';
import { day, NO_QUOTA, org, unit, unitId } from './state.js';

const ORG = org([
  unit(1, 'TT', { kind: 'centre', level: 'province', quota: { ...NO_QUOTA, total: 10 } }),
  unit(2, 'CN-1', {
    kind: 'branch',
    parent: unitId(1),
    quota: { ...NO_QUOTA, 'civil-servant': 2, contract: 1 },
  }),
  unit(3, 'CN-1-A', { kind: 'point', parent: unitId(2) }),
  unit(4, 'CN-2', { kind: 'branch', parent: unitId(1), quota: { ...NO_QUOTA, total: 1 } }),
]);

const person = (staff: string, at: number, some: Partial<PostedPerson> = {}): PostedPerson => ({
  ...{ staff, employment: 'civil-servant', form: 'main', position: 'officer', acting: false },
  ...{ unit: unitId(at), quotaUnit: unitId(at), from: day('2025-01-01'), until: null, ...some },
});

const PEOPLE = [
  person('A', 2),
  person('B', 3),
  person('C', 3, { employment: 'contract' }),
  person('D', 3, { employment: 'postal' }),
  person('E', 4, { form: 'seconded', quotaUnit: unitId(2) }),
  person('F', 4, { form: 'concurrent', quotaUnit: unitId(2) }),
  person('G', 4, { until: day('2025-03-01') }),
];

const rowsOn = (on: string) =>
  Object.fromEntries(
    quotaRows(ORG, PEOPLE, day(on)).map(
      ({ unit: { code }, employment, quota, assigned, present, lentIn, lentOut, surplus, short }) => [
        `${code} ${employment}`,
        [quota, assigned, present, lentIn, lentOut, surplus, short],
      ],
    ),
  );

test('counts assigned, present, lent in and out, surplus and short', () => {
  expect(rowsOn('2025-03-01')).toEqual({
    'CN-1 total': [3, 4, 4, 0, 1, 1, 0], // A B E, and C who has a number; D is there and counts nowhere
    'CN-1 civil-servant': [2, 3, 2, 0, 1, 1, 0],
    'CN-1 contract': [1, 1, 1, 0, 0, 0, 0],
    'CN-1 postal': [null, 0 + 1, 1, 0, 0, null, null],
    'CN-1-A total': [null, 1, 3, 0, 0, null, null],
    'CN-1-A civil-servant': [null, 1, 1, 0, 0, null, null],
    'CN-1-A contract': [null, 1, 1, 0, 0, null, null],
    'CN-1-A postal': [null, 1, 1, 0, 0, null, null],
    'CN-2 total': [1, 0, 1, 1, 0, 0, 1],
    'CN-2 civil-servant': [null, 0, 1, 1, 0, null, null],
    'TT total': [10, 3, 5, 0, 0, 0, 7],
    'TT civil-servant': [null, 3, 3, 0, 0, null, null],
    'TT contract': [null, 1, 1, 0, 0, null, null],
    'TT postal': [null, 1, 1, 0, 0, null, null],
  });
});

test('who has left counts no more', () => {
  expect(rowsOn('2025-02-28')['CN-2 total']).toEqual([1, 1, 2, 1, 0, 0, 0]);
});

test.each([
  [NO_QUOTA, null],
  [{ ...NO_QUOTA, total: 0 }, 0],
  [{ ...NO_QUOTA, contract: 2, 'civil-servant': 3 }, 5],
  [{ ...NO_QUOTA, total: 4, contract: 2 }, 4],
])('the total of a quota is what is given, or the sum of its kinds', (quota, total) => {
  expect(totalQuota(quota)).toBe(total);
});
