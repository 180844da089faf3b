/** Every import says the same of its rows and at its end. */
import { expect, test } from 'vitest';
import { sayRows, sayWritten } from '#lang/account.js';

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
