/**
 * The built-in calendar of civil servants, 2018-2026: weekdays off and working Saturdays, each with its source.
 * Holidays on a weekend are not listed, only the weekday given in lieu of them. The lists are decided every year,
 * so later years are imported (`motcua calendar import`), and an imported day takes the place of a built-in one.
 */
import { type Day, toDay } from '#kit/dates.js';
import type { Calendar, CalendarDay } from './model.js';

const LIST = 'danh sách ngày nghỉ Việt Nam, holidays 0.105';
/** Article 115 of the Labour Code 2012 until 2020, Article 112 of the Labour Code 2019 since (domain.md 8, [M]). */
const lawOf = (year: number) =>
  year < 2021 ? 'Bộ luật Lao động 2012, Điều 115' : 'Bộ luật Lao động 2019, Điều 112';

const HOLIDAY_NAMES = {
  newYear: 'Tết Dương lịch',
  lunarNewYear: 'Tết Nguyên đán',
  hungKings: 'Giỗ Tổ Hùng Vương',
  victory: 'Ngày Chiến thắng',
  labour: 'Ngày Quốc tế Lao động',
  national: 'Quốc khánh',
} as const;

type Holiday = keyof typeof HOLIDAY_NAMES;

/** Weekdays off by holiday, `MM-DD`; `+` = given in lieu of a holiday that fell on a weekend. */
const HOLIDAYS: Readonly<Record<number, Readonly<Record<Holiday, string>>>> = {
  2018: {
    newYear: '01-01',
    lunarNewYear: '02-14 02-15 02-16 02-19 02-20',
    hungKings: '04-25',
    victory: '04-30',
    labour: '05-01',
    national: '09-03+',
  },
  2019: {
    newYear: '01-01',
    lunarNewYear: '02-04 02-05 02-06 02-07 02-08',
    hungKings: '04-15+',
    victory: '04-30',
    labour: '05-01',
    national: '09-02',
  },
  2020: {
    newYear: '01-01',
    lunarNewYear: '01-23 01-24 01-27 01-28 01-29',
    hungKings: '04-02',
    victory: '04-30',
    labour: '05-01',
    national: '09-02',
  },
  2021: {
    newYear: '01-01',
    lunarNewYear: '02-10 02-11 02-12 02-15 02-16',
    hungKings: '04-21',
    victory: '04-30',
    labour: '05-03+',
    national: '09-02 09-03',
  },
  2022: {
    newYear: '01-03+',
    lunarNewYear: '01-31 02-01 02-02 02-03 02-04',
    hungKings: '04-11+',
    victory: '05-02+',
    labour: '05-03+',
    national: '09-01 09-02',
  },
  2023: {
    newYear: '01-02+',
    lunarNewYear: '01-20 01-23 01-24 01-25 01-26',
    hungKings: '05-02+',
    victory: '05-03+',
    labour: '05-01',
    national: '09-01 09-04+',
  },
  2024: {
    newYear: '01-01',
    lunarNewYear: '02-08 02-09 02-12 02-13 02-14',
    hungKings: '04-18',
    victory: '04-30',
    labour: '05-01',
    national: '09-02 09-03',
  },
  2025: {
    newYear: '01-01',
    lunarNewYear: '01-27 01-28 01-29 01-30 01-31',
    hungKings: '04-07',
    victory: '04-30',
    labour: '05-01',
    national: '09-01 09-02',
  },
  2026: {
    newYear: '01-01',
    lunarNewYear: '02-16 02-17 02-18 02-19 02-20',
    hungKings: '04-27+',
    victory: '04-30',
    labour: '05-01',
    national: '09-01 09-02',
  },
};

interface Swap extends Pick<CalendarDay, 'source' | 'confidence'> {
  readonly off: string;
  readonly work: string;
}

/** A weekday off, worked on a Saturday instead. Source and confidence as domain.md 8 has them. */
const SWAPS: readonly Swap[] = [
  { off: '2018-12-31', work: '2019-01-05', source: LIST, confidence: 'verified' },
  { off: '2019-04-29', work: '2019-05-04', source: LIST, confidence: 'verified' },
  { off: '2024-04-29', work: '2024-05-04', source: LIST, confidence: 'verified' },
  { off: '2025-05-02', work: '2025-04-26', source: 'Công văn 8726/VPCP-KGVX', confidence: 'verified' },
  {
    off: '2026-01-02',
    work: '2026-01-10',
    source: 'Chính phủ đồng ý ngày 25/12/2025 (theo báo chí)',
    confidence: 'general',
  },
  { off: '2026-08-31', work: '2026-08-22', source: 'Thông báo 9441/TB-BNV', confidence: 'verified' },
];

/**
 * Ngày Văn hóa Việt Nam as a day off is not certain (domain.md 8, [U]): it is listed and not applied unless the
 * caller asks for unsure days or imports the day; `calendar due` says so when a count passes over it.
 */
const UNSURE: readonly CalendarDay[] = [
  {
    day: toDay(2026, 11, 24),
    kind: 'off',
    name: 'Ngày Văn hóa Việt Nam',
    source: 'Nghị quyết 80-NQ/TW (văn bản thi hành chưa đối chiếu)',
    confidence: 'unsure',
    swappedWith: null,
  },
];

const toHolidays = (year: number, holidays: Readonly<Record<Holiday, string>>): CalendarDay[] =>
  (Object.keys(HOLIDAY_NAMES) as Holiday[]).flatMap((holiday) =>
    holidays[holiday].split(' ').map((text) => ({
      day: toDay(year, Number(text.slice(0, 2)), Number(text.slice(3, 5))),
      kind: 'off',
      name: HOLIDAY_NAMES[holiday] + (text.endsWith('+') ? ' (nghỉ bù)' : ''),
      source: `${lawOf(year)}; ${LIST}`,
      confidence: 'verified',
      swappedWith: null,
    })),
  );

const written = (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

function toSwapDays({ off, work, source, confidence }: Swap): CalendarDay[] {
  const [offDay, workDay] = [off as Day, work as Day];
  const common = { source, confidence };
  return [
    {
      day: offDay,
      kind: 'off',
      name: `Hoán đổi với ${written(workDay)}`,
      ...common,
      swappedWith: workDay,
    },
    { day: workDay, kind: 'work', name: `Làm bù cho ${written(offDay)}`, ...common, swappedWith: offDay },
  ];
}

const byDay = (a: CalendarDay, b: CalendarDay) => (a.day < b.day ? -1 : 1);

export const OFFICIAL_CALENDAR: Calendar = {
  years: Object.keys(HOLIDAYS).map(Number),
  days: [
    ...Object.entries(HOLIDAYS).flatMap(([year, holidays]) => toHolidays(Number(year), holidays)),
    ...SWAPS.flatMap(toSwapDays),
    ...UNSURE,
  ].sort(byDay),
};
