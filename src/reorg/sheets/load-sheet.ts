/** How much work comes to each unit that opens or takes over: dossiers of the year before for each of its people. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { formatDecimal } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { yearOf } from '../document/comparison.js';
import type { Plan } from '../model.js';

type Shown = Pick<Plan, 'units' | 'figures'>;

/** None where no dossier was received, or a unit is divided and nobody knows how they would be. */
export function loadSheets({ figures = [] }: Shown): Sheet[] {
  if (!figures.some(({ received }) => received !== null)) return [];
  const sheet: Sheet = {
    name: { vi: 'Khối lượng công việc', en: 'Work of the units' },
    columns: [
      { key: 'unit', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'people', title: { vi: 'Người làm việc', en: 'People at work' }, kind: 'integer' },
      {
        key: 'received',
        title: { vi: 'Hồ sơ tiếp nhận 12 tháng trước', en: 'Dossiers of the year before' },
        kind: 'integer',
      },
      {
        key: 'each',
        title: { vi: 'Hồ sơ trên một người', en: 'Dossiers a person' },
        kind: 'decimal',
        digits: 1,
      },
    ],
    rows: figures.map(({ unit, name, people, received }) => [
      ...[unit, name, people, received],
      received === null || people === 0 ? null : received / people,
    ]),
    footer: [
      {
        vi: 'Mỗi đơn vị tính cả các đơn vị bên dưới; hồ sơ đi theo đơn vị cũ; ô trống: chưa tính được vì đơn vị cũ được chia.',
        en: 'Each unit with all below it; dossiers go with their unit; blank: not known, for a unit is divided.',
      },
    ],
  };
  return [sheet];
}

/** The same in a sentence; nothing where it is not known. */
export function sayYear(plan: Shown, lang: Lang): string[] {
  const year = yearOf(plan);
  if (year === null) return [];
  const figure = (value: number) => formatDecimal(value, 1, lang);
  const { mean, most, least } = year;
  const range = {
    vi: `, cao nhất ${figure(most.each)} (${most.unit}), thấp nhất ${figure(least.each)} (${least.unit})`,
    en: ` on average, at most ${figure(most.each)} (${most.unit}), at least ${figure(least.each)} (${least.unit})`,
  }[lang];
  const said = {
    vi: `Hồ sơ tiếp nhận 12 tháng trước trên một người của đơn vị mới: bình quân ${figure(mean)}`,
    en: `Dossiers of the year before a person of the new units: ${figure(mean)}`,
  }[lang];
  return [`${said}${most.unit === least.unit ? '' : range}.`];
}
