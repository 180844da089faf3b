/** Every import says the same of its rows and at its end. */
import { expect, test } from 'vitest';
import { sayImport, sayRows, sayWritten } from '#lang/account.js';

const ROWS = { read: 1234, inserted: 1200, updated: 20, unchanged: 10, rejected: 3, blank: 1 };

test('the rows as an equation', () => {
  expect(sayRows(ROWS, 'vi')).toBe(
    'Đọc 1.234 dòng = 1.200 mới + 20 cập nhật + 10 không đổi + 3 bị loại + 1 dòng trống.',
  );
  expect(sayRows({ ...ROWS, read: 1 }, 'en', 'a.csv')).toMatch(/^a\.csv: read 1 row = 1,200 new/);
});

test.each([
  [{ change: 7, dryRun: false }, 'Đã ghi, thay đổi số 7. Hoàn tác: motcua undo 7'],
  [{ change: 7, batch: 2, dryRun: false }, 'Đã ghi, lần nhập số 2, thay đổi số 7. Hoàn tác: motcua undo 7'],
  [{ change: undefined, dryRun: true }, 'Chạy thử: chưa ghi gì.'],
  [{ change: undefined, dryRun: false, isStopped: true }, 'Chưa ghi gì (--strict).'],
  [{ change: undefined, dryRun: false }, 'Không có gì thay đổi.'],
])('%j', (written, said) => {
  expect(sayWritten(written, 'vi')).toBe(said);
});

const ACCOUNT = {
  files: ['-', 'a.csv'],
  rows: ROWS,
  batch: 2,
  change: 7,
  rejects: ['a.csv.rejects.csv'],
  dryRun: false,
  isStopped: false,
};

test.each([
  [
    'vi' as const,
    'đầu vào chuẩn, a.csv: đọc 1.234 dòng = 1.200 mới + 20 cập nhật + 10 không đổi + 3 bị loại + 1 dòng trống.',
  ],
  [
    'en' as const,
    'standard input, a.csv: read 1,234 rows = 1,200 new + 20 updated + 10 unchanged + 3 rejected + 1 blank.',
  ],
])('%s: the equation names its files, standard input too', (lang, equation) => {
  expect(sayImport(ACCOUNT, lang).split('\n')[0]).toBe(equation);
});

test.each([
  [{}, 'Đã ghi, lần nhập số 2, thay đổi số 7. Hoàn tác: motcua undo 7'],
  [{ change: undefined, batch: undefined }, 'Không có gì thay đổi.'],
  [{ dryRun: true }, 'Chạy thử: chưa ghi gì.'],
  [{ isStopped: true }, 'Chưa ghi gì (--strict).'],
])('ends with what became of it: %o', (some, last) => {
  expect(
    sayImport({ ...ACCOUNT, ...some }, 'vi')
      .split('\n')
      .at(-1),
  ).toBe(last);
});

test('tells the kind of what was read, where there are several', () => {
  const account = { ...ACCOUNT, files: ['-'], of: { vi: 'phiếu đánh giá', en: 'ballots' } };
  expect(sayImport(account, 'vi')).toMatch(/^đầu vào chuẩn \(phiếu đánh giá\): đọc/);
});
