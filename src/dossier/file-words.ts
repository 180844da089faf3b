/** What checks, lists and exports say beside the rules: flags that name nothing, files that cannot be written so. */
import type { Gallery } from '#lang/words.js';

export const fileWords = {
  'more-of-a-kind': {
    severity: 'note',
    vi: 'Còn {count} phát hiện {code} nữa không nêu ở đây.',
    en: 'There are {count} more findings {code} that are not listed.',
    fix: {
      vi: 'Sửa nguyên nhân ở hệ thống nguồn; hồ sơ đã nhập thì xem hết bằng: motcua dossier check --findings phat-hien.csv',
      en: 'Mend the cause in the system the file comes from; of what was imported all are told by: motcua dossier check --findings findings.csv',
    },
  },
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
  'bad-period': {
    severity: 'error',
    vi: '"{value}" không phải kỳ.',
    en: '"{value}" is no period.',
    fix: { vi: 'Viết một trong các dạng: {forms}', en: 'Write one of: {forms}' },
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
  'missing-from-files': {
    severity: 'warning',
    vi: 'Hồ sơ {code} (tiếp nhận tại {unit}, {received}) đang lưu nhưng tệp không có.',
    en: 'Dossier {code} (received at {unit}, {received}) is stored, and the files lack it.',
    fix: {
      vi: 'Kiểm tra ở hệ thống nguồn; nếu đã bị xóa ở đó, nhập lại với --complete và --remove-missing',
      en: 'Check it in the source system; if it was deleted there, import with --complete and --remove-missing',
    },
  },
  'complete-unlikely': {
    severity: 'warning',
    vi: 'Tệp thiếu {missing} trên {stored} hồ sơ đang lưu của kỳ; có thể đây không phải tệp đầy đủ của kỳ đó.',
    en: 'The files lack {missing} of {stored} dossiers stored for the period; they may not hold all of it.',
    fix: {
      vi: 'Kiểm tra kỳ và các đơn vị có trong tệp trước khi dùng --remove-missing',
      en: 'Check the period and the units in the files before you use --remove-missing',
    },
  },
  'complete-unreadable': {
    severity: 'error',
    vi: 'Có dòng không đọc được hoặc thiếu mã hồ sơ, nên không thể biết tệp thật sự thiếu hồ sơ nào; chưa ghi gì.',
    en: 'There are rows that cannot be read or bear no code, so nobody can say what the files lack; nothing was written.',
    fix: {
      vi: 'Sửa các dòng đó hoặc xuất lại tệp, hoặc nhập không có --remove-missing',
      en: 'Correct those rows or export again, or import without --remove-missing',
    },
  },
  'remove-needs-complete': {
    severity: 'error',
    vi: '--remove-missing chỉ dùng cùng với --complete.',
    en: '--remove-missing goes with --complete only.',
    fix: {
      vi: 'Nêu kỳ mà tệp có đủ hồ sơ, ví dụ: --complete 2025-03',
      en: 'Say of which period the files have everything, for example: --complete 2025-03',
    },
  },
} as const satisfies Gallery;
