/** What the dossiers say: findings of an import, help texts. */
import { defineFindings, type Words } from '#lang/words.js';
import { fileWords } from './file-words.js';
import { ruleWords } from './rule-words.js';
import { signalFindings } from './signals/finding-words.js';

export const dossierFindings = defineFindings('dossier', {
  ...ruleWords,
  ...fileWords,
  ...signalFindings,
  // Rows that cannot be taken.
  'missing-value': {
    severity: 'error',
    vi: 'Thiếu giá trị ở cột {column}; dòng bị loại.',
    en: 'Column {column} is empty; the row is rejected.',
    fix: {
      vi: 'Bổ sung giá trị trong tệp .rejects.csv rồi nhập lại tệp đó',
      en: 'Fill it in in the .rejects.csv file and import that file',
    },
  },
  'bad-date': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không phải ngày, giờ có thật; dòng bị loại.',
    en: '"{value}" in column {column} is no real date or time; the row is rejected.',
    fix: {
      vi: 'Viết dạng 31/03/2025 14:30 hoặc 2025-03-31 14:30',
      en: 'Write it as 2025-03-31 14:30 or 31/03/2025 14:30',
    },
  },
  'unknown-status': {
    severity: 'error',
    vi: 'Không biết trạng thái "{value}"; dòng bị loại.',
    en: 'The status "{value}" is not known; the row is rejected.',
    fix: {
      vi: 'Dùng số 1..10 của danh mục trạng thái, hoặc: {allowed}',
      en: 'Use the numbers 1..10 of the exchange list, or: {allowed}',
    },
  },
  'unknown-channel': {
    severity: 'error',
    vi: 'Không biết kênh tiếp nhận "{value}"; dòng bị loại.',
    en: 'The channel "{value}" is not known; the row is rejected.',
    fix: {
      vi: 'Dùng 1 trực tiếp, 2 trực tuyến, 3 bưu chính, hoặc: {allowed}',
      en: 'Use 1 counter, 2 online, 3 post, or: {allowed}',
    },
  },
  'bad-number': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không phải số nguyên từ 0; dòng bị loại.',
    en: '"{value}" in column {column} is not a whole number from 0; the row is rejected.',
    fix: { vi: 'Viết bằng chữ số, ví dụ 2 hoặc 50.000', en: 'Write it in digits, for example 2 or 50,000' },
  },
  'bad-answer': {
    severity: 'error',
    vi: '"{value}" ở cột {column} không rõ là có hay không; dòng bị loại.',
    en: '"{value}" in column {column} is neither yes nor no; the row is rejected.',
    fix: { vi: 'Dùng {allowed}', en: 'Use {allowed}' },
  },
  'unknown-procedure': {
    severity: 'error',
    vi: 'Thủ tục "{code}" không có trong danh mục; dòng bị loại.',
    en: 'Procedure "{code}" is not in the catalogue; the row is rejected.',
    fix: {
      vi: 'Nhập danh mục có thủ tục này (motcua catalogue import), hoặc nhập hồ sơ với --unknown keep',
      en: 'Import a catalogue that has it (motcua catalogue import), or import with --unknown keep',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Đơn vị "{code}" không có trong cơ cấu tổ chức; dòng bị loại.',
    en: 'Unit "{code}" is not in the hierarchy; the row is rejected.',
    fix: {
      vi: 'Khai báo đơn vị này (motcua org apply), hoặc nhập hồ sơ với --unknown keep',
      en: 'Declare it (motcua org apply), or import with --unknown keep',
    },
  },
  'strict-stopped': {
    severity: 'error',
    vi: 'Có {rejected} dòng bị loại nên với --strict chưa ghi gì vào cơ sở dữ liệu.',
    en: '{rejected} rows are rejected, so with --strict nothing was written to the database.',
    fix: {
      vi: 'Sửa các dòng đó rồi nhập lại, hoặc bỏ --strict để nhập các dòng đúng',
      en: 'Correct those rows and import again, or leave out --strict to import the good ones',
    },
  },
  // What an undo leaves behind.
  'unit-undone': {
    severity: 'warning',
    vi: '{count} hồ sơ tiếp nhận tại "{unit}" được giữ nguyên, nhưng sau khi hoàn tác không còn đơn vị nào mang mã này.',
    en: '{count} dossiers received at "{unit}" stay as they are, but after the undo no unit bears that code.',
    fix: {
      vi: 'Khai báo lại đơn vị (motcua org apply) hoặc hoàn tác chính việc hoàn tác này; đến khi đó báo cáo xếp các hồ sơ này vào dòng riêng',
      en: 'Declare the unit again (motcua org apply) or undo this undo; until then reports give them a row of their own',
    },
  },
  // Rows that were taken, with something to say.
  'finished-before-received': {
    severity: 'warning',
    vi: 'Hồ sơ {code} kết thúc ({finished}) trước khi tiếp nhận ({received}); được tính là xong ngay ngày tiếp nhận.',
    en: 'Dossier {code} ended ({finished}) before it was received ({received}); it counts as resolved on its day of intake.',
    fix: {
      vi: 'Kiểm tra ngày tháng ở hệ thống nguồn rồi xuất và nhập lại',
      en: 'Check the dates in the source system, export and import again',
    },
  },
  'ended-without-date': {
    severity: 'warning',
    vi: 'Hồ sơ {code} có trạng thái đã kết thúc nhưng không có ngày kết thúc xử lý hay ngày trả; được tính là đang giải quyết.',
    en: 'Dossier {code} has a status that says it ended, and no date of it; it counts as in progress.',
    fix: {
      vi: 'Xuất lại tệp có cột ngày kết thúc xử lý hoặc ngày trả kết quả',
      en: 'Export again with the date of finishing or of return',
    },
  },
  'older-state': {
    severity: 'note',
    vi: 'Dòng này là tình trạng cũ hơn của hồ sơ {code}; giữ nguyên bản đang có.',
    en: 'The row is an older state of dossier {code}; what is stored stays.',
    fix: {
      vi: 'Không cần làm gì; xem bản đang có: motcua dossier show {code}',
      en: 'Nothing to do; see what is stored: motcua dossier show {code}',
    },
  },
  'same-age': {
    severity: 'note',
    vi: 'Hồ sơ {code} có nội dung khác mà không rõ bản nào mới hơn; bản nhập sau được dùng.',
    en: 'Dossier {code} has other content, and neither state is newer; the later import is used.',
    fix: {
      vi: 'Thêm cột updated_at (thời điểm cập nhật) để phân biệt; xem: motcua dossier show {code}',
      en: 'Export a column updated_at to tell them apart; see: motcua dossier show {code}',
    },
  },
  reopened: {
    severity: 'warning',
    vi: 'Hồ sơ {code} đã kết thúc ngày {finished} nhưng dòng mới không còn ngày kết thúc; giữ nguyên bản đang có.',
    en: 'Dossier {code} ended on {finished}, and the new row has no end any more; what is stored stays.',
    fix: {
      vi: 'Nếu hồ sơ thật sự được mở lại, nhập lại với --accept-reopened',
      en: 'If it was really reopened, import again with --accept-reopened',
    },
  },
  'due-moved': {
    severity: 'note',
    vi: 'Hạn trả của hồ sơ {code} đổi từ {before} thành {after}; hạn mới được dùng, hạn đầu được giữ để đối chiếu.',
    en: 'The due date of dossier {code} moved from {before} to {after}; the new one counts, the first is kept beside it.',
    fix: {
      vi: 'Kiểm tra văn bản xin lỗi, hẹn lại hoặc gia hạn; xem: motcua dossier show {code}',
      en: 'Check for a letter of apology or extension; see: motcua dossier show {code}',
    },
  },
  'unknown-kept': {
    severity: 'warning',
    vi: '{count} mã chưa có trong danh mục hoặc cơ cấu tổ chức được giữ nguyên và có dòng riêng trong báo cáo: {codes}.',
    en: '{count} codes that neither catalogue nor hierarchy knows were kept and have rows of their own in reports: {codes}.',
    fix: {
      vi: 'Bổ sung bằng motcua catalogue import hoặc motcua org apply; không cần nhập lại hồ sơ',
      en: 'Add them with motcua catalogue import or motcua org apply; the dossiers need no second import',
    },
  },
  'ledger-differs': {
    severity: 'error',
    vi: 'Sổ số liệu hằng ngày khác với hồ sơ đang lưu ở {cells} ô; báo cáo có thể sai.',
    en: 'The ledger of daily counts differs from the stored dossiers in {cells} cells; reports may be wrong.',
    fix: { vi: 'Lập lại sổ: motcua db rebuild', en: 'Make it anew: motcua db rebuild' },
  },
  'unknown-dossier': {
    severity: 'error',
    vi: 'Không có hồ sơ mã "{code}".',
    en: 'There is no dossier "{code}".',
    fix: { vi: 'Tìm mã: motcua dossier list', en: 'Look for the code: motcua dossier list' },
  },
});

