/** Codes of procedures: their real spellings, their damage, and what only looks like one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findProcedureCodes,
  formatProcedureCode,
  isCutNumber,
  isInternalCode,
  looksLikePrice,
  parseProcedureCode,
} from '#catalogue/procedure-code.js';

describe('a code is read', () => {
  test.each([
    ['2.000815', '2.000815', ''],
    ['1.014199.H05', '1.014199', 'H05'],
    ['3.000527.H61', '3.000527', 'H61'],
    ['1.001122.000.00.00.H48', '1.001122', 'H48'],
    ['1.010708.000.00.00.G01', '1.010708', 'G01'],
    ['1.014466. H05', '1.014466', 'H05'],
    ['2.000908.00 0.00.00.H61', '2.000908', 'H61'],
    ['1.0\n01122', '1.001122', ''],
    ['1.00\u200b1122', '1.001122', ''],
  ])('%j', (text, core, province) => {
    expect(parseProcedureCode(text)).toEqual({ core, province });
  });
});

test.each([
  '',
  '1.00112',
  '1.0011222',
  '0.001122',
  '1,001122',
  '1.001122.h05',
  '1.001122.H5',
  '1.001122.000.H05',
  'H05',
  '1.001122.H05.1',
])('%j is no code', (text) => {
  expect(parseProcedureCode(text)).toBeUndefined();
});

const code = fc.record({
  core: fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([a, b]) => `${a}.${String(b).padStart(6, '0')}` as never),
  province: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 63 }).map((n) => `H${String(n).padStart(2, '0')}`),
  ),
});

test('what is written is read again, blanks anywhere make no difference', () => {
  fc.assert(
    fc.property(code, fc.nat(), (parts, at) => {
      const text = formatProcedureCode(parts);
      const place = at % text.length;
      expect(parseProcedureCode(text)).toEqual(parts);
      expect(parseProcedureCode(`${text.slice(0, place)} ${text.slice(place)}`)).toEqual(parts);
      expect(findProcedureCodes(`Tên thủ tục (${text}), mục 1.2`)).toEqual([text]);
    }),
    { seed: 7, numRuns: 300 },
  );
});

describe('codes inside a text', () => {
  test.each([
    ['Tên thủ tục (1.014464)', ['1.014464']],
    ['Đăng ký/ 1.014464.H50', ['1.014464.H50']],
    ['1.014464, 1.014465', ['1.014464', '1.014465']],
    ['Điều 1.2, khoản 3', []],
    ['12.0144641', []],
    ['phí 1.014464.000 đồng', []],
  ])('%j', (text, codes) => {
    expect(findProcedureCodes(text)).toEqual(codes);
  });
});

test('internal procedures, prices and cut numbers are told apart', () => {
  expect(['5.000001', '6.006776', '1.000001'].map(isInternalCode)).toEqual([true, true, false]);
  expect(['4.373341', '7.000001', '9.000001', '1.000001', '6.006776'].map(looksLikePrice)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['1.00119', '1,001', '1.001190', '1.', 'x'].map(isCutNumber)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
