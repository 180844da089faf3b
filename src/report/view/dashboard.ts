/** The dashboard on a terminal: the whole and the units right below it. The page has the rest. Pure. */
import type { SignalReport } from '#dossier/signals/model.js';
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { RATE_OF } from '../dashboard/figures.js';
import type { Dashboard, DashboardNode, RateName } from '../dashboard/model.js';
import { rateOf } from '../model.js';
import { TOTAL } from './columns.js';
import { inBoth } from './footer.js';

const DASHBOARD_TITLE: Bilingual = { vi: 'Bảng theo dõi tổng hợp', en: 'Dashboard' };

const COLUMNS: readonly SheetColumn[] = [
  { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
  { key: 'unitName', title: { vi: 'Đơn vị', en: 'Name' }, kind: 'text' },
  { key: 'received', title: { vi: 'Tiếp nhận', en: 'Received' }, kind: 'integer' },
  { key: 'resolved', title: { vi: 'Đã giải quyết', en: 'Resolved' }, kind: 'integer' },
  { key: 'rate', title: { vi: 'Trước hạn và đúng hạn (%)', en: 'Early and on time (%)' }, kind: 'percent' },
  { key: 'formRate', title: { vi: 'Theo biểu II.06a (%)', en: 'By form II.06a (%)' }, kind: 'percent' },
  {
    key: 'inProgressOverdue',
    title: { vi: 'Đang giải quyết quá hạn', en: 'Overdue in progress' },
    kind: 'integer',
  },
  { key: 'ballots', title: { vi: 'Số phiếu', en: 'Ballots' }, kind: 'integer' },
  { key: 'satisfaction', title: { vi: 'Tỷ lệ hài lòng (%)', en: 'Satisfied (%)' }, kind: 'percent' },
];

export function dashboardSheet(dashboard: Dashboard, lang: Lang): Sheet {
  const { sides, opensWith, period, notes, minCount } = dashboard;
  const side = sides[opensWith];
  const [top, ...nodes] = side?.nodes ?? [];
  return {
    name: DASHBOARD_TITLE,
    columns: COLUMNS,
    rows: nodes.filter(({ parent }) => parent === 0).map((node) => cellsOf(node, minCount)),
    ...(top === undefined ? {} : { total: ['', TOTAL[lang], ...cellsOf(top, minCount).slice(2)] }),
    footer: side === undefined ? notes : [side.note, ...notes],
    heading: [
      { vi: DASHBOARD_TITLE.vi.toUpperCase(), en: DASHBOARD_TITLE.en.toUpperCase() },
      {
        vi: `(Từ ngày ${formatDay(period.from, 'vi')} đến ngày ${formatDay(period.lastDay, 'vi')})`,
        en: `(From ${period.from} to ${period.lastDay})`,
      },
    ],
  };
}

function cellsOf(node: DashboardNode, minCount: number): Cell[] {
  const { figures, code, name } = node;
  return [
    ...[code, name, figures.received, figures.resolved],
    shownShare(node, 'onTime', 0),
    rateOf(figures.formKept, figures.resolved).value,
    ...[figures.inProgressOverdue, figures.ballots],
    shownShare(node, 'satisfaction', minCount),
  ];
}

function shownShare({ figures }: DashboardNode, name: RateName, least: number): number | null {
  const rate = RATE_OF[name](figures);
  return rate.denominator < least ? null : rate.value;
}

export const sayFound = ({ signals, facts, comparisons }: SignalReport): Bilingual =>
  inBoth((lang) => {
    const [found, counted, compared] = [signals.length, facts.length, comparisons].map((n) =>
      formatInteger(n, lang),
    );
    return lang === 'vi'
      ? `Đáng xem lại: ${found} điểm trong ${compared} phép so sánh, ${counted} số đếm được; xem: motcua dossier check --signals.`
      : `Worth a second look: ${found} of ${compared} comparisons, ${counted} counts; see motcua dossier check --signals.`;
  });

export function viewDashboard(sheet: Sheet, lang: Lang, width: number): string {
  const footed: Sheet = { ...sheet, footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])] };
  const heading = (sheet.heading ?? []).map((words) => words[lang]);
  return [...heading, '', ...layoutSheet(footed, lang, width)].join('\n');
}
