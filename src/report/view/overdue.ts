/** What people see of `report overdue`: a sheet by desk, and the list that is sent to a branch (wording-vi.md). Pure. */
import type { Sheet } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { DeskSum, OverdueEntry, OverdueState } from '../overdue.js';
import { TOTAL } from './columns.js';
import { inBoth } from './footer.js';

export interface OverdueView {
  readonly evaluatedOn: string;
  readonly days: number;
  readonly entries: readonly OverdueEntry[];
  readonly desks: readonly DeskSum[];
  readonly paused: number;
}

const STATES: Readonly<Record<OverdueState, { readonly vi: string; readonly en: string }>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
};

const UNIT = { vi: 'Nơi tiếp nhận', en: 'Received at' };
const DESK = { vi: 'Nơi đang giữ', en: 'Now at' };

const footerOf = ({ evaluatedOn, days, paused }: OverdueView) => [
  {
    vi: `Quá hạn: chưa kết thúc, ngày hẹn trả trước ngày ${formatDay(evaluatedOn, 'vi')}; đếm ngày làm việc theo lịch.${days > 0 ? ` Sắp đến hạn: trong ${days} ngày làm việc tới.` : ''}`,
    en: `Overdue: not ended, due before ${evaluatedOn}; working days by the calendar.${days > 0 ? ` Due soon: within ${days} working days.` : ''}`,
  },
  ...(paused === 0
    ? []
    : [
        inBoth((lang) =>
          lang === 'vi'
            ? `Không tính: ${formatInteger(paused, lang)} hồ sơ đã qua ngày hẹn trả nhưng đang tạm dừng chờ bổ sung hoặc nộp tiền.`
            : `Not counted: ${formatInteger(paused, lang)} dossiers past their due day that wait for a supplement or a payment.`,
        ),
      ]),
];

export function deskSheet(view: OverdueView, lang: Lang): Sheet {
  const sum = (key: 'overdue' | 'dueSoon' | 'apologised') =>
    view.desks.reduce((total, desk) => total + desk[key], 0);
  return {
    name: { vi: 'Theo nơi đang giữ', en: 'By desk' },
    heading: [
      { vi: 'HỒ SƠ QUÁ HẠN, SẮP ĐẾN HẠN', en: 'OVERDUE DOSSIERS' },
      {
        vi: `(Tính đến hết ngày ${formatDay(view.evaluatedOn, 'vi')})`,
        en: `(At the end of ${view.evaluatedOn})`,
      },
    ],
    columns: [
      { key: 'unit', title: UNIT, kind: 'code' },
      { key: 'unitName', title: { vi: 'Tên nơi tiếp nhận', en: 'Name' }, kind: 'text' },
      { key: 'desk', title: DESK, kind: 'code' },
      { key: 'deskName', title: { vi: 'Tên nơi đang giữ', en: 'Name' }, kind: 'text' },
      { key: 'overdue', title: STATES.overdue, kind: 'integer' },
      { key: 'dueSoon', title: STATES['due-soon'], kind: 'integer' },
      { key: 'apologised', title: { vi: 'Đã xin lỗi', en: 'Apologised' }, kind: 'integer' },
      {
        key: 'longest',
        title: { vi: 'Quá hạn lâu nhất (ngày làm việc)', en: 'Longest (working days)' },
        kind: 'integer',
      },
    ],
    rows: view.desks.map((d) => [
      ...[d.unit, d.unitName, d.desk, d.deskName],
      ...[d.overdue, d.dueSoon, d.apologised, d.longest],
    ]),
    total: ['', TOTAL[lang], '', '', sum('overdue'), sum('dueSoon'), sum('apologised'), null],
    footer: footerOf(view),
  };
}

export function overdueSheet(view: OverdueView, lang: Lang): Sheet {
  return {
    name: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
    heading: [
      { vi: 'DANH SÁCH HỒ SƠ QUÁ HẠN, SẮP ĐẾN HẠN', en: 'LIST OF OVERDUE DOSSIERS' },
      {
        vi: `(Tính đến hết ngày ${formatDay(view.evaluatedOn, 'vi')})`,
        en: `(At the end of ${view.evaluatedOn})`,
      },
    ],
    columns: [
      { key: 'code', title: { vi: 'Mã hồ sơ', en: 'Dossier' }, kind: 'code' },
      { key: 'procedure', title: { vi: 'Mã thủ tục', en: 'Procedure' }, kind: 'code' },
      { key: 'unit', title: UNIT, kind: 'code' },
      { key: 'desk', title: DESK, kind: 'code' },
      { key: 'handler', title: { vi: 'Cơ quan giải quyết', en: 'Resolved by' }, kind: 'code' },
      { key: 'officer', title: { vi: 'Cán bộ', en: 'Officer' }, kind: 'code' },
      { key: 'receivedOn', title: { vi: 'Ngày tiếp nhận', en: 'Received' }, kind: 'date' },
      { key: 'dueOn', title: { vi: 'Ngày hẹn trả', en: 'Due' }, kind: 'date' },
      { key: 'state', title: { vi: 'Tình trạng', en: 'State' }, kind: 'text' },
      {
        key: 'workingDays',
        title: { vi: 'Số ngày làm việc (quá hạn hoặc còn lại)', en: 'Working days (past or left)' },
        kind: 'integer',
      },
      { key: 'apologyOn', title: { vi: 'Ngày xin lỗi', en: 'Apology' }, kind: 'date' },
      { key: 'rescheduledTo', title: { vi: 'Hẹn lại đến', en: 'Rescheduled to' }, kind: 'date' },
      { key: 'cause', title: { vi: 'Nguyên nhân', en: 'Cause' }, kind: 'text' },
    ],
    rows: view.entries.map((e) => [
      ...[e.code, e.procedure, e.unit, e.desk, e.handler, e.officer, e.receivedOn, e.dueOn],
      ...[STATES[e.state][lang], e.workingDays, e.apologyOn, e.rescheduledTo, null],
    ]),
    footer: footerOf(view),
  };
}

/** More than a person reads on a terminal; files have them all. */
const SHOWN = 20;

export function viewOverdue(view: OverdueView, lang: Lang, width: number): string {
  const desks = deskSheet(view, lang);
  const { entries } = view;
  const list = overdueSheet({ ...view, entries: entries.slice(0, SHOWN) }, lang);
  // Nobody writes causes on a terminal.
  const columns = list.columns.slice(0, -1);
  const shown = { ...list, columns, rows: list.rows.map((row) => row.slice(0, -1)), footer: [] };
  const more = entries.length - SHOWN;
  return [
    ...(desks.heading ?? []).map((line) => line[lang]),
    '',
    ...layoutSheet({ ...desks, footer: [] }, lang, width),
    '',
    ...(entries.length === 0 ? [] : [...layoutSheet(shown, lang, width)]),
    ...(more > 0 ? [sayMore(more, lang)] : []),
    '',
    ...(desks.footer ?? []).map((line) => line[lang]),
  ].join('\n');
}

const sayMore = (more: number, lang: Lang): string =>
  lang === 'vi'
    ? `… và ${formatInteger(more, lang)} hồ sơ nữa; ghi đầy đủ ra tệp: -o qua-han.xlsx`
    : `… and ${formatInteger(more, lang)} more; write them all to a file: -o overdue.xlsx`;
