/** Values of a staff file as offices write them. Pure; undefined is "no such value". */
import { splitCell, wordTable } from '#kit/cells.js';
import { fold } from '#kit/vietnamese.js';
import type { Employment } from '#org/model.js';
import {
  type LeavingReason,
  type Position,
  type PostingForm,
  type RestrictionCategory,
  TASKS,
  type Task,
} from './model.js';

export const parseEmployment: (text: string) => Employment | undefined = wordTable({
  'civil-servant': ['Công chức', 'CC', 'Biên chế công chức'],
  'public-employee': ['Viên chức', 'VC'],
  contract: [
    'Hợp đồng',
    'Hợp đồng lao động',
    'HĐLĐ',
    'HĐ',
    'Hợp đồng 111',
    'HĐ 111',
    'Nhân viên hợp đồng',
    'Nhân viên hợp đồng 111',
    // People of an agent for online services are nobody's civil servants.
    'Đại lý',
    'Nhân viên đại lý',
    'Đại lý dịch vụ công trực tuyến',
  ],
  postal: ['Bưu chính', 'Nhân viên bưu chính', 'Bưu điện', 'VNPost'],
});

/** Lists without a column for it tell the employment in the title: `Nhân viên hợp đồng 111`. */
export function suggestEmployment(title: string): Employment | undefined {
  const text = fold(title);
  if (/\b(hop dong|dai ly)\b/.test(text)) return 'contract';
  return /\b(buu chinh|buu dien|vnpost)\b/.test(text) ? 'postal' : undefined;
}

const findPosition: (text: string) => Position | undefined = wordTable({
  director: ['Giám đốc', 'Giám đốc Trung tâm', 'Giám đốc chi nhánh', 'Giám đốc CN'],
  'deputy-director': ['Phó Giám đốc', 'Phó Giám đốc Trung tâm', 'Phó Giám đốc chi nhánh', 'PGĐ'],
  head: [
    'Trưởng phòng, bộ phận',
    'Trưởng phòng',
    'Trưởng bộ phận',
    'Trưởng Bộ phận Một cửa',
    'Chánh Văn phòng',
    'Trưởng điểm',
  ],
  'deputy-head': [
    'Phó trưởng phòng, bộ phận',
    'Phó Trưởng phòng',
    'Phó phòng',
    'Phó Trưởng bộ phận',
    'Phó Chánh Văn phòng',
  ],
  approver: ['Người phê duyệt', 'Phê duyệt', 'Cán bộ phê duyệt'],
  officer: [
    'Chuyên viên',
    'Cán bộ',
    'Công chức',
    'Viên chức',
    'Nhân viên',
    'Cán sự',
    'Chuyên viên chính',
    'Chuyên viên cao cấp',
    'Nhân viên hợp đồng',
    'Nhân viên hợp đồng 111',
    'Nhân viên bưu chính',
    'Nhân viên bưu điện',
    'Nhân viên đại lý',
    'Giao dịch viên',
    'Cán bộ tiếp nhận',
    'Cán bộ số hóa',
    'Cán bộ hướng dẫn',
  ],
});

export interface Rank {
  readonly position: Position;
  readonly acting: boolean;
}

/** `Quyền Giám đốc`, `Q. Trưởng phòng`, `Phó Giám đốc phụ trách`: the position is held without the appointment. */
const ACTING = /^(?:quyền|q\.|phụ trách|acting)\s*|[\s,-]*(?:\(?phụ trách\)?)$/giu;

export function parseRank(text: string): Rank | undefined {
  const plain = text.replace(ACTING, '').trim();
  const position = findPosition(plain);
  return position === undefined ? undefined : { position, acting: plain !== text.trim() };
}

export const parseForm: (text: string) => PostingForm | undefined = wordTable({
  main: ['Chính', 'Chính thức', 'Công tác chính', 'Thường xuyên'],
  seconded: ['Biệt phái'],
  lent: ['Cử đến', 'Cử đến làm việc', 'Cử sang', 'Tăng cường'],
  concurrent: ['Kiêm nhiệm', 'Kiêm'],
});

const findTask: (text: string) => Task | undefined = wordTable({
  guide: ['Hướng dẫn', 'Hướng dẫn công dân'],
  receive: ['Tiếp nhận', 'Tiếp nhận hồ sơ', 'Nhận hồ sơ'],
  digitise: ['Số hóa', 'Số hóa hồ sơ', 'digitize'],
  approve: ['Phê duyệt', 'Ký duyệt', 'Duyệt'],
  return: ['Trả kết quả', 'Trả hồ sơ'],
});

/** In the order of the work. undefined when one of them is no task. */
export function parseTasks(text: string): Task[] | undefined {
  const tasks = splitCell(text, /[\n;|,]/u).map(findTask);
  return tasks.includes(undefined) ? undefined : TASKS.filter((task) => tasks.includes(task));
}

export const parseRestriction: (text: string) => RestrictionCategory | undefined = wordTable({
  discipline: ['Kỷ luật', 'Disciplinary process', 'Đang xem xét kỷ luật', 'Đang bị kỷ luật'],
  investigation: [
    'Điều tra',
    'Đang bị điều tra, thanh tra',
    'Prosecuted or under inspection',
    'Khởi tố',
    'Thanh tra',
    'Kiểm tra, thanh tra',
    'Đang bị điều tra',
  ],
  illness: [
    'Ốm đau',
    'Điều trị bệnh nặng',
    'Serious illness',
    'Bệnh hiểm nghèo',
    'Điều trị bệnh',
    'Bệnh nặng',
  ],
  study: [
    'Đi học',
    'Đi học dài hạn hoặc đang biệt phái',
    'Long study or seconded',
    'Đào tạo dài hạn',
    'Học tập',
    'Đang biệt phái',
  ],
  maternity: [
    'Thai sản',
    'Thai sản, nuôi con dưới 36 tháng',
    'Maternity, child under 36 months',
    'Mang thai',
    'Nghỉ thai sản',
    'Nuôi con nhỏ',
    'Nuôi con dưới 36 tháng',
  ],
  hardship: ['Hoàn cảnh khó khăn', 'Special hardship', 'Khó khăn', 'Hoàn cảnh đặc biệt khó khăn'],
  other: ['Khác', 'Lý do khác', 'Another reason'],
});

/** `Không`, `0`, `-`: nothing restricts. */
export const isNoRestriction = (text: string): boolean =>
  ['khong', 'khong co', '0', '-', 'no', 'none'].includes(fold(text));

export const parseLeavingReason: (text: string) => LeavingReason | undefined = wordTable({
  retirement: ['Nghỉ hưu', 'Nghỉ hưu đúng tuổi', 'Hưu trí'],
  'early-retirement': [
    'Nghỉ theo chính sách',
    'Nghỉ theo chính sách sắp xếp bộ máy',
    'Nghỉ theo Nghị định 178',
    'Nghỉ hưu trước tuổi',
    'Tinh giản biên chế',
  ],
  resignation: ['Thôi việc', 'Thôi việc theo nguyện vọng', 'Xin thôi việc', 'Nghỉ việc'],
  'contract-end': ['Hết hợp đồng', 'Chấm dứt hợp đồng'],
  'other-agency': ['Chuyển cơ quan', 'Chuyển cơ quan khác', 'Chuyển công tác'],
  dismissal: ['Buộc thôi việc', 'Sa thải'],
  death: ['Từ trần', 'Mất'],
  other: ['Khác', 'Lý do khác'],
});
