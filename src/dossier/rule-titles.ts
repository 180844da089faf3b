/** What each rule of `dossier check` is called in a table: its code is for settings and scripts. */
import type { Bilingual } from '#kit/sheet.js';
import type { RuleSlug } from './words.js';

export const RULE_TITLES: Readonly<Record<RuleSlug, Bilingual>> = {
  'finished-before-received': { vi: 'Xử lý xong trước khi tiếp nhận', en: 'Ended before it was received' },
  'due-before-received': { vi: 'Hẹn trả trước khi tiếp nhận', en: 'Due before it was received' },
  'due-missing': { vi: 'Không có ngày hẹn trả', en: 'No due date' },
  'due-later-than-limit': { vi: 'Hẹn trả quá thời hạn giải quyết', en: 'Due later than the limit' },
  'code-date': { vi: 'Mã hồ sơ mang ngày khác', en: 'Code of another day' },
  'status-contradicts': { vi: 'Trạng thái trái với ngày tháng', en: 'Status against the dates' },
  'ended-without-date': { vi: 'Đã kết thúc mà thiếu ngày', en: 'Ended without a date' },
  'returned-before-finished': { vi: 'Trả kết quả trước khi xử lý xong', en: 'Returned before it ended' },
  'future-date': { vi: 'Ngày chưa đến', en: 'A day to come' },
  'supplement-twice': { vi: 'Yêu cầu bổ sung quá một lần', en: 'Supplements asked for twice' },
  'unit-closed': { vi: 'Đơn vị khi đó không hoạt động', en: 'Unit was closed' },
  'unit-not-listed': { vi: 'Đơn vị chưa khai báo', en: 'Unit not in the hierarchy' },
  'procedure-abolished': { vi: 'Thủ tục đã bãi bỏ', en: 'Procedure was abolished' },
  'procedure-not-listed': { vi: 'Thủ tục ngoài danh mục', en: 'Procedure not in the catalogue' },
  'procedure-not-served': { vi: 'Đơn vị không tiếp nhận thủ tục này', en: 'Not served by the unit' },
  'due-moved': { vi: 'Ngày hẹn trả bị đổi', en: 'Due date moved' },
  'finished-at-due-minute': { vi: 'Xử lý xong đúng phút hẹn trả', en: 'Ended at the due minute' },
};
