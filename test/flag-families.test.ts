/** A flag that another command has, or that is meant in Vietnamese, leads to the one that this command has. */
import { expect, test } from 'vitest';
import { listMeant } from '../src/flag-families.js';

test.each([
  ['--at', ['--as-of', '--unit'], ['--as-of']],
  ['--ĐƠN-VỊ', ['--as-of', '--unit'], ['--unit']],
  ['--quyet_dinh', ['--number', '--date'], ['--number']],
  ['--unit', ['--unit'], []],
  ['--nonsense', ['--unit'], []],
  ['--at', [], []],
])('%s of %j is %j', (flag, own, meant) => {
  expect(listMeant(flag, own)).toEqual(meant);
});
