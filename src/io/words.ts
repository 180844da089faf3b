/** What reading and writing files finds, in both languages. */
import { defineFindings } from '#lang/words.js';
import { mappingFindings } from './mapping/words.js';
import { readingFindings } from './read/words.js';
import { workbookFindings } from './workbook/words.js';
import { writingFindings } from './write/words.js';

export const ioFindings = defineFindings('io', {
  // Forms of an answer.
  'needs-output': {
    severity: 'error',
    vi: 'Dạng {format} phải ghi ra tệp.',
    en: 'Form {format} must go to a file.',
    fix: { vi: 'Thêm tên tệp: -o ket-qua.{format}', en: 'Name a file: -o result.{format}' },
  },
  'unknown-ending': {
    severity: 'error',
    vi: 'Không biết ghi "{file}" ở dạng nào.',
    en: 'It is not clear in which form to write "{file}".',
    fix: {
      vi: 'Dùng đuôi .csv, .xlsx, .json, .md, .html hoặc .txt, hoặc thêm --format',
      en: 'Use the ending .csv, .xlsx, .json, .md, .html or .txt, or add --format',
    },
  },
  // Questions.
  'needs-flag': {
    severity: 'error',
    vi: 'Cần câu trả lời, nhưng không có ai ở bàn phím (hoặc đang dùng --no-input).',
    en: 'An answer is needed, but nobody is at the keyboard (or --no-input was given).',
    fix: { vi: 'Trả lời bằng tham số: {flag}', en: 'Answer with a flag: {flag}' },
  },
  declined: {
    severity: 'note',
    vi: 'Không đồng ý: chưa có gì bị thay đổi.',
    en: 'Declined: nothing was changed.',
    fix: {
      vi: 'Muốn thực hiện thì chạy lại và trả lời có, hoặc thêm --yes',
      en: 'To go on, run it again and say yes, or add --yes',
    },
  },
  ...writingFindings,
  ...readingFindings,
  ...workbookFindings,
  ...mappingFindings,
});
