/** Help texts of the catalogue's commands; apart from the findings, so that help loads nothing else. */
import type { Words } from '#lang/words.js';

export const catalogueHelp = {
  catalogue: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of administrative procedures' },
  import: { vi: 'Nhập danh mục TTHC', en: 'Import a catalogue of procedures' },
  importFiles: {
    vi: 'tệp XLSX hoặc CSV (bản xuất của Cổng DVCQG, phụ lục quyết định); - là đầu vào chuẩn',
    en: 'XLSX or CSV (export of the national portal, annex of a decision); - is standard input',
  },
  effective: {
    vi: 'ngày hiệu lực của các dòng không ghi ngày',
    en: 'first day of rows without a date of their own',
  },
  correction: {
    vi: 'nội dung khác là sửa lỗi bản đang lưu, không phải thay đổi',
    en: 'what differs corrects what is stored; it is no change',
  },
  decision: { vi: 'số quyết định công bố', en: 'number of the decision of promulgation' },
  mode: {
    vi: 'full: tệp là toàn bộ danh mục; partial: chỉ là phần thay đổi',
    en: 'full: the file is the whole catalogue; partial: a part of it',
  },
  abolishMissing: {
    vi: 'với --mode full: bãi bỏ thủ tục không có trong tệp',
    en: 'with --mode full: abolish what the file does not have',
  },
  strict: { vi: 'có dòng bị loại thì không ghi gì', en: 'write nothing if a row is rejected' },
  diff: { vi: 'So sánh hai danh mục', en: 'Compare two catalogues' },
  diffSide: { vi: 'tệp, @db hoặc @NGÀY', en: 'file, @db or @DATE' },
  exitCode: { vi: 'mã thoát 1 khi có khác biệt', en: 'exit with 1 where they differ' },
  maxRemoved: {
    vi: 'số thủ tục bị mất nhiều nhất: 12 hoặc 5%',
    en: 'most procedures that may be gone: 12 or 5%',
  },
  export: { vi: 'Xuất danh mục', en: 'Export the catalogue' },
  history: { vi: 'xuất cả các lần thay đổi và bãi bỏ', en: 'all versions, and what was abolished' },
  countBy: {
    vi: 'đếm theo lĩnh vực, cấp, mức độ trực tuyến, cơ quan, trạng thái',
    en: 'count by field, level, online level, agency, status',
  },
  fix: { vi: 'Sửa các lỗi kỹ thuật an toàn trong tệp danh mục', en: 'Mend safe damage in a catalogue file' },
  fixTo: {
    vi: 'ghi tệp đã sửa ra TỆP này, giữ nguyên tệp gốc (-o chỉ ghi danh sách chỗ sửa)',
    en: 'write the mended file here and leave the original (-o writes the list of mends only)',
  },
  write: {
    vi: 'ghi đè tệp; không có thì chỉ liệt kê',
    en: 'rewrite the file; without it, only say what would change',
  },
  validate: { vi: 'Kiểm tra danh mục trước khi công khai', en: 'Check a catalogue before it is published' },
  format: {
    vi: 'dạng kết quả: text, json, sarif, junit, github',
    en: 'form of the answer: text, json, sarif, junit, github',
  },
  output: {
    vi: 'ghi ra tệp; dùng được nhiều lần: sarif=a.sarif',
    en: 'write to a file; may be given several times: sarif=a.sarif',
  },
  failOn: {
    vi: 'mức làm lệnh thất bại: error (mặc định), warning, note, never',
    en: 'severity that fails the command: error (default), warning, note, never',
  },
  minRows: { vi: 'số thủ tục tối thiểu phải nhận ra', en: 'least number of procedures to be recognised' },
  baseline: {
    vi: 'bỏ qua các lỗi đã biết trong tệp này, chỉ báo lỗi mới',
    en: 'pass the known findings of this file, fail on new ones',
  },
  writeBaseline: {
    vi: 'ghi mọi lỗi hiện có vào tệp đã biết (mặc định: tệp của --baseline)',
    en: 'write all present findings to the baseline (default: the file of --baseline)',
  },
  rule: {
    vi: 'mức của một quy tắc: code-internal=off|note|warning|error; dùng được nhiều lần',
    en: 'level of a rule: code-internal=off|note|warning|error; may be given several times',
  },
  codes: {
    vi: 'danh sách đóng: fields=TỆP hoặc units=TỆP (cột "Tên")',
    en: 'closed list: fields=FILE or units=FILE (column "name")',
  },
  explain: { vi: 'giải thích một quy tắc', en: 'explain a rule' },
  rules: { vi: 'Các quy tắc kiểm tra', en: 'The rules of validation' },
  list: { vi: 'Danh sách TTHC', en: 'List procedures' },
  search: {
    vi: 'tìm trong mã, tên và lĩnh vực, không cần dấu',
    en: 'search codes, names and fields, without diacritics',
  },
  asOf: { vi: 'danh mục của ngày này (mặc định hôm nay)', en: 'the catalogue of this day (default today)' },
  field: { vi: 'chỉ lĩnh vực này', en: 'this field only' },
  level: { vi: 'chỉ cấp thực hiện này', en: 'this level only' },
  agency: {
    vi: 'chỉ cơ quan này (ban hành hoặc thực hiện)',
    en: 'this agency only (promulgating or implementing)',
  },
  online: { vi: 'chỉ mức độ trực tuyến này', en: 'this online level only' },
  show: { vi: 'Xem TTHC và các lần thay đổi', en: 'Show a procedure and its history' },
  code: { vi: 'mã thủ tục', en: 'code of the procedure' },
} satisfies Words<string>;
