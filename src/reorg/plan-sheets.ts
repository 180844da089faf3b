/** A plan as tables: successors with what they take over, units that close, people. Pure. */
import { lastDayOf } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes, compareVietnamese } from '#kit/vietnamese.js';
import { formatDay } from '#lang/numbers.js';
import type { Lang, Words } from '#lang/words.js';
import { positionNames } from '#staff/words.js';
import {
  type ClosedUnit,
  gateId,
  type OpenedUnit,
  type PersonEntry,
  type PersonForm,
  type Plan,
} from './model.js';

export const SHOWN_BY = ['branch', 'unit', 'person'] as const;
export type ShownBy = (typeof SHOWN_BY)[number];

const formNames: Words<PersonForm> = {
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

/** By branch everything; by former unit or person the people alone. */
export const planSheets = (plan: Plan, by: ShownBy, lang: Lang): Sheet[] =>
  by === 'branch'
    ? [
        successorSheet(plan),
        ...changedSheets(plan),
        closedSheet(plan),
        peopleSheet(plan, by, lang),
        ...gateSheets(plan),
      ]
    : [peopleSheet(plan, by, lang)];

export const closedOf = ({ units }: Plan): ClosedUnit[] => units.filter((unit) => unit.change === 'closed');
const openedOf = ({ units }: Plan): OpenedUnit[] => units.filter((unit) => unit.change === 'opened');

/** Every unit that opens, takes over or receives people, in order of code; of the last the plan knows no name. */
export function successorSheet(plan: Plan): Sheet {
  const names = new Map([
    ...plan.people.flatMap(({ to }) => (to === null ? [] : [[to, ''] as const])),
    ...closedOf(plan).flatMap(({ successor, successorName }) =>
      successor === null ? [] : [[successor, successorName] as const],
    ),
    ...openedOf(plan).map(({ code, name }) => [code, name] as const),
  ]);
  const merged = groupBy(closedOf(plan), ({ successor }) => successor ?? undefined);
  const arriving = groupBy(plan.people, ({ to }) => to ?? undefined);
  const dossiers = groupBy(plan.handover, ({ to }) => to);
  const codes = [...names.keys()].sort(compareCodes);
  return {
    name: { vi: 'Đơn vị tiếp nhận', en: 'Successors' },
    columns: [
      { key: 'branch', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'merged', title: { vi: 'Các đơn vị nhập vào', en: 'Units merged into it' }, kind: 'text' },
      { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
      { key: 'dossiers', title: { vi: 'Hồ sơ bàn giao', en: 'Open dossiers' }, kind: 'integer' },
    ],
    rows: codes.map((code) => [
      code,
      names.get(code) ?? null,
      (merged.get(code) ?? []).map((unit) => unit.code).join(', '),
      arriving.get(code)?.length ?? 0,
      sumOpen(dossiers.get(code)),
    ]),
    total: [
      ...[null, null, null],
      plan.people.filter(({ to }) => to !== null).length,
      sumOpen(plan.handover),
    ],
  };
}

const sumOpen = (lines: readonly { readonly open: number }[] = []): number =>
  lines.reduce((sum, { open }) => sum + open, 0);

/** Units that go on under another name, parent or address; none, no sheet. */
function changedSheets(plan: Plan): Sheet[] {
  const changed = plan.units.filter((unit) => unit.change === 'changed');
  if (changed.length === 0) return [];
  const sheet: Sheet = {
    name: { vi: 'Đơn vị thay đổi', en: 'Units that change' },
    columns: [
      { key: 'unit', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'from_day', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
      { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
      { key: 'parent', title: { vi: 'Đơn vị cấp trên', en: 'Parent' }, kind: 'text' },
      { key: 'address', title: { vi: 'Địa chỉ', en: 'Address' }, kind: 'text' },
    ],
    rows: changed.map(({ code, on, before, name, parent, address }) => [
      ...[code, on],
      sayChange(before.name, name),
      sayChange(before.parent ?? '', parent ?? ''),
      sayChange(before.address, address),
    ]),
  };
  return [sheet];
}

const sayChange = (before: string, after: string): string =>
  before === after ? after : `${before === '' ? '–' : before} → ${after === '' ? '–' : after}`;

function closedSheet(plan: Plan): Sheet {
  const open = new Map(plan.handover.map((line) => [line.from, line.open]));
  const people = groupBy(plan.people, ({ from }) => from);
  return {
    name: { vi: 'Đơn vị kết thúc hoạt động', en: 'Units that close' },
    columns: [
      { key: 'unit', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'closed_from', title: { vi: 'Đóng từ ngày', en: 'Closed from' }, kind: 'date' },
      { key: 'successor', title: { vi: 'Nhập vào', en: 'Merged into' }, kind: 'code' },
      { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
      { key: 'dossiers', title: { vi: 'Hồ sơ bàn giao', en: 'Open dossiers' }, kind: 'integer' },
    ],
    rows: closedOf(plan).map(({ code, name, on, successor }) => [
      ...[code, name, on, successor],
      people.get(code)?.length ?? 0,
      open.get(code) ?? 0,
    ]),
  };
}

const PEOPLE_COLUMNS: readonly SheetColumn[] = [
  { key: 'no', title: { vi: 'TT', en: 'No.' }, kind: 'integer' },
  { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
  { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
  { key: 'position', title: { vi: 'Chức vụ', en: 'Position' }, kind: 'text' },
  { key: 'from', title: { vi: 'Đơn vị cũ', en: 'From' }, kind: 'code' },
  { key: 'to', title: { vi: 'Đơn vị mới', en: 'To' }, kind: 'code' },
  { key: 'form', title: { vi: 'Hình thức', en: 'Form' }, kind: 'text' },
  { key: 'reason', title: { vi: 'Mục trong dự thảo', en: 'Entry of the scenario' }, kind: 'code' },
];

export function peopleSheet(plan: Plan, by: ShownBy, lang: Lang): Sheet {
  const people = plan.people.toSorted((a, b) => compareBy[by](a, b) || compareCodes(a.staff, b.staff));
  return {
    name: { vi: 'Danh sách nhân sự', en: 'People' },
    columns: PEOPLE_COLUMNS,
    rows: people.map((entry, i): Cell[] => [
      i + 1,
      ...[entry.staff, entry.name, positionNames[entry.position][lang], entry.from, entry.to],
      ...[sayForm(entry, lang), entry.reason],
    ]),
  };
}

/** The form, with the position that it gives and its last day. */
function sayForm({ form, becomes, until }: PersonEntry, lang: Lang): string {
  const last = lastDayOf(until ?? null);
  const end = last === null ? '' : ` ${lang === 'vi' ? 'đến hết' : 'until'} ${formatDay(last, lang)}`;
  return `${formNames[form][lang]}${becomes === undefined ? '' : `: ${positionNames[becomes][lang]}`}${end}`;
}

/** Every gate that does not hold, with the id by which it is accepted; none, no sheet. */
function gateSheets({ gates }: Plan): Sheet[] {
  if (gates.length === 0) return [];
  const sheet: Sheet = {
    name: { vi: 'Điều kiện bắt buộc chưa đạt', en: 'Gates that do not hold' },
    columns: [
      { key: 'gate', title: { vi: 'Mã điều kiện', en: 'Gate' }, kind: 'code' },
      { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code' },
      { key: 'who', title: { vi: 'Đối tượng', en: 'Concerns' }, kind: 'text' },
      { key: 'day', title: { vi: 'Ngày', en: 'Day' }, kind: 'date' },
      { key: 'accepted', title: { vi: 'Lý do chấp nhận', en: 'Accepted because' }, kind: 'text' },
    ],
    rows: gates.map((gate) => [...[gateId(gate), gate.unit, gate.said ?? gate.who, gate.day, gate.accepted]]),
  };
  return [sheet];
}

type Compare = (a: PersonEntry, b: PersonEntry) => number;

/** Inside a unit in the order of a Vietnamese list: by name. */
const compareBy: Readonly<Record<ShownBy, Compare>> = {
  branch: (a, b) =>
    compareCodes(a.to ?? '', b.to ?? '') || compareCodes(a.from, b.from) || compareVietnamese(a.name, b.name),
  unit: (a, b) => compareCodes(a.from, b.from) || compareVietnamese(a.name, b.name),
  person: () => 0,
};
