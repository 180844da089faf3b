/** Items fall into groups in order of first appearance. */
import { expect, test } from 'vitest';
import { groupBy } from '#kit/group.js';

test('groups keep the order of first appearance and leave out items without a key', () => {
  const groups = groupBy(['b1', 'a1', '?', 'b2'], (item) => (item === '?' ? undefined : item[0]));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
