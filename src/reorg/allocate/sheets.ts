/** Posts left short and people awaiting placement, side by side: what is proposed for each. Pure. */
import type { Cell, Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { employmentNames } from '#org/words.js';
import type { Plan } from '../model.js';

type Shown = Pick<Plan, 'people' | 'surplus' | 'shortages'> & Pick<Partial<Plan>, 'proposals'>;

/** Only where people were allocated and something is left over. */
export function allocationSheets({ people, surplus, shortages, proposals }: Shown, lang: Lang): Sheet[] {
  if (proposals === undefined || surplus.length === 0) return shortageSheets(shortages, lang);
  const names = new Map(people.map(({ staff, name }) => [staff, name]));
  const proposed = new Map(proposals.map((one) => [one.staff, one]));
  const sheet: Sheet = {
    name: { vi: 'Đề xuất bố trí người đang chờ', en: 'Proposals for people awaiting placement' },
    columns: [
      { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
      { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
      { key: 'proposed', title: { vi: 'Đơn vị đề xuất', en: 'Proposed unit' }, kind: 'code' },
      { key: 'metres', title: { vi: 'Quãng đường (m)', en: 'Way (m)' }, kind: 'integer' },
    ],
    rows: surplus.map((staff): Cell[] => {
      const { unit = null, metres = null } = proposed.get(staff) ?? {};
      return [staff, names.get(staff) ?? null, unit, metres];
    }),
  };
  return [sheet, ...shortageSheets(shortages, lang)];
}

function shortageSheets(shortages: Shown['shortages'], lang: Lang): Sheet[] {
  if (shortages.length === 0) return [];
  const sheet: Sheet = {
    name: { vi: 'Định mức còn thiếu người', en: 'Posts left short' },
    columns: [
      { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
      { key: 'employment', title: { vi: 'Loại nhân sự', en: 'Kind of staff' }, kind: 'text' },
      { key: 'short', title: { vi: 'Còn thiếu', en: 'Short' }, kind: 'integer' },
    ],
    rows: shortages.map(({ unit, employment, short }) => [unit, employmentNames[employment][lang], short]),
  };
  return [sheet];
}
