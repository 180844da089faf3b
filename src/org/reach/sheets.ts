/** Coverage as tables: by branch, the areas beyond both limits, every area, every point. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { kindNames } from '../words.js';
import { areaAnchor, markAnchor } from './anchors.js';
import { sayMethod } from './method.js';
import type { AreaReach, BranchReach, Count, Coverage, Tally } from './model.js';
import { shareOf } from './reckon.js';
import { BEYOND, sayAmount, sayStanding, sayWithinKm, sayWithinMinutes, UNKNOWN_PLACE } from './words.js';

const column = (kind: SheetColumn['kind'], key: string, vi: string, en: string, more = {}): SheetColumn => ({
  ...{ key, title: { vi, en }, kind },
  ...more,
});

/** In the order of the file. */
export const COVERAGE_TABLES = ['branch', 'beyond', 'area', 'point'] as const;
export type CoverageTable = (typeof COVERAGE_TABLES)[number];

/** All of them, or only one, which then says itself how its figures came about. */
export function coverageSheets(coverage: Coverage, lang: Lang, only?: CoverageTable): Sheet[] {
  if (only === undefined) return COVERAGE_TABLES.map((table) => SHEETS[table](coverage, lang));
  const { footer = [], ...sheet } = SHEETS[only](coverage, lang);
  return [{ ...sheet, footer: only === 'branch' ? footer : [...footer, ...sayMethod(coverage)] }];
}

const SHEETS: Readonly<Record<CoverageTable, (coverage: Coverage, lang: Lang) => Sheet>> = {
  branch: (coverage, lang) => branchSheet(coverage, lang),
  beyond: (coverage, lang) => beyondSheet(coverage, lang),
  area: (coverage, lang) => areaSheet(coverage, lang),
  point: (coverage, lang) => pointSheet(coverage, lang),
};

export function branchSheet(coverage: Coverage, lang: Lang): Sheet {
  const { branches, total, reach, points } = coverage;
  const [km, minutes] = [sayWithinKm(reach), sayWithinMinutes(reach)];
  return {
    name: BY_BRANCH,
    heading: [BY_BRANCH, sayOn(coverage)],
    columns: [
      column('code', 'branch', 'Mã', 'Code'),
      column('text', 'name', 'Chi nhánh', 'Branch'),
      column('integer', 'points', 'Số điểm', 'Points'),
      column('integer', 'areas', 'Địa bàn', 'Areas'),
      column('integer', 'residents', 'Dân số', 'Residents'),
      ...withinColumns('within_km', km),
      ...withinColumns('within_minutes', minutes),
      ...countColumns('beyond', BEYOND),
    ],
    rows: [...branches.map((branch) => branchRow(branch, lang)), ...unknownRows(total, lang)],
    total: [null, TOTAL[lang], points.length, ...tallyCells(total)],
    footer: sayMethod(coverage),
  };
}

export const COVERAGE_TITLE: Bilingual = {
  vi: 'Mức độ tiếp cận điểm phục vụ của người dân',
  en: 'How near people have a point of service',
};
const BY_BRANCH: Bilingual = {
  vi: 'Mức độ tiếp cận theo chi nhánh',
  en: 'How near people have a point, by branch',
};
const TOTAL: Bilingual = { vi: 'Tổng cộng', en: 'Total' };
const NO_BRANCH: Bilingual = { vi: 'Không thuộc chi nhánh, trung tâm nào', en: 'Under no branch or centre' };

export const sayOn = ({ day }: Coverage): Bilingual => ({
  vi: `(Tại ngày ${formatDay(day, 'vi')})`,
  en: `(On ${day})`,
});

const countColumns = (key: string, group: Bilingual): SheetColumn[] => [
  column('integer', `${key}_areas`, 'Địa bàn', 'Areas', { groups: [group] }),
  column('integer', `${key}_residents`, 'Dân số', 'Residents', { groups: [group] }),
];

const withinColumns = (key: string, group: Bilingual): SheetColumn[] => [
  ...countColumns(key, group),
  column('percent', `${key}_share`, 'Tỷ lệ dân số', 'Share', { groups: [group] }),
];

const branchRow = (branch: BranchReach, lang: Lang): Cell[] => [
  branch.branch,
  branch.branch === null ? NO_BRANCH[lang] : branch.name,
  branch.points,
  ...tallyCells(branch),
];

const cells = ({ areas, residents }: Count): Cell[] => [areas, residents];

const tallyCells = (tally: Tally): Cell[] => [
  ...cells(tally.all),
  ...cells(tally.withinKm),
  shareOf(tally, tally.withinKm).value,
  ...cells(tally.withinMinutes),
  shareOf(tally, tally.withinMinutes).value,
  ...cells(tally.beyond),
];

