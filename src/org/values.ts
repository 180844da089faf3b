/** Values of a units file as offices write them: kinds, levels, coordinates, lists. Pure; undefined is "no such value". */
import type { AreaCode, ProcedureCode } from '#kit/brand.js';
import { splitCell, wordTable } from '#kit/cells.js';
import { parseDecimal, parseInteger, parseTime } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import { COUNTRY } from './places.js';

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

/** Latitudes beyond the pole are none, unless they are longitudes of ours in the wrong column: a rule says so then. */
export function parseLatitude(text: string): number | undefined {
  const latitude = parseDegrees(text, 180);
  const isReal = latitude !== undefined && (Math.abs(latitude) <= 90 * MICRO || isLongitude(latitude));
  return isReal ? latitude : undefined;
}

const isLongitude = (micro: number): boolean => micro >= COUNTRY.west && micro <= COUNTRY.east;

/** A whole number that is not negative. */
export function parseCount(text: string): number | undefined {
  const count = parseInteger(text);
  return count === undefined || count < 0 ? undefined : count;
}

/** km² as people write it, in whole square metres. */
export function parseSurface(text: string): number | undefined {
  const km2 = parseDecimal(text);
  return km2 === undefined || km2 < 0 ? undefined : Math.round(km2 * MICRO);
}

/** Names of fields hold commas (`Nông nghiệp, môi trường`); codes do not. */
const CODE_BREAKS = /[\s;,|]+/u;
export const parseFields = (text: string): string[] => splitCell(text);
export const parseAreaCodes = (text: string): AreaCode[] => splitCell(text, CODE_BREAKS) as AreaCode[];
export const parseProcedures = (text: string): ProcedureCode[] =>
  splitCell(text, CODE_BREAKS) as ProcedureCode[];

/** A part of the whole: `0,35` or `35 %`. */
export function parseShare(text: string): number | undefined {
  const percent = /^(.+?) ?%$/.exec(text.trim())?.[1];
  const number = parseDecimal(percent ?? text);
  if (number === undefined) return undefined;
  const share = percent === undefined ? number : number / 100;
  return share > 0 && share <= 1 ? share : undefined;
}

/** `7h30 - 11h30; 13:30-17:00`, a part of the week before them: `Thứ Bảy: 7:30-11:30`. */
const RANGE = /(\d{1,2}(?::|h ?| giờ ?)(?:\d{2})?) ?(?:-|–|đến) ?(\d{1,2}(?::|h ?| giờ ?)(?:\d{2})?)/giu;

/** Opening hours with each range as `07:30-11:30`; undefined where there is none, or one that ends before it begins. */
export function parseHours(text: string): string | undefined {
  let count = 0;
  let isBad = false;
  const written = tidy(text).replace(RANGE, (_, first: string, last: string) => {
    const [from, until] = [parseTime(first.trim()), parseTime(last.trim())];
    count++;
    if (from === undefined || until === undefined || from >= until) isBad = true;
    return `${toClock(from ?? 0)}-${toClock(until ?? 0)}`;
  });
  return count === 0 || isBad ? undefined : written;
}

const toClock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
