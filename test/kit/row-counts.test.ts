/** The account of an import. */
import { expect, test } from 'vitest';
import { account } from '#kit/row-counts.js';

const NONE = { inserted: 0, updated: 0, unchanged: 0, rejected: 0, blank: 0 };

test('holds where every row came out somewhere', () => {
  const counts = { read: 10, inserted: 3, updated: 2, unchanged: 2, rejected: 2, blank: 1 };
  expect(account(counts)).toBe(counts);
});

test.each([
  { ...NONE, read: 10, inserted: 3, updated: 2, unchanged: 2, rejected: 2 },
  { ...NONE, read: 0, inserted: 1, rejected: -1 },
  { ...NONE, read: Number.NaN },
])('throws for %j: that is a bug', (counts) => expect(() => account(counts)).toThrow('accounting'));
