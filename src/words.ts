/** What the program as a whole says: usage, settings, bugs. */
import { defineFindings, type Words } from '#lang/words.js';

export const rootFindings = defineFindings('motcua', {
  'unknown-command': {
    severity: 'error',
    vi: 'Không có lệnh "{value}".',
    en: 'There is no command "{value}".',
    fix: { vi: 'Xem các lệnh: {command} --help', en: 'See the commands: {command} --help' },
  },
  'mistyped-command': {
    severity: 'error',
    vi: 'Không có lệnh "{value}".',
    en: 'There is no command "{value}".',
    fix: { vi: 'Có phải ý là: {similar}', en: 'Did you mean: {similar}' },
  },
  'no-verb': {
    severity: 'error',
    vi: 'Lệnh chưa đủ: cần thêm một việc phải làm.',
    en: 'The command is incomplete: say what to do.',
    fix: {
      vi: 'Thêm một trong: {verbs}; xem từng việc: {command} --help',
      en: 'Add one of: {verbs}; what each does: {command} --help',
    },
  },
  'conflicting-options': {
    severity: 'error',
    vi: 'Các tham số không dùng chung được: {detail}.',
    en: 'These options exclude one another: {detail}.',
    fix: { vi: 'Bỏ bớt một tham số', en: 'Leave one of them out' },
  },
  'unknown-option': {
    severity: 'error',
    vi: 'Không có tham số "{value}" cho lệnh này.',
    en: 'This command has no option "{value}".',
    fix: { vi: '{meant}Xem các tham số: {command} --help', en: '{meant}See the options: {command} --help' },
  },
  'missing-argument': {
    severity: 'error',
    vi: 'Thiếu "{value}".',
    en: '"{value}" is missing.',
    fix: {
      vi: 'Xem cách dùng: {command} --help{example}',
      en: 'See how to use it: {command} --help{example}',
    },
  },
  'excess-argument': {
    severity: 'error',
    vi: 'Lệnh nhận {expected} giá trị, nhưng được cho {given}.',
    en: 'The command takes {expected} values, and was given {given}.',
    fix: { vi: 'Xem cách dùng: {command} --help', en: 'See how to use it: {command} --help' },
  },
  'missing-value': {
    severity: 'error',
    vi: 'Tham số "{value}" cần một giá trị.',
    en: 'Option "{value}" needs a value.',
    fix: { vi: 'Xem cách dùng: {command} --help', en: 'See how to use it: {command} --help' },
  },
  'bad-value': {
    severity: 'error',
    vi: 'Giá trị "{value}" không dùng được cho "{flag}".',
    en: '"{value}" cannot be used for "{flag}".',
    fix: { vi: 'Giá trị dùng được: {allowed}', en: 'Use one of: {allowed}' },
  },
  'bad-date': {
    severity: 'error',
    vi: '"{value}" sau {flag} không phải một ngày có thật.',
    en: '"{value}" after {flag} is not a real day.',
    fix: {
      vi: 'Ví dụ: {flag} 2025-03-31, {flag} 31/03/2025',
      en: 'For example: {flag} 2025-03-31, {flag} 31/03/2025',
    },
  },
  'bad-lang': {
    severity: 'error',
    vi: 'Không có ngôn ngữ "{value}".',
    en: 'There is no language "{value}".',
    fix: { vi: 'Chọn vi hoặc en', en: 'Choose vi or en' },
  },
  'bad-storage': {
    severity: 'error',
    vi: 'MOTCUA_STORAGE không nhận "{value}".',
    en: 'MOTCUA_STORAGE cannot be "{value}".',
    fix: { vi: 'Chọn local hoặc network', en: 'Choose local or network' },
  },
  'bad-timeout': {
    severity: 'error',
    vi: 'MOTCUA_BUSY_TIMEOUT không nhận "{value}".',
    en: 'MOTCUA_BUSY_TIMEOUT cannot be "{value}".',
    fix: { vi: 'Số giây từ 0 đến 3600', en: 'Seconds from 0 to 3600' },
  },
  'bad-month-start': {
    severity: 'error',
    vi: 'Ngày bắt đầu tháng báo cáo không nhận "{value}".',
    en: 'Reporting months cannot begin on "{value}".',
    fix: {
      vi: 'Số từ 1 đến 28 trong MOTCUA_MONTH_STARTS hoặc month_starts của motcua.yaml',
      en: 'A number from 1 to 28 in MOTCUA_MONTH_STARTS or month_starts of motcua.yaml',
    },
  },
  'settings-unreadable': {
    severity: 'error',
    vi: 'Không đọc được tệp cài đặt: {detail}',
    en: 'The settings file cannot be read: {detail}',
    fix: { vi: 'Sửa tệp theo cú pháp YAML: tên: giá trị', en: 'Mend it as YAML: name: value' },
  },
  'settings-unknown': {
    severity: 'error',
    vi: 'Tệp cài đặt có mục lạ "{key}".',
    en: 'The settings file has an unknown entry "{key}".',
    fix: { vi: 'Các mục dùng được: {known}', en: 'Known entries: {known}' },
  },
  bug: {
    severity: 'error',
    vi: 'Lỗi của chương trình: {detail}. Dữ liệu giữ nguyên như trước lệnh này.',
    en: 'A bug in the program: {detail}. The data stands as before this command.',
    fix: {
      vi: 'Chạy lại với --trace và gửi nội dung hiện ra cho người phụ trách',
      en: 'Run it again with --trace and send what it prints to those who maintain the program',
    },
  },
});

