/** What is found in mapping files, and by them, in both languages. */
import type { Gallery } from '#lang/words.js';

export const mappingFindings = {
  'yaml-alias': {
    severity: 'error',
    vi: 'Tệp YAML dùng tham chiếu *{name}; tệp ánh xạ không nhận tham chiếu.',
    en: 'The YAML file uses the alias *{name}; a mapping takes none.',
    fix: {
      vi: 'Ghi đầy đủ nội dung tại chỗ này.',
      en: 'Write the content out here.',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    vi: 'Tệp YAML sai cú pháp ở đây: {reason}',
    en: 'The YAML file is malformed here: {reason}',
    fix: {
      vi: 'Kiểm tra thụt lề, dấu hai chấm và dấu nháy ở dòng này.',
      en: 'Check indentation, colons and quotes on this line.',
    },
  },
  'yaml-unknown-key': {
    severity: 'error',
    vi: 'Không có mục "{name}".',
    en: 'There is no entry "{name}".',
    fix: {
      vi: 'Kiểm tra chính tả; xem các mục được dùng: motcua help formats.',
      en: 'Check the spelling; see what there is: motcua help formats.',
    },
  },
  'yaml-missing-key': {
    severity: 'error',
    vi: 'Thiếu mục "{name}".',
    en: 'The entry "{name}" is missing.',
    fix: { vi: 'Thêm mục đó tại đây.', en: 'Add it here.' },
  },
  'yaml-bad-value': {
    severity: 'error',
    vi: 'Mục "{name}" có giá trị {received} không hợp lệ; cần: {expected}.',
    en: 'The entry "{name}" has the value {received}; it should be: {expected}.',
    fix: { vi: 'Sửa giá trị tại dòng này.', en: 'Correct the value on this line.' },
  },
  'mapping-of-other-format': {
    severity: 'error',
    vi: 'Tệp ánh xạ này dùng cho biểu mẫu "{other}", không phải "{format}".',
    en: 'This mapping is for the format "{other}", not for "{format}".',
    fix: {
      vi: 'Chọn tệp ánh xạ khác, hoặc sửa mục format.',
      en: 'Choose another mapping, or correct its format.',
    },
  },
  'mapped-key-unknown': {
    severity: 'error',
    vi: 'Biểu mẫu "{format}" không có cột "{key}".',
    en: 'The format "{format}" has no column "{key}".',
    fix: {
      vi: 'Xem các cột: motcua help formats.',
      en: 'See its columns: motcua help formats.',
    },
  },
  'date-pattern-bad': {
    severity: 'error',
    vi: 'Mẫu ngày "{pattern}" không đủ ngày, tháng, năm.',
    en: 'The date pattern "{pattern}" does not have a day, a month and a year.',
    fix: {
      vi: 'Viết như trong Excel, ví dụ: dd/mm/yyyy hh:mm; hoặc dùng iso, serial.',
      en: 'Write it as in Excel, for example dd/mm/yyyy hh:mm; or use iso, serial.',
    },
  },
  'mapped-header-absent': {
    severity: 'error',
    vi: 'Tệp không có cột "{header}" mà tệp ánh xạ dùng cho "{key}".',
    en: 'The file has no column "{header}", which the mapping uses for "{key}".',
    fix: {
      vi: 'Sửa tên cột trong tệp ánh xạ (mục from) cho khớp với tiêu đề của tệp.',
      en: 'Correct the name in the mapping (from) to a header of the file.',
    },
  },
  'lookup-absent': {
    severity: 'error',
    vi: 'Không có bảng tra "{file}" mà tệp ánh xạ dùng ở mục lookup; đã tìm từ thư mục của tệp ánh xạ.',
    en: 'There is no lookup table "{file}", which the mapping uses; it was looked for from the folder of the mapping.',
    fix: {
      vi: 'Đặt bảng tra cạnh tệp ánh xạ, hoặc sửa tên tệp ở mục lookup.',
      en: 'Put the table beside the mapping, or correct the name of the file under lookup.',
    },
  },
  'lookup-missing': {
    severity: 'error',
    vi: 'Không tìm thấy "{value}" trong bảng tra "{file}".',
    en: '"{value}" is not in the lookup table "{file}".',
    fix: { vi: 'Bổ sung vào bảng tra, hoặc sửa ô này.', en: 'Add it to the table, or correct this cell.' },
  },
  'lookup-ambiguous': {
    severity: 'error',
    vi: '"{value}" có nhiều giá trị khác nhau trong bảng tra "{file}".',
    en: '"{value}" has several different values in the lookup table "{file}".',
    fix: {
      vi: 'Thêm một cột khóa nữa vào mục lookup (ví dụ: loại và tên).',
      en: 'Add one more key column to the lookup (kind and name, say).',
    },
  },
  'value-not-mapped': {
    severity: 'error',
    vi: 'Giá trị "{value}" không có trong mục values của cột "{key}".',
    en: 'The value "{value}" is not among the values of column "{key}".',
    fix: {
      vi: 'Bổ sung giá trị đó vào tệp ánh xạ, hoặc đặt otherwise: keep hay blank.',
      en: 'Add it to the mapping, or set otherwise: keep or blank.',
    },
  },
  'date-not-mapped': {
    severity: 'error',
    vi: 'Ngày "{value}" không theo mẫu nào của tệp ánh xạ, hoặc không có thật.',
    en: 'The date "{value}" follows no pattern of the mapping, or is no real day.',
    fix: {
      vi: 'Thêm mẫu ngày vào mục date, hoặc sửa ô này.',
      en: 'Add its pattern to the list under date, or correct this cell.',
    },
  },
  'number-not-mapped': {
    severity: 'error',
    vi: '"{value}" không phải số viết với dấu thập phân "{decimal}".',
    en: '"{value}" is no number with the decimal mark "{decimal}".',
    fix: {
      vi: 'Sửa ô này, hoặc sửa mục decimal của tệp ánh xạ.',
      en: 'Correct this cell, or the decimal entry of the mapping.',
    },
  },
} as const satisfies Gallery;
