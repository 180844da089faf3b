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
  'missing-from-list': {
    severity: 'warning',
    vi: '{count} thủ tục đang lưu không có trong danh sách đầy đủ: {codes}.',
    en: '{count} stored procedures are not in the full list: {codes}.',
    fix: {
      vi: 'Nếu đã bãi bỏ: thêm --abolish-missing --effective NGÀY',
      en: 'If they are abolished: add --abolish-missing --effective DATE',
    },
  },
  'abolish-incomplete': {
    severity: 'error',
    vi: 'Không bãi bỏ {count} thủ tục còn thiếu ({codes}): có dòng bị loại nên danh sách không đầy đủ.',
    en: 'The {count} missing procedures ({codes}) are not abolished: rows were rejected, so the list is not whole.',
    fix: {
      vi: 'Sửa các dòng bị loại rồi nhập lại, hoặc bỏ --abolish-missing',
      en: 'Mend the rejected rows and import again, or leave --abolish-missing out',
    },
  },
  'abolish-when': {
    severity: 'error',
    vi: 'Bãi bỏ {count} thủ tục ({codes}) từ ngày nào?',
    en: 'From which day are {count} procedures ({codes}) abolished?',
    fix: { vi: 'Thêm --effective NGÀY', en: 'Add --effective DATE' },
  },
  abolished: {
    severity: 'note',
    vi: '{count} thủ tục bị bãi bỏ hoặc thay thế từ {on}: {codes}.',
    en: '{count} procedures are abolished or replaced on {on}: {codes}.',
    fix: {
      vi: 'Xem hồ sơ đang giải quyết của từng thủ tục: motcua dossier list --open --procedure {first}',
      en: 'See the open dossiers of each: motcua dossier list --open --procedure {first}',
    },
  },
  'strict-stopped': {
    severity: 'error',
    vi: 'Có {rejected} dòng bị loại nên không ghi gì (--strict).',
    en: '{rejected} rows were rejected, so nothing was written (--strict).',
    fix: {
      vi: 'Sửa các dòng bị loại rồi nhập lại, hoặc bỏ --strict để nhập các dòng tốt',
      en: 'Mend the rejected rows and import again, or drop --strict to take the good rows',
    },
  },
  'not-a-source': {
    severity: 'error',
    vi: '"{value}" không phải tệp, @db hay @NGÀY.',
    en: '"{value}" is neither a file, nor @db, nor @DATE.',
    fix: {
      vi: 'Ví dụ: motcua catalogue diff @2025-07-01 danh-muc.xlsx',
      en: 'For example: motcua catalogue diff @2025-07-01 catalogue.xlsx',
    },
  },
  'too-many-removed': {
    severity: 'error',
    vi: '{removed} trên {total} thủ tục bị mất, quá mức cho phép {limit}.',
    en: '{removed} of {total} procedures are gone, more than the {limit} allowed.',
    fix: {
      vi: 'Kiểm tra tệp thứ hai có bị cắt cụt không, hoặc tăng --max-removed',
      en: 'Check that the second file was not cut off, or raise --max-removed',
    },
  },
  'not-rewritable': {
    severity: 'error',
    vi: 'Không sửa được "{file}" tại chỗ: chỉ sửa tệp XLSX và CSV mã UTF-8 không nén.',
    en: '"{file}" cannot be mended in place: only XLSX and uncompressed CSV in UTF-8 can.',
    fix: {
      vi: 'Lưu lại từ Excel thành XLSX hoặc "CSV UTF-8" rồi chạy lại',
      en: 'Save it from Excel as XLSX or "CSV UTF-8" and run it again',
    },
  },
  'not-mended': {
    severity: 'warning',
    vi: 'Không sửa được ô "{value}": chữ trong ô có nhiều định dạng.',
    en: 'The cell "{value}" could not be mended: its text has several formats.',
    fix: { vi: 'Gõ lại ô này trong Excel', en: 'Type this cell again in Excel' },
  },
  'no-file': {
    severity: 'error',
    vi: 'Chưa nêu tệp danh mục nào.',
    en: 'No catalogue file was named.',
    fix: {
      vi: 'Ví dụ: motcua catalogue validate danh-muc.xlsx',
      en: 'For example: motcua catalogue validate catalogue.xlsx',
    },
  },
  'too-few-rows': {
    severity: 'error',
    vi: 'Chỉ nhận ra {rows} thủ tục, ít hơn mức tối thiểu {least}.',
    en: 'Only {rows} procedures were recognised, fewer than the {least} asked for.',
    fix: {
      vi: 'Kiểm tra tệp có bị cắt cụt không, hoặc giảm --min-rows',
      en: 'Check that the file was not cut off, or lower --min-rows',
    },
  },
  'unknown-rule': {
    severity: 'error',
    vi: 'Không có quy tắc "{value}".',
    en: 'There is no rule "{value}".',
    fix: { vi: 'Xem các quy tắc: motcua catalogue rules', en: 'See the rules: motcua catalogue rules' },
  },
  'bad-rule-level': {
    severity: 'error',
    vi: '"{value}" không phải mức của quy tắc "{rule}".',
    en: '"{value}" is no level for rule "{rule}".',
    fix: {
      vi: 'Dùng off, note, warning hoặc error, ví dụ: --rule {rule}=warning',
      en: 'Use off, note, warning or error, for example: --rule {rule}=warning',
    },
  },
  'bad-list': {
    severity: 'error',
    vi: 'Không hiểu --codes "{value}".',
    en: '--codes "{value}" is not understood.',
    fix: {
      vi: 'Dùng: --codes fields=TỆP hoặc --codes units=TỆP',
      en: 'Use: --codes fields=FILE or --codes units=FILE',
    },
  },
  'baseline-unreadable': {
    severity: 'error',
    vi: 'Không có tệp "{file}", hoặc tệp không phải danh sách lỗi đã biết.',
    en: 'There is no file "{file}", or it is no baseline.',
    fix: {
      vi: 'Lập lại: motcua catalogue validate TỆP --write-baseline {file}',
      en: 'Make it again: motcua catalogue validate FILE --write-baseline {file}',
    },
  },
  'baseline-gone': {
    severity: 'note',
    vi: '{count} lỗi trong danh sách đã biết nay không còn.',
    en: '{count} findings of the baseline are no longer there.',
    fix: {
      vi: 'Thu hẹp danh sách: thêm --write-baseline',
      en: 'Tighten the baseline: add --write-baseline',
    },
  },
} as const satisfies Gallery;
