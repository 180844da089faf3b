/** What an import and the questions to the stored catalogue find. */
import type { Gallery } from '#lang/words.js';

export const importWords = {
  'needs-start': {
    severity: 'error',
    vi: 'Nội dung của thủ tục {code} khác với nội dung đang lưu, nhưng không rõ áp dụng từ ngày nào.',
    en: 'What is said of procedure {code} differs from what is stored, but not from which day it holds.',
    fix: {
      vi: 'Nếu nội dung thay đổi: thêm --effective NGÀY; nếu bản cũ ghi sai: thêm --correction',
      en: 'If it changes: add --effective DATE; if the stored one is wrong: add --correction',
    },
  },
  'later-version': {
    severity: 'error',
    vi: 'Thủ tục {code} có thay đổi từ {start}, nhưng đã lưu một thay đổi từ {next}.',
    en: 'Procedure {code} changes on {start}, but a change on {next} is already stored.',
    fix: {
      vi: 'Xem các lần thay đổi: motcua catalogue show {code}; hoàn tác lần nhập sau rồi nhập theo thứ tự ngày',
      en: 'See its history: motcua catalogue show {code}; undo the later import and import in order of date',
    },
  },
  'abolished-unknown': {
    severity: 'error',
    vi: 'Bãi bỏ thủ tục {code}, nhưng danh mục chưa từng có thủ tục này.',
    en: 'Procedure {code} is to be abolished, but the catalogue never had it.',
    fix: {
      vi: 'Kiểm tra mã: motcua catalogue list --search TÊN',
      en: 'Check the code: motcua catalogue list --search NAME',
    },
  },
  'not-found': {
    severity: 'error',
    vi: 'Không có thủ tục "{code}" trong danh mục.',
    en: 'The catalogue has no procedure "{code}".',
    fix: {
      vi: 'Tìm theo tên: motcua catalogue list --search TÊN',
      en: 'Search by name: motcua catalogue list --search NAME',
    },
  },
  'no-procedure': {
    severity: 'error',
    vi: 'Không nhận ra thủ tục nào trong tệp: không dòng nào vừa có mã vừa có tên.',
    en: 'No procedure was recognised: no row has both a code and a name.',
    fix: {
      vi: 'Kiểm tra dòng tiêu đề có cột "Mã TTHC" và "Tên TTHC"',
      en: 'Check that the header row has the columns "Mã TTHC" and "Tên TTHC"',
    },
  },
} as const satisfies Gallery;
