/** What the journal says. */
import type { Bilingual } from '#kit/sheet.js';
import { defineFindings } from '#lang/words.js';

export const journalFindings = defineFindings('journal', {
  'unknown-change': {
    severity: 'error',
    vi: 'Nhật ký không có thay đổi số {change}.',
    en: 'The journal has no change {change}.',
    fix: { vi: 'Xem số thay đổi: motcua history', en: 'See the numbers of changes: motcua history' },
  },
  'already-undone': {
    severity: 'error',
    vi: 'Thay đổi số {change} đã được hoàn tác bởi thay đổi số {by}.',
    en: 'Change {change} has been undone already, by change {by}.',
    fix: {
      vi: 'Muốn làm lại thay đổi này: motcua undo {by}',
      en: 'To bring it back: motcua undo {by}',
    },
  },
  'changed-since': {
    severity: 'error',
    vi: 'Sau thay đổi này, {row} đã được sửa tiếp (thay đổi số {later}).',
    en: 'Since then, {row} was changed again (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'edited-by-hand': {
    severity: 'error',
    vi: 'Ai đó đã sửa {row} ngoài chương trình (bảng {table}, dòng {key}); nhật ký không biết.',
    en: 'Somebody edited {row} outside this program (table {table}, row {key}); the journal does not know.',
    fix: {
      vi: 'Kiểm tra: motcua db check; phục hồi từ bản sao lưu nếu cần',
      en: 'Look with: motcua db check; restore a backup if need be',
    },
  },
  'referred-to': {
    severity: 'error',
    vi: '{count} dòng dữ liệu ghi sau đó (thay đổi số {later}) còn gắn với {row}, trước hết là {first}.',
    en: 'Recorded since (change {later}) and depending on {row}: {count}, first of all {first}.',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'refers-to-missing': {
    severity: 'error',
    vi: 'Không phục hồi được {row}: {owner}, mà dòng này gắn với, đã bị xóa (thay đổi số {later}).',
    en: 'Cannot restore {row}: {owner}, which it belongs to, was removed since (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'key-taken': {
    severity: 'error',
    vi: 'Không phục hồi được {row}: mã này nay là của dòng khác, ghi sau đó (thay đổi số {later}).',
    en: 'Cannot restore {row}: another row, recorded since, bears that code now (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'older-schema': {
    severity: 'error',
    vi: 'Thay đổi số {change} được ghi trước khi bảng {table} đổi cấu trúc; không hoàn tác được.',
    en: 'Change {change} was recorded before table {table} changed its schema; it cannot be undone.',
    fix: {
      vi: 'Sửa bằng một thay đổi mới, hoặc phục hồi từ bản sao lưu',
      en: 'Correct it by a new change, or restore a backup',
    },
  },
  'not-newest-batch': {
    severity: 'error',
    vi: 'Thay đổi số {change} nhập hồ sơ, nhưng sau đó đã có lần nhập khác (thay đổi số {later}); chỉ hoàn tác được lần nhập mới nhất.',
    en: 'Change {change} imported dossiers, but a later import stands on it (change {later}); only the newest can be undone.',
    fix: {
      vi: 'Hoàn tác lần nhập sau trước: motcua undo {later}, hoặc thêm --with-later',
      en: 'Undo the later import first: motcua undo {later}, or add --with-later',
    },
  },
  'new-error': {
    severity: 'error',
    vi: 'Hoàn tác sẽ làm dữ liệu sai quy tắc: {code} ({detail}).',
    en: 'Undoing would break a rule: {code} ({detail}).',
    fix: {
      vi: 'Xử lý điều nêu trên trước rồi hoàn tác lại; chưa có gì bị thay đổi',
      en: 'Settle that first, then undo again; nothing was changed',
    },
  },
  'broken-chain': {
    severity: 'error',
    vi: 'Thay đổi số {change} không còn khớp với chuỗi nhật ký: mục này hoặc mục trước đã bị sửa tay.',
    en: 'Change {change} no longer fits the chain of the journal: it or the one before was edited by hand.',
    fix: {
      vi: 'Phục hồi từ bản sao lưu gần nhất có đầu chuỗi đúng (motcua status in đầu chuỗi)',
      en: 'Restore the latest backup whose chain head is right (motcua status prints it)',
    },
  },
  'rows-edited': {
    severity: 'error',
    vi: 'Các dòng ghi trong nhật ký của thay đổi số {change} đã bị sửa tay.',
    en: 'The rows that the journal keeps of change {change} were edited by hand.',
    fix: { vi: 'Phục hồi từ bản sao lưu gần nhất', en: 'Restore the latest backup' },
  },
  'row-differs': {
    severity: 'error',
    vi: 'Dòng {key} của bảng {table} khác với bản ghi cuối trong nhật ký: đã bị sửa ngoài chương trình.',
    en: "Row {key} of table {table} differs from the journal's last image: it was edited outside this program.",
    fix: {
      vi: 'So với bản sao lưu gần nhất; sửa lại bằng lệnh của motcua, không sửa thẳng tệp',
      en: 'Compare with the latest backup; correct with a motcua command, never in the file',
    },
  },
  'state-differs': {
    severity: 'error',
    vi: 'Mã kiểm của toàn bộ dữ liệu không khớp nhật ký (cần {expected}, thực tế {actual}).',
    en: 'The digest of all data does not fit the journal (expected {expected}, found {actual}).',
    fix: { vi: 'Phục hồi từ bản sao lưu gần nhất', en: 'Restore the latest backup' },
  },
  'trigger-missing': {
    severity: 'error',
    vi: 'Bảng {table} thiếu hoặc bị sửa trigger {trigger}: thay đổi của bảng sẽ không vào nhật ký.',
    en: 'Trigger {trigger} of table {table} is missing or altered: its changes would not reach the journal.',
    fix: { vi: 'Lập lại: motcua db rebuild', en: 'Make it anew: motcua db rebuild' },
  },
  'left-open': {
    severity: 'error',
    vi: 'Còn một thay đổi (số {change}) đang mở trong tệp: tệp đã bị sửa ngoài chương trình.',
    en: 'A change ({change}) stands open in the file: it was edited outside this program.',
    fix: { vi: 'Phục hồi từ bản sao lưu gần nhất', en: 'Restore the latest backup' },
  },
});

/** What stands in a table, as people call it; its own name follows, or that of the row it belongs to. */
export interface RowNoun extends Bilingual {
  /** Columns that tell whose row it is, the first that is filled. */
  readonly of?: readonly string[];
}

const ofStaff = { of: ['staff_id'] };
const ofUnit = { of: ['unit_id', 'to_unit_id', 'from_unit_id'] };
const ofArea = { of: ['area_id', 'to_area_id', 'from_area_id'] };

export const rowNouns: ReadonlyMap<string, RowNoun> = new Map([
  ['agency', { vi: 'cơ quan', en: 'agency' }],
  ['applied_plan', { vi: 'phương án đã thực hiện', en: 'applied plan' }],
  ['area', { vi: 'địa bàn', en: 'area' }],
  ['area_lineage', { vi: 'quá trình thay đổi địa bàn', en: 'lineage of area', ...ofArea }],
  ['area_version', { vi: 'nội dung địa bàn', en: 'version of area', ...ofArea }],
  ['calendar_day', { vi: 'ngày trong lịch', en: 'day of the calendar' }],
  ['competence', { vi: 'lĩnh vực phụ trách của cán bộ', en: 'competence of', ...ofStaff }],
  ['field', { vi: 'lĩnh vực', en: 'field' }],
  ['lineage', { vi: 'quá trình thay đổi đơn vị', en: 'lineage of unit', ...ofUnit }],
  ['plan_signature', { vi: 'số quyết định đã ký của', en: 'signature for' }],
  ['posting', { vi: 'quá trình công tác của cán bộ', en: 'posting of', ...ofStaff }],
  ['procedure', { vi: 'thủ tục', en: 'procedure' }],
  ['restriction', { vi: 'diện không điều động của cán bộ', en: 'restriction of', ...ofStaff }],
  ['setting', { vi: 'cài đặt', en: 'setting' }],
  ['staff', { vi: 'cán bộ', en: 'person' }],
  ['unit', { vi: 'đơn vị', en: 'unit' }],
  ['unit_version', { vi: 'nội dung đơn vị', en: 'version of unit', ...ofUnit }],
]);
