/** The columns of an areas file: wards, communes and special zones. */
import type { InputFormat } from '#kit/input.js';
import { column, required } from './format.js';

export const AREA_FORMAT: InputFormat = {
  name: 'areas',
  columns: [
    required(
      column(
        'code',
        'code',
        ['Mã địa bàn', 'Code'],
        ['Mã', 'Mã xã', 'Mã xã, phường', 'Mã đơn vị hành chính'],
      ),
    ),
    required(
      column(
        'name',
        'text',
        ['Tên địa bàn', 'Name'],
        ['Tên', 'Xã, phường', 'Tên xã, phường', 'Tên đơn vị hành chính'],
      ),
    ),
    column('longitude', 'text', ['Kinh độ', 'Longitude'], ['kinh_do', 'lon', 'lng']),
    column('latitude', 'text', ['Vĩ độ', 'Latitude'], ['vi_do', 'lat']),
    column('population', 'number', ['Dân số', 'Population'], ['dan_so', 'Dân số (người)', 'Quy mô dân số']),
    column(
      'area_km2',
      'number',
      ['Diện tích (km²)', 'Area (km²)'],
      ['dien_tich_km2', 'Diện tích', 'Diện tích tự nhiên'],
    ),
    column('opens_on', 'date', ['Ngày thành lập', 'Opens on'], ['Từ ngày', 'Hiệu lực từ']),
    column('closes_on', 'date', ['Ngày kết thúc', 'Closes on'], ['Đến ngày', 'Hiệu lực đến']),
  ],
};
