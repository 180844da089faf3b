/** What the staff room says: findings of a staff file, of the rules, and help. */
import type { Bilingual } from '#kit/sheet.js';
import { defineFindings, type Lang, type Words } from '#lang/words.js';
import type { Employment } from '#org/model.js';
import { fileWords } from './file-words.js';
import type { LeavingReason, Position, PostingForm, RestrictionCategory, Task } from './model.js';
import type { MoveForm } from './move-model.js';
import { moveWords } from './move-words.js';
import { ruleWords } from './rule-words.js';

export const staffFindings = defineFindings('staff', { ...fileWords, ...moveWords, ...ruleWords });

export const positionNames: Words<Position> = {
  director: { vi: 'giám đốc', en: 'director' },
  'deputy-director': { vi: 'phó giám đốc', en: 'deputy director' },
  head: { vi: 'trưởng phòng, bộ phận', en: 'head' },
  'deputy-head': { vi: 'phó trưởng phòng, bộ phận', en: 'deputy head' },
  approver: { vi: 'người phê duyệt', en: 'approver' },
  officer: { vi: 'chuyên viên', en: 'officer' },
};

const ACTING: Bilingual = { vi: 'quyền', en: 'acting' };

/** `quyền giám đốc`: held without the appointment. */
export const sayRank = (
  rank: { readonly position: Position; readonly acting: boolean },
  lang: Lang,
): string => `${rank.acting ? `${ACTING[lang]} ` : ''}${positionNames[rank.position][lang]}`;

export const formNames: Words<PostingForm> = {
  main: { vi: 'chính', en: 'main' },
  seconded: { vi: 'biệt phái', en: 'seconded' },
  lent: { vi: 'cử đến làm việc', en: 'lent' },
  concurrent: { vi: 'kiêm nhiệm', en: 'concurrent' },
};

export const employmentNames: Words<Employment> = {
  'civil-servant': { vi: 'công chức', en: 'civil servant' },
  'public-employee': { vi: 'viên chức', en: 'public employee' },
  contract: { vi: 'hợp đồng', en: 'contract' },
  postal: { vi: 'bưu chính', en: 'postal' },
};

export const taskNames: Words<Task> = {
  guide: { vi: 'hướng dẫn', en: 'guide' },
  receive: { vi: 'tiếp nhận', en: 'receive' },
  digitise: { vi: 'số hóa', en: 'digitise' },
  approve: { vi: 'phê duyệt', en: 'approve' },
  return: { vi: 'trả kết quả', en: 'return' },
};

export const restrictionNames: Words<RestrictionCategory> = {
  discipline: { vi: 'đang xem xét kỷ luật', en: 'disciplinary process' },
  investigation: { vi: 'đang bị điều tra, thanh tra', en: 'prosecuted or under inspection' },
  illness: { vi: 'điều trị bệnh nặng', en: 'serious illness' },
  study: { vi: 'đi học dài hạn hoặc đang biệt phái', en: 'long study or seconded' },
  maternity: { vi: 'thai sản, nuôi con dưới 36 tháng', en: 'maternity, child under 36 months' },
  hardship: { vi: 'hoàn cảnh đặc biệt khó khăn', en: 'special hardship' },
  other: { vi: 'lý do khác', en: 'another reason' },
};

export const moveNames: Words<MoveForm> = {
  transfer: { vi: 'điều động', en: 'transfer' },
  assignment: { vi: 'phân công', en: 'assignment' },
  appointment: { vi: 'bổ nhiệm', en: 'appointment' },
  secondment: { vi: 'biệt phái', en: 'secondment' },
  lent: { vi: 'cử đến làm việc', en: 'lent' },
  concurrent: { vi: 'kiêm nhiệm', en: 'concurrent post' },
  returns: { vi: 'trở về đơn vị cử', en: 'returns to the sender' },
};

export const leavingNames: Words<LeavingReason> = {
  retirement: { vi: 'nghỉ hưu', en: 'retirement' },
  'early-retirement': {
    vi: 'nghỉ theo chính sách sắp xếp bộ máy',
    en: 'leaves by the reorganisation policy',
  },
  resignation: { vi: 'thôi việc theo nguyện vọng', en: 'resignation' },
  'contract-end': { vi: 'hết hợp đồng', en: 'end of contract' },
  'other-agency': { vi: 'chuyển cơ quan khác', en: 'goes to another agency' },
  dismissal: { vi: 'buộc thôi việc', en: 'dismissal' },
  death: { vi: 'từ trần', en: 'death' },
  other: { vi: 'lý do khác', en: 'another reason' },
};

