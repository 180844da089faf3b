/** The map with its heading, its figures and what its signs mean, as it stands above the tables of the page. Pure. */
import { escapeHtml } from '#kit/escape-html.js';
import type { Bilingual, Figure } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { sayFigures } from '../figures.js';
import type { Coverage } from '../model.js';
import { COVERAGE_TITLE, sayOn } from '../sheets.js';
import { BEYOND, sayWithinKm, sayWithinMinutes } from '../words.js';
import { drawMap } from './drawing.js';
import { drawArea, drawPoint } from './marks.js';
import { MAP_STYLE } from './style.js';

export const coverageFigure = (coverage: Coverage, lang: Lang): Figure => ({
  html: viewFigure(coverage, lang),
  style: MAP_STYLE,
});

const viewFigure = (coverage: Coverage, lang: Lang): string =>
  [
    '<section class="reach" aria-labelledby="map-title">',
    `<header><h1 id="map-title">${COVERAGE_TITLE[lang]}</h1><p>${sayOn(coverage)[lang]}</p></header>`,
    `<ul class="figures">${sayFigures(coverage, lang).map(viewItem).join('')}</ul>`,
    `<a class="skip" href="#table-1">${SKIP[lang]}</a>`,
    drawMap(coverage, lang),
    `<ul class="legend" aria-label="${LEGEND[lang]}">${viewLegend(coverage, lang)}</ul>`,
    `<p class="note">${LINES[lang]}${escapeHtml(sayUndrawn(coverage, lang))}</p>`,
    `<p class="note keys">${KEYS[lang]}</p>`,
    '</section>',
  ].join('\n');

const viewItem = (text: string): string => `<li>${escapeHtml(text)}</li>`;

const SKIP: Bilingual = { vi: 'Bỏ qua bản đồ, đến các bảng số liệu', en: 'Skip the map, to the tables' };
const LEGEND: Bilingual = { vi: 'Chú giải', en: 'Legend' };
const KEYS: Bilingual = {
  vi: 'Chọn một địa bàn (chuột, hoặc phím Tab rồi Enter) để đến dòng của địa bàn đó trong bảng; chọn mã trong bảng để trở lại bản đồ.',
  en: 'Choose an area (mouse, or Tab and Enter) to go to its row in the table; choose the code there to come back to the map.',
};
const LINES: Bilingual = {
  vi: 'Phía trên là hướng bắc. Đường nối là đường chim bay đến điểm đang mở gần nhất, không phải tuyến đường đi; phút là ước tính, cách tính ghi dưới bảng.',
  en: 'North is up. Lines are straight ones to the nearest open point, no roads; minutes are an estimate, and how it is made stands below the table.',
};

/** Nothing is left out silently. */
function sayUndrawn({ areas, points }: Coverage, lang: Lang): string {
  const [lost, unplaced] = [areas, points].map((all: readonly { spot: unknown }[]) =>
    formatInteger(all.filter(({ spot }) => spot === null).length, lang),
  );
  return {
    vi: ` Không vẽ được vì thiếu tọa độ: ${lost} địa bàn, ${unplaced} điểm.`,
    en: ` Not drawn for want of coordinates: areas ${lost}, points ${unplaced}.`,
  }[lang];
}

function viewLegend({ reach }: Coverage, lang: Lang): string {
  const area = (standing: 'near' | 'in-time' | 'far', isCounted = true) =>
    `<g class="${standing}">${drawArea({ ...MIDDLE, radius: isCounted ? 9 : 5, isCounted, standing })}</g>`;
  const point = (isSeat: boolean) => `<g class="points">${drawPoint(MIDDLE, isSeat, 8)}</g>`;
  const entries: readonly (readonly [string, Bilingual])[] = [
    [area('near'), sayWithinKm(reach)],
    [area('in-time'), sayWithinMinutes(reach)],
    [area('far'), BEYOND],
    [area('near', false), { vi: 'Hình vuông: chưa có dân số', en: 'Square: population not known' }],
    [point(true), { vi: 'Trụ sở chi nhánh, trung tâm', en: 'Seat of a branch or centre' }],
    [point(false), { vi: 'Điểm khác đang mở', en: 'Other open point' }],
    ['', { vi: 'Diện tích hình tròn theo dân số', en: 'The surface of a circle stands for its residents' }],
  ];
  return entries.map(([sign, said]) => `<li>${viewSign(sign)}${escapeHtml(said[lang])}</li>`).join('');
}

const MIDDLE = { x: 13, y: 13 } as const;

const viewSign = (sign: string): string =>
  sign === '' ? '' : `<svg viewBox="0 0 26 26" aria-hidden="true">${sign}</svg>`;
