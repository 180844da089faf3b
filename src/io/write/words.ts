/** What writing files finds, in both languages. */
import type { Gallery } from '#lang/words.js';

export const writingFindings = {
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
  'name-forbidden': {
    severity: 'error',
    vi: 'Không ghi được "{file}": Windows không cho đặt tên tệp như vậy.',
    en: 'Cannot write "{file}": Windows allows no such file name.',
    fix: {
      vi: 'Đặt tên không có các ký tự < > : " / \\ | ? * và không trùng tên thiết bị (CON, NUL, AUX, COM1 …).',
      en: 'Choose a name without < > : " / \\ | ? * that is not one of a device (CON, NUL, AUX, COM1 …).',
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
  'sheet-too-long': {
    severity: 'error',
    vi: 'Bảng "{sheet}" có {rows} dòng; một trang tính Excel chỉ chứa được {most} dòng.',
    en: 'Table "{sheet}" has {rows} rows; a sheet of Excel holds no more than {most}.',
    fix: {
      vi: 'Xuất ra CSV (--format csv), hoặc chia nhỏ theo kỳ hay theo đơn vị.',
      en: 'Write CSV (--format csv), or split it by period or by unit.',
    },
  },
} as const satisfies Gallery;
