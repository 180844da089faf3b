/** How single cells and banners are understood: levels, marks, fees, headings, ended laws. */
import { describe, expect, test } from 'vitest';
import { feeKindOf } from '#catalogue/reading/fee.js';
import { furnitureOf, readHeading } from '#catalogue/reading/headings.js';
import { findExpired } from '#catalogue/reading/repealed.js';
import {
  parseAgencies,
  parseLevels,
  parseMark,
  parseOnline,
  parseStatus,
} from '#catalogue/reading/values.js';

test.each([
  ['Cấp Bộ, Cấp Tỉnh, Cấp Xã', ['central', 'province', 'commune']],
  ['Cấp xã; cấp tỉnh', ['province', 'commune']],
  ['Cấp tỉnh và cấp xã', ['province', 'commune']],
  ['Trung ương', ['central']],
  ['Áp dụng chung', ['general']],
  ['Cấp xã, Cơ quan khác', ['commune', 'other']],
  ['central,province', ['central', 'province']],
  ['', []],
  ['Cấp vùng', undefined],
])('level %j', (text, levels) => {
  expect(parseLevels(text)).toEqual(levels);
});

test.each([
  ['Toàn trình', 'full'],
  ['DVC trực tuyến một phần', undefined],
  ['Mức độ 4', 'full'],
  ['3', 'partial'],
  ['Cung cấp thông tin trực tuyến', 'information'],
  ['', undefined],
])('online level %j', (text, level) => {
  expect(parseOnline(text)).toBe(level);
});

test.each([
  ['Mới ban hành', 'new'],
  ['Được sửa đổi, bổ sung', 'amended'],
  ['Bãi bỏ', 'abolished'],
  ['Thay thế', 'replaced'],
  ['Đã công khai', 'published'],
  ['?', undefined],
])('status %j', (text, status) => {
  expect(parseStatus(text)).toBe(status);
});

test.each([
  ['', ''],
  ['x', 'yes'],
  ['Không', 'no'],
  ['tùy', undefined],
])('mark %j', (text, mark) => {
  expect(parseMark(text)).toBe(mark);
});

test('agencies stand one a line or by semicolon; commas belong to names', () => {
  expect(parseAgencies('Cục trật tự, xã hội\n\n- Sở  Y tế; Sở Y tế')).toEqual([
    'Cục trật tự, xã hội',
    'Sở Y tế',
  ]);
});

describe('a fee', () => {
  test.each([
    ['', 'blank'],
    ['-', 'blank'],
    ['–', 'blank'],
    ['Không', 'none'],
    ['Phí : 0 Đồng', 'amount'],
    ['Phí : Không Đồng', 'none'],
    ['Miễn phí', 'none'],
    ['Không có thông tin', 'none'],
    ['8.000 đồng/bản sao', 'amount'],
    ['Phí : 2.000.000 Đồng (Thẩm định)\nPhí : 3.500.000 Đồng', 'amount'],
    ['Lệ phí : 03 USD', 'amount'],
    ['Mức thu bằng 50% mức thu phí quy định tại Mục I', 'amount'],
    ['Theo Thông tư số 64/2025/TT-BTC\nFile đính kèm: 64-btc.pdf', 'reference'],
    ['Nghị quyết số 12/2020/NQ-HĐND', 'reference'],
    ['Phí : o Đồng', 'unreadable'],
    ['Phí :  Đồng', 'unreadable'],
    ['Không\nxem bảng', 'unreadable'],
    ['có', 'unreadable'],
  ])('%j is %s', (text, kind) => {
    expect(feeKindOf(text)).toBe(kind);
  });
});

const PLACE = { file: 'a.csv', line: 3 };

describe('a banner', () => {
  test.each([
    [{ name: 'CẤP TỈNH' }, { kind: 'level', level: ['province'] }],
    [{ ordinal: 'A. TTHC áp dụng chung' }, { kind: 'level', level: ['general'] }],
    [
      { ordinal: 'I', name: 'LĨNH VỰC: CHỨNG THỰC (12 TTHC)' },
      { kind: 'field', field: 'CHỨNG THỰC', stated: 12 },
    ],
    [
      { code: 'Lĩnh vực Hộ tịch', name: 'Lĩnh vực Hộ tịch' },
      { kind: 'field', field: 'Hộ tịch' },
    ],
    [{ name: 'Lĩnh vực hộ tịch: 05 thủ tục' }, { kind: 'field', field: 'hộ tịch', stated: 5 }],
    [{ name: 'II. DANH MỤC TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG' }, { kind: 'status', status: 'amended' }],
    [{ name: 'Danh mục thủ tục hành chính bị bãi bỏ' }, { kind: 'status', status: 'abolished' }],
    [{ name: 'SỞ TƯ PHÁP (3 TTHC)' }, { kind: 'other', stated: 3 }],
  ])('%j', (cells, expected) => {
    expect(furnitureOf(cells)).toBe('heading');
    expect(readHeading(cells, PLACE)).toMatchObject({ place: PLACE, ...expected });
  });

  test.each([
    { code: '1.001193', name: 'LĨNH VỰC HỘ TỊCH' },
    { name: 'Đăng ký khai sinh' },
    { ordinal: '1', name: 'Thủ tục đăng ký lại khai sinh' },
    { name: 'CẤP TỈNH', field: 'Hộ tịch' },
    { name: 'ĐĂNG KÝ KHAI SINH (1.001193)' },
    { ordinal: '12' },
  ])('is not %j', (cells) => {
    expect(furnitureOf(cells)).toBeUndefined();
  });

  test('a sum in the middle of a table is furniture too', () => {
    expect(furnitureOf({ name: 'Tổng cộng: 12 thủ tục' })).toBe('total');
  });
});

test('ended laws are known by number, or say themselves when they ended', () => {
  const numbers = (text: string) => findExpired(text).map(({ number, until }) => [number, until]);
  expect(numbers('Nghị định số 61/2018/NĐ-CP ngày 23/4/2018')).toEqual([['61/2018/NĐ-CP', '2025-07-01']]);
  expect(numbers('Nghị định 161/2018/NĐ-CP; 118/2025/NĐ-CP')).toEqual([]);
  expect(numbers('Thông tư 12/2019/TT-BTP (hết hiệu lực từ ngày 01/03/2024)')).toEqual([
    ['12/2019/TT-BTP', '2024-03-01'],
  ]);
});