/** Rules that speak of a stored dossier as the import does of its row. */
type ImportSlug = 'finished-before-received' | 'ended-without-date' | 'due-moved';

export type RuleSlug = keyof typeof ruleWords | ImportSlug;

export const dossierHelp = {
  dossier: { vi: 'Hồ sơ TTHC: nhập, xem, các lần nhập', en: 'Dossiers: import, look at, batches' },
  import: { vi: 'Nhập hồ sơ TTHC', en: 'Import dossiers; every row is accounted for' },
  files: {
    vi: 'tệp CSV, TSV, XLSX hoặc .csv.gz; - là đầu vào chuẩn. Ngoài các cột thường có: desk là đơn vị đang giữ hồ sơ, first_due_at là ngày hẹn trả lần đầu',
    en: 'files: CSV, TSV, XLSX or .csv.gz; - is standard input. Beside the usual columns: desk, the unit where a dossier lies now, and first_due_at, the due date that came first',
  },
  strict: {
    vi: 'không ghi gì nếu có một dòng bị loại',
    en: 'write nothing if a single row is rejected',
  },
  unknown: {
    vi: 'thủ tục, đơn vị chưa biết: reject loại dòng (mặc định), keep giữ lại với dòng riêng trong báo cáo',
    en: 'unknown procedures and units: reject the row (default), or keep it, with a row of its own in reports',
  },
  acceptReopened: {
    vi: 'nhận cả hồ sơ đã kết thúc nay được mở lại',
    en: 'accept that a dossier which had ended is open again',
  },
  list: { vi: 'Danh sách hồ sơ', en: 'List dossiers' },
  open: { vi: 'chỉ hồ sơ chưa kết thúc', en: 'only those that have not ended' },
  fromDay: { vi: 'tiếp nhận từ ngày (kể cả)', en: 'received on this day or later' },
  toDay: { vi: 'tiếp nhận đến ngày (kể cả)', en: 'received on this day or earlier' },
  limit: { vi: 'nhiều nhất bấy nhiêu hồ sơ', en: 'at most so many' },
  show: { vi: 'Xem một hồ sơ và các lần thay đổi', en: 'One dossier and its earlier states' },
  code: { vi: 'mã hồ sơ', en: 'code of the dossier' },
  batches: { vi: 'Các lần nhập hồ sơ', en: 'The batches that were imported' },
} satisfies Words<string>;
