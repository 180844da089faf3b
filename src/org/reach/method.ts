/** How the figures of coverage came about, in sentences that stand below each of them. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { kindNames } from '../words.js';
import type { Coverage } from './model.js';
import { metresOfMinutes } from './reckon.js';
import { sayAmount } from './words.js';

const inBoth = (say: (lang: Lang) => string): Bilingual => ({ vi: say('vi'), en: say('en') });

export const sayMethod = (coverage: Coverage): Bilingual[] => [
  DISTANCE,
  sayEstimate(coverage),
  sayPoints(coverage),
  sayShares(coverage),
];

const DISTANCE: Bilingual = {
  vi: 'Khoảng cách: đường chim bay từ tọa độ của địa bàn đến điểm đang mở gần nhất, làm tròn đến mét; toàn bộ dân số của địa bàn tính tại tọa độ đó.',
  en: 'Distance: as the crow flies, in whole metres, from the coordinates of an area to the nearest open point; all residents are taken to live there.',
};

function sayEstimate({ reach }: Coverage): Bilingual {
  const amount = (key: keyof typeof reach) => sayAmount(reach[key]);
  const [detour, speed, minutes] = [amount('detour'), amount('speed'), amount('minutes')];
  const metres = metresOfMinutes(reach);
  return {
    vi: `Số phút chỉ là ước tính từ khoảng cách đường chim bay × hệ số đường vòng ${detour.vi} ÷ tốc độ ${speed.vi} km/h, không phải thời gian đi lại thực tế; ${minutes.vi} phút ứng với ${formatInteger(metres, 'vi')} m đường chim bay. Đặt lại: --detour, --speed.`,
    en: `Minutes are only an estimate, straight line × detour ${detour.en} ÷ ${speed.en} km/h, and no travel time; ${minutes.en} minutes stand for ${formatInteger(metres, 'en')} m of straight line. To set: --detour, --speed.`,
  };
}

function sayPoints({ points, kinds, day }: Coverage): Bilingual {
  const located = points.filter(({ spot }) => spot !== null).length;
  return inBoth((lang) => {
    const names = kinds.map((kind) => kindNames[kind][lang]).join(', ');
    const [used, all] = [located, points.length].map((count) => formatInteger(count, lang));
    return lang === 'vi'
      ? `Điểm: các đơn vị mở vào ngày ${formatDay(day, lang)} (${names}), ${used} trên ${all} đơn vị có tọa độ; không xét lĩnh vực và địa bàn phục vụ của từng điểm. Địa bàn xếp theo chi nhánh (nếu không có: trung tâm) của điểm gần nhất.`
      : `Points: units open on ${day} (${names}), ${used} of ${all} with coordinates; which fields and areas each serves is not looked at. Areas stand under the branch, or else the centre, of their nearest point.`;
  });
}

function sayShares({ total }: Coverage): Bilingual {
  const { all, unknown, uncounted } = total;
  return inBoth((lang) => {
    const count = (value: number) => formatInteger(value, lang);
    const base = count(all.residents - unknown.residents);
    return lang === 'vi'
      ? `Mẫu số của tỷ lệ: ${base} người, dân số của các địa bàn có tọa độ. Không tính: ${count(unknown.areas)} địa bàn không có tọa độ (${count(unknown.residents)} người), ${count(uncounted)} địa bàn chưa có dân số.`
      : `Denominator: ${base} residents of areas with coordinates. Left out: ${count(unknown.areas)} without coordinates (${count(unknown.residents)} residents), ${count(uncounted)} of unknown population.`;
  });
}
