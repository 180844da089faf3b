/** Which lines of a table are no data. */
import { expect, test } from 'vitest';
import { lineClassifier } from '#io/read/asides.js';

const kindOf = lineClassifier(['Mã hồ sơ', 'Mã TTHC', 'Số lượng']);

test.each([
  [['Tổng số: 713 hồ sơ'], 'footer'],
  [['', 'Tổng cộng: 1.713 thủ tục hành chính', ''], 'footer'],
  [['Cộng', '', '713'], 'footer'],
  [['Tổng số: 713 hồ sơ', '1.000894', '2'], 'row'],
  [['Tổng hợp hồ sơ'], 'row'],
  [['Tổng đài 1022 tiếp nhận'], 'row'],
  [['', ' ', ''], 'blank'],
] as const)('%j is a %s', (cells, kind) => {
  expect(kindOf(cells, false)).toBe(kind);
});
