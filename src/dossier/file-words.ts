/** What checks, lists and exports say beside the rules: flags that name nothing, files that cannot be written so. */
import type { Gallery } from '#lang/words.js';

export const fileWords = {
  'unknown-rule': {
    severity: 'error',
    vi: 'Không có quy tắc rà soát "{value}".',
    en: 'There is no rule "{value}" of dossier check.',
    fix: { vi: 'Các quy tắc: {known}', en: 'The rules are: {known}' },
  },
  'bad-rule-level': {
    severity: 'error',
    vi: 'Quy tắc {rule} không thể có mức "{value}".',
    en: 'Rule {rule} cannot have the level "{value}".',
    fix: { vi: 'Dùng {rule}=off, note, warning hoặc error', en: 'Use {rule}=off, note, warning or error' },
  },
  'filter-unknown': {
    severity: 'error',
    vi: 'Không có {what} "{value}" trong cơ sở dữ liệu.',
    en: 'The database has no {what} "{value}".',
    fix: {
      vi: 'Kiểm tra lại mã hoặc tên; xem: motcua org tree, motcua catalogue list',
      en: 'Check the code or name; see: motcua org tree, motcua catalogue list',
    },
  },
  'findings-ending': {
    severity: 'error',
    vi: 'Không rõ ghi danh sách phát hiện vào {file} theo dạng nào.',
    en: 'It is not clear in which form the findings go into {file}.',
    fix: {
      vi: 'Đặt tên tệp có đuôi .csv, .jsonl, .csv.gz hoặc .jsonl.gz',
      en: 'Give the file the ending .csv, .jsonl, .csv.gz or .jsonl.gz',
    },
  },
  'export-ending': {
    severity: 'error',
    vi: 'Không rõ xuất hồ sơ ra {file} theo dạng nào.',
    en: 'It is not clear in which form the dossiers go into {file}.',
    fix: {
      vi: 'Đặt tên tệp có đuôi .csv, .jsonl, .csv.gz, .jsonl.gz, hoặc thêm --format csv|jsonl|parquet',
      en: 'Give the file the ending .csv, .jsonl, .csv.gz or .jsonl.gz, or add --format csv|jsonl|parquet',
    },
  },
  'export-folder-taken': {
    severity: 'error',
    vi: 'Thư mục {folder} đang có {name}, không phải do motcua xuất; chưa ghi gì.',
    en: 'Folder {folder} holds {name}, which no export wrote; nothing was written.',
    fix: { vi: 'Chọn một thư mục trống hoặc chưa có', en: 'Choose a folder that is empty or does not exist' },
  },
} as const satisfies Gallery;
