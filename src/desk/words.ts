/** What the desk says: the commands that span rooms. */
import { defineFindings, type Words } from '#lang/words.js';

export const deskFindings = defineFindings('desk', {
  'bad-centre-code': {
    severity: 'error',
    vi: 'Mã trung tâm "{value}" không dùng được.',
    en: '"{value}" cannot be the code of a centre.',
    fix: {
      vi: 'Dùng chữ, số, dấu chấm, gạch nối; ví dụ H26.99 hoặc HPASC',
      en: 'Use letters, digits, dots, hyphens; for example H26.99 or HPASC',
    },
  },
  'backup-exists': {
    severity: 'error',
    vi: 'Tệp "{file}" đã có.',
    en: 'The file "{file}" exists already.',
    fix: {
      vi: 'Chọn tên khác, hoặc thêm --yes để ghi đè',
      en: 'Choose another name, or add --yes to overwrite it',
    },
  },
  'folder-in-use': {
    severity: 'error',
    vi: 'Thư mục "{dir}" đã có tệp bên trong.',
    en: 'The folder "{dir}" is not empty.',
    fix: {
      vi: 'Chọn thư mục mới: motcua demo THU_MUC_MOI',
      en: 'Choose a new folder: motcua demo NEW_FOLDER',
    },
  },
  'unknown-finding': {
    severity: 'error',
    vi: 'Không có phát hiện, nhóm phát hiện "{name}".',
    en: 'There is no finding, and no room of findings, "{name}".',
    fix: { vi: 'Xem tất cả: motcua help findings', en: 'See all: motcua help findings' },
  },
  'unknown-template': {
    severity: 'error',
    vi: 'Không có tệp mẫu "{name}".',
    en: 'There is no template "{name}".',
    fix: { vi: 'Các tệp mẫu: {known}', en: 'Templates: {known}' },
  },
  'template-ending': {
    severity: 'error',
    vi: 'Tệp mẫu "{name}" không ghi được thành "{file}".',
    en: 'The template "{name}" cannot be written as "{file}".',
    fix: { vi: 'Dùng tên tệp có đuôi {endings}', en: 'Name a file that ends in {endings}' },
  },
  'template-exists': {
    severity: 'error',
    vi: 'Tệp "{file}" đã có; có thể đã điền số liệu.',
    en: 'The file "{file}" exists already, and may have been filled in.',
    fix: {
      vi: 'Chọn tên khác, hoặc thêm --yes để ghi đè',
      en: 'Choose another name, or add --yes to overwrite it',
    },
  },
  'unknown-topic': {
    severity: 'error',
    vi: 'Không có mục giải thích "{topic}".',
    en: 'There is no topic "{topic}".',
    fix: { vi: 'Các mục: {topics}', en: 'Topics: {topics}' },
  },
  'unknown-format': {
    severity: 'error',
    vi: 'Không có biểu mẫu tệp vào "{name}".',
    en: 'There is no input format "{name}".',
    fix: { vi: 'Các biểu mẫu: {formats}', en: 'Formats: {formats}' },
  },
  'unknown-schema': {
    severity: 'error',
    vi: 'Không có lược đồ "{name}".',
    en: 'There is no schema "{name}".',
    fix: {
      vi: 'Các lược đồ: {schemas}; hoặc tên một lệnh: motcua help schema org list',
      en: 'Schemas: {schemas}; or the name of a command: motcua help schema org list',
    },
  },
});

export const STORAGES = ['local', 'network'];

/** The entries of `motcua.yaml`. */
export const settingHelp = {
  db: { vi: 'tệp cơ sở dữ liệu', en: 'database file' },
  lang: { vi: 'ngôn ngữ', en: 'language' },
  today: { vi: 'ngày tính toán', en: 'evaluation date' },
  actor: { vi: 'người thực hiện, ghi vào nhật ký', en: 'who does it, for the journal' },
  storage: {
    vi: 'tệp nằm trên đĩa của máy hay ổ mạng',
    en: 'is the file on a local disk or a network drive',
  },
  busy_timeout: { vi: 'số giây chờ khi tệp đang bị khóa', en: 'seconds to wait for a lock' },
  month_starts: { vi: 'ngày bắt đầu tháng báo cáo', en: 'day on which reporting months begin' },
  rules: { vi: 'mức của các quy tắc', en: 'how grave rules are' },
} satisfies Words<string>;

