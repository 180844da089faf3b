/** Quotas and who fills them as a table. Pure. */
import type { Day } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { versionNear } from './hierarchy.js';
import type { QuotaRow } from './quota.js';
import { employmentNames } from './words.js';

const column = (key: string, vi: string, en: string) =>
  ({ key, title: { vi, en }, kind: 'integer' }) as const;

export function quotaSheet(rows: readonly QuotaRow[], day: Day, lang: Lang): Sheet {
  return {
    name: { vi: 'Định mức và nhân sự', en: 'Quotas and staff' },
    columns: [
      { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Name' }, kind: 'text' },
      { key: 'employment', title: { vi: 'Loại nhân sự', en: 'Kind of staff' }, kind: 'text' },
      column('quota', 'Được giao', 'Quota'),
      column('assigned', 'Tính vào định mức', 'Assigned'),
      column('present', 'Đang làm việc', 'Present'),
      column('lent_in', 'Đến biệt phái, cử đến', 'Lent or seconded in'),
      column('lent_out', 'Đi biệt phái, cử đi', 'Lent or seconded out'),
      column('surplus', 'Thừa', 'Surplus'),
      column('short', 'Thiếu', 'Short'),
    ],
    rows: rows.map((row) => [
      row.unit.code,
      versionNear(row.unit, day).name,
      employmentNames[row.employment][lang],
      row.quota,
      row.assigned,
      row.present,
      row.lentIn,
      row.lentOut,
      row.surplus,
      row.short,
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
