/** What is said of a units file and its rows. */
import type { Gallery } from '#lang/words.js';

export const fileWords = {
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
    vi: 'Đơn vị {code}: ngày cuối {last} đứng trước ngày đầu {first}.',
    en: 'Unit {code}: its last day {last} comes before its first day {first}.',
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
    vi: 'Nội dung của đơn vị {code} khác với nội dung đang lưu ({columns}), nhưng không rõ áp dụng từ ngày nào.',
    en: 'What is said of unit {code} differs from what is stored ({columns}), but not from which day it holds.',
    fix: {
      vi: 'Nếu nội dung thay đổi: thêm --effective NGÀY; nếu bản cũ ghi sai: thêm --correction',
      en: 'If it changes: add --effective DATE; if the stored one is wrong: add --correction',
    },
  },
  'changed-later': {
    severity: 'error',
    vi: 'Đơn vị {code}: nội dung từ {start} khác với nội dung đang lưu, nhưng đã lưu một thay đổi từ {next}.',
    en: 'Unit {code}: what holds from {start} differs from what is stored, but a change from {next} is stored already.',
    fix: {
      vi: 'Xem các lần thay đổi: motcua org show {code}; nếu bản cũ ghi sai: thêm --correction',
      en: 'See its history: motcua org show {code}; if the older one is wrong: add --correction',
    },
  },
  'opens-earlier': {
    severity: 'error',
    vi: 'Đơn vị {code} đang lưu hoạt động từ {stored}, nhưng tệp ghi từ {start}.',
    en: 'Unit {code} is stored as open from {stored}, but the file says from {start}.',
    fix: {
      vi: 'Nếu dữ liệu đang lưu ghi sai: thêm --correction; nếu không, sửa ngày trong tệp',
      en: 'If the stored day is wrong: add --correction; otherwise correct the file',
    },
  },
  'start-ignored': {
    severity: 'note',
    vi: 'Đơn vị {code}: tệp ghi từ {start}, đang lưu từ {stored}; nội dung giống nhau nên giữ nguyên.',
    en: 'Unit {code}: the file says from {start}, stored is {stored}; nothing else differs, so it stays.',
    fix: {
      vi: 'Nếu ngày đang lưu ghi sai: thêm --correction',
      en: 'If the stored day is wrong: add --correction',
    },
  },
  'closed-already': {
    severity: 'error',
    vi: 'Đơn vị {code} đã kết thúc hoạt động, ngày đầu không còn là {stored}; tệp nói khác ({columns}).',
    en: 'Unit {code} is closed, the first day closed being {stored}; the file says otherwise ({columns}).',
    fix: {
      vi: 'Đơn vị mới dùng lại mã: ghi ngày hoạt động; ghi sai: hoàn tác lần đóng (motcua history)',
      en: 'A new unit under the old code: give its opening day; a mistake: undo the closing (motcua history)',
    },
  },
  'unknown-unit': {
    severity: 'error',
    vi: 'Không có đơn vị mã "{code}".',
    en: 'There is no unit with code "{code}".',
    fix: { vi: 'Xem các mã: motcua org tree', en: 'See the codes: motcua org tree' },
  },
  'not-born-then': {
    severity: 'error',
    vi: 'Vào ngày {day} không có đơn vị nào mang mã "{code}".',
    en: 'On {day} no unit bore the code "{code}".',
    fix: {
      vi: 'Xem mọi đơn vị từng mang mã: motcua org lineage {code}',
      en: 'See every bearer of the code: motcua org lineage {code}',
    },
  },
} as const satisfies Gallery;
