/** What reading and writing files finds, in both languages. */
import { defineFindings } from '#lang/words.js';

export const findings = defineFindings('io', {
  // Writing.
  'folder-missing': {
    severity: 'error',
    vi: 'Không ghi được "{file}": thư mục "{folder}" không tồn tại.',
    en: 'Cannot write "{file}": there is no folder "{folder}".',
    fix: {
      vi: 'Tạo thư mục đó, hoặc chọn nơi ghi khác với -o.',
      en: 'Create that folder, or choose another place with -o.',
    },
  },
  'not-writable': {
    severity: 'error',
    vi: 'Không có quyền ghi "{file}".',
    en: 'No permission to write "{file}".',
    fix: {
      vi: 'Xin quyền ghi vào thư mục "{folder}", hoặc chọn nơi ghi khác với -o.',
      en: 'Ask for permission to write to the folder "{folder}", or choose another place with -o.',
    },
  },
  'disk-full': {
    severity: 'error',
    vi: 'Không ghi được "{file}": ổ đĩa đã đầy hoặc hết hạn mức. Tệp cũ (nếu có) còn nguyên.',
    en: 'Cannot write "{file}": the disk is full or the quota is used up. The old file, if any, is untouched.',
    fix: {
      vi: 'Giải phóng dung lượng ổ đĩa rồi chạy lại lệnh.',
      en: 'Free some disk space, then run the command again.',
    },
  },
  'target-is-folder': {
    severity: 'error',
    vi: 'Không ghi được "{file}": đó là một thư mục.',
    en: 'Cannot write "{file}": it is a folder.',
    fix: {
      vi: 'Ghi rõ tên tệp, ví dụ: -o {file}/ket-qua.xlsx',
      en: 'Name a file, for example: -o {file}/result.xlsx',
    },
  },
  'target-busy': {
    severity: 'error',
    vi: 'Không ghi được "{file}": tệp đang được chương trình khác mở (ví dụ Excel).',
    en: 'Cannot write "{file}": another program (Excel, for example) has it open.',
    fix: {
      vi: 'Đóng tệp đó rồi chạy lại lệnh, hoặc chọn tên khác với -o.',
      en: 'Close it and run the command again, or choose another name with -o.',
    },
  },
  'write-failed': {
    severity: 'error',
    vi: 'Không ghi được "{file}" (lỗi hệ thống {reason}). Tệp cũ (nếu có) còn nguyên.',
    en: 'Cannot write "{file}" (system error {reason}). The old file, if any, is untouched.',
    fix: {
      vi: 'Kiểm tra ổ đĩa, hoặc chọn nơi ghi khác với -o.',
      en: 'Check the disk, or choose another place with -o.',
    },
  },
});
