/** What the organisation says: findings of a units file, of the rules, and help. */
import type { Bilingual } from '#kit/sheet.js';
import { defineFindings, type Words } from '#lang/words.js';
import { checkWords } from './check-words.js';
import { fileWords } from './file-words.js';
import { mappingWords } from './mapping-words.js';
import type { Employment, Level, LineageKind, UnitKind } from './model.js';
import { noticeWords } from './notice/words.js';
import { coverageWords } from './reach/words.js';
import { ruleWords } from './rule-words.js';

export const orgFindings = defineFindings('org', {
  ...fileWords,
  ...mappingWords,
  ...ruleWords,
  ...checkWords,
  ...noticeWords,
  ...coverageWords,
});

export const kindNames: Words<UnitKind> = {
  centre: { vi: 'trung tâm', en: 'centre' },
  department: { vi: 'phòng', en: 'department' },
  branch: { vi: 'chi nhánh', en: 'branch' },
  point: { vi: 'điểm tiếp nhận', en: 'point' },
  agent: { vi: 'đại lý dịch vụ công trực tuyến', en: 'agent' },
  'one-stop': { vi: 'Bộ phận Một cửa', en: 'one-stop unit' },
  agency: { vi: 'cơ quan', en: 'agency' },
};

/** What an area is called beside the kinds of units. */
export const AREA_LABEL: Bilingual = { vi: 'địa bàn', en: 'area' };

/** Kinds of staff, and all of them together. */
export const employmentNames: Words<'total' | Employment> = {
  total: { vi: 'tổng số', en: 'total' },
  'civil-servant': { vi: 'công chức', en: 'civil servants' },
  'public-employee': { vi: 'viên chức', en: 'public employees' },
  contract: { vi: 'hợp đồng', en: 'contract staff' },
  postal: { vi: 'bưu chính', en: 'postal staff' },
};

export const levelNames: Words<Level> = {
  province: { vi: 'cấp tỉnh', en: 'province' },
  district: { vi: 'cấp huyện', en: 'district' },
  commune: { vi: 'cấp xã', en: 'commune' },
};

export const eventNames: Words<LineageKind> = {
  opened: { vi: 'thành lập', en: 'opened' },
  renamed: { vi: 'đổi tên', en: 'renamed' },
  moved: { vi: 'chuyển đơn vị cấp trên', en: 'moved' },
  merged: { vi: 'sáp nhập', en: 'merged' },
  split: { vi: 'chia tách', en: 'split' },
  closed: { vi: 'kết thúc hoạt động', en: 'closed' },
};