export const staffHelp = {
  staff: { vi: 'Nhân sự và quá trình công tác', en: 'Staff and their postings' },
  import: {
    vi: 'Nhập danh sách nhân sự; mỗi dòng là một quá trình công tác',
    en: 'Import people and their postings, one posting a row',
  },
  file: {
    vi: 'tệp CSV hoặc XLSX danh sách nhân sự; - là đầu vào chuẩn',
    en: 'CSV or XLSX list of staff; - is standard input',
  },
  effective: {
    vi: 'dòng không ghi từ ngày: nội dung khác là thay đổi, có hiệu lực từ NGÀY',
    en: 'rows without a first day: what differs is a change that holds from DATE',
  },
  correction: {
    vi: 'nội dung khác là sửa lỗi dữ liệu đang lưu, không phải thay đổi',
    en: 'what differs corrects what is stored; it is no change',
  },
  list: { vi: 'Danh sách nhân sự theo đơn vị', en: 'List the people of a day, by unit' },
  unit: { vi: 'chỉ đơn vị này và các đơn vị bên dưới', en: 'this unit only, with all below it' },
  asOf: { vi: 'vào NGÀY này (mặc định hôm nay)', en: 'as it stood on DATE (default today)' },
  check: { vi: 'Kiểm tra việc bố trí nhân sự', en: 'Check people and their postings' },
  checkAsOf: { vi: 'kiểm tra vào NGÀY này (mặc định hôm nay)', en: 'look at DATE (default today)' },
  rule: {
    vi: 'mức của một quy tắc: off, note, warning hoặc error; dùng được nhiều lần: same-name=off',
    en: 'how grave a rule is: off, note, warning or error; may be given several times: same-name=off',
  },
  failOn: {
    vi: 'mã thoát 1 từ mức này trở lên: error (mặc định), warning, note, never',
    en: 'exit with 1 from this severity on: error (default), warning, note, never',
  },
  export: { vi: 'Xuất danh sách nhân sự và quá trình công tác', en: 'Export people and postings' },
  exportRestrictions: {
    vi: 'xuất cả diện không điều động (thông tin nhạy cảm)',
    en: 'with the transfer restrictions (sensitive)',
  },
  search: {
    vi: 'tìm trong mã và tên, không cần dấu',
    en: 'words of the code or name, diacritics do not matter',
  },
  field: { vi: 'chỉ người có chuyên môn về lĩnh vực này', en: 'only people competent for this field' },
  employment: {
    vi: 'chỉ loại nhân sự này: công chức, viên chức, hợp đồng, bưu chính',
    en: 'only this employment: civil-servant, public-employee, contract, postal',
  },
  positionFilter: {
    vi: 'chỉ chức vụ này, ví dụ "giám đốc"; "quyền giám đốc" là chỉ người phụ trách',
    en: 'only this position, for example director; "acting director" for acting ones only',
  },
  show: { vi: 'Xem quá trình công tác của một người', en: "Show a person's postings" },
  code: { vi: 'mã cán bộ', en: 'code of the person' },
  move: {
    vi: 'Điều động, biệt phái, phân công một người',
    en: 'Move one person: transfer, secondment, assignment',
  },
  moveTo: { vi: 'đơn vị đến', en: 'the unit to go to' },
  moveFrom: { vi: 'ngày đầu tại đơn vị đến', en: 'first day there' },
  moveUntil: { vi: 'ngày cuối tại đơn vị đến', en: 'last day there' },
  moveDecision: { vi: 'số quyết định', en: 'number of the decision' },
  signedOn: { vi: 'ngày ký quyết định', en: 'day on which the decision was signed' },
  moveForm: {
    vi: 'hình thức: transfer (điều động), assignment (phân công), appointment (bổ nhiệm), secondment (biệt phái), lent (cử đến), concurrent (kiêm nhiệm), returns (trở về)',
    en: 'form: transfer, assignment (inside one network), appointment, secondment, lent, concurrent, returns',
  },
  position: { vi: 'chức vụ tại đơn vị đến', en: 'position there' },
  acting: { vi: 'quyền, phụ trách (chưa bổ nhiệm)', en: 'holds the position without the appointment' },
  tasks: {
    vi: 'nhiệm vụ, ví dụ "tiếp nhận; trả kết quả"',
    en: 'tasks, for example "receive; return"',
  },
  end: {
    vi: 'Ghi việc thôi làm việc, hoặc kết thúc kiêm nhiệm',
    en: 'Record that a person leaves, or a concurrent post ends',
  },
  endOn: { vi: 'ngày làm việc cuối cùng', en: 'last day in service, or of the post' },
  endReason: {
    vi: 'lý do (không ghi vào nhật ký lệnh): nghỉ hưu, nghỉ theo chính sách, thôi việc, hết hợp đồng, chuyển cơ quan, buộc thôi việc, từ trần, khác',
    en: 'reason, kept out of the journal: retirement, early-retirement, resignation, contract-end, other-agency, dismissal, death, other',
  },
  endConcurrent: {
    vi: 'chỉ kết thúc việc kiêm nhiệm tại đơn vị này',
    en: 'only end the concurrent post at this unit',
  },
  restrictions: {
    vi: 'hiện lý do không điều động (thông tin nhạy cảm)',
    en: 'show why people may not be transferred (sensitive)',
  },
} satisfies Words<string>;
