/** A finding is said with its values: numbers grouped, words of ours in the language asked, control characters shown. */
import { expect, test } from 'vitest';
import { fill } from '#lang/say.js';

test.each([
  ['a text', '{a}', { a: 'CN-TH' }, 'CN-TH', 'CN-TH'],
  ['a number', '{a}', { a: 1234567 }, '1.234.567', '1,234,567'],
  ['a word of ours', '{a}', { a: { vi: 'chi nhánh', en: 'branch' } }, 'chi nhánh', 'branch'],
  ['what nobody gave', '{b}', { a: 'x' }, '{b}', '{b}'],
  ['a control character', '{a}', { a: 'x\u001b[31m' }, 'x\\u001b[31m', 'x\\u001b[31m'],
])('%s', (_, template, args, vi, en) => {
  expect(fill(template, args, 'vi')).toBe(vi);
  expect(fill(template, args, 'en')).toBe(en);
});
