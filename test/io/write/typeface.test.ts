/** Held against the metrics of a typeface with the same widths, and against what a spreadsheet program was seen to do. */
import { expect, test } from 'vitest';
import { widthInDigits } from '#io/write/typeface.js';
import { linesOf } from '#io/write/widths.js';

test('a digit is the unit, and marks take no room of their own', () => {
  expect(widthInDigits('0123456789')).toBe(10);
  expect(widthInDigits('Trần')).toBe(widthInDigits('Tran'));
  expect(widthInDigits('hồ sơ'.normalize('NFC'))).toBe(widthInDigits('hồ sơ'.normalize('NFD')));
});

// Columns of 14 digits, as LibreOffice broke them.
test.each([
  ['Bộ phận Một cửa Phường Hà Tu', 3],
  ['Bộ phận Một cửa Phường Cao Xanh', 3],
  ['Bộ phận Một cửa Phường Tuần Châu', 3],
  ['Bộ phận Một cửa Xã Hải Sơn', 2],
  ['illi illi illi illi illi', 1],
])('%j asks for %i lines', (text, lines) => {
  expect(linesOf(text, 14 - 0.7, widthInDigits)).toBe(lines);
});
