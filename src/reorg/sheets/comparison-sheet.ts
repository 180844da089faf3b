/** Plans side by side as tables: one line for each figure, and one for each person who fares otherwise. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDecimal, formatInteger, formatPercent } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { REACH } from '#org/reach/model.js';
import type { Difference, Measures, UnitLoad } from '../document/comparison.js';
import { type CoverageSide, PERSON_FORMS, type Travel } from '../model.js';
import {
  COVERAGE_SIDES,
  type SideName,
  sayNearAreas,
  sayNearResidents,
  sideNames,
} from './coverage-lines.js';
import { formNames, sayForm } from './people-sheet.js';

/** Plans by the names under which they stand. */
export interface ComparedPlans {
  readonly names: readonly string[];
  readonly measures: readonly Measures[];
  readonly differences: readonly Difference[];
}

interface Line {
  readonly said: Bilingual;
  readonly value: (measures: Measures, lang: Lang) => string;
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const UNSAID = '–';

const count = (said: Bilingual, figure: (measures: Measures) => number): Line => ({
  said,
  value: (measures, lang) => formatInteger(figure(measures), lang),
});

const rate = (value: number | null, lang: Lang): string =>
  value === null ? UNSAID : formatDecimal(value, 1, lang);

/** On average of those whose ways are known: the sum of none is no kilometres. */
const kilometres = (travel: Travel | null, metres: (one: Travel) => number, lang: Lang): string =>
  travel === null || travel.reckoned === 0
    ? UNSAID
    : formatDecimal(metres(travel) / travel.reckoned / 1000, 1, lang);

const sayLoad = (load: UnitLoad | undefined, lang: Lang): string =>
  load === undefined ? UNSAID : `${rate(load.each, lang)} (${load.unit})`;

const coverageLines = (side: SideName): Line[] => {
  const { vi, en } = sideNames[side];
  const line = (said: Bilingual, say: (one: CoverageSide, lang: Lang) => string | undefined): Line => ({
    said,
    value: ({ coverage }, lang) => {
      const one = coverage?.[side] ?? null;
      return (one === null ? undefined : say(one, lang)) ?? UNSAID;
    },
  });
  return [
    line(
      both(
        `Dân số có điểm trong ${REACH.km} km đường chim bay, ${vi}`,
        `Residents within ${REACH.km} km of a point, ${en}`,
      ),
      sayNearResidents,
    ),
    line(
      both(`Địa bàn có điểm trong ${REACH.km} km, ${vi}`, `Areas within ${REACH.km} km of a point, ${en}`),
      sayNearAreas,
    ),
    line(
      both('– điểm chưa có tọa độ, không tính', '– points without coordinates, not counted'),
      ({ unplaced }, lang) => formatInteger(unplaced, lang),
    ),
  ];
};

const LINES: readonly Line[] = [
  count(both('Đơn vị mở', 'Units that open'), ({ units }) => units.opened),
  count(both('– trong đó chi nhánh', '– of them branches'), ({ branches }) => branches),
  count(both('– trong đó điểm phục vụ', '– of them points'), ({ points }) => points),
  count(both('Đơn vị thay đổi', 'Units that change'), ({ units }) => units.changed),
  count(both('Đơn vị kết thúc hoạt động', 'Units that close'), ({ units }) => units.closed),
  count(both('Số người trong phương án', 'People in the plan'), ({ people }) => people),
  ...PERSON_FORMS.map((form) =>
    count(both(`– ${formNames[form].vi}`, `– ${formNames[form].en}`), ({ forms }) => forms[form]),
  ),
  count(both('Số người giữ nguyên', 'People not touched'), ({ others }) => others),
  {
    said: both('Số người đổi trụ sở làm việc', 'People on other premises'),
    value: ({ travel }, lang) => (travel === null ? UNSAID : formatInteger(travel.displaced, lang)),
  },
  {
    said: both('Quãng đường bình quân trước (km)', 'Way on average, before (km)'),
    value: ({ travel }, lang) => kilometres(travel, (one) => one.metresBefore, lang),
  },
  {
    said: both('Quãng đường bình quân sau (km)', 'Way on average, after (km)'),
    value: ({ travel }, lang) => kilometres(travel, (one) => one.metresAfter, lang),
  },
  {
    said: both('– số người tính được', '– people reckoned'),
    value: ({ travel }, lang) => (travel === null ? UNSAID : formatInteger(travel.reckoned, lang)),
  },
  ...COVERAGE_SIDES.flatMap(coverageLines),
  count(
    both('Hồ sơ đang giải quyết bàn giao', 'Open dossiers that change desk'),
    ({ openDossiers }) => openDossiers,
  ),
  {
    said: both('Hồ sơ bàn giao trên một người, bình quân', 'Open dossiers taken over a person, mean'),
    value: ({ load }, lang) => rate(load.mean, lang),
  },
  {
    said: both('– nơi cao nhất', '– where it is most'),
    value: ({ load }, lang) => (load.unit === null ? UNSAID : `${rate(load.most, lang)} (${load.unit})`),
  },
  {
    said: both(
      'Hồ sơ tiếp nhận 12 tháng trước trên một người của đơn vị mới, bình quân',
      'Dossiers of the year before a person of new units, mean',
    ),
    value: ({ year }, lang) => rate(year?.mean ?? null, lang),
  },
  {
    said: both('– nơi cao nhất', '– where it is most'),
    value: ({ year }, lang) => sayLoad(year?.most, lang),
  },
  {
    said: both('– nơi thấp nhất', '– where it is least'),
    value: ({ year }, lang) => sayLoad(year?.least, lang),
  },
  {
    said: both('Người trên biên chế được giao của đơn vị mới', 'People on the posts of new units'),
    value: ({ quota }, lang) =>
      quota === null || quota.posts === 0
        ? UNSAID
        : `${formatInteger(quota.people, lang)}/${formatInteger(quota.posts, lang)}`,
  },
  {
    said: both('– nơi sử dụng nhiều nhất', '– where it is fullest'),
    value: ({ quota }, lang) =>
      typeof quota?.most === 'number' ? formatPercent(quota.most, 0, lang) : UNSAID,
  },
  count(both('Người chờ bố trí', 'People awaiting placement'), ({ surplus }) => surplus),
  count(both('Vị trí còn thiếu người', 'Posts left short'), ({ short }) => short),
  count(both('Điều kiện bắt buộc chưa đạt', 'Gates open'), ({ gates }) => gates.open),
  count(both('Điều kiện được chấp nhận', 'Gates accepted'), ({ gates }) => gates.accepted),
  count(both('Cảnh báo', 'Warnings'), ({ warnings }) => warnings),
  {
    said: both('Bố trí đã chứng minh là tối ưu', 'Allocation proved best'),
    value: ({ isOptimal }, lang) =>
      isOptimal === null ? UNSAID : (isOptimal ? both('có', 'yes') : both('chưa', 'no'))[lang],
  },
];

export const comparisonSheets = (compared: ComparedPlans, lang: Lang): Sheet[] => [
  measureSheet(compared, lang),
  differenceSheet(compared, lang),
];

/** What is the same nought everywhere is not said. */
function measureSheet({ names, measures }: ComparedPlans, lang: Lang): Sheet {
  const rows = LINES.map(({ said, value }): string[] => [
    said[lang],
    ...measures.map((one) => value(one, lang)),
  ]).filter(([, ...values]) => values.some((value) => value !== '0' && value !== UNSAID));
  return {
    name: both('So sánh các phương án', 'Plans side by side'),
    columns: [
      { key: 'measure', title: both('Chỉ tiêu', 'Measure'), kind: 'text' },
      ...names.map((name, i) => planColumn(name, i)),
    ],
    rows,
  };
}

const planColumn = (name: string, i: number): SheetColumn => ({
  key: `plan_${i + 1}`,
  title: both(name, name),
  kind: 'text',
});

function differenceSheet({ names, differences }: ComparedPlans, lang: Lang): Sheet {
  return {
    name: both('Những người khác nhau giữa các phương án', 'People who fare otherwise'),
    columns: [
      { key: 'no', title: both('TT', 'No.'), kind: 'integer' },
      { key: 'staff', title: both('Mã cán bộ', 'Staff code'), kind: 'code' },
      { key: 'full_name', title: both('Họ và tên', 'Full name'), kind: 'text' },
      { key: 'from', title: both('Đơn vị cũ', 'From'), kind: 'code' },
      ...names.map((name, i) => planColumn(name, i)),
    ],
    rows: differences.map(({ staff, name, from, entries }, i): Cell[] => [
      ...[i + 1, staff, name, from],
      ...entries.map((entry) =>
        entry === null
          ? both('không có trong phương án', 'not in the plan')[lang]
          : `${entry.to ?? UNSAID} (${sayForm(entry, lang)})`,
      ),
    ]),
  };
}
