/** What the commands that read a plan say: findings and help. */
import type { Gallery, Words } from '#lang/words.js';

export const documentWords = {
  'unit-not-in-plan': {
    severity: 'error',
    vi: 'Phương án không nhắc đến đơn vị "{unit}".',
    en: 'The plan does not name unit "{unit}".',
    fix: { vi: 'Xem các đơn vị: motcua reorg show {file}', en: 'See its units: motcua reorg show {file}' },
  },
  'no-such-list': {
    severity: 'error',
    vi: 'Không có danh sách nào của đơn vị "{unit}"; phương án bố trí người về: {known}.',
    en: 'There is no list for unit "{unit}"; the plan sends people to: {known}.',
    fix: {
      vi: 'Xem các chi nhánh: motcua reorg decisions {file}',
      en: 'See the branches: motcua reorg decisions {file}',
    },
  },
  'not-in-lists': {
    severity: 'note',
    vi: '{count} người không có đơn vị mới (nghỉ, thôi kiêm nhiệm) nên không có tên trong danh sách.',
    en: '{count} people have no new unit (they leave, or give up a post) and are in no list.',
    fix: {
      vi: 'Xem những người đó: motcua reorg show plan.json --by form',
      en: 'See who they are: motcua reorg show plan.json --by form',
    },
  },
  'details-twice': {
    severity: 'error',
    vi: 'Mã cán bộ "{staff}" có hai dòng; chỉ dòng đầu được dùng.',
    en: 'Staff code "{staff}" stands in two rows; only the first was used.',
    fix: { vi: 'Xóa dòng thừa rồi chạy lại', en: 'Delete one of them and run the command again' },
  },
  'details-value': {
    severity: 'error',
    vi: 'Không đọc được "{value}" ở cột {column}; ô này để trống trong danh sách.',
    en: '"{value}" in column {column} could not be read; the cell is left empty in the list.',
    fix: {
      vi: 'Ghi ngày dạng 31/03/1980 (hoặc 1980), giới tính Nam hoặc Nữ, hệ số dạng 3,33',
      en: 'Write days as 31/03/1980 (or 1980), the sex as Nam or Nữ, factors as 3,33',
    },
  },
  'details-sex': {
    severity: 'warning',
    vi: 'Tệp không ghi giới tính của cán bộ "{staff}", nên ngày sinh không xếp được vào cột Nam hay cột Nữ.',
    en: 'The file does not say the sex of "{staff}", so the birth date stands in neither column, Male or Female.',
    fix: {
      vi: 'Ghi Nam hoặc Nữ ở cột Giới tính của tệp',
      en: 'Say Nam or Nữ in the column Giới tính of the file',
    },
  },
  'details-missing': {
    severity: 'warning',
    vi: 'Tệp không có dòng nào của cán bộ "{staff}" trong danh sách; các cột lý lịch để trống.',
    en: 'The file has no row for "{staff}", who is in the list; the columns of details are empty.',
    fix: { vi: 'Bổ sung dòng đó vào tệp', en: 'Add the row to the file' },
  },
  'details-unknown': {
    severity: 'warning',
    vi: 'Không có cán bộ nào mang mã "{staff}" trong dữ liệu; dòng này không được dùng.',
    en: 'Nobody bears staff code "{staff}" in the data; the row was not used.',
    fix: { vi: 'Kiểm tra lại mã: motcua staff list', en: 'Check the code: motcua staff list' },
  },
  'left-over-file': {
    severity: 'warning',
    vi: 'Trong "{folder}" còn tệp "{name}" không thuộc lần ghi này.',
    en: 'The folder "{folder}" still holds "{name}", which is not of this run.',
    fix: {
      vi: 'Nếu là tệp của lần trước thì xóa, để không ký nhầm',
      en: 'Delete it if an earlier run left it, lest somebody sign it',
    },
  },
  'nothing-to-compare': {
    severity: 'error',
    vi: 'Cần ít nhất hai phương án để so sánh.',
    en: 'It takes two plans at least to compare.',
    fix: {
      vi: 'Ví dụ: motcua reorg compare {file} phuong-an-2.json',
      en: 'For example: motcua reorg compare {file} plan-2.json',
    },
  },
  'nobody-takes': {
    severity: 'warning',
    vi: '{count} hồ sơ đang giải quyết tại "{unit}" chưa có bên nhận.',
    en: 'Nobody takes over {count} open dossiers of "{unit}".',
    fix: {
      vi: 'Nhập "{unit}" vào một đơn vị trong dự thảo; xem hồ sơ: motcua dossier list --unit {unit}',
      en: 'Merge "{unit}" into a unit in the scenario; see the dossiers: motcua dossier list --unit {unit}',
    },
  },
  'needs-folder': {
    severity: 'error',
    vi: '{flag} ghi nhiều tệp nên cần một thư mục.',
    en: '{flag} writes several files and needs a folder.',
    fix: { vi: 'Thêm -o THU_MUC', en: 'Add -o FOLDER' },
  },
  'not-touched': {
    severity: 'error',
    vi: 'Phương án không động đến cán bộ "{staff}": người này giữ nguyên nơi làm việc.',
    en: 'The plan does not touch "{staff}", who stays where they are.',
    fix: {
      vi: 'Xem những người trong phương án: motcua reorg show {file} --by person',
      en: 'See who is in the plan: motcua reorg show {file} --by person',
    },
  },
  'nobody-of-code': {
    severity: 'error',
    vi: 'Không có cán bộ nào mang mã "{staff}", cả trong phương án {file} lẫn trong dữ liệu.',
    en: 'Nobody bears staff code "{staff}", neither in plan {file} nor in the data.',
    fix: { vi: 'Tìm mã theo tên: motcua staff list', en: 'Find the code by the name: motcua staff list' },
  },
  'scenario-not-read': {
    severity: 'error',
    vi: 'Không đọc được dự thảo "{file}".',
    en: 'The scenario "{file}" cannot be read.',
    fix: {
      vi: 'Kiểm tra dự thảo: motcua reorg plan {file}; hoặc bỏ --scenario',
      en: 'Check it: motcua reorg plan {file}; or leave --scenario out',
    },
  },
} as const satisfies Gallery;

