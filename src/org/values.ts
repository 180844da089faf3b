/** Values of a units file as offices write them: kinds, levels, coordinates, lists. Pure; undefined is "no such value". */
import type { AreaCode } from '#kit/brand.js';
import { splitCell, wordTable } from '#kit/cells.js';
import { parseDecimal, parseInteger } from '#kit/values.js';

export const parseKind = wordTable({
  centre: ['Trung tâm', 'Trung tâm Phục vụ hành chính công', 'TTPVHCC', 'TT PVHCC', 'center'],
  department: ['Phòng', 'Phòng chuyên môn', 'Văn phòng', 'Phòng, ban'],
  branch: ['Chi nhánh', 'CN'],
  point: [
    'Điểm',
    'Điểm tiếp nhận',
    'Điểm tiếp nhận và trả kết quả',
    'Điểm phục vụ',
    'Điểm phục vụ hành chính công',
  ],
  agent: ['Đại lý', 'Đại lý dịch vụ công trực tuyến', 'Đại lý DVC trực tuyến'],
  'one-stop': [
    ...['Một cửa', 'Bộ phận Một cửa', 'Bộ phận một cửa (trước sắp xếp)', 'BPMC'],
    ...['Bộ phận Tiếp nhận và Trả kết quả', 'Bộ phận TN&TKQ'],
  ],
  agency: ['Cơ quan', 'Sở, ban, ngành', 'Cơ quan chuyên môn', 'UBND cấp xã', 'Cơ quan ngành dọc'],
});

export const parseLevel = wordTable({
  province: ['Tỉnh', 'Cấp tỉnh', 'Thành phố', 'Cấp thành phố'],
  district: ['Huyện', 'Cấp huyện', 'Quận', 'Quận, huyện'],
  commune: ['Xã', 'Cấp xã', 'Phường', 'Xã, phường', 'Đặc khu'],
});

const MICRO = 1_000_000;

/** Degrees with a decimal point or comma, at most `limit` either way, as micro-degrees. */
export function parseDegrees(text: string, limit: number): number | undefined {
  const degrees = parseDecimal(text);
  return degrees === undefined || Math.abs(degrees) > limit ? undefined : Math.round(degrees * MICRO);
}

/** A whole number that is not negative. */
export function parseCount(text: string): number | undefined {
  const count = parseInteger(text);
  return count === undefined || count < 0 ? undefined : count;
}

/** Names of fields hold commas (`Nông nghiệp, môi trường`); codes of areas do not. */
export const parseFields = (text: string): string[] => splitCell(text);
export const parseAreas = (text: string): AreaCode[] => splitCell(text, /[\s;,|]+/u) as AreaCode[];
