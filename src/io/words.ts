/** What reading and writing files finds, in both languages. */
import { defineFindings } from '#lang/words.js';

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
  'sheet-too-long': {
    severity: 'error',
    vi: 'Bảng "{sheet}" có {rows} dòng; một trang tính Excel chỉ chứa được {most} dòng.',
    en: 'Table "{sheet}" has {rows} rows; a sheet of Excel holds no more than {most}.',
    fix: {
      vi: 'Xuất ra CSV (--format csv), hoặc chia nhỏ theo kỳ hay theo đơn vị.',
      en: 'Write CSV (--format csv), or split it by period or by unit.',
    },
  },
  // Reading: what cannot be read at all.
  'no-such-file': {
    severity: 'error',
    vi: 'Không có tệp "{file}".',
    en: 'There is no file "{file}".',
    fix: { vi: 'Kiểm tra lại tên và thư mục của tệp.', en: 'Check the name and the folder of the file.' },
  },
  'source-is-folder': {
    severity: 'error',
    vi: '"{file}" là thư mục, không phải tệp.',
    en: '"{file}" is a folder, not a file.',
    fix: { vi: 'Ghi rõ tên tệp trong thư mục đó.', en: 'Name a file in that folder.' },
  },
  'not-readable': {
    severity: 'error',
    vi: 'Không đọc được "{file}" (lỗi hệ thống {reason}).',
    en: 'Cannot read "{file}" (system error {reason}).',
    fix: {
      vi: 'Kiểm tra quyền đọc, đóng chương trình đang mở tệp, hoặc sao chép tệp sang máy này rồi chạy lại.',
      en: 'Check the permission to read it, close the program that has it open, or copy it to this machine.',
    },
  },
  'empty-file': {
    severity: 'error',
    vi: 'Tệp "{file}" rỗng, không có nội dung.',
    en: 'The file "{file}" is empty.',
    fix: { vi: 'Xuất lại tệp từ hệ thống nguồn.', en: 'Export the file again from its system.' },
  },
  'binary-file': {
    severity: 'error',
    vi: 'Tệp "{file}" không phải bảng dữ liệu (nội dung nhị phân {kind}).',
    en: 'The file "{file}" is no table (binary content {kind}).',
    fix: {
      vi: 'Dùng tệp CSV, TSV, XLSX hoặc .csv.gz; có thể lưu lại từ Excel thành "CSV UTF-8".',
      en: 'Hand in CSV, TSV, XLSX or .csv.gz; Excel can save as "CSV UTF-8".',
    },
  },
  'no-known-column': {
    severity: 'error',
    vi: 'Không cột nào trong tệp khớp với biểu mẫu "{format}". Dòng đầu có: {found}.',
    en: 'No column of the file belongs to the format "{format}". Its first line has: {found}.',
    fix: {
      vi: 'Xem các cột cần có: motcua template {format}; hoặc dùng --mapping TỆP để khai báo cột của hệ thống khác.',
      en: "See the columns it needs: motcua template {format}; or describe another system's columns with --mapping FILE.",
    },
  },
  'no-such-line': {
    severity: 'error',
    vi: 'Không có dòng tiêu đề số {header}: tệp có ít dòng hơn.',
    en: 'There is no header line {header}: the file has fewer lines.',
    fix: {
      vi: 'Sửa số dòng tiêu đề, hoặc để chương trình tự tìm.',
      en: 'Correct the line, or let the program find it.',
    },
  },
  'record-too-long': {
    severity: 'error',
    vi: 'Bản ghi bắt đầu ở đây dài hơn {limit} MB nên không đọc tiếp: tệp thiếu dấu xuống dòng, hoặc có dấu nháy kép không đóng.',
    en: 'The record that begins here is longer than {limit} MB, so reading stopped: the file lacks line ends, or a quote is left open.',
    fix: {
      vi: 'Sửa dấu nháy kép ở dòng này, hoặc xuất lại tệp với mỗi bản ghi một dòng.',
      en: 'Close the quote on this line, or export the file again with one record a line.',
    },
  },
  // Reading: what was lost on the way.
  'half-read': {
    severity: 'error',
    vi: 'Tệp bị đứt đoạn: dữ liệu sau dòng này không đọc được (tệp nén bị cắt cụt hoặc hỏng).',
    en: 'The file breaks off: nothing after this line could be read (the compressed file is cut off or damaged).',
    fix: {
      vi: 'Sao chép hoặc tải lại tệp nguyên vẹn rồi nhập lại; các dòng đã nhập sẽ được nhận ra.',
      en: 'Copy or download the whole file and import it again; rows already imported will be recognised.',
    },
  },
  'unclosed-quote': {
    severity: 'error',
    vi: 'Dấu nháy kép mở ở bản ghi này không được đóng; từ đây đến dòng {last} bị gộp thành một ô.',
    en: 'A quote opened in this record is not closed; everything up to line {last} became one cell.',
    fix: {
      vi: 'Thêm dấu nháy kép đóng, rồi nhập lại tệp.',
      en: 'Close the quote and import the file again.',
    },
  },
  'too-many-cells': {
    severity: 'error',
    vi: 'Dòng có {cells} ô nhưng tiêu đề chỉ có {columns} cột: dấu phân cách nằm trong một ô không có dấu nháy kép.',
    en: 'The line has {cells} cells and the header {columns} columns: a delimiter stands in a cell without quotes.',
    fix: {
      vi: 'Đặt ô đó trong dấu nháy kép, hoặc lưu lại từ Excel thành "CSV UTF-8".',
      en: 'Put that cell in quotes, or save again from Excel as "CSV UTF-8".',
    },
  },
  'short-row': {
    severity: 'warning',
    vi: 'Dòng chỉ có {cells} ô trong khi tiêu đề có {columns} cột; các ô thiếu được coi là trống.',
    en: 'The line has only {cells} cells and the header {columns} columns; the missing ones are taken as empty.',
    fix: {
      vi: 'Kiểm tra dòng này có bị ngắt làm hai không.',
      en: 'Check that this line was not broken in two.',
    },
  },
  'no-rows': {
    severity: 'error',
    vi: 'Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu nào.',
    en: 'The file has a header and not one row of data.',
    fix: {
      vi: 'Kiểm tra bộ lọc khi xuất từ hệ thống nguồn.',
      en: 'Check the filter of the export in its system.',
    },
  },
  'missing-column': {
    severity: 'error',
    vi: 'Thiếu cột bắt buộc "{title}" ({key}) của biểu mẫu "{format}".',
    en: 'The required column "{titleEn}" ({key}) of the format "{format}" is missing.',
    fix: {
      vi: 'Thêm cột, sửa tiêu đề (xem motcua template {format}), hoặc khai báo trong tệp --mapping.',
      en: 'Add it, correct the header (see motcua template {format}), or name it in a --mapping file.',
    },
  },
  'duplicate-column': {
    severity: 'warning',
    vi: 'Cột "{header}" trùng nghĩa với một cột đã có ({key}); chỉ đọc cột đứng trước.',
    en: 'Column "{header}" means the same as an earlier one ({key}); only the earlier one is read.',
    fix: {
      vi: 'Xóa hoặc đổi tên một trong hai cột.',
      en: 'Remove or rename one of the two.',
    },
  },
  'unknown-column': {
    severity: 'note',
    vi: 'Cột "{header}" không thuộc biểu mẫu "{format}", không đọc.',
    en: 'Column "{header}" is not part of the format "{format}" and is not read.',
    fix: {
      vi: 'Nếu cần cột này, khai báo trong tệp --mapping.',
      en: 'If it is needed, name it in a --mapping file.',
    },
  },
  'personal-column-dropped': {
    severity: 'note',
    vi: 'Đã bỏ các cột dữ liệu cá nhân, không nhập: {headers}.',
    en: 'Columns with personal data were dropped, not imported: {headers}.',
    fix: {
      vi: 'Không cần làm gì. Nên xuất tệp không kèm các cột này.',
      en: 'Nothing to do. Better still, export without these columns.',
    },
  },
});
