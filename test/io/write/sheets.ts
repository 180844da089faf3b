/** Sheets for the tests of writing: one as an official table is, one as a hostile file would have it. */
import type { Bilingual, Sheet } from '#kit/sheet.js';

export const both = (vi: string, en = vi): Bilingual => ({ vi, en });

const received = both('Tiếp nhận trong kỳ', 'Received in the period');

/** Heads in two rows, every kind of column, a total, notes, signatures. */
export const REPORT: Sheet = {
  name: both('Tình hình giải quyết hồ sơ', 'Dossiers resolved'),
  heading: [both('TÌNH HÌNH GIẢI QUYẾT HỒ SƠ', 'DOSSIERS RESOLVED'), both('Tháng 3 năm 2025', 'March 2025')],
  letterhead: { left: both('UBND THÀNH PHỐ\nTRUNG TÂM'), right: both('Biểu số: II.06a') },
  columns: [
    { key: 'unit', title: both('Mã đơn vị', 'Unit code'), kind: 'code', mark: '(1)' },
    { key: 'name', title: both('Đơn vị', 'Unit'), kind: 'text' },
    { key: 'online', title: both('Trực tuyến', 'Online'), groups: [received], kind: 'integer', mark: '(2)' },
    { key: 'counter', title: both('Trực tiếp', 'Counter'), groups: [received], kind: 'integer' },
    { key: 'rate', title: both('Tỷ lệ', 'Rate'), kind: 'percent' },
    { key: 'days', title: both('Số ngày', 'Days'), kind: 'decimal', digits: 1 },
    { key: 'closedOn', title: both('Ngày chốt', 'Closed on'), kind: 'date' },
  ],
  rows: [
    ['00097', 'Chi nhánh số 1', 1234, 0, 0.98765, 2.25, '2025-04-05'],
    ['1-3', 'Điểm phục vụ\nxã Đắk Glông', 5, null, null, -0.5, '2025-04-05 16:30'],
  ],
  total: [null, 'Tổng cộng', 1239, 0, 0.98765, null, null],
  footer: [both('Nguồn: motcua.db', 'Source: motcua.db'), both('- Không tính 12 hồ sơ')],
  signatures: [both('NGƯỜI LẬP BIỂU\n(Ký)'), both('THỦ TRƯỞNG')],
};

export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://evil.example")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '\r\n=1',
  '\u001b[31mđỏ\u001b[0m',
  'a\u0000b',
  '\u202egnp.exe',
  '"quoted", and; more',
  '<script>alert(1)</script>',
  '|*_`[x](y)~',
  '#N/A',
  '_x0041_',
  '\ud800',
  "'=1",
  ' khoảng trắng ',
];

export const HOSTILE: Sheet = {
  name: both('Mưu [phá]: *?/\\', "'"),
  columns: [
    { key: 'code', title: both('=Mã', '=Code'), kind: 'code' },
    { key: 'text', title: both('<b>Tên</b>'), kind: 'text' },
  ],
  rows: HOSTILE_TEXTS.map((text) => [text, text]),
  footer: [both('=1+1')],
};

/** Two groups, each headed by a single text across the table, and one that sums up. */
export const GROUPED: Sheet = {
  ...REPORT,
  rows: [
    [null, 'LĨNH VỰC: <HỘ TỊCH>', null, null, null, null, null],
    ['00097', 'Chi nhánh số 1', 1234, 0, 0.98765, 2.25, '2025-04-05'],
    [null, 'Cộng', 1234, 0, null, null, null],
  ],
  groupRows: [0, 2],
};
