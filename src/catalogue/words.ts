/** Everything the catalogue says: findings by theme, and help. */
import { defineFindings, type Words } from '#lang/words.js';
import { codeWords } from './words/code-words.js';
import { importWords } from './words/import-words.js';
import { nameWords } from './words/name-words.js';

export const catalogueFindings = defineFindings('catalogue', { ...codeWords, ...nameWords, ...importWords });

export const catalogueHelp = {
  catalogue: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of administrative procedures' },
  import: { vi: 'Nhập danh mục TTHC', en: 'Import a catalogue of procedures' },
  importFiles: {
    vi: 'tệp XLSX hoặc CSV (bản xuất của Cổng DVCQG, phụ lục quyết định); - là đầu vào chuẩn',
    en: 'XLSX or CSV (export of the national portal, annex of a decision); - is standard input',
  },
  effective: {
    vi: 'ngày hiệu lực của các dòng không ghi ngày',
    en: 'first day of rows without a date of their own',
  },
  correction: {
    vi: 'nội dung khác là sửa lỗi bản đang lưu, không phải thay đổi',
    en: 'what differs corrects what is stored; it is no change',
  },
  decision: { vi: 'số quyết định công bố', en: 'number of the decision of promulgation' },
  list: { vi: 'Danh sách TTHC', en: 'List procedures' },
  search: { vi: 'tìm trong mã và tên, không cần dấu', en: 'search codes and names, without diacritics' },
  asOf: { vi: 'danh mục của ngày này (mặc định hôm nay)', en: 'the catalogue of this day (default today)' },
  field: { vi: 'chỉ lĩnh vực này', en: 'this field only' },
  level: { vi: 'chỉ cấp thực hiện này', en: 'this level only' },
  agency: {
    vi: 'chỉ cơ quan này (ban hành hoặc thực hiện)',
    en: 'this agency only (promulgating or implementing)',
  },
  online: { vi: 'chỉ mức độ trực tuyến này', en: 'this online level only' },
  show: { vi: 'Xem TTHC và các lần thay đổi', en: 'Show a procedure and its history' },
  code: { vi: 'mã thủ tục', en: 'code of the procedure' },
} satisfies Words<string>;
