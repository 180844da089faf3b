/** Items fall into groups in order of first appearance. */
import { expect, test } from 'vitest';
import { groupBy, groupTwins } from '#kit/group.js';

test('groups keep the order of first appearance and leave out items without a key', () => {
  const groups = groupBy(['b1', 'a1', '?', 'b2'], (item) => (item === '?' ? undefined : item[0]));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('twins are the groups of two and more', () => {
  expect(groupTwins(['b1', 'a1', 'c1', 'a2', 'b2', 'a3'], (item) => item[0])).toEqual([
    ['a1', 'a2', 'a3'],
    ['b1', 'b2'],
  ]);
  expect(groupTwins([], String)).toEqual([]);
});
