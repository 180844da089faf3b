/** What is said of a staff file, its rows, and postings that break a rule. A restriction is never repeated in a finding. */
import type { Gallery } from '#lang/words.js';

export const fileWords = {
  'missing-value': {
    severity: 'error',
    vi: 'Dòng thiếu giá trị bắt buộc ở cột "{column}".',
    en: 'The row lacks a value in the required column "{column}".',
    fix: { vi: 'Điền giá trị rồi nhập lại tệp', en: 'Fill it in and import the file again' },
  },
  'unknown-value': {
    severity: 'error',
    vi: 'Cột "{column}" không có giá trị "{value}".',
    en: 'Column "{column}" has no value "{value}".',
    fix: { vi: 'Dùng một trong: {known}', en: 'Use one of: {known}' },
  },
  'unknown-restriction': {
    severity: 'error',
    vi: 'Giá trị ở cột "{column}" không đọc được (không nhắc lại vì là thông tin nhạy cảm).',
    en: 'The value in column "{column}" is not understood (not repeated here, being sensitive).',
    fix: {
      vi: 'Dùng một trong: kỷ luật, điều tra, ốm đau, đi học, thai sản, khó khăn, khác; để trống nếu không có',
      en: 'Use one of: discipline, investigation, illness, study, maternity, hardship, other; or leave it empty',
    },
  },
  'bad-date': {
    severity: 'error',
    vi: 'Cột "{column}": "{value}" không phải một ngày có thật.',
    en: 'Column "{column}": "{value}" is not a real day.',
    fix: { vi: 'Viết ngày/tháng/năm, ví dụ 31/03/2025', en: 'Write day/month/year, for example 31/03/2025' },
  },
  'ends-before-start': {
    severity: 'error',
    vi: 'Cán bộ {code}: ngày cuối {last} đứng trước ngày đầu {first}.',
    en: '{code}: the last day {last} comes before the first day {first}.',
    fix: { vi: 'Sửa một trong hai ngày', en: 'Correct one of the two days' },
  },
  'employment-assumed': {
    severity: 'note',
    vi: '{count} người không ghi loại nhân sự, được ghi là công chức.',
    en: '{count} people have no kind of employment and are taken as civil servants.',
    fix: { vi: 'Thêm cột "Loại nhân sự" rồi nhập lại', en: 'Add the column "employment" and import again' },
  },
  'two-people': {
    severity: 'error',
    vi: 'Mã {code} mang hai tên khác nhau: "{name}" và "{other}".',
    en: 'Code {code} bears two different names: "{name}" and "{other}".',
    fix: {
      vi: 'Cấp mã riêng cho mỗi người; nếu chỉ sửa tên: thêm --correction',
      en: 'Give each person a code; if the name is corrected: add --correction',
    },
  },
  'duplicate-row': {
    severity: 'error',
    vi: 'Cán bộ {code} đã có dòng cùng ngày đầu ở dòng {line}.',
    en: '{code} has a row with the same first day already, on line {line}.',
    fix: {
      vi: 'Giữ một dòng; việc kiêm nhiệm thì ghi hình thức "kiêm nhiệm"',
      en: 'Keep one of them; for a post held beside the main one write the form "concurrent"',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Cán bộ {code}: không có đơn vị mã "{unit}".',
    en: '{code}: there is no unit "{unit}".',
    fix: {
      vi: 'Kiểm tra mã (motcua org tree), hoặc khai báo đơn vị trước: motcua org apply',
      en: 'Check the code (motcua org tree), or declare the unit first: motcua org apply',
    },
  },
  'unit-named-twice': {
    severity: 'error',
    vi: 'Cán bộ {code}: có nhiều đơn vị cùng tên "{unit}".',
    en: '{code}: more than one unit is named "{unit}".',
    fix: {
      vi: 'Ghi mã đơn vị thay cho tên (motcua org tree)',
      en: 'Write the code of the unit in place of its name (motcua org tree)',
    },
  },
  'two-birth-dates': {
    severity: 'error',
    vi: 'Mã {code} mang ngày sinh khác với dòng {line}: có thể là hai người.',
    en: 'Code {code} bears another birth date than on line {line}: two people, it seems.',
    fix: {
      vi: 'Cấp mã riêng cho mỗi người; nếu là một người thì sửa ngày sinh',
      en: 'Give each person a code; if it is one person, correct the birth date',
    },
  },
  'duplicate-person': {
    severity: 'warning',
    vi: '"{name}" có hai mã, {other} và {code}, cùng ngày sinh: có thể là một người.',
    en: '"{name}" has two codes, {other} and {code}, and one birth date: one person, it seems.',
    fix: {
      vi: 'Giữ một mã; nếu đã nhập thì hoàn tác: motcua history',
      en: 'Keep one of the codes; if both are imported, take it back: motcua history',
    },
  },
  'needs-start': {
    severity: 'error',
    vi: 'Cán bộ {code}: nội dung khác với quá trình công tác đang lưu ({columns}), nhưng không rõ từ ngày nào.',
    en: '{code}: the row differs from the posting that is stored ({columns}), but not from which day it holds.',
    fix: {
      vi: 'Ghi từ ngày, hoặc thêm --effective NGÀY; nếu bản cũ ghi sai: thêm --correction',
      en: 'Give its first day, or add --effective DATE; if the stored one is wrong: add --correction',
    },
  },
  'changed-later': {
    severity: 'error',
    vi: 'Cán bộ {code}: quá trình công tác từ {start} trùng với quá trình đã lưu từ {next}.',
    en: '{code}: the posting from {start} runs into the one that is stored from {next}.',
    fix: {
      vi: 'Ghi ngày cuối trước {next}; xem quá trình: motcua staff show {code}',
      en: 'Give a last day before {next}; see the postings: motcua staff show {code}',
    },
  },
  'no-sender': {
    severity: 'error',
    vi: 'Cán bộ {code} biệt phái hoặc cử đến từ {start}, nhưng không rõ đơn vị cử.',
    en: '{code} is seconded or lent from {start}, but the sending unit is not known.',
    fix: {
      vi: 'Thêm dòng quá trình công tác chính trước đó, hoặc ghi mã đơn vị ở cột "Cơ quan cử đến"',
      en: 'Add the row of the main posting before it, or name the unit in the column "home agency"',
    },
  },
  'start-ignored': {
    severity: 'note',
    vi: 'Cán bộ {code}: tệp ghi từ {start}, đang lưu từ {stored}; nội dung giống nhau nên giữ nguyên.',
    en: '{code}: the file says from {start}, stored is {stored}; nothing else differs, so it stays.',
    fix: {
      vi: 'Nếu ngày đang lưu ghi sai: thêm --correction',
      en: 'If the stored day is wrong: add --correction',
    },
  },
  'not-exported': {
    severity: 'note',
    vi: '{count} người không có quá trình công tác nào nên không có trong bản xuất: {people}.',
    en: 'People without any posting are not in the export ({count}): {people}.',
    fix: {
      vi: 'Xem từng người: motcua staff show MÃ',
      en: 'To see one: motcua staff show CODE',
    },
  },
  'unknown-rule': {
    severity: 'error',
    vi: 'Không có quy tắc "{value}".',
    en: 'There is no rule "{value}".',
    fix: { vi: 'Dùng một trong: {known}', en: 'Use one of: {known}' },
  },
  'bad-rule-level': {
    severity: 'error',
    vi: 'Quy tắc {rule} không có mức "{value}".',
    en: 'Rule {rule} has no level "{value}".',
    fix: { vi: 'Viết {rule}=off, note, warning hoặc error', en: 'Write {rule}=off, note, warning or error' },
  },
  'unknown-person': {
    severity: 'error',
    vi: 'Không có cán bộ mã "{code}".',
    en: 'There is no member of staff "{code}".',
    fix: {
      vi: 'Kiểm tra lại mã; tìm theo mã hoặc tên: motcua staff list --search "{code}"',
      en: 'Check the code; to search by code or name: motcua staff list --search "{code}"',
    },
  },
} as const satisfies Gallery;
