/**
 * Headers of columns that hold a citizen's personal data, as data: names seen in dossier exports of provincial
 * one-stop systems (conventions of the field; Decree 13/2023/NĐ-CP, Art. 2, lists the kinds). Such columns are never
 * imported. Matched after folding, whole header only, so that "Tên TTHC" is not taken for a name.
 */
import { foldHeader } from '#kit/vietnamese.js';

const PERSONAL_HEADERS: readonly string[] = [
  // Applicant's name
  ...['Họ tên', 'Họ và tên', 'Họ tên người nộp', 'Họ và tên người nộp', 'Tên người nộp', 'Người nộp'],
  ...['Người nộp hồ sơ', 'Tên người nộp hồ sơ', 'Họ tên người nộp hồ sơ', 'Họ và tên người nộp hồ sơ'],
  ...[
    'Chủ hồ sơ',
    'Tên chủ hồ sơ',
    'Họ tên chủ hồ sơ',
    'Họ và tên chủ hồ sơ',
    'Chủ sở hữu',
    'Người ủy quyền',
  ],
  ...['Người được ủy quyền', 'Người yêu cầu', 'Họ tên người yêu cầu', 'Tên người yêu cầu', 'Công dân'],
  ...['Tên công dân', 'Họ tên công dân', 'Tên tổ chức cá nhân', 'Tổ chức cá nhân', 'Cá nhân tổ chức'],
  ...['Tên cá nhân tổ chức', 'Tên tổ chức', 'Tên doanh nghiệp', 'Khách hàng', 'Tên khách hàng', 'Người khai'],
  ...['applicant', 'applicant_name', 'full_name', 'customer', 'customer_name', 'citizen', 'citizen_name'],
  // Phone, e-mail
  ...['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Số di động', 'Điện thoại di động'],
  ...[
    'Điện thoại người nộp',
    'Số điện thoại người nộp',
    'Điện thoại liên hệ',
    'Số điện thoại liên hệ',
    'Zalo',
  ],
  ...[
    'Số điện thoại chủ hồ sơ',
    'Điện thoại chủ hồ sơ',
    'phone',
    'phone_number',
    'mobile',
    'telephone',
    'tel',
  ],
  ...['Email', 'E-mail', 'Thư điện tử', 'Địa chỉ email', 'Email người nộp', 'Email chủ hồ sơ', 'Hộp thư'],
  // Numbers of identity papers
  ...['CCCD', 'CMND', 'CMT', 'CMTND', 'Số CCCD', 'Số CMND', 'CMND/CCCD', 'CCCD/CMND', 'Số CMND/CCCD'],
  ...['Số CCCD/CMND', 'Căn cước', 'Số căn cước', 'Căn cước công dân', 'Số căn cước công dân', 'Số định danh'],
  ...[
    'Số định danh cá nhân',
    'Mã định danh cá nhân',
    'Mã định danh công dân',
    'Số giấy tờ',
    'Số giấy tờ tùy thân',
  ],
  ...[
    'Giấy tờ tùy thân',
    'Chứng minh nhân dân',
    'Chứng minh thư',
    'Hộ chiếu',
    'Số hộ chiếu',
    'Mã số thuế cá nhân',
  ],
  ...['id_number', 'id_card', 'identity_number', 'national_id', 'passport', 'passport_number'],
  // Address, birth, sex
  ...['Địa chỉ người nộp', 'Địa chỉ chủ hồ sơ', 'Địa chỉ thường trú', 'Địa chỉ liên hệ', 'Địa chỉ tạm trú'],
  ...[
    'Địa chỉ công dân',
    'Địa chỉ',
    'Địa chỉ chi tiết',
    'Nơi thường trú',
    'Nơi ở',
    'Nơi ở hiện nay',
    'Hộ khẩu',
  ],
  ...[
    'Hộ khẩu thường trú',
    'Địa chỉ/SĐT',
    'Số nhà',
    'Quê quán',
    'address',
    'applicant_address',
    'home_address',
  ],
  ...[
    'Ngày sinh',
    'Năm sinh',
    'Ngày tháng năm sinh',
    'Ngày sinh người nộp',
    'Ngày sinh chủ hồ sơ',
    'Nơi sinh',
  ],
  ...[
    'birth_date',
    'birthdate',
    'date_of_birth',
    'birthday',
    'dob',
    'year_of_birth',
    'Giới tính',
    'gender',
    'sex',
  ],
  ...['Dân tộc', 'Tôn giáo', 'Số tài khoản', 'Tài khoản ngân hàng', 'bank_account'],
  // As the columns of one provincial system are called
  ...[
    'HoTen',
    'HoTenNguoiNop',
    'NguoiNop',
    'TenNguoiNop',
    'ChuHoSo',
    'TenChuHoSo',
    'SoDienThoai',
    'DienThoai',
  ],
  ...[
    'SoDienThoaiNguoiNop',
    'EmailNguoiNop',
    'EmailChuHoSo',
    'SoGiayTo',
    'SoGiayToChuHoSo',
    'SoCMND',
    'SoCCCD',
  ],
  ...['SoDinhDanh', 'DiaChi', 'DiaChiNguoiNop', 'DiaChiChuHoSo', 'NgaySinh', 'NgaySinhNguoiNop', 'GioiTinh'],
];

let folded: ReadonlySet<string> | undefined;

/** Is this the header of a column with a citizen's personal data? Takes a folded header. */
export function isPersonal(foldedHeader: string): boolean {
  folded ??= new Set(PERSONAL_HEADERS.map(foldHeader));
  return folded.has(foldedHeader);
}
