/** What the rules about field, level and agencies say. */
import { law, PRACTICE, type RuleGallery } from './rule-words.js';

export const fieldWords = {
  'field-missing': {
    severity: 'warning',
    vi: 'Thủ tục {code} không ghi lĩnh vực.',
    en: 'Procedure {code} has no field.',
    fix: { vi: 'Ghi lĩnh vực như quyết định công bố', en: 'Write the field as the decision has it' },
    why: {
      vi: 'Quầy tiếp nhận và báo cáo được chia theo lĩnh vực; thủ tục không có lĩnh vực sẽ không thuộc quầy nào.',
      en: 'Counters and reports are divided by field; a procedure without one belongs to no counter.',
    },
    bad: '1.001193,Đăng ký khai sinh,',
    good: '1.001193,Đăng ký khai sinh,Hộ tịch',
  },
  'field-unknown': {
    severity: 'error',
    vi: 'Lĩnh vực "{value}" của thủ tục {code} không có trong danh sách lĩnh vực.',
    en: 'Field "{value}" of procedure {code} is not in the list of fields.',
    fix: {
      vi: 'Sửa theo danh sách đã cho bằng --codes fields=TỆP, hoặc bổ sung vào danh sách',
      en: 'Use the list given by --codes fields=FILE, or add the field to it',
    },
    why: {
      vi: 'Năng lực của cán bộ và phạm vi của đơn vị được ghi theo lĩnh vực; tên lĩnh vực lạ làm đứt các liên kết đó.',
      en: 'Competences of staff and scopes of units are kept by field; an unknown one breaks these links.',
    },
    bad: 'Hộ tich',
    good: 'Hộ tịch',
  },
  'field-spelling': {
    severity: 'warning',
    vi: 'Lĩnh vực "{value}" của thủ tục {code} thường được viết là "{usual}".',
    en: 'Field "{value}" of procedure {code} is mostly written "{usual}".',
    fix: { vi: 'Thống nhất một cách viết', en: 'Settle on one spelling' },
    why: {
      vi: 'Một lĩnh vực viết hai cách sẽ thành hai dòng trong mọi báo cáo.',
      en: 'One field written in two ways becomes two rows of every report.',
    },
    bad: 'Hộ Tịch (1 dòng), Hộ tịch (40 dòng)',
    good: 'Hộ tịch (41 dòng)',
  },
  'level-missing': {
    severity: 'warning',
    vi: 'Thủ tục {code} không ghi cấp thực hiện.',
    en: 'Procedure {code} has no level.',
    fix: { vi: 'Ghi Cấp bộ, Cấp tỉnh hoặc Cấp xã', en: 'Write Cấp bộ, Cấp tỉnh or Cấp xã' },
    why: {
      vi: 'Cấp thực hiện quyết định thủ tục được tiếp nhận ở trung tâm cấp tỉnh hay cấp xã.',
      en: 'The level decides whether a centre of the province or of the commune receives it.',
    },
    bad: '1.001193,Đăng ký khai sinh,',
    good: '1.001193,Đăng ký khai sinh,Cấp xã',
  },
  'level-unknown': {
    severity: 'error',
    vi: 'Không có cấp thực hiện "{value}" (thủ tục {code}).',
    en: 'There is no level "{value}" (procedure {code}).',
    fix: {
      vi: 'Dùng: Cấp bộ, Cấp tỉnh, Cấp xã, Áp dụng chung, Ngành dọc, Cơ quan khác; nhiều cấp cách nhau bằng dấu phẩy',
      en: 'Use: Cấp bộ, Cấp tỉnh, Cấp xã, Áp dụng chung, Ngành dọc, Cơ quan khác; several by commas',
    },
    why: {
      vi: 'Cấp thực hiện không đọc được thì không biết nơi tiếp nhận.',
      en: 'With a level nobody can read, nobody knows where it is received.',
    },
    bad: 'Cấp vùng',
    good: 'Cấp tỉnh, Cấp xã',
    source: PRACTICE,
  },
  'level-ended': {
    severity: 'warning',
    vi: 'Thủ tục {code} ghi cấp huyện, nhưng cấp huyện đã kết thúc hoạt động từ 01/07/2025.',
    en: 'Procedure {code} names the district level, which ended on 2025-07-01.',
    fix: {
      vi: 'Ghi cấp tiếp nhận nhiệm vụ (tỉnh hoặc xã), hoặc ngày hiệu lực của bản cũ',
      en: 'Name the level that took the task over (province or commune), or the date of the old version',
    },
    why: {
      vi: 'Từ 01/07/2025 chính quyền địa phương có hai cấp. Quy tắc này phụ thuộc ngày tính toán (--today).',
      en: 'Since 2025-07-01 local government has two tiers. This rule depends on the evaluation date (--today).',
    },
    bad: 'Cấp huyện',
    good: 'Cấp xã',
    source: law('NĐ 118/2025/NĐ-CP'),
  },
  'agency-missing': {
    severity: 'warning',
    vi: 'Thủ tục {code} không ghi cơ quan thực hiện.',
    en: 'Procedure {code} names no agency that carries it out.',
    fix: { vi: 'Bổ sung cơ quan thực hiện', en: 'Add the implementing agency' },
    why: {
      vi: 'Cơ quan thực hiện là bộ phận bắt buộc của thủ tục; thiếu thì không biết chuyển hồ sơ đi đâu.',
      en: 'The implementing agency is a required part; without it nobody knows where dossiers go.',
    },
    bad: '1.000178,…,Bộ Công an,',
    good: '1.000178,…,Bộ Công an,Công an cấp xã',
    source: law('NĐ 63/2010/NĐ-CP, Điều 8 khoản 2'),
  },
  'promulgator-missing': {
    severity: 'warning',
    vi: 'Thủ tục {code} không ghi cơ quan ban hành.',
    en: 'Procedure {code} does not say which agency promulgates it.',
    fix: { vi: 'Bổ sung cơ quan ban hành', en: 'Add the promulgating agency' },
    why: {
      vi: 'Cơ quan ban hành chịu trách nhiệm về nội dung; cần khi đối chiếu với Cơ sở dữ liệu quốc gia.',
      en: 'The promulgating agency answers for the content, and is needed to match the national database.',
    },
    bad: '1.001193,Đăng ký khai sinh,',
    good: '1.001193,Đăng ký khai sinh,Bộ Tư pháp',
  },
  'agency-unknown': {
    severity: 'error',
    vi: 'Cơ quan "{value}" của thủ tục {code} không có trong danh sách đơn vị.',
    en: 'Agency "{value}" of procedure {code} is not in the list of units.',
    fix: {
      vi: 'Sửa theo danh sách đã cho bằng --codes units=TỆP, hoặc bổ sung vào danh sách',
      en: 'Use the list given by --codes units=FILE, or add the agency to it',
    },
    why: {
      vi: 'Tên cơ quan lạ không nối được với đơn vị nào khi chuyển hồ sơ.',
      en: 'An unknown agency leads to no unit when a dossier is forwarded.',
    },
    bad: 'Sở Xây Dựng và Giao thông',
    good: 'Sở Xây dựng',
  },
  'agency-several': {
    severity: 'note',
    vi: 'Thủ tục {code} có {count} cơ quan thực hiện trong một ô.',
    en: 'Procedure {code} has {count} implementing agencies in one cell.',
    fix: {
      vi: 'Không cần làm gì: mỗi cơ quan được lưu riêng',
      en: 'Nothing to do: each is kept by itself',
    },
    why: {
      vi: 'Bản xuất của Cổng ghi nhiều cơ quan cách nhau bằng ngắt dòng; phần mềm khác có thể đọc thành một.',
      en: 'The portal separates agencies by line breaks; other programs may take them for one.',
    },
    bad: 'Bộ Tư pháp⏎Ủy ban nhân dân cấp tỉnh',
    good: 'Ủy ban nhân dân cấp tỉnh',
  },
  'agency-repeated': {
    severity: 'note',
    vi: 'Cơ quan "{value}" được ghi nhiều lần ở thủ tục {code}.',
    en: 'Agency "{value}" is written more than once for procedure {code}.',
    fix: { vi: 'Xóa tên lặp lại', en: 'Remove the repetition' },
    why: {
      vi: 'Tên lặp lại chỉ được lưu một lần; thường do gộp nhiều bản ghi.',
      en: 'A repeated name is kept once; it mostly comes from merging records.',
    },
    bad: 'Sở Tư pháp⏎Sở Tư pháp',
    good: 'Sở Tư pháp',
  },
} as const satisfies RuleGallery;
