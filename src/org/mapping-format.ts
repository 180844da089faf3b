/** The columns of a file that says what old codes became. */
import type { InputFormat } from '#kit/input.js';
import { column } from './format.js';

export const MAPPING_FORMAT: InputFormat = {
  name: 'lineage',
  columns: [
    column('old_unit', 'code', ['Mã cũ', 'Old code'], ['Mã đơn vị cũ', 'Mã xã cũ', 'Từ mã']),
    column('old_name', 'text', ['Tên cũ', 'Old name'], ['Tên đơn vị cũ', 'Xã, phường cũ']),
    {
      ...column('new_unit', 'code', ['Mã mới', 'New code'], ['Mã đơn vị mới', 'Mã xã mới', 'Thành mã']),
      required: true,
    },
    column('new_name', 'text', ['Tên mới', 'New name'], ['Tên đơn vị mới', 'Xã, phường mới']),
    column('effective', 'date', ['Ngày hiệu lực', 'Effective'], ['Hiệu lực từ', 'Từ ngày', 'Ngày sáp nhập']),
    column('fields', 'text', ['Lĩnh vực chuyển', 'Fields'], ['Lĩnh vực']),
    column('areas', 'code', ['Địa bàn chuyển', 'Areas'], ['Địa bàn']),
    column('share', 'text', ['Tỷ lệ', 'Share'], ['Tỷ lệ chuyển', 'Phần chuyển']),
    column('province', 'code', ['Mã tỉnh', 'Province'], ['Tỉnh, thành phố']),
    column('decision', 'text', ['Quyết định', 'Decision'], ['Nghị quyết', 'Số quyết định', 'Căn cứ']),
  ],
};
