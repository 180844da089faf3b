/** What the calendar room says: its findings and the help of its commands. */
import { defineFindings, type Words } from '#lang/words.js';

export const calendarFindings = defineFindings('calendar', {
  'no-data': {
    severity: 'error',
    vi: 'Chưa có lịch làm việc năm {year}, nên không tính được; chương trình không đoán.',
    en: 'There is no calendar for {year}, so this cannot be worked out; it is not guessed.',
    fix: {
      vi: 'Nhập lịch của năm đó: motcua calendar import LICH_{year}.csv',
      en: 'Import that year: motcua calendar import CALENDAR_{year}.csv',
    },
  },
  'bad-day': {
    severity: 'error',
    vi: '"{value}" không phải một ngày có thật.',
    en: '"{value}" is not a real day.',
    fix: { vi: 'Ghi ngày như 30/04/2025 hoặc 2025-04-30', en: 'Write the day as 30/04/2025 or 2025-04-30' },
  },
  'unknown-kind': {
    severity: 'error',
    vi: 'Loại ngày "{value}" không rõ là nghỉ hay làm việc.',
    en: 'The kind of day "{value}" says neither off nor work.',
    fix: {
      vi: 'Dùng off (nghỉ) hoặc work (làm bù)',
      en: 'Use off (a day off) or work (a made-up working day)',
    },
  },
  'unknown-confidence': {
    severity: 'error',
    vi: 'Độ tin cậy "{value}" không dùng được.',
    en: '"{value}" is no degree of confidence.',
    fix: {
      vi: 'Dùng verified, general hoặc unsure, hoặc để trống',
      en: 'Use verified, general or unsure, or leave it blank',
    },
  },
  'duplicate-day': {
    severity: 'error',
    vi: 'Ngày {day} đã có ở trên.',
    en: '{day} stands above already.',
    fix: { vi: 'Giữ một dòng cho mỗi ngày', en: 'Keep one row for each day' },
  },
  'missing-source': {
    severity: 'warning',
    vi: 'Ngày {day} chưa ghi văn bản quyết định.',
    en: '{day} names no decision as its source.',
    fix: {
      vi: 'Ghi số, ký hiệu văn bản vào cột source',
      en: 'Name the decision in the column source',
    },
  },
  'weekend-off': {
    severity: 'note',
    vi: 'Ngày {day} rơi vào cuối tuần, vốn đã nghỉ.',
    en: '{day} falls on a weekend and is off anyway.',
    fix: {
      vi: 'Không cần sửa; ngày nghỉ bù phải có dòng riêng',
      en: 'Nothing to mend; a day given in lieu needs a row of its own',
    },
  },
  'weekday-work': {
    severity: 'note',
    vi: 'Ngày {day} trong tuần, vốn đã làm việc.',
    en: '{day} is a weekday and a working day anyway.',
    fix: {
      vi: 'Chỉ cần dòng này khi hủy một ngày nghỉ đã công bố',
      en: 'Only needed to cancel a day off announced before',
    },
  },
  'swap-unpaired': {
    severity: 'error',
    vi: 'Ngày {day} hoán đổi với {other}, nhưng lịch không có {other} ở chiều ngược lại.',
    en: '{day} is swapped with {other}, but the calendar has no {other} to match.',
    fix: {
      vi: 'Thêm dòng cho {other}, hoặc sửa cột swapped_with',
      en: 'Add a row for {other}, or mend the column swapped_with',
    },
  },
  'work-unpaired': {
    severity: 'warning',
    vi: 'Ngày làm bù {day} không rõ làm bù cho ngày nghỉ nào.',
    en: 'The made-up working day {day} does not say which day off it makes up for.',
    fix: { vi: 'Ghi ngày nghỉ đó vào cột swapped_with', en: 'Name that day off in the column swapped_with' },
  },
  'year-incomplete': {
    severity: 'warning',
    vi: 'Năm {year} mới có {found} ngày nghỉ lễ, tết trong tuần, ít hơn {least} ngày theo luật; năm này chưa được dùng để tính.',
    en: '{year} has {found} holidays on weekdays so far, fewer than the {least} of the law; the year is not used yet.',
    fix: {
      vi: 'Nhập đủ các ngày nghỉ của năm rồi kiểm tra lại: motcua calendar check',
      en: 'Import all days off of the year, then: motcua calendar check',
    },
  },
  'year-ahead': {
    severity: 'note',
    vi: 'Chưa có lịch năm {year}: hồ sơ hẹn trả sang năm đó sẽ không tính được.',
    en: 'There is no calendar for {year} yet: limits that reach into it cannot be worked out.',
    fix: {
      vi: 'Nhập khi có quyết định: motcua calendar import LICH_{year}.csv',
      en: 'Import it when it is decided: motcua calendar import CALENDAR_{year}.csv',
    },
  },
  'unsure-day': {
    severity: 'note',
    vi: 'Ngày {day} ({name}) chưa chắc có nghỉ; ở đây tính như ngày thường.',
    en: 'It is not certain that {day} ({name}) is a day off; here it counts as an ordinary day.',
    fix: {
      vi: 'Nhập quyết định bằng motcua calendar import, hoặc thêm --unsure để tính là ngày nghỉ',
      en: 'Import the decision with motcua calendar import, or add --unsure to count it as a day off',
    },
  },
  'limit-unparsed': {
    severity: 'error',
    vi: 'Không đọc được thời hạn "{text}".',
    en: 'The time limit "{text}" cannot be read.',
    fix: {
      vi: 'Viết như "5 ngày làm việc", "8 giờ làm việc", "20 ngày", "3 tháng"',
      en: 'Write it as "5 working days", "8 working hours", "20 days", "3 months"',
    },
  },
  'limit-not-specified': {
    severity: 'error',
    vi: 'Thủ tục không quy định thời hạn, nên không có ngày hẹn trả.',
    en: 'No time limit is specified, so there is no due date.',
    fix: { vi: 'Ghi thời hạn sau --limit', en: 'Give a time limit after --limit' },
  },
  'limit-word-missing': {
    severity: 'warning',
    vi: '"{text}" thiếu chữ "ngày"; hiểu là {reading}.',
    en: '"{text}" lacks the word "ngày"; read as {reading}.',
    fix: { vi: 'Sửa trong danh mục cho đủ chữ', en: 'Complete the wording in the catalogue' },
  },
  'limit-plain-hours': {
    severity: 'note',
    vi: '"{text}" không ghi "làm việc"; hiểu là {reading}, 8 giờ là một ngày.',
    en: '"{text}" does not say working hours; read as {reading}, 8 hours a day.',
    fix: { vi: 'Ghi rõ "giờ làm việc"', en: 'Write "working hours"' },
  },
  'limit-zero': {
    severity: 'note',
    vi: '"{text}" bằng không; hiểu là giải quyết ngay.',
    en: '"{text}" is zero; read as immediately.',
    fix: { vi: 'Ghi "ngay khi nhận đủ hồ sơ"', en: 'Write "immediately"' },
  },
  'limit-range': {
    severity: 'warning',
    vi: '"{text}" là một khoảng; lấy mức dài nhất: {reading}.',
    en: '"{text}" is a range; its later end is taken: {reading}.',
    fix: { vi: 'Ghi một thời hạn', en: 'Write one limit' },
  },
  'limit-unit-inherited': {
    severity: 'note',
    vi: 'Trong "{text}" có số không ghi đơn vị; hiểu là {reading}.',
    en: 'A number in "{text}" has no unit; read as {reading}.',
    fix: { vi: 'Ghi đơn vị sau mỗi số', en: 'Write the unit after each number' },
  },
  'limit-breakdown': {
    severity: 'note',
    vi: '"{text}" có chia phần; lấy tổng: {reading}.',
    en: '"{text}" is broken down; its total is taken: {reading}.',
    fix: { vi: 'Không cần sửa', en: 'Nothing to mend' },
  },
  'limit-context': {
    severity: 'warning',
    vi: 'Trong "{text}" có lời khác ngoài thời hạn; chỉ lấy {reading}.',
    en: '"{text}" says more than a time limit; only {reading} is taken.',
    fix: {
      vi: 'Xem lời văn có đặt điều kiện khác không',
      en: 'See whether the wording sets another condition',
    },
  },
  'bad-moment': {
    severity: 'error',
    vi: '"{value}" sau {flag} không phải ngày giờ có thật.',
    en: '"{value}" after {flag} is not a real day and time.',
    fix: { vi: 'Ví dụ: {flag} "25/04/2025 10:00"', en: 'For example: {flag} "2025-04-25 10:00"' },
  },
  'bad-pause': {
    severity: 'error',
    vi: '"{value}" sau --pause không phải một khoảng thời gian.',
    en: '"{value}" after --pause is not a span of time.',
    fix: {
      vi: 'Ví dụ: --pause "2025-04-28 09:00..2025-05-05 14:00"',
      en: 'For example: --pause "2025-04-28 09:00..2025-05-05 14:00"',
    },
  },
  'bad-hours': {
    severity: 'error',
    vi: '"{value}" không phải giờ làm việc trong ngày.',
    en: '"{value}" are no office hours.',
    fix: { vi: 'Ví dụ: "07:30-11:30, 13:30-17:00"', en: 'For example: "07:30-11:30, 13:30-17:00"' },
  },
  'bad-clock': {
    severity: 'error',
    vi: '"{value}" sau {flag} không phải giờ trong ngày.',
    en: '"{value}" after {flag} is no time of day.',
    fix: { vi: 'Ví dụ: {flag} 15:00', en: 'For example: {flag} 15:00' },
  },
  'nothing-to-import': {
    severity: 'error',
    vi: 'Chưa nói nhập gì: cần một tệp lịch, hoặc --hours.',
    en: 'There is nothing to import: name a calendar file, or give --hours.',
    fix: {
      vi: 'Ví dụ: motcua calendar import lich-2027.csv',
      en: 'For example: motcua calendar import calendar-2027.csv',
    },
  },
  'bad-year': {
    severity: 'error',
    vi: '"{value}" sau --year không phải một năm.',
    en: '"{value}" after --year is not a year.',
    fix: { vi: 'Ví dụ: --year 2025', en: 'For example: --year 2025' },
  },
  'cut-off-unused': {
    severity: 'warning',
    vi: '--cut-off chỉ dùng cho thời hạn "trong ngày"; thời hạn này không dùng đến.',
    en: '--cut-off is for same-day limits only; this limit does not use it.',
    fix: { vi: 'Bỏ --cut-off', en: 'Leave --cut-off out' },
  },
});

