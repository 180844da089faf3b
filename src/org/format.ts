/** The columns of a units file: canonical codes, titles, and headers seen in office files. */
import type { InputColumn, InputFormat, InputKind } from '#kit/input.js';

export const column = (
  key: string,
  kind: InputKind,
  [vi, en]: readonly [string, string],
  synonyms: readonly string[] = [],
): InputColumn => ({ key, kind, title: { vi, en }, synonyms });

export const required = (input: InputColumn): InputColumn => ({ ...input, required: true });

export const UNIT_FORMAT: InputFormat = {
  name: 'units',
  columns: [
    required(
      column('code', 'code', ['Mã đơn vị', 'Code'], ['Mã', 'Mã định danh', 'Mã định danh đơn vị', 'unit']),
    ),
    required(column('kind', 'text', ['Loại đơn vị', 'Kind'], ['Loại', 'Loại hình'])),
    required(column('name', 'text', ['Tên đơn vị', 'Name'], ['Tên', 'Đơn vị', 'Tên cơ quan, đơn vị'])),
    column(
      'parent',
      'code',
      ['Mã đơn vị cấp trên', 'Parent'],
      ['Đơn vị cấp trên', 'Trực thuộc', 'Mã đơn vị cha'],
    ),
    column('level', 'text', ['Cấp', 'Level'], ['Cấp hành chính', 'Cấp đơn vị']),
    column('address', 'text', ['Địa chỉ', 'Address'], ['Trụ sở', 'Địa chỉ trụ sở', 'Địa điểm']),
    column('longitude', 'text', ['Kinh độ', 'Longitude'], ['kinh_do', 'lon', 'lng']),
    column('latitude', 'text', ['Vĩ độ', 'Latitude'], ['vi_do', 'lat']),
    column(
      'quota',
      'number',
      ['Định mức nhân sự', 'Quota'],
      ['Định biên', 'Tổng biên chế', 'Số lượng nhân sự'],
    ),
    column('quota_civil_servant', 'number', ['Biên chế công chức', 'Quota of civil servants'], ['Biên chế']),
    column(
      'quota_public_employee',
      'number',
      ['Số lượng người làm việc', 'Quota of public employees'],
      ['Số lượng viên chức', 'Viên chức'],
    ),
    column('quota_contract', 'number', ['Số hợp đồng lao động', 'Quota of contract staff'], ['Hợp đồng']),
    column('quota_postal', 'number', ['Số nhân viên bưu chính', 'Quota of postal staff'], ['Bưu chính']),
    column('opens_on', 'date', ['Ngày hoạt động', 'Opens on'], ['Ngày thành lập', 'Hoạt động từ', 'Từ ngày']),
    column(
      'closes_on',
      'date',
      ['Ngày kết thúc', 'Closes on'],
      ['Ngày giải thể', 'Hoạt động đến', 'Đến ngày'],
    ),
    column(
      'contract_until',
      'date',
      ['Thuê trụ sở đến', 'Lease until'],
      ['Hạn hợp đồng thuê', 'Hợp đồng thuê đến'],
    ),
    column(
      'running_cost',
      'number',
      ['Chi phí hằng năm', 'Running cost'],
      ['Kinh phí hoạt động', 'Chi phí (đồng/năm)'],
    ),
    column(
      'opening_hours',
      'text',
      ['Giờ làm việc', 'Opening hours'],
      ['Thời gian làm việc', 'Giờ tiếp nhận', 'Thời gian tiếp nhận'],
    ),
    column('fields', 'text', ['Lĩnh vực', 'Fields'], ['Lĩnh vực tiếp nhận', 'Các lĩnh vực']),
    column(
      'procedures',
      'code',
      ['Mã thủ tục', 'Procedures'],
      ['Thủ tục tiếp nhận', 'Mã TTHC', 'Các thủ tục'],
    ),
    column('areas', 'code', ['Địa bàn', 'Areas'], ['Mã địa bàn', 'Địa bàn phục vụ', 'Mã xã, phường']),
  ],
};