export const deskHelp = {
  init: { vi: 'Khởi tạo cơ sở dữ liệu của trung tâm', en: 'Make the database of a centre' },
  centre: { vi: 'mã trung tâm', en: 'code of the centre' },
  centreName: { vi: 'tên trung tâm', en: 'name of the centre' },
  askCentre: { vi: 'Mã trung tâm', en: 'Code of the centre' },
  askCentreName: { vi: 'Tên trung tâm', en: 'Name of the centre' },
  level: { vi: 'cấp: province hoặc commune', en: 'level: province or commune' },
  askLevel: { vi: 'Trung tâm cấp nào?', en: 'Which level is the centre?' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  commune: { vi: 'cấp xã', en: 'commune' },
  status: {
    vi: 'Tình trạng dữ liệu và việc đang chờ',
    en: 'What is in the database, what is pending, what is wrong',
  },
  history: { vi: 'Nhật ký thay đổi', en: 'The journal of changes' },
  change: { vi: 'số thay đổi (xem motcua history)', en: 'number of the change (see motcua history)' },
  ofStaff: { vi: 'chỉ các thay đổi về cán bộ này', en: 'only changes that concern this person' },
  ofUnit: { vi: 'chỉ các thay đổi về đơn vị này', en: 'only changes that concern this unit' },
  ofDecision: { vi: 'chỉ các thay đổi theo quyết định này', en: 'only changes under this decision' },
  ofActor: { vi: 'chỉ các thay đổi do người này thực hiện', en: 'only changes made by this person' },
  sinceDay: { vi: 'ghi từ ngày (kể cả)', en: 'recorded on this day or later' },
  untilDay: { vi: 'ghi đến ngày (kể cả)', en: 'recorded on this day or earlier' },
  showRestrictions: {
    vi: 'hiện cả lý do không điều động được (mặc định che)',
    en: 'show why people may not be transferred (masked otherwise)',
  },
  undo: { vi: 'Hoàn tác một thay đổi', en: 'Take a change back' },
  withLater: {
    vi: 'hoàn tác cả những thay đổi sau có liên quan, mới nhất trước',
    en: 'take back later changes that stand in the way too, newest first',
  },
  db: { vi: 'Kiểm tra toàn vẹn, sao lưu, lập lại sổ tổng hợp', en: 'Check, back up, rebuild the database' },
  dbCheck: {
    vi: 'Kiểm tra toàn vẹn của tệp, của nhật ký và các quy tắc',
    en: 'Check the file, the journal and the rules',
  },
  dbBackup: {
    vi: 'Sao lưu trong khi người khác vẫn làm việc',
    en: 'Copy the database while others go on working',
  },
  dbBackupFile: { vi: 'tệp sao lưu', en: 'file of the copy' },
  dbRebuild: { vi: 'Lập lại những gì suy ra được từ dữ liệu', en: 'Make anew what is derived from the data' },
  help: {
    vi: 'Giải thích: exit-codes, environment, formats, schema, definitions',
    en: 'Explains: exit-codes, environment, formats, schema, definitions',
  },
  demo: { vi: 'Chạy thử toàn bộ quy trình trên dữ liệu mẫu', en: 'Play the whole job on sample data' },
  demoDir: {
    vi: 'thư mục mới cho tệp mẫu (mặc định: thư mục tạm)',
    en: 'new folder for the sample files (default: a temporary one)',
  },
  template: {
    vi: 'Ghi tệp mẫu của một loại tệp vào (CSV, XLSX, YAML); không nêu loại thì liệt kê',
    en: 'Write the empty file of an input format (CSV, XLSX, YAML); without a format list them',
  },
  templateFormat: { vi: 'loại tệp vào', en: 'input format' },
  templateOutput: {
    vi: 'ghi ra TỆP .csv hoặc .xlsx (kèm trang giải thích), hoặc .yaml',
    en: 'write to FILE: .csv or .xlsx (with a sheet of explanations), or .yaml',
  },
  templateHeads: {
    vi: 'tiêu đề cột: code, vi, en (mặc định theo --lang)',
    en: 'heads: code, vi, en (default by --lang)',
  },
  templateCsv: { vi: 'kiểu CSV: standard hoặc excel-vi', en: 'kind of CSV: standard or excel-vi' },
  templateExample: { vi: 'thêm một dòng thí dụ (số liệu bịa)', en: 'with one invented row as an example' },
  templateFor: { vi: 'loại tệp vào mà tệp mapping dùng cho', en: 'the input format that a mapping is for' },
  completion: {
    vi: 'In đoạn mã để phím Tab hoàn thành câu lệnh, kể cả mã đơn vị, thủ tục, tệp phương án',
    en: 'Print what a shell loads so that Tab completes commands, with codes of units, procedures, plan files',
  },
  shell: { vi: 'trình lệnh đang dùng', en: 'the shell' },
  topic: { vi: 'mục cần giải thích', en: 'topic' },
  topicName: {
    vi: 'tên lược đồ, với mục schema; mã hoặc nhóm phát hiện, với mục findings',
    en: 'name of the schema, with the topic schema; code or room, with the topic findings',
  },
  topicOutput: { vi: 'ghi lược đồ ra tệp .json', en: 'write the schema to a .json file' },
} satisfies Words<string>;
