/** What the rules about codes say. */
import type { Gallery } from '#lang/words.js';

export const codeWords = {
  'code-missing': {
    severity: 'error',
    vi: 'Dòng không có mã thủ tục (tên: "{name}").',
    en: 'The row has no procedure code (name: "{name}").',
    fix: {
      vi: 'Tra mã trên Cổng Dịch vụ công quốc gia rồi bổ sung',
      en: 'Look the code up on the national portal and add it',
    },
  },
  'code-grammar': {
    severity: 'error',
    vi: '"{code}" không phải mã thủ tục hành chính.',
    en: '"{code}" is no procedure code.',
    fix: {
      vi: 'Mã gồm một chữ số, dấu chấm và sáu chữ số, có thể kèm mã tỉnh: 1.001122 hoặc 1.001122.H26',
      en: 'A code is a digit, a dot and six digits, and perhaps a province: 1.001122 or 1.001122.H26',
    },
  },
  'duplicate-code': {
    severity: 'error',
    vi: 'Mã {code} có ở nhiều dòng với nội dung khác nhau.',
    en: 'Code {code} stands on several rows that say different things.',
    fix: {
      vi: 'Giữ lại một dòng, đối chiếu quyết định công bố mới nhất',
      en: 'Keep one of them; the latest decision of promulgation says which',
    },
  },
  'repeated-row': {
    severity: 'warning',
    vi: 'Mã {code} có ở nhiều dòng giống hệt nhau.',
    en: 'Code {code} stands on several identical rows.',
    fix: { vi: 'Xóa các dòng thừa', en: 'Remove all but one' },
  },
} as const satisfies Gallery;
