/** What is said of a scenario that is no YAML, or YAML of a kind that a document to be signed does without. */
import type { Gallery } from '#lang/words.js';

export const yamlWords = {
  'scenario-unreadable': {
    severity: 'error',
    vi: 'Tệp dự thảo phương án không đọc được theo YAML: {detail}',
    en: 'The scenario cannot be read as YAML: {detail}',
    fix: {
      vi: 'Sửa dòng đã nêu: mỗi mục một dòng dạng tên: giá trị, thụt lề bằng dấu cách',
      en: 'Mend the line named: one entry a line as name: value, indented with spaces',
    },
  },
  'key-twice': {
    severity: 'error',
    vi: 'Mục "{key}" ghi hai lần ở cùng một chỗ.',
    en: 'Entry "{key}" stands twice in the same place.',
    fix: { vi: 'Gộp thành một mục, hoặc bỏ bớt một mục', en: 'Make one of the two, or take one out' },
  },
  'tab-indent': {
    severity: 'error',
    vi: 'Dòng này thụt lề bằng phím Tab; YAML chỉ nhận dấu cách.',
    en: 'This line is indented with a tab; YAML takes spaces only.',
    fix: { vi: 'Thay mỗi Tab bằng hai dấu cách', en: 'Put two spaces in place of each tab' },
  },
  'uneven-indent': {
    severity: 'error',
    vi: 'Dòng này thụt lề không thẳng hàng với các mục cùng nhóm.',
    en: 'This line is not indented as the entries beside it.',
    fix: {
      vi: 'Cho các mục cùng nhóm bắt đầu ở cùng một cột',
      en: 'Let the entries of one group begin in the same column',
    },
  },
  'colon-in-text': {
    severity: 'error',
    vi: 'Giá trị ở đây có dấu hai chấm nên bị hiểu là một mục khác.',
    en: 'The value here holds a colon, which makes it read as another entry.',
    fix: {
      vi: 'Đặt giá trị trong ngoặc kép, ví dụ title: "Kế hoạch: giai đoạn 1"',
      en: 'Put the value in quotes, for example title: "Plan: phase 1"',
    },
  },
  'reserved-start': {
    severity: 'error',
    vi: 'Giá trị bắt đầu bằng ký tự "{sign}", YAML dành cho việc khác.',
    en: 'The value begins with "{sign}", which YAML keeps for other uses.',
    fix: { vi: 'Đặt giá trị trong ngoặc kép', en: 'Put the value in quotes' },
  },
  'not-closed': {
    severity: 'error',
    vi: 'Thiếu dấu đóng {sign} của phần mở ra trước dòng này.',
    en: 'The closing {sign} of what was opened before this line is missing.',
    fix: {
      vi: 'Thêm {sign} ở cuối giá trị, danh sách hoặc nhóm',
      en: 'Add {sign} at the end of the value, list or group',
    },
  },
  'no-colon': {
    severity: 'error',
    vi: 'Dòng này không phải một mục: thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu "-" hay ":".',
    en: 'This line is no entry: its colon is missing, or the blank after a "-" or ":".',
    fix: { vi: 'Ghi dạng "tên: giá trị" hoặc "- giá trị"', en: 'Write "name: value" or "- value"' },
  },
  'many-documents': {
    severity: 'error',
    vi: 'Tệp chứa nhiều tài liệu YAML (dòng "---"); mỗi tệp chỉ một dự thảo.',
    en: 'The file holds several YAML documents (a line of "---"); one scenario a file.',
    fix: {
      vi: 'Tách thành từng tệp; nhiều giai đoạn thì ghi trong phases:',
      en: 'Make a file of each; several phases of one scenario go under phases:',
    },
  },
  'tag-used': {
    severity: 'error',
    vi: 'Dự thảo dùng nhãn kiểu YAML (dấu "!"); mọi giá trị ở đây đều là văn bản.',
    en: 'The scenario uses a YAML tag (a "!"); every value here is plain text.',
    fix: {
      vi: 'Bỏ nhãn, hoặc đặt giá trị trong ngoặc kép',
      en: 'Take the tag out, or put the value in quotes',
    },
  },
  'alias-used': {
    severity: 'error',
    vi: 'Dự thảo dùng tham chiếu YAML "*{name}"; phương án để trình ký phải ghi đủ từng giá trị.',
    en: 'The scenario uses the YAML alias "*{name}"; a plan to be signed spells every value out.',
    fix: { vi: 'Thay *{name} bằng chính giá trị', en: 'Write the value itself in place of *{name}' },
  },
} as const satisfies Gallery;