/** What has no place is nobody's, and is told apart. */
const unknownRows = ({ unknown }: Tally, lang: Lang): Cell[][] =>
  unknown.areas === 0 ? [] : [[null, UNKNOWN_PLACE[lang], null, ...cells(unknown)]];

/** Beyond both limits, the most populous first; of unknown population last. */
export const listBeyond = ({ areas }: Pick<Coverage, 'areas'>): AreaReach[] =>
  areas
    .filter(({ standing }) => standing === 'far')
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1) || compareCodes(a.area, b.area));

export function beyondSheet(coverage: Coverage, lang: Lang): Sheet {
  const [km, minutes] = [sayAmount(coverage.reach.km), sayAmount(coverage.reach.minutes)];
  const title: Bilingual = {
    vi: `Địa bàn ngoài ${km.vi} km và ngoài ${minutes.vi} phút (ước tính)`,
    en: `Areas beyond ${km.en} km and beyond ${minutes.en} minutes (estimated)`,
  };
  const named = AREA_COLUMNS.filter(({ key }) => key !== 'standing');
  return {
    name: { vi: 'Ngoài cả hai ngưỡng', en: 'Beyond both' },
    heading: [title],
    columns: named,
    rows: listBeyond(coverage).map((area) => areaRow(area, coverage, lang).slice(0, named.length)),
  };
}

const AREA_COLUMNS: readonly SheetColumn[] = [
  column('code', 'area', 'Mã địa bàn', 'Area'),
  column('text', 'name', 'Tên địa bàn', 'Name'),
  column('integer', 'population', 'Dân số', 'Residents'),
  column('code', 'nearest', 'Điểm gần nhất', 'Nearest point'),
  column('text', 'nearest_name', 'Tên điểm', 'Its name', { width: 32 }),
  column('code', 'branch', 'Chi nhánh', 'Branch'),
  column('decimal', 'straight_km', 'Đường chim bay (km)', 'Straight line (km)'),
  column('integer', 'estimated_minutes', 'Ước tính (phút)', 'Estimate (minutes)'),
  column('text', 'standing', 'Mức tiếp cận', 'Reach'),
];

/** Minutes are rounded up, so that what reads 30 is within 30. */
const areaRow = (
  { area, name, population, nearest, metres, minutes, standing }: AreaReach,
  { reach }: Coverage,
  lang: Lang,
): Cell[] => [
  ...[area, name, population],
  ...[nearest?.unit ?? null, nearest?.name ?? null, nearest?.branch ?? null],
  metres === null ? null : metres / 1000,
  minutes === null ? null : Math.ceil(minutes - 1e-9),
  sayStanding(standing, reach)[lang],
];

const areaSheet = (coverage: Coverage, lang: Lang): Sheet => ({
  name: { vi: 'Địa bàn', en: 'Areas' },
  heading: [{ vi: 'Điểm gần nhất của từng địa bàn', en: 'The nearest point of every area' }, sayOn(coverage)],
  columns: AREA_COLUMNS,
  rows: coverage.areas.map((area) => areaRow(area, coverage, lang)),
  anchors: coverage.areas.map(({ spot }, i) => ({
    id: areaAnchor(i),
    ...(spot === null ? {} : { to: markAnchor(i) }),
  })),
  footer: [
    {
      vi: 'Phút làm tròn lên; ô trống: thiếu tọa độ hoặc dân số.',
      en: 'Minutes are rounded up; blank: coordinates or population are not known.',
    },
  ],
});

const pointSheet = (coverage: Coverage, lang: Lang): Sheet => ({
  name: { vi: 'Điểm', en: 'Points' },
  heading: [
    { vi: 'Các điểm và dân số có điểm đó gần nhất', en: 'Points, and the people to whom each is nearest' },
    sayOn(coverage),
  ],
  columns: [
    column('code', 'unit', 'Mã đơn vị', 'Unit'),
    column('text', 'name', 'Tên đơn vị', 'Name'),
    column('text', 'kind', 'Loại đơn vị', 'Kind'),
    column('code', 'branch', 'Chi nhánh', 'Branch'),
    column('integer', 'areas', 'Địa bàn gần nhất', 'Nearest to areas'),
    column('integer', 'residents', 'Dân số', 'Residents'),
    column('text', 'remark', 'Ghi chú', 'Remark'),
  ],
  rows: coverage.points.map(({ unit, name, kind, branch, nearestTo, spot }) => [
    ...[unit, name, kindNames[kind][lang], branch],
    ...(spot === null ? [null, null, UNLOCATED[lang]] : [...cells(nearestTo), null]),
  ]),
});

const UNLOCATED: Bilingual = { vi: 'không có tọa độ, không được tính', en: 'no coordinates, not counted' };
