/** What reading tables finds, in both languages. */
import type { Gallery } from '#lang/words.js';

export const readingFindings = {
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
      vi: 'Xem các cột cần có: motcua help formats; hoặc dùng --mapping TỆP để khai báo cột của hệ thống khác.',
      en: "See the columns it needs: motcua help formats; or describe another system's columns with --mapping FILE.",
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
  'no-such-sheet': {
    severity: 'error',
    vi: 'Không có trang tính "{sheet}". Tệp có: {sheets}.',
    en: 'There is no sheet "{sheet}". The file has: {sheets}.',
    fix: { vi: 'Chọn một trong các trang tính đó với --sheet.', en: 'Choose one of these with --sheet.' },
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
    vi: 'Tệp bị đứt đoạn: từ dòng này trở đi không đọc được trọn vẹn (tệp bị cắt cụt hoặc hỏng).',
    en: 'The file breaks off: from this line on it could not be read whole (it is cut off or damaged).',
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
  'error-value': {
    severity: 'error',
    vi: 'Ô của cột "{header}" chứa lỗi công thức {value} chứ không phải dữ liệu; dòng bị loại.',
    en: 'The cell of column "{header}" holds the formula error {value}, which is no data; the row is rejected.',
    fix: {
      vi: 'Sửa công thức hoặc xóa lỗi trong Excel, lưu lại rồi nhập lại.',
      en: 'Mend the formula or clear the error in Excel, save and import again.',
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
    en: 'The required column "{title}" ({key}) of the format "{format}" is missing.',
    fix: {
      vi: 'Thêm cột, sửa tiêu đề (xem motcua help formats), hoặc khai báo trong tệp --mapping.',
      en: 'Add it, correct the header (see motcua help formats), or name it in a --mapping file.',
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
  'encoding-unsure': {
    severity: 'warning',
    vi: 'Không chắc chắn về bảng mã của tệp; đang đọc theo {encoding}.',
    en: 'The encoding of the file is in doubt; it was read as {encoding}.',
    fix: {
      vi: 'Kiểm tra chữ có dấu; nếu sai, chỉ rõ bảng mã: --encoding utf-8, windows-1258, tcvn3 hoặc vni.',
      en: 'Look at the accented letters; if they are wrong, say --encoding utf-8, windows-1258, tcvn3 or vni.',
    },
  },
  undecodable: {
    severity: 'error',
    vi: 'Cột "{header}" có byte không thuộc bảng mã của tệp; dòng bị từ chối.',
    en: 'Column "{header}" holds bytes that are not in the encoding of the file; the row is rejected.',
    fix: {
      vi: 'Xuất lại tệp theo một bảng mã duy nhất (UTF-8), hoặc chỉ rõ bảng mã với --encoding.',
      en: 'Export the file again in one encoding (UTF-8), or name it with --encoding.',
    },
  },
  'lost-characters': {
    severity: 'warning',
    vi: 'Ô "{text}" chứa ký tự thay thế (\ufffd): chữ đã mất từ hệ thống nguồn.',
    en: 'The cell "{text}" holds replacement characters (\ufffd): letters were lost before the file was written.',
    fix: {
      vi: 'Lấy lại ô này từ hệ thống nguồn.',
      en: 'Take this cell from its system again.',
    },
  },
  'invisible-characters': {
    severity: 'note',
    vi: 'Đã bỏ ký tự ẩn (gạch nối mềm, khoảng trắng không ngắt …) trong {count} ô của cột "{header}", từ dòng này.',
    en: 'Invisible characters (soft hyphen, no-break space …) were removed from {count} cells of column "{header}", from this line on.',
    fix: {
      vi: 'Không cần làm gì; nội dung nhìn thấy không đổi.',
      en: 'Nothing to do; what one sees is unchanged.',
    },
  },
  'line-skipped': {
    severity: 'note',
    vi: 'Dòng không phải dữ liệu, bỏ qua: "{text}".',
    en: 'A line that is no data was passed over: "{text}".',
    fix: {
      vi: 'Không cần làm gì. Nếu đó là dữ liệu, sửa ô đầu của dòng.',
      en: 'Nothing to do. If it is data, correct its first cell.',
    },
  },
  'headless-column': {
    severity: 'note',
    vi: 'Cột số {column} có dữ liệu nhưng không có tiêu đề, không đọc.',
    en: 'Column {column} holds data but has no header and is not read.',
    fix: { vi: 'Nếu cần cột này, đặt tiêu đề cho nó.', en: 'If it is needed, give it a header.' },
  },
  detected: {
    severity: 'note',
    vi: 'Đã nhận dạng: bảng mã {encoding}, dấu phân cách {delimiter}, tiêu đề ở dòng {header}.',
    en: 'Recognised: encoding {encoding}, delimiter {delimiter}, headers on line {header}.',
    fix: {
      vi: 'Nếu sai, chỉ rõ bằng --encoding, --delimiter, --header-line.',
      en: 'If that is wrong, say --encoding, --delimiter, --header-line.',
    },
  },
  'detected-sheets': {
    severity: 'note',
    vi: 'Đã nhận dạng: bảng tính, trang {sheets}, tiêu đề ở dòng {header}.',
    en: 'Recognised: a spreadsheet, sheet {sheets}, headers in row {header}.',
    fix: {
      vi: 'Nếu sai, chỉ rõ bằng --sheet, --header-line.',
      en: 'If that is wrong, say --sheet, --header-line.',
    },
  },
} as const satisfies Gallery;
