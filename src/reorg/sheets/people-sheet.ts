/** The people of a plan as tables: by branch, former unit, person or form; and how many there are of each form. Pure. */

import { lastDayOf } from '#kit/dates.js';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes, compareNames } from '#kit/vietnamese.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang, Words } from '#lang/words.js';
import { isLeading } from '#staff/model.js';
import { formNames as postingNames, sayRank } from '#staff/words.js';
import { PERSON_FORMS, type PersonEntry, type PersonForm, type Plan } from '../model.js';
import { rankAfter, rankBefore } from '../ranks.js';

export const PEOPLE_ORDERS = ['branch', 'unit', 'person', 'form'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

export const formNames: Words<PersonForm> = {
  follows: { vi: 'chuyển theo đơn vị', en: 'follows the unit' },
  transfer: { vi: 'điều động', en: 'transfer' },
  assignment: { vi: 'phân công', en: 'assignment' },
  appointment: { vi: 'bổ nhiệm', en: 'appointment' },
  secondment: { vi: 'biệt phái', en: 'secondment' },
  lent: { vi: 'cử đến làm việc', en: 'lent' },
  returns: { vi: 'trở về đơn vị cử đi', en: 'returns to the sender' },
  relieved: { vi: 'thôi giữ chức vụ (do sắp xếp tổ chức)', en: 'relieved (reorganisation)' },
  surplus: { vi: 'chờ bố trí', en: 'awaits placement' },
  leaves: { vi: 'nghỉ trước ngày hiệu lực', en: 'leaves before' },
};

const BEFORE_THE_DAY: readonly SheetColumn[] = [
  { key: 'no', title: { vi: 'TT', en: 'No.' }, kind: 'integer' },
  { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
  { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
  { key: 'position', title: { vi: 'Chức vụ', en: 'Position' }, kind: 'text' },
  { key: 'from', title: { vi: 'Đơn vị cũ', en: 'From' }, kind: 'code' },
  { key: 'to', title: { vi: 'Đơn vị mới', en: 'To' }, kind: 'code' },
];
const THE_DAY: SheetColumn = { key: 'on', title: { vi: 'Từ ngày', en: 'From day' }, kind: 'date' };
const AFTER_THE_DAY: readonly SheetColumn[] = [
  { key: 'form', title: { vi: 'Hình thức', en: 'Form' }, kind: 'text' },
  { key: 'reason', title: { vi: 'Mục trong dự thảo', en: 'Entry of the scenario' }, kind: 'code' },
];

/** The day stands in a column of its own where there is more than one. */
export function peopleSheet(plan: Pick<Plan, 'people'>, by: PeopleOrder, lang: Lang): Sheet {
  const people = plan.people.toSorted(
    (a, b) => compareBy[by](a, b) || compareCodes(a.staff, b.staff) || compareCodes(a.on, b.on),
  );
  const hasDays = new Set(people.map(({ on }) => on)).size > 1;
  return {
    name: { vi: 'Danh sách nhân sự', en: 'People' },
    columns: [...BEFORE_THE_DAY, ...(hasDays ? [THE_DAY] : []), ...AFTER_THE_DAY],
    rows: people.map((entry, i): Cell[] => [
      i + 1,
      ...[entry.staff, entry.name, sayRank(rankBefore(entry), lang), entry.from, entry.to],
      ...(hasDays ? [entry.on] : []),
      ...[sayForm(entry, lang), entry.reason],
    ]),
  };
}

/** How many people in each form, and how many of them lead a unit; forms that nobody has are left out. */
export function formSheet({ people }: Pick<Plan, 'people'>, lang: Lang): Sheet {
  const rows = PERSON_FORMS.flatMap((form): Cell[][] => {
    const having = people.filter((entry) => entry.form === form);
    const leading = having.filter(({ position }) => isLeading(position)).length;
    return having.length === 0 ? [] : [[formNames[form][lang], having.length, leading]];
  });
  return {
    name: { vi: 'Nhân sự theo hình thức', en: 'People by form' },
    columns: [
      { key: 'form', title: { vi: 'Hình thức', en: 'Form' }, kind: 'text' },
      { key: 'people', title: { vi: 'Số người', en: 'People' }, kind: 'integer' },
      { key: 'leaders', title: { vi: 'Trong đó lãnh đạo', en: 'Of them leaders' }, kind: 'integer' },
    ],
    rows,
    total: [
      { vi: 'Tổng cộng', en: 'Total' }[lang],
      people.length,
      people.filter(({ position }) => isLeading(position)).length,
    ],
  };
}

/** The form by its name; of a post held beside the main one that it is such. */
export const sayFormName = ({ form, beside }: PersonEntry, lang: Lang): string =>
  `${formNames[form][lang]}${beside === true ? `, ${postingNames.concurrent[lang]}` : ''}`;

/** The form, with the position that it gives and its last day. */
export function sayForm(entry: PersonEntry, lang: Lang): string {
  const { to, becomes, acting, becomesActing, until } = entry;
  const isOther = becomes !== undefined || (to !== null && acting !== becomesActing);
  const last = lastDayOf(until ?? null);
  const end = last === null ? '' : ` ${lang === 'vi' ? 'đến hết' : 'until'} ${formatDay(last, lang)}`;
  return `${sayFormName(entry, lang)}${isOther ? `: ${sayRank(rankAfter(entry), lang)}` : ''}${end}`;
}

type Compare = (a: PersonEntry, b: PersonEntry) => number;

/** Inside a unit in the order of a Vietnamese list: by given name. */
const compareBy: Readonly<Record<PeopleOrder, Compare>> = {
  branch: (a, b) =>
    compareCodes(a.to ?? '', b.to ?? '') || compareCodes(a.from, b.from) || compareNames(a.name, b.name),
  unit: (a, b) => compareCodes(a.from, b.from) || compareNames(a.name, b.name),
  person: () => 0,
  form: (a, b) =>
    PERSON_FORMS.indexOf(a.form) - PERSON_FORMS.indexOf(b.form) ||
    compareCodes(a.to ?? '', b.to ?? '') ||
    compareNames(a.name, b.name),
};
