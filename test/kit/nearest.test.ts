/** The word that was most likely meant: few slips are forgiven, a strange word is left alone. */
import { expect, test } from 'vitest';
import { nearestTo } from '#kit/nearest.js';

const KEYS = ['scenario', 'title', 'effective', 'parallel_until', 'open', 'merge', 'move'];

test.each([
  ['efective', 'effective'],
  ['effectve', 'effective'],
  ['mereg', 'merge'],
  ['opne', 'open'],
  ['paralel_until', 'parallel_until'],
  ['parallel-until', 'parallel_until'],
  ['titles', 'title'],
  ['moves', 'move'],
  ['budget', undefined],
  ['x', undefined],
  ['', undefined],
])('%s means %s', (word, meant) => {
  expect(nearestTo(word, KEYS)).toBe(meant);
});

test('of two equally near the first is taken', () => {
  expect(nearestTo('mo', ['no', 'to'])).toBe('no');
  expect(nearestTo('mo', ['to', 'no'])).toBe('to');
});
