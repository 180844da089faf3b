/** Two sides of a change: what differs is told, units that open or close have one side, the rest is left out. */
import { expect, test } from 'vitest';
import type { PostedPerson } from '#org/posting-model.js';
import { quotaChanges } from '#org/quota-change.js';
import { day, NO_QUOTA, org, unit, unitId } from './state.js';

const DAY = day('2025-03-01');
const quota = (total: number) => ({ ...NO_QUOTA, total });
const OPEN = [
  unit(1, 'TT', { kind: 'centre', level: 'province', quota: quota(10) }),
  unit(2, 'CN-1', { kind: 'branch', parent: unitId(1), quota: quota(2) }),
];
const OLD = org([...OPEN, unit(3, 'MC-1', { quota: quota(1) })]);
const NEW = org([...OPEN, unit(3, 'MC-1', { quota: quota(1), until: DAY })]);

const person = (staff: string, at: number): PostedPerson => ({
  ...{ staff, employment: 'civil-servant', form: 'main', position: 'officer', acting: false },
  ...{ unit: unitId(at), quotaUnit: unitId(at), from: day('2025-01-01'), until: null },
});

const eve = (postings: readonly PostedPerson[]) => ({ org: OLD, postings, day: day('2025-02-28') });
const after = (postings: readonly PostedPerson[]) => ({ org: NEW, postings, day: DAY });

test('nothing changes, nothing is told', () => {
  const people = [person('A', 2), person('B', 3)];
  expect(quotaChanges(eve(people), eve(people))).toEqual([]);
});

test('a merger: who comes counts at the successor and above; the unit that closes has no after', () => {
  const changes = quotaChanges(
    eve([person('A', 2), person('B', 3)]),
    after([person('A', 2), person('B', 2)]),
  );
  const short = changes.map(({ code, employment, before, after: now }) => [
    `${code} ${employment}`,
    ...[before, now].map((row) => row && [row.quota, row.assigned, row.surplus, row.short]),
  ]);
  expect(short).toEqual([
    ['CN-1 total', [2, 1, 0, 1], [2, 2, 0, 0]],
    ['CN-1 civil-servant', [null, 1, null, null], [null, 2, null, null]],
    ['MC-1 total', [1, 1, 0, 0], null],
    ['MC-1 civil-servant', [null, 1, null, null], null],
    ['TT total', [10, 1, 0, 9], [10, 2, 0, 8]],
    ['TT civil-servant', [null, 1, null, null], [null, 2, null, null]],
  ]);
});
