/** Targets as people type them. */
import { expect, test } from 'vitest';
import { toRatio } from '#report/commands/ratio.js';

test('a target in per cent is the very ratio that counts come to, to two digits', () => {
  const missed = Array.from({ length: 10_001 }, (_, hundredths) => hundredths).filter(
    (hundredths) => toRatio((hundredths / 100).toFixed(2)) !== hundredths / 10_000,
  );
  expect(missed).toEqual([]);
});

test.each([
  ['98', 0.98],
  ['98,4', 984 / 1000],
  ['98.4 %', 984 / 1000],
  ['100%', 1],
  ['0', 0],
])('%s', (text, ratio) => expect(toRatio(text)).toBe(ratio));

test.each(['', ' ', '101', '-1', '0x10', '1e1', '98,', 'chín mươi'])('refuses %j', (text) =>
  expect(() => toRatio(text)).toThrow(),
);