export const documentHelp = {
  unitFilter: {
    vi: 'chỉ phần liên quan đến đơn vị này và các đơn vị trực thuộc',
    en: 'only what concerns this unit and those below it',
  },
  formFilter: { vi: 'chỉ những người có hình thức này', en: 'only people of this form' },
  anonymise: {
    vi: 'thay họ tên bằng mã, bỏ mọi thông tin cá nhân, để gửi ra ngoài lấy ý kiến',
    en: 'codes in place of names and nothing personal, for review outside',
  },
  decisions: {
    vi: 'Danh sách kèm theo quyết định, mỗi chi nhánh một danh sách',
    en: "The personnel list that goes with each branch's transfer decision",
  },
  decisionsOutput: {
    vi: 'THƯ MỤC (mỗi chi nhánh một tệp Word và một tệp Excel) hoặc một TỆP .docx, .xlsx, .csv, .md, .html',
    en: 'a FOLDER (a Word and an Excel file for each branch) or one FILE .docx, .xlsx, .csv, .md, .html',
  },
  decisionsFormat: {
    vi: 'dạng kết quả: table, docx, xlsx, csv, md, html, json',
    en: 'form of the answer: table, docx, xlsx, csv, md, html, json',
  },
  branch: { vi: 'chỉ chi nhánh này', en: 'only this branch' },
  with: {
    vi: 'ghép ngày sinh, ngạch, bậc lương từ TỆP theo mã cán bộ, chỉ khi ghi ra, không lưu lại',
    en: 'join birth date, rank and pay step from FILE by staff code at output; nothing of it is stored',
  },
  columns: { vi: 'các cột, theo thứ tự', en: 'the columns, in order' },
  signer: { vi: 'chức danh người ký (mặc định GIÁM ĐỐC)', en: 'title of who signs (default DIRECTOR)' },
  training: {
    vi: 'thay vào đó: những người mà đơn vị mới cần lĩnh vực họ chưa đảm nhiệm được',
    en: 'instead: people whose new unit needs a field that they lack',
  },
  split: {
    vi: 'Tách phương án theo chi nhánh, mỗi phần có mã riêng và thực hiện riêng được',
    en: 'Cut a plan by branch into plans with hashes of their own that can be applied one by one',
  },
  splitBy: {
    vi: 'tách theo: branch (chi nhánh; những chi nhánh chung đơn vị cũ hoặc chung người đi với nhau)',
    en: 'cut by: branch (branches that share a former unit or a person stay together)',
  },
  splitOutput: { vi: 'ghi mỗi phần thành một tệp trong THƯ MỤC', en: 'write each part to a file in FOLDER' },
  compare: { vi: 'So sánh các phương án', en: 'Lay plans side by side' },
  comparePlans: { vi: 'các tệp phương án (JSON), từ hai trở lên', en: 'plan files (JSON), two or more' },
  handover: {
    vi: 'Danh sách bàn giao hồ sơ đang giải quyết; ngày hẹn trả giữ nguyên',
    en: 'The open dossiers that change desk; no due date changes',
  },
  handoverOutput: {
    vi: 'ghi từng hồ sơ ra TỆP .csv, .csv.gz, .jsonl, .json, .xlsx (có cột ký), hoặc THƯ MỤC khi có --split-by',
    en: 'write each dossier to FILE .csv, .csv.gz, .jsonl, .json, .xlsx (to be signed), or FOLDER with --split-by',
  },
  handoverFormat: {
    vi: 'dạng kết quả: table, csv, xlsx, json, md, html; không có -o thì chỉ bảng tổng hợp',
    en: 'form of the answer: table, csv, xlsx, json, md, html; without -o the summary alone',
  },
  handoverSplit: { vi: 'mỗi chi nhánh nhận một tệp', en: 'a file for each receiving branch' },
  why: {
    vi: 'Vì sao một người được bố trí như vậy: một trang in được',
    en: 'Why one person goes where they go: one page to print',
  },
  whyCode: { vi: 'mã cán bộ', en: 'staff code' },
  whyPlan: { vi: 'tệp phương án (JSON)', en: 'plan file (JSON)' },
  whyScenario: {
    vi: 'dự thảo của phương án, để trích nguyên văn mục đã quyết định',
    en: 'scenario of the plan, to quote the entry that decided',
  },
} satisfies Words<string>;
