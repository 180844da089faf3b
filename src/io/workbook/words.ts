/** What reading workbooks finds, in both languages. */
import type { Gallery } from '#lang/words.js';

export const workbookFindings = {
  'workbook-damaged': {
    severity: 'error',
    vi: 'Tệp bảng tính "{file}" bị hỏng hoặc bị cắt cụt (tải xuống hoặc sao chép chưa xong).',
    en: 'The workbook "{file}" is damaged or cut off (a download or a copy did not end).',
    fix: {
      vi: 'Tải hoặc sao chép lại tệp; nếu vẫn mở được bằng Excel thì lưu lại thành tệp XLSX mới.',
      en: 'Download or copy it again; if Excel still opens it, save it as a new XLSX file.',
    },
  },
  'workbook-too-large': {
    severity: 'error',
    vi: 'Tệp bảng tính "{file}" giải nén ra quá lớn (giới hạn: tệp 512 MB, bảng chữ dùng chung 512 MB, mỗi trang tính 4 GB) nên không đọc.',
    en: 'The workbook "{file}" unpacks to more than is read (limits: the file 512 MB, shared texts 512 MB, each sheet 4 GB).',
    fix: {
      vi: 'Nếu tệp đáng tin cậy, chia nhỏ hoặc lưu thành "CSV UTF-8"; nếu không rõ nguồn gốc, không mở tệp này.',
      en: 'If you trust it, split it or save it as "CSV UTF-8"; if you do not know where it comes from, do not open it.',
    },
  },
  'workbook-protected': {
    severity: 'error',
    vi: 'Tệp bảng tính "{file}" được đặt mật khẩu mở tệp.',
    en: 'The workbook "{file}" is protected by a password.',
    fix: {
      vi: 'Mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.',
      en: 'Open it in Excel, clear the password under File › Info › Protect Workbook › Encrypt with Password, and save.',
    },
  },
  'workbook-too-old': {
    severity: 'error',
    vi: 'Tệp "{file}" là định dạng Excel 95 trở về trước, không đọc được.',
    en: 'The file "{file}" is in the format of Excel 95 or before, which cannot be read.',
    fix: { vi: 'Mở bằng Excel rồi lưu lại thành XLSX.', en: 'Open it in Excel and save it as XLSX.' },
  },
  'workbook-binary': {
    severity: 'error',
    vi: 'Tệp "{file}" là bảng tính Excel nhị phân (XLSB), không đọc được.',
    en: 'The file "{file}" is a binary Excel workbook (XLSB), which cannot be read.',
    fix: { vi: 'Mở bằng Excel rồi lưu lại thành XLSX.', en: 'Open it in Excel and save it as XLSX.' },
  },
  'not-a-workbook': {
    severity: 'error',
    vi: 'Tệp "{file}" không phải bảng tính (ví dụ: văn bản Word hoặc tệp nén khác).',
    en: 'The file "{file}" is no workbook (a Word document, say, or another archive).',
    fix: {
      vi: 'Kiểm tra lại tên tệp; nếu là tệp nén, giải nén rồi dùng tệp bảng tính bên trong.',
      en: 'Check the name; if it is an archive, unpack it and hand in the workbook inside.',
    },
  },
  'page-without-table': {
    severity: 'error',
    vi: 'Tệp "{file}" là một trang web không có bảng nào (thường do phiên đăng nhập hết hạn lúc xuất tệp).',
    en: 'The file "{file}" is a web page without a table (often because the session had ended when it was exported).',
    fix: {
      vi: 'Đăng nhập lại vào hệ thống nguồn rồi xuất tệp lần nữa.',
      en: 'Log in to its system again and export once more.',
    },
  },
  'table-cut-off': {
    severity: 'error',
    vi: 'Trang web trong tệp bị cắt cụt: bảng không có thẻ kết thúc, các dòng cuối có thể đã mất.',
    en: 'The page in the file is cut off: its table does not end, and the last rows may be missing.',
    fix: {
      vi: 'Xuất hoặc tải lại tệp rồi nhập lại; các dòng đã nhập sẽ được nhận ra.',
      en: 'Export or download it again and import it; rows already imported will be recognised.',
    },
  },
  'workbook-misnamed': {
    severity: 'note',
    vi: 'Tệp "{file}" thực chất là tệp {kind}; đã đọc theo đúng nội dung.',
    en: 'The file "{file}" is really {kind}, and was read as that.',
    fix: {
      vi: 'Không cần làm gì. Để Excel không cảnh báo khi mở, lưu lại thành XLSX.',
      en: 'Nothing to do. Save it as XLSX, and Excel will not warn when opening it.',
    },
  },
  'formula-not-computed': {
    severity: 'warning',
    vi: 'Trang tính có công thức chưa được tính (ô đầu tiên ở đây); các ô đó được đọc là trống.',
    en: 'The sheet has formulas without a stored result (the first is here); such cells are read as empty.',
    fix: {
      vi: 'Mở tệp bằng Excel, chờ tính xong, lưu lại rồi nhập lại.',
      en: 'Open it in Excel, let it calculate, save it and import it again.',
    },
  },
  'sheets-skipped': {
    severity: 'note',
    vi: 'Các trang tính không có cùng tiêu đề nên không đọc: {sheets}.',
    en: 'Sheets without the same headers were not read: {sheets}.',
    fix: {
      vi: 'Nếu cần, chép dữ liệu sang trang tính có tiêu đề đúng, hoặc nhập riêng.',
      en: 'If they are needed, give them the same headers, or import them apart.',
    },
  },
  'hidden-sheets': {
    severity: 'warning',
    vi: 'Tệp có trang tính ẩn: {sheets}.',
    en: 'The file has hidden sheets: {sheets}.',
    fix: {
      vi: 'Bỏ ẩn trong Excel để kiểm tra: trang tính ẩn cùng tiêu đề cũng được đọc.',
      en: 'Unhide them in Excel and look: a hidden sheet with the same headers is read too.',
    },
  },
  'lock-file': {
    severity: 'note',
    vi: 'Đã bỏ qua "{file}": đây là tệp khóa tạm do Excel hoặc LibreOffice tạo khi mở tệp, không chứa dữ liệu.',
    en: '"{file}" was skipped: it is a lock file that Excel or LibreOffice leaves while a workbook is open, without data.',
    fix: {
      vi: 'Dùng chính tệp bảng tính. Không cần làm gì thêm.',
      en: 'Use the workbook itself. Nothing else to do.',
    },
  },
  'open-elsewhere': {
    severity: 'warning',
    vi: 'Tệp "{file}" đang được mở trong Excel hoặc LibreOffice; những thay đổi chưa lưu không được đọc.',
    en: '"{file}" is open in Excel or LibreOffice; what is not saved yet was not read.',
    fix: { vi: 'Lưu và đóng tệp rồi chạy lại lệnh.', en: 'Save and close it, then run the command again.' },
  },
  'file-in-use': {
    severity: 'error',
    vi: 'Không đọc được "{file}": tệp đang bị chương trình khác (ví dụ Excel) khóa.',
    en: 'Cannot read "{file}": another program (Excel, for example) has locked it.',
    fix: { vi: 'Đóng tệp đó rồi chạy lại lệnh.', en: 'Close it and run the command again.' },
  },
} as const satisfies Gallery;
