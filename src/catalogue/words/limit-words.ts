/** What the rules about time limits, fees and online service say. */
import { CORPUS, law, type RuleGallery } from './rule-words.js';

export const limitWords = {
  'time-limit-missing': {
    severity: 'warning',
    vi: 'Thủ tục {code} không ghi thời hạn giải quyết.',
    en: 'Procedure {code} has no time limit.',
    fix: {
      vi: 'Ghi thời hạn; nếu pháp luật không quy định, ghi "Không quy định"',
      en: 'Write it; where the law has none write "Không quy định"',
    },
    why: {
      vi: 'Thiếu thời hạn thì không in được ngày hẹn trả và hồ sơ không bao giờ quá hạn.',
      en: 'Without one no due date can be printed, and no dossier is ever late.',
    },
    bad: '(trống)',
    good: '05 ngày làm việc',
    source: law('NĐ 63/2010/NĐ-CP, Điều 8 khoản 2'),
  },
  'time-limit-unparsed': {
    severity: 'warning',
    vi: 'Không hiểu thời hạn giải quyết "{value}" của thủ tục {code}.',
    en: 'The time limit "{value}" of procedure {code} cannot be understood.',
    fix: { vi: 'Viết dạng: 05 ngày làm việc', en: 'Write it like: 05 ngày làm việc' },
    why: {
      vi: 'Thời hạn không đọc được thì không tính được ngày hẹn trả.',
      en: 'From a limit that cannot be read no due date can be worked out.',
    },
    bad: 'theo quy định',
    good: '05 ngày làm việc',
    source: CORPUS,
  },
  'time-limit-word': {
    severity: 'warning',
    vi: 'Thời hạn "{value}" của thủ tục {code} thiếu chữ "ngày".',
    en: 'The time limit "{value}" of procedure {code} lacks the word "ngày".',
    fix: { vi: 'Bổ sung chữ "ngày"', en: 'Add the word "ngày"' },
    why: {
      vi: 'Có thể hiểu là ngày hoặc giờ; hiện được đọc là ngày làm việc.',
      en: 'It may mean days or hours; it is read as working days.',
    },
    bad: '10 làm việc kể từ ngày nhận đủ hồ sơ',
    good: '10 ngày làm việc kể từ ngày nhận đủ hồ sơ',
    source: CORPUS,
  },
  'time-limit-assumed': {
    severity: 'note',
    vi: 'Thời hạn "{value}" của thủ tục {code} phải đoán ({assumed}).',
    en: 'Something was assumed about the time limit "{value}" of procedure {code} ({assumed}).',
    fix: {
      vi: 'Viết rõ: giờ làm việc hay giờ, một số hay một khoảng',
      en: 'Say it plainly: working hours or hours, one number or a range',
    },
    why: {
      vi: 'plain-hours: "240 giờ" được tính là giờ làm việc, 8 giờ một ngày. range: lấy số sau. zero: giải quyết ngay. unit-inherited: đơn vị lấy của phần đứng cạnh.',
      en: 'plain-hours: "240 giờ" counts as working hours, 8 a day. range: the later end. zero: at once. unit-inherited: the unit of the part beside it.',
    },
    bad: '240 giờ',
    good: '30 ngày làm việc',
    source: CORPUS,
  },
  'time-limit-channels': {
    severity: 'warning',
    vi: 'Thủ tục {code} có nhiều thời hạn ("{value}") nhưng không ghi khi nào áp dụng thời hạn nào.',
    en: 'Procedure {code} has several time limits ("{value}") and does not say which holds when.',
    fix: {
      vi: 'Ghi rõ: Trực tuyến: 5 ngày làm việc; Trực tiếp: 7 ngày làm việc',
      en: 'Write: Trực tuyến: 5 ngày làm việc; Trực tiếp: 7 ngày làm việc',
    },
    why: {
      vi: 'Thời hạn khác nhau theo cách nộp hoặc trường hợp phải được ghi rõ thì mới hẹn trả đúng.',
      en: 'Limits that depend on the channel or the case must say so, or receipts promise the wrong day.',
    },
    bad: '5 ngày làm việc; 7 ngày làm việc',
    good: 'Trực tuyến: 5 ngày làm việc; Trực tiếp: 7 ngày làm việc',
  },
  'fee-unreadable': {
    severity: 'warning',
    vi: 'Không đọc được mức {kind} "{value}" của thủ tục {code}.',
    en: 'The amount of {kind} "{value}" of procedure {code} cannot be read.',
    fix: {
      vi: 'Ghi số tiền kèm đơn vị, "Không", hoặc tên văn bản quy định mức thu',
      en: 'Write an amount with its unit, "Không", or the text that lays it down',
    },
    why: {
      vi: 'Phí, lệ phí phải công khai; nội dung không có số tiền, không miễn, không dẫn văn bản thì người dân không biết phải nộp bao nhiêu.',
      en: 'Fees must be public; without an amount, an exemption or a reference nobody knows what to pay.',
    },
    bad: 'Phí : o Đồng',
    good: 'Phí: 50.000 đồng/hồ sơ',
  },
  'online-unknown': {
    severity: 'warning',
    vi: 'Không hiểu mức độ dịch vụ công trực tuyến "{value}" của thủ tục {code}.',
    en: 'The online level "{value}" of procedure {code} cannot be understood.',
    fix: {
      vi: 'Ghi: Toàn trình, Một phần hoặc Cung cấp thông tin trực tuyến',
      en: 'Write: Toàn trình, Một phần or Cung cấp thông tin trực tuyến',
    },
    why: {
      vi: 'Chỉ tiêu cung cấp dịch vụ công trực tuyến được tính theo ba mức độ này.',
      en: 'The figures on online service count these three levels.',
    },
    bad: 'Mức độ 5',
    good: 'Toàn trình',
    source: law('NĐ 42/2022/NĐ-CP'),
  },
  'online-inconsistent': {
    severity: 'warning',
    vi: 'Mức độ dịch vụ công trực tuyến của thủ tục {code} mâu thuẫn: {value}.',
    en: 'The online level of procedure {code} contradicts itself: {value}.',
    fix: {
      vi: 'Chỉ chọn một mức độ, và khớp với cách thức thực hiện',
      en: 'Choose one level, and one that fits the ways of handing in',
    },
    why: {
      vi: 'Không thể vừa toàn trình vừa một phần, cũng không thể trực tuyến khi không nhận hồ sơ trực tuyến.',
      en: 'It cannot be full and partial at once, nor online where nothing is received online.',
    },
    bad: 'Toàn trình: x, Một phần: x',
    good: 'Toàn trình: x',
    source: law('NĐ 42/2022/NĐ-CP'),
  },
} as const satisfies RuleGallery;
