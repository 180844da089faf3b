/** What the rules about decisions, dates and legal grounds say. */
import { CORPUS, law, PRACTICE, type RuleGallery } from './rule-words.js';

export const lawWords = {
  'status-unknown': {
    severity: 'warning',
    vi: 'Không hiểu trạng thái "{value}" của thủ tục {code}.',
    en: 'The status "{value}" of procedure {code} cannot be understood.',
    fix: {
      vi: 'Ghi: Mới ban hành; Sửa đổi, bổ sung; Thay thế; Bãi bỏ; Đã công khai',
      en: 'Write: Mới ban hành; Sửa đổi, bổ sung; Thay thế; Bãi bỏ; Đã công khai',
    },
    why: {
      vi: 'Trạng thái quyết định thủ tục được thêm, sửa hay bãi bỏ khi nhập.',
      en: 'The status decides whether an import adds, amends or abolishes the procedure.',
    },
    bad: 'đang xem xét',
    good: 'Sửa đổi, bổ sung',
    source: PRACTICE,
  },
  'decision-missing': {
    severity: 'error',
    vi: 'Thủ tục {code} được ghi là "{value}" nhưng không có số quyết định công bố.',
    en: 'Procedure {code} is marked "{value}", but no decision of promulgation is named.',
    fix: {
      vi: 'Ghi số quyết định ở cột "Quyết định công bố", hoặc thêm --decision SỐ',
      en: 'Write its number in the column "Quyết định công bố", or add --decision NUMBER',
    },
    why: {
      vi: 'Chỉ quyết định công bố mới sửa đổi, thay thế hoặc bãi bỏ được thủ tục.',
      en: 'Only a decision of promulgation can amend, replace or abolish a procedure.',
    },
    bad: 'Bãi bỏ, (không có quyết định)',
    good: 'Bãi bỏ, 1594/QĐ-TTPVHCC',
    source: CORPUS,
  },
  'date-unreadable': {
    severity: 'error',
    vi: '"{value}" của thủ tục {code} không phải một ngày có thật.',
    en: '"{value}" of procedure {code} is no real day.',
    fix: { vi: 'Viết dạng 31/03/2025 hoặc 2025-03-31', en: 'Write 31/03/2025 or 2025-03-31' },
    why: {
      vi: 'Không đọc được ngày hiệu lực thì không biết thủ tục áp dụng từ khi nào.',
      en: 'Without a readable date nobody knows from when the procedure holds.',
    },
    bad: '31/02/2025',
    good: '28/02/2025',
  },
  'effective-order': {
    severity: 'warning',
    vi: 'Thủ tục {code} có hiệu lực từ {from}, trước ngày công bố {published}.',
    en: 'Procedure {code} takes effect on {from}, before it is published on {published}.',
    fix: { vi: 'Kiểm tra hai ngày có bị đổi chỗ không', en: 'Check whether the two dates changed places' },
    why: {
      vi: 'Thủ tục phải được công bố trước khi áp dụng; chỉ tiêu 1.1 của QĐ 766/QĐ-TTg cũng tính theo thứ tự này.',
      en: 'A procedure is published before it applies; indicator 1.1 of QĐ 766/QĐ-TTg counts on this order.',
    },
    bad: 'công bố 2025-07-10, hiệu lực 2025-07-01',
    good: 'công bố 2025-06-20, hiệu lực 2025-07-01',
    source: law('QĐ 766/QĐ-TTg, chỉ tiêu 1.1'),
  },
  'legal-basis-expired': {
    severity: 'warning',
    vi: 'Thủ tục {code} dẫn {value}, hết hiệu lực từ {expired}, trước khi thủ tục có hiệu lực ({from}).',
    en: 'Procedure {code} cites {value}, which ended on {expired}, before the procedure takes effect ({from}).',
    fix: { vi: 'Thay bằng {successor}', en: 'Cite {successor} instead' },
    why: {
      vi: 'Căn cứ pháp lý đã hết hiệu lực làm thủ tục không còn cơ sở. Nếu tệp không ghi ngày hiệu lực, so với ngày tính toán (--today).',
      en: 'A procedure on expired grounds has none. Where the file has no effective date, the evaluation date (--today) is used.',
    },
    bad: 'Nghị định 61/2018/NĐ-CP',
    good: 'Nghị định 118/2025/NĐ-CP',
    source: law('NĐ 118/2025/NĐ-CP; NĐ 170/2025/NĐ-CP'),
  },
  'boundary-free-level': {
    severity: 'warning',
    vi: 'Thủ tục {code} không phụ thuộc địa giới nhưng không ghi cấp thực hiện.',
    en: 'Procedure {code} is independent of boundaries, but has no level.',
    fix: { vi: 'Ghi cấp thực hiện', en: 'Write its level' },
    why: {
      vi: 'Không phụ thuộc địa giới là trong phạm vi cùng một cấp của tỉnh; thiếu cấp thì không biết nơi nào được tiếp nhận.',
      en: 'Independence of boundaries holds among units of one level; without it nobody knows who may receive.',
    },
    bad: 'Phi địa giới: x, Cấp: (trống)',
    good: 'Phi địa giới: x, Cấp: Cấp xã',
    source: law('NĐ 118/2025/NĐ-CP, Điều 14'),
  },
  'mark-unknown': {
    severity: 'warning',
    vi: '"{value}" ở cột {column} của thủ tục {code} không rõ là có hay không.',
    en: '"{value}" in column {column} of procedure {code} is neither yes nor no.',
    fix: { vi: 'Ghi Có, Không, hoặc x', en: 'Write Có, Không or x' },
    why: {
      vi: 'Giá trị không đọc được sẽ bị coi là trống.',
      en: 'A value that cannot be read counts as blank.',
    },
    bad: 'tùy trường hợp',
    good: 'Có',
  },
  'delegated-nowhere': {
    severity: 'warning',
    vi: 'Thủ tục {code} được ghi là ủy quyền nhưng không nói cho cơ quan nào.',
    en: 'Procedure {code} is marked as delegated, but not to whom.',
    fix: { vi: 'Ghi tên cơ quan được ủy quyền', en: 'Write the agency it is delegated to' },
    why: {
      vi: 'Không có tên cơ quan thì không biết ai ký kết quả.',
      en: 'Without a name nobody knows who signs the result.',
    },
    bad: 'Có',
    good: 'Chủ tịch Ủy ban nhân dân cấp xã',
  },
  'replaces-unreadable': {
    severity: 'warning',
    vi: 'Không tìm thấy mã thủ tục trong "{value}" (thủ tục bị {code} thay thế).',
    en: 'There is no procedure code in "{value}" (what {code} replaces).',
    fix: { vi: 'Ghi mã của thủ tục bị thay thế', en: 'Write the code of the procedure it replaces' },
    why: {
      vi: 'Báo cáo tác động nối thủ tục cũ với thủ tục mới qua mã này.',
      en: 'The impact report links the old procedure with the new one by this code.',
    },
    bad: 'thủ tục cũ',
    good: '1.001193',
  },
} as const satisfies RuleGallery;
