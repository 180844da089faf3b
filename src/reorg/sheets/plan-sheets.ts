/** A plan as tables: successors with what they take over, units that close, people. Pure. */

import type { UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { allocationSheets } from '../allocate/sheets.js';
import type { ShownPlan } from '../document/anonymise.js';
import type { ClosedUnit, OpenedUnit } from '../model.js';
import { heirsOf, takersOf } from '../split/takers.js';
import { type PhasePart, partsByPhase } from './by-phase.js';
import { gateSheets, gateSheetsWhole } from './gates-sheet.js';
import { loadSheets } from './load-sheet.js';
import { formSheet, peopleSheet } from './people-sheet.js';
import { sayScope, splitSheets } from './split-sheets.js';

export const SHOWN_BY = ['branch', 'unit', 'person', 'form', 'gate'] as const;
export type ShownBy = (typeof SHOWN_BY)[number];

/** By branch everything; by gate the gates; otherwise the people alone. */
export function planSheets(plan: ShownPlan, by: ShownBy, lang: Lang): Sheet[] {
  if (by === 'gate') return gateSheetsWhole(plan, lang);
  const people = peopleSheet(plan, by, lang);
  if (by === 'form') return [formSheet(plan, lang), people];
  if (by !== 'branch') return [people];
  return [
    successorSheet(plan, lang),
    ...changedSheets(plan, lang),
    ...splitSheets(plan.units, lang),
    closedSheet(plan),
    people,
    ...loadSheets(plan),
    ...allocationSheets(plan, lang),
    ...gateSheets(plan, lang),
  ];
}

type Units = Pick<ShownPlan, 'units'>;

export const closedOf = ({ units }: Units): ClosedUnit[] => units.filter((unit) => unit.change === 'closed');
const openedOf = ({ units }: Units): OpenedUnit[] => units.filter((unit) => unit.change === 'opened');

const FROM_DAY: SheetColumn = { key: 'from_day', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' };

/** Phase by phase every unit that opens, takes over or receives people, in order of code. */
export function successorSheet(plan: ShownPlan, lang: Lang): Sheet {
  const parts = partsByPhase(plan);
  const names = namesIn(plan);
  const hasDays = parts.length > 1;
  return {
    name: { vi: 'Đơn vị tiếp nhận', en: 'Successors' },
    columns: [
      ...(hasDays ? [FROM_DAY] : []),
      { key: 'branch', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'merged', title: { vi: 'Các đơn vị nhập vào', en: 'Units merged into it' }, kind: 'text' },
      { key: 'people', title: { vi: 'Nhân sự', en: 'People' }, kind: 'integer' },
      { key: 'dossiers', title: { vi: 'Hồ sơ bàn giao', en: 'Open dossiers' }, kind: 'integer' },
    ],
    rows: parts.flatMap((part) =>
      successorRows(part, names, lang).map((row): Cell[] => (hasDays ? [part.effective, ...row] : row)),
    ),
    // Over several phases whoever moves twice would be counted twice.
    ...(hasDays ? {} : { total: successorTotal(plan) }),
  };
}

const successorTotal = ({ people, handover }: Pick<ShownPlan, 'people' | 'handover'>): Cell[] => [
  ...[null, null, null],
  people.filter(({ to }) => to !== null).length,
  sumOpen(handover),
];

/** By code; of a unit that only receives people, and does not change, a part of a plan knows no name. */
const namesIn = (plan: ShownPlan): Map<UnitCode, string> =>
  new Map([
    ...(plan.figures ?? []).map(({ unit, name }) => [unit, name] as const),
    ...plan.units.flatMap(takersOf).map(({ code, name }) => [code, name] as const),
    ...plan.units.flatMap((unit) => (unit.change === 'changed' ? [[unit.code, unit.name] as const] : [])),
    ...openedOf(plan).map(({ code, name }) => [code, name] as const),
  ]);

function successorRows(part: PhasePart, names: ReadonlyMap<UnitCode, string>, lang: Lang): Cell[][] {
  const handing = part.units.flatMap((unit) => heirsOf(unit, part.units).map((code) => ({ unit, code })));
  const merged = groupBy(handing, ({ code }) => code);
  const arriving = groupBy(part.people, ({ to }) => to ?? undefined);
  const dossiers = groupBy(part.handover, ({ to }) => to ?? undefined);
  const codes = new Set([...arriving.keys(), ...merged.keys(), ...openedOf(part).map(({ code }) => code)]);
  return [...codes].sort(compareCodes).map((code) => [
    code,
    names.get(code) ?? null,
    sayMany(
      (merged.get(code) ?? []).map(({ unit }) => unit.code),
      lang,
    ),
    arriving.get(code)?.length ?? 0,
    sumOpen(dossiers.get(code)),
  ]);
}

/** A branch may take over dozens of units: the table of those that close names them all. */
const [NAMED_MOST, NAMED_OF_MANY] = [12, 3];

function sayMany(codes: readonly UnitCode[], lang: Lang): string {
  if (codes.length <= NAMED_MOST) return codes.join(', ');
  const named = codes.slice(0, NAMED_OF_MANY).join(', ');
  const others = codes.length - NAMED_OF_MANY;
  return { vi: `${named} và ${others} đơn vị nữa`, en: `${named} and ${others} others` }[lang];
}

const sumOpen = (lines: readonly { readonly open: number }[] = []): number =>
  lines.reduce((sum, { open }) => sum + open, 0);

/** Units that go on under another name, parent or address, or serve something else; none, no sheet. */
function changedSheets(plan: ShownPlan, lang: Lang): Sheet[] {
  const changed = plan.units.filter((unit) => unit.change === 'changed');
  if (changed.length === 0) return [];
  const isRescoped = changed.some(({ scope }) => scope !== undefined);
  const sheet: Sheet = {
    name: { vi: 'Đơn vị thay đổi', en: 'Units that change' },
    columns: [
      { key: 'unit', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      FROM_DAY,
      { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
      { key: 'parent', title: { vi: 'Đơn vị cấp trên', en: 'Parent' }, kind: 'text' },
      { key: 'address', title: { vi: 'Địa chỉ', en: 'Address' }, kind: 'text' },
      ...(isRescoped ? [SCOPE_COLUMN] : []),
    ],
    rows: changed.map(({ code, on, before, name, parent, address, ...unit }) => [
      ...[code, on],
      sayChange(before.name, name),
      sayChange(before.parent ?? '', parent ?? ''),
      sayChange(before.address, address),
      ...(isRescoped ? [sayScope(unit, lang)] : []),
    ]),
  };
  return [sheet];
}

const sayTakers = (unit: ClosedUnit): string | null => {
  const codes = takersOf(unit).map(({ code }) => code);
  return codes.length === 0 ? null : codes.join(', ');
};

const SCOPE_COLUMN: SheetColumn = {
  key: 'scope',
  title: { vi: 'Lĩnh vực · địa bàn', en: 'Fields · areas' },
  kind: 'text',
};

const sayChange = (before: string, after: string): string =>
  before === after ? after : `${before === '' ? '–' : before} → ${after === '' ? '–' : after}`;

function closedSheet(plan: ShownPlan): Sheet {
  const open = groupBy(plan.handover, ({ from }) => from);
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
    rows: closedOf(plan).map((unit) => [
      ...[unit.code, unit.name, unit.on, sayTakers(unit)],
      people.get(unit.code)?.length ?? 0,
      sumOpen(open.get(unit.code)),
    ]),
  };
}
