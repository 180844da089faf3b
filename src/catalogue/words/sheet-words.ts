/** What the rules about the shape of the sheet say. */
import { CORPUS, type RuleGallery } from './rule-words.js';

export const sheetWords = {
  'row-shifted': {
    severity: 'error',
    vi: 'Các ô của dòng bị lệch cột: mã {value} đứng ở cột {column}.',
    en: 'The cells of the row are shifted: code {value} stands in column {column}.',
    fix: {
      vi: 'Bỏ gộp ô ở dòng này và đặt lại từng giá trị đúng cột',
      en: 'Unmerge the cells of this row and put each value in its column',
    },
    why: {
      vi: 'Gộp ô làm các giá trị dồn sang trái hoặc phải; cả dòng sẽ được đọc sai.',
      en: 'A merged cell pushes values to the left or right, and the whole row is read wrongly.',
    },
    bad: ',1.001193,Đăng ký khai sinh',
    good: '1.001193,Đăng ký khai sinh,Hộ tịch',
  },
  'heading-row': {
    severity: 'note',
    vi: '"{text}" là dòng tiêu đề, không phải thủ tục.',
    en: '"{text}" is a heading, not a procedure.',
    fix: {
      vi: 'Không cần làm gì: cấp, lĩnh vực ghi ở đây được áp dụng cho các dòng bên dưới',
      en: 'Nothing to do: the level or field it names holds for the rows below',
    },
    why: {
      vi: 'Phụ lục của quyết định có các dòng tiêu đề theo cấp và lĩnh vực; đọc chúng như thủ tục sẽ làm sai số lượng.',
      en: 'Annexes have headings by level and field; taken for procedures they would spoil every count.',
    },
    bad: 'LĨNH VỰC: CHỨNG THỰC (12 TTHC)',
    good: '(cột Lĩnh vực có giá trị ở mỗi dòng)',
    source: CORPUS,
  },
  'heading-count': {
    severity: 'warning',
    vi: 'Tiêu đề "{text}" ghi {stated} thủ tục, bên dưới có {found}.',
    en: 'Heading "{text}" states {stated} procedures; {found} stand below it.',
    fix: {
      vi: 'Kiểm tra có thiếu hoặc thừa dòng không, hoặc sửa số ở tiêu đề',
      en: 'Check for missing or extra rows, or correct the number in the heading',
    },
    why: {
      vi: 'Số ghi ở tiêu đề là cách duy nhất để biết bảng có bị mất dòng không.',
      en: 'The number in the heading is the only sign that rows were lost.',
    },
    bad: 'LĨNH VỰC: CHỨNG THỰC (12 TTHC) nhưng có 11 dòng',
    good: 'LĨNH VỰC: CHỨNG THỰC (11 TTHC)',
    source: CORPUS,
  },
} as const satisfies RuleGallery;
