/** What is said of a units file and its rows. */
import type { Gallery } from '#lang/words.js';

export const fileWords = {
  'nothing-declared': {
    severity: 'error',
    vi: 'Chưa nêu tệp nào để áp dụng.',
    en: 'No file was named.',
    fix: {
      vi: 'Nêu tệp đơn vị, hoặc tệp địa bàn: motcua org apply DON_VI.csv --areas XA_PHUONG.csv',
      en: 'Name a file of units, or one of areas: motcua org apply UNITS.csv --areas AREAS.csv',
    },
  },
  'not-text': {
    severity: 'error',
    vi: 'Tệp {file} không phải văn bản Unicode.',
    en: 'The file {file} is not Unicode text.',
    fix: { vi: 'Lưu tệp YAML theo UTF-8', en: 'Save the YAML file as UTF-8' },
  },
  'missing-value': {
    severity: 'error',
    vi: 'Dòng thiếu giá trị bắt buộc ở cột "{column}".',
    en: 'The row lacks a value in the required column "{column}".',
    fix: { vi: 'Điền giá trị rồi áp dụng lại tệp', en: 'Fill it in and apply the file again' },
  },
  'unknown-kind': {
    severity: 'error',
    vi: 'Không có loại đơn vị "{value}".',
    en: 'There is no kind of unit "{value}".',
    fix: {
      vi: 'Dùng một trong: trung tâm, phòng, chi nhánh, điểm tiếp nhận, đại lý, một cửa, cơ quan',
      en: 'Use one of: centre, department, branch, point, agent, one-stop, agency',
    },
  },
  'bad-hours': {
    severity: 'error',
    vi: 'Không hiểu giờ làm việc "{value}".',
    en: 'The opening hours "{value}" cannot be read.',
    fix: {
      vi: 'Viết như 07:30-11:30, 13:30-17:00; Thứ Bảy: 07:30-11:30',
      en: 'Write them as 07:30-11:30, 13:30-17:00; Saturday: 07:30-11:30',
    },
  },
  'unknown-level': {
    severity: 'error',
    vi: 'Không có cấp "{value}".',
    en: 'There is no level "{value}".',
    fix: { vi: 'Dùng một trong: tỉnh, huyện, xã', en: 'Use one of: province, district, commune' },
  },
  'bad-date': {
    severity: 'error',
    vi: 'Cột "{column}": "{value}" không phải một ngày có thật.',
    en: 'Column "{column}": "{value}" is not a real day.',
    fix: { vi: 'Viết ngày/tháng/năm, ví dụ 31/03/2025', en: 'Write day/month/year, for example 31/03/2025' },
  },
  'bad-number': {
    severity: 'error',
    vi: 'Cột "{column}": "{value}" không phải số nguyên không âm.',
    en: 'Column "{column}": "{value}" is not a whole number of 0 or more.',
    fix: {
      vi: 'Viết số, ví dụ 45; để trống nếu chưa có',
      en: 'Write a number such as 45, or leave it empty',
    },
  },
  'bad-coordinate': {
    severity: 'error',
    vi: 'Cột "{column}": "{value}" không phải tọa độ theo độ thập phân.',
    en: 'Column "{column}": "{value}" is not a coordinate in decimal degrees.',
    fix: {
      vi: 'Viết độ thập phân, ví dụ kinh độ 105,8342 và vĩ độ 21,0278',
      en: 'Write decimal degrees such as longitude 105.8342 and latitude 21.0278',
    },
  },
  'ends-before-start': {
    severity: 'error',
    vi: 'Mã {code}: ngày cuối {last} đứng trước ngày đầu {first}.',
    en: 'Code {code}: its last day {last} comes before its first day {first}.',
    fix: { vi: 'Sửa một trong hai ngày', en: 'Correct one of the two days' },
  },
  'duplicate-code': {
    severity: 'error',
    vi: 'Mã {code} đã được khai báo ở dòng {line}.',
    en: 'Code {code} is declared already on line {line}.',
    fix: {
      vi: 'Giữ một dòng; nếu là hai giai đoạn của mã thì ghi ngày hoạt động khác nhau',
      en: 'Keep one row; if they are two periods of the code, give each its own opening day',
    },
  },
  'unknown-parent': {
    severity: 'error',
    vi: 'Đơn vị {code}: không có đơn vị cấp trên mã "{parent}", trong tệp cũng như trong dữ liệu đang lưu.',
    en: 'Unit {code}: there is no parent "{parent}", neither in the file nor stored.',
    fix: {
      vi: 'Kiểm tra mã (motcua org tree), hoặc khai báo đơn vị đó trong tệp',
      en: 'Check the code (motcua org tree), or declare that unit in the file',
    },
  },
  'needs-start': {
    severity: 'error',
    vi: 'Mã {code}: nội dung khác với nội dung đang lưu ({columns}), nhưng không rõ áp dụng từ ngày nào.',
    en: 'Code {code}: what is said of it differs from what is stored ({columns}), but not from which day it holds.',
    fix: {
      vi: 'Nếu nội dung thay đổi: thêm --effective NGÀY; nếu bản cũ ghi sai: thêm --correction',
      en: 'If it changes: add --effective DATE; if the stored one is wrong: add --correction',
    },
  },
  'changed-later': {
    severity: 'error',
    vi: 'Mã {code}: nội dung từ {start} khác với nội dung đang lưu, nhưng đã lưu một thay đổi từ {next}.',
    en: 'Code {code}: what holds from {start} differs from what is stored, but a change from {next} is stored already.',
    fix: {
      vi: 'Xem các lần thay đổi: motcua org show {code}; nếu bản cũ ghi sai: thêm --correction',
      en: 'See its history: motcua org show {code}; if the older one is wrong: add --correction',
    },
  },
  'opens-earlier': {
    severity: 'error',
    vi: 'Mã {code} đang lưu có từ {stored}, nhưng tệp ghi từ {start}.',
    en: 'Code {code} is stored as borne from {stored}, but the file says from {start}.',
    fix: {
      vi: 'Nếu dữ liệu đang lưu ghi sai: thêm --correction; nếu không, sửa ngày trong tệp',
      en: 'If the stored day is wrong: add --correction; otherwise correct the file',
    },
  },
  'start-ignored': {
    severity: 'note',
    vi: 'Mã {code}: tệp ghi từ {start}, đang lưu từ {stored}; nội dung giống nhau nên giữ nguyên.',
    en: 'Code {code}: the file says from {start}, stored is {stored}; nothing else differs, so it stays.',
    fix: {
      vi: 'Nếu ngày đang lưu ghi sai: thêm --correction',
      en: 'If the stored day is wrong: add --correction',
    },
  },
  'closed-already': {
    severity: 'error',
    vi: 'Mã {code} đã kết thúc, từ ngày {stored} không còn hoạt động; tệp khai khác ({columns}).',
    en: 'Code {code} is closed, the first day closed being {stored}; the file says otherwise ({columns}).',
    fix: {
      vi: 'Mã được dùng lại: ghi ngày bắt đầu; ghi sai: hoàn tác lần đóng (motcua history)',
      en: 'The code is used again: give the opening day; a mistake: undo the closing (motcua history)',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Không có đơn vị hay địa bàn nào mang mã "{code}".',
    en: 'No unit or area bears the code "{code}".',
    fix: { vi: 'Xem các mã: motcua org list', en: 'See the codes: motcua org list' },
  },
  'not-born-then': {
    severity: 'error',
    vi: 'Vào ngày {day} không có đơn vị hay địa bàn nào mang mã "{code}".',
    en: 'On {day} no unit or area bore the code "{code}".',
    fix: {
      vi: 'Xem mọi đơn vị, địa bàn từng mang mã: motcua org lineage {code}',
      en: 'See every bearer of the code: motcua org lineage {code}',
    },
  },
} as const satisfies Gallery;