export const orgHelp = {
  org: {
    vi: 'Cơ cấu tổ chức: trung tâm, chi nhánh, điểm tiếp nhận',
    en: 'Organisation: centre, branches, points',
  },
  apply: {
    vi: 'Cập nhật cơ cấu tổ chức theo tệp khai báo; cho xem khác biệt trước khi ghi',
    en: 'Bring the organisation to what a file declares; shows the difference first',
  },
  file: {
    vi: 'tệp CSV, XLSX hoặc YAML khai báo đơn vị; - là đầu vào chuẩn',
    en: 'CSV, XLSX or YAML file that declares units; - is standard input',
  },
  areas: {
    vi: 'tệp khai báo địa bàn (xã, phường, đặc khu)',
    en: 'file that declares areas (wards, communes, special zones)',
  },
  effective: {
    vi: 'nội dung khác là thay đổi, có hiệu lực từ NGÀY (NĂM-THÁNG-NGÀY)',
    en: 'what differs is a change that holds from DATE (YEAR-MONTH-DAY)',
  },
  correction: {
    vi: 'nội dung khác là sửa lỗi dữ liệu đang lưu, không phải thay đổi',
    en: 'what differs corrects what is stored; it is no change',
  },
  prune: { vi: 'đóng các đơn vị không có trong tệp', en: 'close units that the file does not name' },
  decision: {
    vi: 'số, ngày quyết định, ghi vào nhật ký',
    en: 'number and date of the decision, for the journal',
  },
  tree: { vi: 'Sơ đồ tổ chức', en: 'The tree of units' },
  depth: { vi: 'số bậc hiện dưới bậc trên cùng', en: 'levels shown below the top' },
  all: { vi: 'hiện tất cả, không gộp', en: 'show everything, count nothing' },
  asOf: { vi: 'vào NGÀY này (mặc định hôm nay)', en: 'as it stood on DATE (default today)' },
  check: { vi: 'Kiểm tra cơ cấu tổ chức', en: 'Check the organisation' },
  rule: {
    vi: 'mức của một quy tắc: off, note, warning, error (dùng nhiều lần được)',
    en: 'how grave a rule is: off, note, warning, error (may be repeated)',
  },
  failOn: {
    vi: 'mức từ đó mã thoát là 1: error (mặc định), warning, note, never',
    en: 'the level from which the exit code is 1: error (default), warning, note, never',
  },
  deputies: { vi: 'số phó giám đốc nhiều nhất của một chi nhánh', en: 'how many deputies a branch may have' },
  fixedFields: {
    vi: 'lĩnh vực cố định của một loại đơn vị: "branch=Tư pháp; Xây dựng"',
    en: 'fields that a kind of unit must serve: "branch=Tư pháp; Xây dựng"',
  },
  rules: { vi: 'liệt kê các quy tắc, không kiểm tra', en: 'list the rules instead of checking' },
  quota: {
    vi: 'Định mức và nhân sự theo đơn vị, loại nhân sự',
    en: 'Quotas and who fills them, per unit and kind of staff',
  },
  list: { vi: 'Danh sách đơn vị', en: 'List units' },
  kind: { vi: 'chỉ loại đơn vị này', en: 'only this kind of unit' },
  level: { vi: 'chỉ cấp này', en: 'only this level' },
  under: { vi: 'đơn vị này và mọi đơn vị bên dưới', en: 'this unit and all below it' },
  search: { vi: 'tìm trong mã, tên, địa chỉ (không cần dấu)', en: 'look in code, name and address' },
  export: {
    vi: 'Xuất đơn vị hoặc địa bàn ra tệp mà org apply đọc lại được',
    en: 'Export units or areas as a file that org apply reads back',
  },
  areasInstead: { vi: 'địa bàn thay cho đơn vị', en: 'areas instead of units' },
  onlyAsOf: {
    vi: 'chỉ nội dung có hiệu lực vào NGÀY (mặc định: mọi giai đoạn)',
    en: 'only what holds on DATE (default: every period)',
  },
  show: {
    vi: 'Xem đơn vị, địa bàn và các lần thay đổi',
    en: 'Show units and areas of a code, with their history',
  },
  code: { vi: 'mã đơn vị hoặc địa bàn', en: 'code of a unit or an area' },
  lineage: {
    vi: 'Quá trình thành lập, sáp nhập, chia tách, đổi tên',
    en: 'What a code became, and where it came from',
  },
  lineageImport: {
    vi: 'Nhập bảng sáp nhập, chia tách, đổi tên: mã cũ thành mã mới',
    en: 'Take in what old codes became: mergers, splits, renames',
  },
  mappingFile: {
    vi: 'tệp mã cũ, tên cũ, mã mới, tên mới; tệp của hệ thống khác: thêm --mapping',
    en: 'file of old code, old name, new code, new name; of another system: add --mapping',
  },
  of: { vi: 'mã của địa bàn hay của đơn vị', en: 'are the codes those of areas or of units' },
  mappingEffective: {
    vi: 'ngày có hiệu lực của các dòng không tự ghi ngày',
    en: 'the day for rows that do not give one themselves',
  },
  strict: { vi: 'không ghi gì nếu có dòng không nhận', en: 'write nothing if a row is rejected' },
  at: { vi: 'chỉ đơn vị mang mã này vào NGÀY', en: 'only the unit that bore the code on DATE' },
} satisfies Words<string>;
