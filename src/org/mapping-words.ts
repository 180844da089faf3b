/** What is said of a mapping from old codes to new ones. */
import type { Gallery } from '#lang/words.js';

export const mappingWords = {
  'mapping-undated': {
    severity: 'error',
    vi: 'Không rõ ngày có hiệu lực của dòng này.',
    en: 'The day from which this row holds is not given.',
    fix: {
      vi: 'Thêm --effective NGÀY, hoặc cột "effective" trong tệp hay tệp ánh xạ',
      en: 'Add --effective DATE, or a column "effective" in the file or in the mapping',
    },
  },
  'mapping-no-successor': {
    severity: 'error',
    vi: 'Mã cũ "{code}" {name} không có mã mới: chưa rõ đã thành gì.',
    en: 'Old code "{code}" {name} has no new code: what it became is not known.',
    fix: {
      vi: 'Điền mã mới; nếu kết thúc mà không có nơi kế thừa thì ghi ngày kết thúc bằng org apply',
      en: 'Fill in the new code; if it ended without a successor, give its closing day with org apply',
    },
  },
  'mapping-unknown': {
    severity: 'error',
    vi: 'Mã {code} chưa có trong dữ liệu và tệp không cho biết tên.',
    en: 'Code {code} is not stored, and the file does not say its name.',
    fix: {
      vi: 'Khai báo trước bằng org apply, hoặc thêm cột tên',
      en: 'Declare it with org apply first, or add its name',
    },
  },
  'mapping-repeated': {
    severity: 'error',
    vi: 'Cặp mã {old} → {next} đã có ở dòng {line}.',
    en: 'The pair {old} → {next} stands on line {line} already.',
    fix: { vi: 'Giữ một dòng', en: 'Keep one of the rows' },
  },
  'mapping-two-names': {
    severity: 'error',
    vi: 'Mã {code} mang hai tên trong tệp: "{name}" và "{other}".',
    en: 'Code {code} bears two names in the file: "{name}" and "{other}".',
    fix: { vi: 'Sửa mã hoặc tên cho thống nhất', en: 'Correct the code or the name' },
  },
  'mapping-other-name': {
    severity: 'error',
    vi: 'Mã {code} trước ngày {on} đang lưu tên "{stored}", nhưng tệp ghi "{name}".',
    en: 'Code {code} is stored as "{stored}" before {on}, but the file calls it "{name}".',
    fix: {
      vi: 'Nếu đó là nơi mới: ghi ngày bắt đầu của nó (org apply --correction); nếu không, sửa tên',
      en: 'If that is the new one, give its first day (org apply --correction); otherwise correct the name',
    },
  },
  'mapping-closes-later': {
    severity: 'error',
    vi: 'Mã {code} đang lưu hoạt động đến hết {stored}, nhưng theo tệp đã kết thúc trước ngày {on}.',
    en: 'Code {code} is stored as lasting to {stored}, but by the file it had ended before {on}.',
    fix: { vi: 'Kiểm tra ngày: motcua org show {code}', en: 'Check the days: motcua org show {code}' },
  },
  'mapping-waits': {
    severity: 'error',
    vi: 'Dòng này liên quan đến dòng {line} đang có lỗi nên chưa nhận.',
    en: 'This row hangs together with the faulty line {line}, and was not taken.',
    fix: { vi: 'Sửa dòng kia rồi nhập lại', en: 'Correct the other row and import again' },
  },
  'split-undivided': {
    severity: 'note',
    vi: 'Mã {code} {name} chia cho {parts}; tệp không cho biết phần nào về đâu.',
    en: 'Code {code} {name} was divided between {parts}; the file does not say how.',
    fix: {
      vi: 'Nếu biết: thêm cột tỷ lệ (share), lĩnh vực hoặc địa bàn',
      en: 'If it is known: add a column share, fields or areas',
    },
  },
  'bad-share': {
    severity: 'error',
    vi: 'Cột "{column}": "{value}" không phải một phần của tổng thể.',
    en: 'Column "{column}": "{value}" is no part of a whole.',
    fix: { vi: 'Viết như 0,35 hoặc 35 %', en: 'Write it as 0.35 or 35 %' },
  },
} as const satisfies Gallery;
