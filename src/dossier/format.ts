/**
 * The columns of a dossier file: canonical codes, titles, and headers seen in exports of provincial one-stop systems
 * (conventions of the field). Columns of applicants' personal data are dropped by the reader.
 */
import type { InputColumn, InputFormat, InputKind } from '#kit/input.js';

const column = (
  key: string,
  kind: InputKind,
  [vi, en]: readonly [string, string],
  synonyms: readonly string[] = [],
): InputColumn => ({ key, kind, title: { vi, en }, synonyms });

const required = (input: InputColumn): InputColumn => ({ ...input, required: true });

export const DOSSIER_FORMAT: InputFormat = {
  name: 'dossiers',
  personal: 'drop',
  columns: [
    required(column('code', 'code', ['Mã hồ sơ', 'Dossier'], ['Số hồ sơ', 'Số biên nhận', 'MaHoSo'])),
    required(
      column(
        'procedure',
        'code',
        ['Mã TTHC', 'Procedure'],
        ['Mã thủ tục', 'Mã thủ tục hành chính', 'Mã số TTHC', 'MaTTHC'],
      ),
    ),
    required(
      column(
        'unit',
        'code',
        ['Mã đơn vị tiếp nhận', 'Receiving unit'],
        ['Mã đơn vị', 'Đơn vị tiếp nhận', 'Nơi tiếp nhận', 'Mã định danh đơn vị', 'MaDinhDanhDonVi'],
      ),
    ),
    required(
      column(
        'received_at',
        'minute',
        ['Ngày tiếp nhận', 'Received at'],
        ['Ngày nhận', 'Ngày nhận hồ sơ', 'Thời điểm tiếp nhận', 'NgayTiepNhan'],
      ),
    ),
    column(
      'channel',
      'text',
      ['Kênh tiếp nhận', 'Channel'],
      ['Kênh', 'Kênh thực hiện', 'Hình thức nộp', 'Hình thức tiếp nhận', 'Phương thức nhận', 'KenhThucHien'],
    ),
    column(
      'due_at',
      'minute',
      ['Ngày hẹn trả', 'Due at'],
      ['Ngày hẹn trả kết quả', 'Hạn trả', 'Hạn xử lý', 'NgayHenTra'],
    ),
    column(
      'finished_at',
      'minute',
      ['Ngày kết thúc xử lý', 'Finished at'],
      ['Ngày xử lý xong', 'Ngày hoàn thành', 'Ngày giải quyết xong', 'Ngày có kết quả', 'NgayKetThucXuLy'],
    ),
    column('returned_at', 'minute', ['Ngày trả kết quả', 'Returned at'], ['Ngày trả', 'NgayTra']),
    column(
      'status',
      'text',
      ['Trạng thái', 'Status'],
      ['Trạng thái hồ sơ', 'Tình trạng', 'Tình trạng hồ sơ', 'TrangThaiHoSoId'],
    ),
    column(
      'supplement_requested_at',
      'minute',
      ['Ngày yêu cầu bổ sung', 'Supplement asked for at'],
      ['NgayYeuCauBoSung'],
    ),
    column(
      'supplement_completed_at',
      'minute',
      ['Ngày hoàn thành bổ sung', 'Supplement completed at'],
      ['Ngày công dân bổ sung', 'Ngày bổ sung', 'NgayCongDanBoSung'],
    ),
    column(
      'supplement_count',
      'number',
      ['Số lần yêu cầu bổ sung', 'Supplements asked for'],
      ['Số lần bổ sung'],
    ),
    column('payment_requested_at', 'minute', ['Ngày yêu cầu nộp phí, lệ phí', 'Payment asked for at']),
    column('payment_completed_at', 'minute', ['Ngày nộp phí, lệ phí', 'Payment completed at']),
    column(
      'handler',
      'code',
      ['Mã cơ quan giải quyết', 'Handling agency'],
      ['Cơ quan giải quyết', 'Đơn vị xử lý', 'Cơ quan chủ trì'],
    ),
    column(
      'return_unit',
      'code',
      ['Mã đơn vị trả kết quả', 'Returning unit'],
      ['Đơn vị trả kết quả', 'Nơi trả kết quả'],
    ),
    column(
      'desk',
      'code',
      ['Mã đơn vị đang giữ', 'Now at unit'],
      ['Đơn vị đang giữ', 'Nơi đang giữ', 'Nơi đang giữ hồ sơ', 'Current unit'],
    ),
    column(
      'officer',
      'code',
      ['Mã cán bộ tiếp nhận', 'Officer'],
      ['Mã cán bộ', 'Cán bộ tiếp nhận', 'Cán bộ xử lý'],
    ),
    column('rescheduled_to', 'minute', ['Hẹn lại đến', 'Rescheduled to'], ['Ngày hẹn lại', 'Gia hạn đến']),
    column('apology_on', 'date', ['Ngày xin lỗi', 'Apology on']),
    column('fee', 'number', ['Phí, lệ phí đã thu', 'Fee'], ['Phí', 'Lệ phí', 'Số tiền']),
    column('online_payment', 'text', ['Thanh toán trực tuyến', 'Paid online']),
    column('digitised', 'text', ['Số hóa', 'Digitised'], ['Số hóa hồ sơ', 'Tình trạng số hóa']),
    column('result_electronic', 'text', ['Kết quả điện tử', 'Electronic result'], ['Cấp kết quả điện tử']),
    column('updated_at', 'minute', ['Cập nhật lúc', 'Updated at'], ['Ngày cập nhật', 'Thời điểm cập nhật']),
    // Of our own exports: a due date that was moved stays moved in a new database.
    column(
      'first_due_at',
      'minute',
      ['Ngày hẹn trả lần đầu', 'First due at'],
      ['Ngày hẹn trả ban đầu', 'Hạn trả ban đầu', 'Hạn xử lý ban đầu', 'Original due date', 'First due date'],
    ),
  ],
};
