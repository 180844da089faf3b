/** Quotas and who fills them as a table. Pure. */
import type { Day } from '#kit/dates.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { versionNear } from './hierarchy.js';
import type { QuotaRow } from './quota.js';
import { QUOTA_NUMBERS, type QuotaChange } from './quota-change.js';
import { employmentNames } from './words.js';

const column = (key: string, vi: string, en: string) =>
  ({ key, title: { vi, en }, kind: 'integer' }) as const;

const NUMBERS = [
  column('quota', 'Được giao', 'Quota'),
  column('assigned', 'Tính vào định mức', 'Assigned'),
  column('present', 'Đang làm việc', 'Present'),
  column('lent_in', 'Đến biệt phái, cử đến', 'Lent or seconded in'),
  column('lent_out', 'Đi biệt phái, cử đi', 'Lent or seconded out'),
  column('surplus', 'Thừa', 'Surplus'),
  column('short', 'Thiếu', 'Short'),
] as const;

const WHO: readonly SheetColumn[] = [
  { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
  { key: 'name', title: { vi: 'Tên đơn vị', en: 'Name' }, kind: 'text' },
  { key: 'employment', title: { vi: 'Loại nhân sự', en: 'Kind of staff' }, kind: 'text' },
];

export function quotaSheet(rows: readonly QuotaRow[], day: Day, lang: Lang): Sheet {
  return {
    name: { vi: 'Định mức và nhân sự', en: 'Quotas and staff' },
    columns: [...WHO, ...NUMBERS],
    rows: rows.map((row) => [
      row.unit.code,
      versionNear(row.unit, day).name,
      employmentNames[row.employment][lang],
      ...QUOTA_NUMBERS.map((key) => row[key]),
    ]),
    footer: [FOOTER(day), RULE],
  };
}

const FOOTER = (day: Day): Bilingual => ({
  vi: `Ngày ${formatDay(day, 'vi')}. Mỗi đơn vị tính cả các đơn vị bên dưới.`,
  en: `On ${formatDay(day, 'en')}. Every unit counts all below it.`,
});
const RULE: Bilingual = {
  vi: 'Biệt phái, cử đi tính vào định mức nơi cử; kiêm nhiệm không tính; hợp đồng và bưu chính tính vào tổng số khi được giao số riêng.',
  en: 'Seconded and lent people count at the sender; concurrent posts do not count; contract and postal staff count in the total where they have a number of their own.',
};

const SIDES = [
  { key: 'before', title: { vi: 'Trước', en: 'Before' } },
  { key: 'after', title: { vi: 'Sau', en: 'After' } },
] as const;

/** Both sides of a change that takes effect on a day. */
export const quotaChangeSheet = (changes: readonly QuotaChange[], on: Day, lang: Lang): Sheet => ({
  name: { vi: 'Định mức và nhân sự trước, sau', en: 'Quotas and staff before and after' },
  columns: [
    ...WHO,
    ...SIDES.flatMap((side) =>
      NUMBERS.map((one) => ({ ...one, key: `${side.key}_${one.key}`, groups: [side.title] })),
    ),
  ],
  rows: changes.map(({ code, name, employment, ...sides }) => [
    ...[code, name, employmentNames[employment][lang]],
    ...SIDES.flatMap(({ key }) => QUOTA_NUMBERS.map((number) => sides[key]?.[number] ?? null)),
  ]),
  footer: [CHANGE_FOOTER(on), RULE],
});

const CHANGE_FOOTER = (on: Day): Bilingual => ({
  vi: `Hiệu lực từ ${formatDay(on, 'vi')}; chỉ gồm các dòng có thay đổi. Mỗi đơn vị tính cả các đơn vị bên dưới.`,
  en: `In effect from ${formatDay(on, 'en')}; lines that stay the same are left out. Every unit counts all below it.`,
});
