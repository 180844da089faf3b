/** Folding, spelling, collation and invisible characters of Vietnamese text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNames,
  compareVietnamese,
  fold,
  foldHeader,
  removeInvisible,
  sameSpelling,
  spelling,
  tidy,
} from '#kit/vietnamese.js';

const SEED = { seed: 1802 };

/** Text with all that makes Vietnamese hard: tones, stacked marks, đ, NFD, capitals, odd blanks. */
const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ \u00a0\n\u0300\u0301\u0303\u0309\u0323\u00ad\u200b',
];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });

describe('folding', () => {
  test.each([
    ['Hoà Bình', 'HÒA  BÌNH '],
    ['Đắk Lắk', 'dak lak'],
    ['Thuỷ', 'Thủy'],
    ['Hòa', 'Hòa'.normalize('NFD')],
    ['Ấp\u00a01', 'ấp 1'],
  ])('%s folds as %s', (a, b) => expect(fold(a)).toBe(fold(b)));

  test('keeps qui and quy apart unless told otherwise', () => {
    expect(fold('Qui Nhơn')).not.toBe(fold('Quy Nhơn'));
    expect(fold('Qui Nhơn', { quy: true })).toBe(fold('Quy Nhơn', { quy: true }));
    expect(fold('Quít', { quy: true })).toBe('quit');
  });

  test('headers are one whatever joins their words', () => {
    expect(new Set(['Mã TTHC', 'ma_tthc', 'MaTTHC', 'MÃ-TTHC:'].map(foldHeader))).toEqual(
      new Set(['matthc']),
    );
  });

  test('folding and tidying again change nothing, in any Unicode form', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(fold(fold(t))).toBe(fold(t));
        expect(fold(t.normalize('NFD'))).toBe(fold(t));
        expect(tidy(tidy(t))).toBe(tidy(t));
        expect(removeInvisible(removeInvisible(t))).toBe(removeInvisible(t));
      }),
      SEED,
    );
  });
});

describe('spelling', () => {
  test.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['xã Thuỷ Xuân Tiên', 'Xã Thủy  Xuân Tiên'],
    ['thuý', 'thúy'],
    ['Khoẻ', 'Khỏe'],
    ['Nguyễn', 'Nguyễn'.normalize('NFD')],
  ])('%s and %s are one spelling', (a, b) => expect(sameSpelling(a, b)).toBe(true));

  test.each([
    ['Hoa', 'Hòa'],
    ['Hòa', 'Hóa'],
    ['Đông', 'Dông'],
    ['Sơn', 'Son'],
    ['Bảo Hoà', 'Bao Hoả'],
  ])('%s and %s are two', (a, b) => expect(sameSpelling(a, b)).toBe(false));

  test('qui and quy are one only where asked for', () => {
    expect(sameSpelling('Phú Quí', 'Phú Quý')).toBe(false);
    expect(sameSpelling('Phú Quí', 'Phú Quý', { quy: true })).toBe(true);
    expect(sameSpelling('Quít', 'Quýt', { quy: true })).toBe(false);
  });

  test('one spelling always folds alike', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (sameSpelling(a, b)) expect(fold(a)).toBe(fold(b));
        expect(spelling(spelling(a))).toBe(spelling(a));
      }),
      SEED,
    );
  });
});

describe('order', () => {
  test('is Vietnamese: Đ after D, ă and â after a, numbers by value', () => {
    const sorted = [
      'An',
      'Ăn',
      'Ân',
      'Ba',
      'Dương',
      'Đà Nẵng',
      'Ê',
      'Oanh',
      'Ông',
      'Ơn',
      'số 2',
      'số 10',
      'Út',
      'Ưng',
    ];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  });

  test('people stand by given name, then by family and middle names', () => {
    const sorted = ['Trần Văn An', 'Lê Thị Ánh', 'Đỗ Bảo', 'Nguyễn Đạt', 'Nguyễn Thị Hà', 'Phạm Hà', 'Hạnh'];
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });

  test('is total', () => {
    expect(['a', 'A', 'a\u0300', 'à'].toSorted(compareVietnamese)).toEqual(
      ['à', 'a\u0300', 'A', 'a'].toSorted(compareVietnamese),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
      }),
      SEED,
    );
  });
});

test.each([
  ['Tây\u00ad Hồ', 'Tây Hồ'],
  ['H26\u200b.19', 'H26.19'],
  ['\ufeffMã', 'Mã'],
  ['\u202ePhường\u202c', 'Phường'],
  ['Tây\u00a0Hồ', 'Tây Hồ'],
  ['a\u0007b', 'ab'],
  ['a\tb\nc', 'a\tb\nc'],
  ['Tây Hồ', 'Tây Hồ'],
])('invisible characters go: %j is %j', (given, clean) => expect(removeInvisible(given)).toBe(clean));