export const calendarHelp = {
  calendar: { vi: 'Lịch làm việc và ngày hẹn trả', en: 'Working days and due dates' },
  list: { vi: 'Các ngày nghỉ và ngày làm bù', en: 'Days off and made-up working days' },
  year: { vi: 'chỉ một năm', en: 'one year only' },
  import: {
    vi: 'Nhập ngày nghỉ, ngày làm bù của một năm',
    en: 'Import the days off and made-up working days of a year',
  },
  file: {
    vi: 'tệp CSV hoặc XLSX với các cột day, kind, name, source, swapped_with',
    en: 'CSV or XLSX file with the columns day, kind, name, source, swapped_with',
  },
  importHours: {
    vi: 'đặt giờ làm việc của trung tâm, ví dụ "07:30-11:30, 13:30-17:00"',
    en: 'set the office hours of the centre, for example "07:30-11:30, 13:30-17:00"',
  },
  due: { vi: 'Tính ngày hẹn trả', en: 'Work out a due date' },
  from: { vi: 'ngày giờ tiếp nhận', en: 'day and time of intake' },
  limit: { vi: 'thời hạn, như ghi trong danh mục', en: 'time limit, as the catalogue writes it' },
  hours: { vi: 'giờ làm việc, thay cho giờ đã đặt', en: 'office hours, in place of the ones set' },
  pause: {
    vi: 'tạm dừng chờ bổ sung, TỪ..ĐẾN; dùng được nhiều lần',
    en: 'clock stopped for a supplement, FROM..TO; may be given several times',
  },
  cutOff: {
    vi: 'giờ chót nhận hồ sơ giải quyết trong ngày',
    en: 'last hour of intake for same-day limits',
  },
  skipHolidays: {
    vi: 'không tính ngày lễ vào thời hạn theo ngày lịch',
    en: 'do not count holidays in limits of calendar days',
  },
  unsure: { vi: 'tính cả những ngày chưa chắc có nghỉ', en: 'apply days off that are not certain' },
  check: { vi: 'Kiểm tra lịch làm việc', en: 'Check the calendar' },
} satisfies Words<string>;