export const rootHelp = {
  description: {
    vi: 'Thiết lập, sắp xếp lại và đo lường Trung tâm Phục vụ hành chính công',
    en: 'Set up, reorganise and measure a Public Administration Service Centre',
  },
  db: {
    vi: 'tệp cơ sở dữ liệu (MOTCUA_DB; mặc định motcua.db)',
    en: 'database file (MOTCUA_DB; default motcua.db)',
  },
  lang: { vi: 'ngôn ngữ vi hoặc en (MOTCUA_LANG)', en: 'language, vi or en (MOTCUA_LANG)' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the answer as JSON' },
  today: {
    vi: 'ngày tính toán NĂM-THÁNG-NGÀY (MOTCUA_TODAY; mặc định hôm nay)',
    en: 'evaluation date YEAR-MONTH-DAY (MOTCUA_TODAY; default today)',
  },
  noInput: { vi: 'không hỏi gì', en: 'never ask a question' },
  noColor: { vi: 'không dùng màu (NO_COLOR)', en: 'no colour (NO_COLOR)' },
  quiet: { vi: 'chỉ in lỗi', en: 'print errors only' },
  yes: { vi: 'đồng ý với mọi câu hỏi xác nhận', en: 'say yes to every confirmation' },
  trace: { vi: 'in chi tiết khi chương trình gặp lỗi', en: 'print details when the program fails' },
  actor: {
    vi: 'người thực hiện, ghi vào nhật ký (MOTCUA_ACTOR)',
    en: 'who does it, for the journal (MOTCUA_ACTOR)',
  },
  readOnly: { vi: 'chỉ đọc cơ sở dữ liệu', en: 'open the database for reading only' },
  version: { vi: 'in số phiên bản', en: 'print the version' },
  help: { vi: 'xem cách dùng', en: 'show how to use it' },
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  optionsMark: { vi: '[tham số]', en: '[options]' },
  commandMark: { vi: '[lệnh]', en: '[command]' },
  arguments: { vi: 'Giá trị:', en: 'Arguments:' },
  options: { vi: 'Tham số:', en: 'Options:' },
  globalOptions: { vi: 'Tham số chung:', en: 'Global options:' },
  commands: { vi: 'Lệnh:', en: 'Commands:' },
  examples: { vi: 'Ví dụ:', en: 'Examples:' },
} satisfies Words<string>;

/** What the nouns and the commands of the desk are for, as the first page of help lists them. */
export const nounHelp = {
  init: { vi: 'Khởi tạo cơ sở dữ liệu của trung tâm', en: 'Make the database of a centre' },
  status: {
    vi: 'Tình trạng dữ liệu và việc đang chờ',
    en: 'What is in the database, what is pending, what is wrong',
  },
  demo: { vi: 'Chạy thử toàn bộ quy trình trên dữ liệu mẫu', en: 'Play the whole job on sample data' },
  calendar: { vi: 'Lịch làm việc, ngày nghỉ, tính ngày hẹn trả', en: 'Working days, days off, due dates' },
  catalogue: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of administrative procedures' },
  org: {
    vi: 'Cơ cấu tổ chức: trung tâm, chi nhánh, điểm tiếp nhận',
    en: 'Organisation: centre, branches, points',
  },
  staff: { vi: 'Nhân sự và quá trình công tác', en: 'Staff and their postings' },
  reorg: { vi: 'Phương án sắp xếp lại', en: 'Reorganisation: plan, apply' },
  dossier: { vi: 'Hồ sơ thủ tục hành chính', en: 'Dossiers' },
  feedback: { vi: 'Phiếu đánh giá, điều tra, phản ánh, kiến nghị', en: 'Ballots, surveys, petitions' },
  report: { vi: 'Báo cáo', en: 'Reports' },
  history: { vi: 'Nhật ký thay đổi', en: 'The journal of changes' },
  undo: { vi: 'Hoàn tác một thay đổi', en: 'Take a change back' },
  db: { vi: 'Kiểm tra toàn vẹn, sao lưu, lập lại sổ tổng hợp', en: 'Check, back up, rebuild the database' },
  template: {
    vi: 'Tệp mẫu của mọi loại tệp vào, có tiêu đề cột và giải thích',
    en: 'Empty files of every input format, with heads and explanations',
  },
  completion: {
    vi: 'Phím Tab hoàn thành câu lệnh: powershell, bash, zsh, fish',
    en: 'Completion with Tab: powershell, bash, zsh, fish',
  },
  help: {
    vi: 'Giải thích: exit-codes, environment, formats, schema, findings, definitions',
    en: 'Explains: exit-codes, environment, formats, schema, findings, definitions',
  },
} satisfies Words<string>;

export type Noun = keyof typeof nounHelp;
