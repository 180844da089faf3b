/** Remembered readers read each text once. */
import { expect, test } from 'vitest';
import { remember } from '#kit/remember.js';

test('reads a text once, undefined answers included, up to its limit', () => {
  const read: string[] = [];
  const reader = remember((text) => {
    read.push(text);
    return text === '' ? undefined : text.length;
  }, 2);
  expect(['a', '', 'a', '', 'bb', 'bb'].map(reader)).toEqual([1, undefined, 1, undefined, 2, 2]);
  expect(read).toEqual(['a', '', 'bb', 'bb']);
});

test('keys may be anything that is itself', () => {
  const [home, other] = [{ at: 1 }, { at: 1 }];
  const seen: (typeof home | undefined)[] = [];
  const reader = remember((key: typeof home | undefined) => seen.push(key));
  expect([home, other, undefined, home, undefined].map((key) => reader(key))).toEqual([1, 2, 3, 1, 3]);
});
