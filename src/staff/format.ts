/** The columns of a staff file: canonical codes, titles, and headers seen in personnel lists. */
import type { InputColumn, InputFormat, InputKind } from '#kit/input.js';

const column = (
  key: string,
  kind: InputKind,
  [vi, en]: readonly [string, string],
  synonyms: readonly string[] = [],
): InputColumn => ({ key, kind, title: { vi, en }, synonyms });

const required = (input: InputColumn): InputColumn => ({ ...input, required: true });

/** A row is a posting; what it says of the person holds for all rows of the same code. */
export const STAFF_FORMAT: InputFormat = {
  name: 'staff',
  columns: [
    required(
      column(
        'code',
        'code',
        ['Mã cán bộ', 'Staff code'],
        ['Mã NV', 'Mã nhân viên', 'Mã số cán bộ', 'Mã CBCC', 'staff'],
      ),
    ),
    required(column('full_name', 'text', ['Họ và tên', 'Full name'], ['Họ tên', 'Tên cán bộ', 'Họ, tên'])),
    required(
      column(
        'unit',
        'code',
        ['Mã đơn vị', 'Unit'],
        ['Đơn vị công tác', 'Mã đơn vị công tác', 'Nơi công tác'],
      ),
    ),
    column(
      'position',
      'text',
      ['Chức vụ', 'Position'],
      ['Chức danh', 'Chức vụ, chức danh', 'Vị trí', 'Vị trí việc làm'],
    ),
    column(
      'employment',
      'text',
      ['Loại nhân sự', 'Employment'],
      ['Đối tượng', 'Loại cán bộ', 'Biên chế, hợp đồng'],
    ),
    column('posting', 'text', ['Hình thức', 'Form of posting'], ['Hình thức bố trí', 'Hình thức phân công']),
    column(
      'quota_unit',
      'code',
      ['Đơn vị tính biên chế', 'Quota unit'],
      ['Đơn vị cử', 'Mã đơn vị cử', 'Đơn vị quản lý biên chế'],
    ),
    column('fields', 'text', ['Lĩnh vực', 'Fields'], ['Lĩnh vực phụ trách', 'Lĩnh vực tiếp nhận']),
    column('tasks', 'text', ['Nhiệm vụ', 'Tasks'], ['Công việc', 'Nhiệm vụ được giao']),
    column(
      'from',
      'date',
      ['Từ ngày', 'From'],
      ['Ngày bắt đầu', 'Ngày nhận công tác', 'Công tác từ', 'Thời điểm'],
    ),
    column('until', 'date', ['Đến ngày', 'Until'], ['Ngày kết thúc', 'Công tác đến']),
    column(
      'leaving',
      'date',
      ['Ngày nghỉ việc', 'Leaving'],
      ['Ngày nghỉ hưu', 'Làm việc đến hết ngày', 'Ngày thôi việc'],
    ),
    column('home_agency', 'text', ['Cơ quan cử đến', 'Home agency'], ['Cơ quan gốc', 'Cơ quan quản lý']),
    column('decision', 'text', ['Quyết định', 'Decision'], ['Số quyết định', 'Số QĐ']),
    column('wish', 'text', ['Nguyện vọng', 'Wish'], ['Đăng ký nguyện vọng']),
    column(
      'restriction',
      'text',
      ['Diện không điều động', 'Transfer restriction'],
      ['Lý do không điều động'],
    ),
    column(
      'restriction_until',
      'date',
      ['Không điều động đến hết', 'Restriction until'],
      ['Đến hết', 'Hạn không điều động'],
    ),
    column('consents', 'text', ['Đồng ý điều động', 'Consents'], ['Tự nguyện', 'Có nguyện vọng điều động']),
    column('birth_date', 'date', ['Ngày sinh', 'Birth date'], ['Ngày, tháng, năm sinh', 'Năm sinh']),
    column('residence', 'code', ['Nơi cư trú', 'Residence'], ['Mã xã, phường cư trú', 'Địa bàn cư trú']),
  ],
};
