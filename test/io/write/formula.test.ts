/** No cell of a CSV is run by a spreadsheet, no code is changed by Excel, and all of them read back as they were. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard, guardCode, isFormulaLike, readGuarded } from '#io/write/formula.js';

describe('a cell', () => {
  test.each<[string, string]>([
    ['=1+1', "'=1+1"],
    ['@a', "'@a"],
    ['-a', "'-a"],
    ['+84 912 345 678', "'+84 912 345 678"],
    ['-', "'-"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['-12', '-12'],
    ['-1.234,5', '-1.234,5'],
    ['+84912345678', '+84912345678'],
    ['-5%', '-5%'],
    ['a=1', 'a=1'],
    ['00097', '00097'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(guard(text)).toBe(written);
  });
});

describe('a code for Excel', () => {
  test.each([
    '00097',
    '97',
    '1.000123',
    '1-3',
    '3/4',
    '2025-03-01',
    '1E5',
    '12:30',
    'MAR1',
    'dec 25',
    '1-Mar',
    '5 PM',
    '5p',
  ])('%s stays as it is', (code) => {
    expect(guardCode(code)).toBe(`="${code}"`);
  });

  test.each(['CN-TH', 'CB0012', '000.00.19.H26-250101-0001', 'H55.2', 'Maria', ''])(
    '%s needs nothing',
    (code) => {
      expect(guardCode(code)).toBe(code);
    },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '＝',
      '1',
      '0',
      'e',
      '.',
      '"',
      "'",
      '%',
      'a',
      ' ',
    ),
  }),
);

test('whatever the text: nothing to run, and the same text on the way back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isFormulaLike(guard(text))).toBe(false);
      // Two texts are not ours: those that look as if we had guarded them already.
      if (readGuarded(text) === text) expect(readGuarded(guard(text))).toBe(text);
      const code = guardCode(text);
      expect(!isFormulaLike(code) || /^="[\d\sa-z.,/:+-]*"$/i.test(code)).toBe(true);
      if (readGuarded(text) === text) expect(readGuarded(code)).toBe(text);
    }),
    { seed: 766, numRuns: 3000 },
  );
});
