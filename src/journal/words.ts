/** What the journal says. */
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
    vi: 'Dòng {key} của bảng {table} đã bị thay đổi sau đó (thay đổi số {later}).',
    en: 'Row {key} of table {table} was changed since (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'edited-by-hand': {
    severity: 'error',
    vi: 'Dòng {key} của bảng {table} đã bị sửa ngoài chương trình, nhật ký không biết.',
    en: 'Row {key} of table {table} was edited outside this program; the journal does not know.',
    fix: {
      vi: 'Kiểm tra: motcua db check; phục hồi từ bản sao lưu nếu cần',
      en: 'Look with: motcua db check; restore a backup if need be',
    },
  },
  'referred-to': {
    severity: 'error',
    vi: '{count} dòng của bảng {child} còn tham chiếu tới dòng {key} của bảng {table} (thay đổi số {later}).',
    en: '{count} rows of table {child} refer to row {key} of table {table} (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'refers-to-missing': {
    severity: 'error',
    vi: 'Dòng {key} của bảng {table} phục hồi sẽ tham chiếu tới dòng {parentKey} của bảng {parent}, đã bị xóa (thay đổi số {later}).',
    en: 'Restoring row {key} of table {table} would refer to row {parentKey} of table {parent}, removed since (change {later}).',
    fix: {
      vi: 'Hoàn tác cả các thay đổi sau: motcua undo {change} --with-later',
      en: 'Undo the later changes too: motcua undo {change} --with-later',
    },
  },
  'key-taken': {
    severity: 'error',
    vi: 'Dòng {key} của bảng {table} không phục hồi được: dòng {other} nay giữ cùng mã (thay đổi số {later}).',
    en: 'Row {key} of table {table} cannot be restored: row {other} now bears the same code (change {later}).',
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
