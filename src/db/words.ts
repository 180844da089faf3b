/** What the database room says. */
import { defineFindings } from '#lang/words.js';

export const dbFindings = defineFindings('db', {
  missing: {
    severity: 'error',
    vi: 'Không có cơ sở dữ liệu "{file}".',
    en: 'There is no database "{file}".',
    fix: {
      vi: 'Tạo mới: motcua init --db {file}; hoặc chỉ đúng tệp bằng --db (biến MOTCUA_DB)',
      en: 'Make one: motcua init --db {file}; or name the right file with --db (MOTCUA_DB)',
    },
  },
  exists: {
    severity: 'error',
    vi: 'Tệp "{file}" đã có; không ghi đè.',
    en: 'The file "{file}" exists already and is not overwritten.',
    fix: {
      vi: 'Chọn tên khác bằng --db, hoặc dùng tiếp tệp này: motcua status --db {file}',
      en: 'Choose another name with --db, or go on with this one: motcua status --db {file}',
    },
  },
  foreign: {
    severity: 'error',
    vi: 'Tệp "{file}" không phải cơ sở dữ liệu của motcua.',
    en: '"{file}" is not a motcua database.',
    fix: {
      vi: 'Kiểm tra lại đường dẫn sau --db; tạo mới bằng: motcua init --db TỆP_MỚI',
      en: 'Check the path after --db; make a new one with: motcua init --db NEW_FILE',
    },
  },
  newer: {
    severity: 'error',
    vi: 'Tệp "{file}" do phiên bản motcua mới hơn ghi (cấu trúc {found}, chương trình này biết đến {known}).',
    en: '"{file}" was written by a newer motcua (schema {found}; this program knows {known}).',
    fix: {
      vi: 'Cập nhật motcua; tệp chưa bị thay đổi gì',
      en: 'Update motcua; nothing in the file was changed',
    },
  },
  older: {
    severity: 'error',
    vi: 'Tệp "{file}" có cấu trúc cũ ({found}, cần {known}) nhưng đang mở chỉ để đọc.',
    en: '"{file}" has an older schema ({found}; {known} is needed) and is opened read-only.',
    fix: {
      vi: 'Người quản trị chạy một lần, không kèm --read-only: motcua status --db {file}',
      en: 'Have its owner run once, without --read-only: motcua status --db {file}',
    },
  },
  locked: {
    severity: 'error',
    vi: 'Cơ sở dữ liệu "{file}" đang bị khóa ghi bởi {holder}; đã chờ {seconds} giây.',
    en: 'The database "{file}" is locked for writing by {holder}; waited {seconds} s.',
    fix: {
      vi: 'Đợi lệnh kia xong rồi chạy lại; chưa có gì bị thay đổi',
      en: 'Wait until it has finished and run again; nothing was changed',
    },
  },
  'disk-full': {
    severity: 'error',
    vi: 'Hết chỗ trên đĩa khi ghi "{file}"; dữ liệu giữ nguyên như trước lệnh này.',
    en: 'The disk is full while writing "{file}"; the data stands as before this command.',
    fix: { vi: 'Giải phóng dung lượng rồi chạy lại', en: 'Free some space and run again' },
  },
  'read-only': {
    severity: 'error',
    vi: 'Không ghi được vào "{file}": tệp hoặc thư mục chỉ cho đọc.',
    en: '"{file}" cannot be written: the file or its folder is read-only.',
    fix: {
      vi: 'Kiểm tra quyền của tệp và thư mục, hoặc chạy lệnh chỉ đọc với --read-only',
      en: 'Check the permissions of the file and its folder, or use --read-only for commands that only read',
    },
  },
  'read-only-asked': {
    severity: 'error',
    vi: 'Lệnh này ghi dữ liệu, nhưng đang dùng --read-only.',
    en: 'This command writes, but --read-only was asked for.',
    fix: {
      vi: 'Bỏ --read-only, hoặc dùng lệnh chỉ đọc',
      en: 'Leave out --read-only, or use a command that only reads',
    },
  },
  damaged: {
    severity: 'error',
    vi: 'Tệp "{file}" bị hỏng: {detail}.',
    en: '"{file}" is damaged: {detail}.',
    fix: {
      vi: 'Giữ nguyên tệp này, phục hồi từ bản sao lưu gần nhất (motcua db backup)',
      en: 'Keep this file as it is and restore the latest copy (motcua db backup)',
    },
  },
  'in-use': {
    severity: 'error',
    vi: 'Không thay được "{file}": chương trình khác đang mở tệp này.',
    en: '"{file}" cannot be replaced: another program has it open.',
    fix: {
      vi: 'Đóng chương trình đó rồi chạy lại, hoặc chọn tên khác',
      en: 'Close that program and run again, or choose another name',
    },
  },
  unreadable: {
    severity: 'error',
    vi: 'Không mở được "{file}": {detail}.',
    en: '"{file}" cannot be opened: {detail}.',
    fix: {
      vi: 'Kiểm tra đường dẫn, quyền đọc và ổ đĩa',
      en: 'Check the path, the permissions and the drive',
    },
  },
  network: {
    severity: 'warning',
    vi: '"{file}" nằm trên ổ mạng: chỉ một người ghi được mỗi lúc, và ghi chậm hơn.',
    en: '"{file}" lies on a network drive: one writer at a time, and slower.',
    fix: {
      vi: 'Nên đặt tệp trên đĩa của máy; đồng nghiệp xem bằng --read-only hoặc bản sao (motcua db backup)',
      en: 'Better keep it on a local disk; colleagues read with --read-only or a copy (motcua db backup)',
    },
  },
  unsound: {
    severity: 'error',
    vi: 'Kiểm tra toàn vẹn của SQLite thất bại: {detail}.',
    en: "SQLite's integrity check failed: {detail}.",
    fix: {
      vi: 'Giữ nguyên tệp này, phục hồi từ bản sao lưu gần nhất',
      en: 'Keep this file as it is and restore the latest copy',
    },
  },
  orphan: {
    severity: 'error',
    vi: 'Bảng {table}: {count} dòng tham chiếu tới dòng không có trong bảng {parent}.',
    en: 'Table {table}: {count} rows refer to rows that table {parent} does not have.',
    fix: {
      vi: 'Tệp đã bị sửa ngoài chương trình; phục hồi từ bản sao lưu gần nhất',
      en: 'The file was edited outside this program; restore the latest copy',
    },
  },
});
