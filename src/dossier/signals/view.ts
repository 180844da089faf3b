/** What people see of signals: each with its numbers, then how they were judged, and what honest reasons there may be. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger, formatPercent } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Signal, SignalKind, SignalReport } from './model.js';
import type { SummaryDimension, SummaryRow } from './summary.js';
import { EXPLANATION_WORDS, GAP_WORDS, INNOCENT, METHODS, SIGNAL_TITLES } from './words.js';

export interface SignalView {
  readonly report: SignalReport;
  readonly summary: { readonly by: readonly SummaryDimension[]; readonly rows: readonly SummaryRow[] };
}

const HEADING: Bilingual = { vi: 'ĐIỂM ĐÁNG XEM LẠI TRONG DỮ LIỆU HỒ SƠ', en: 'WORTH A SECOND LOOK' };
const NO_FAULT: Bilingual = {
  vi: 'Một điểm đáng xem lại không phải là kết luận sai phạm; trước hết hãy hỏi đơn vị và xem nhật ký xử lý.',
  en: 'What is worth a second look is no finding of fault: ask the unit first, and read the processing log.',
};

const COLUMNS: readonly (SheetColumn & { readonly cell: (one: Signal, lang: Lang) => Cell })[] = [
  { key: 'number', title: { vi: 'Số', en: 'No.' }, kind: 'integer', cell: (one) => one.number },
  {
    ...{ key: 'signal', title: { vi: 'Nội dung', en: 'What' }, kind: 'text' },
    cell: (one, lang) => SIGNAL_TITLES[one.signal][lang],
  },
  { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code', cell: (one) => one.unit },
  {
    ...{ key: 'month', title: { vi: 'Tháng', en: 'Month' }, kind: 'code' },
    cell: (one, lang) => sayMonth(one.month, lang),
  },
  { key: 'officer', title: { vi: 'Mã cán bộ', en: 'Officer' }, kind: 'code', cell: (one) => one.officer },
  { key: 'day', title: { vi: 'Ngày', en: 'Day' }, kind: 'date', cell: (one) => one.day },
  { key: 'observed', title: { vi: 'Thực tế', en: 'Seen' }, kind: 'integer', cell: (one) => one.observed },
  { key: 'n', title: { vi: 'Trên tổng số', en: 'Of' }, kind: 'integer', cell: (one) => one.n },
  {
    ...{ key: 'expected', title: { vi: 'Dự kiến', en: 'Expected' }, kind: 'decimal', digits: 1 },
    cell: (one) => one.expected,
  },
  {
    ...{ key: 'p', title: { vi: 'Xác suất ngẫu nhiên', en: 'By chance' }, kind: 'text' },
    cell: (one, lang) => (one.p === null ? null : sayChance(one.p, lang)),
  },
  {
    ...{ key: 'threshold', title: { vi: 'Ngưỡng', en: 'Threshold' }, kind: 'text' },
    cell: (one, lang) => (one.threshold === null ? null : sayChance(one.threshold, lang)),
  },
  {
    ...{ key: 'explanation', title: { vi: 'Cách giải thích sát nhất', en: 'Best explained' }, kind: 'text' },
    cell: (one, lang) => sayBest(one, lang),
  },
];

const WHOLE: Bilingual = { vi: 'cả kỳ', en: 'all' };

function sayMonth(month: string | null, lang: Lang): string {
  if (month === null) return WHOLE[lang];
  return lang === 'vi' ? `${month.slice(5)}/${month.slice(0, 4)}` : month;
}

const RAREST = 1e-9;

/** `1/83.000`: a chance that people can imagine, to two digits. */
function sayChance(p: number, lang: Lang): string {
  if (p <= RAREST) return `< 1/${formatInteger(1 / RAREST, lang)}`;
  const times = Number((1 / p).toPrecision(2));
  return times >= 2 ? `1/${formatInteger(Math.round(times), lang)}` : formatPercent(p, 0, lang);
}

function sayBest({ against, p }: Signal, lang: Lang): string | null {
  const best = against.find((one) => one.p === p);
  return best === undefined ? null : EXPLANATION_WORDS[best.explanation][lang];
}

/** Signals and counted facts are two tables: facts have no expectation. */
function tableOf(name: Bilingual, rows: readonly Signal[], lang: Lang): Sheet {
  const filled = COLUMNS.filter(
    ({ cell }) => rows.length === 0 || rows.some((one) => cell(one, lang) !== null),
  );
  return {
    name,
    columns: filled.map(({ cell, ...column }) => column),
    rows: rows.map((one) => filled.map(({ cell }) => cell(one, lang))),
  };
}

export const signalSheet = ({ report }: SignalView, lang: Lang): Sheet => ({
  ...tableOf({ vi: 'Đáng xem lại', en: 'Worth a look' }, report.signals, lang),
  heading: [HEADING, sayPeriodOf(report)],
  footer: sayMethods(report),
});

export const factSheet = ({ report }: SignalView, lang: Lang): Sheet => ({
  ...tableOf({ vi: 'Số đếm được', en: 'Counted' }, report.facts, lang),
  footer: [toFooter('due-moved')],
});

const BY_TITLES: Readonly<Record<SummaryDimension, Bilingual>> = {
  signal: { vi: 'Nội dung', en: 'What' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  month: { vi: 'Tháng', en: 'Month' },
};

export const summarySheet = ({ summary: { by, rows } }: SignalView, lang: Lang): Sheet => ({
  name: { vi: 'Tổng hợp', en: 'Summary' },
  columns: [
    ...by.map(
      (key): SheetColumn => ({ key, title: BY_TITLES[key], kind: key === 'signal' ? 'text' : 'code' }),
    ),
    { key: 'comparisons', title: { vi: 'Phép so sánh', en: 'Comparisons' }, kind: 'integer' },
    { key: 'signals', title: { vi: 'Đáng xem lại', en: 'Worth a look' }, kind: 'integer' },
    { key: 'counted', title: { vi: 'Hồ sơ đếm được', en: 'Dossiers counted' }, kind: 'integer' },
  ],
  rows: rows.map(({ members, comparisons, signals, counted }) => [
    ...members.map((member, i) => sayMember(by[i] ?? 'unit', member, lang)),
    ...[comparisons, signals, counted],
  ]),
});

function sayMember(dimension: SummaryDimension, member: string, lang: Lang): string {
  if (dimension === 'signal') return SIGNAL_TITLES[member as SignalKind][lang];
  return dimension === 'month' ? sayMonth(member === '' ? null : member, lang) : member;
}

const sayPeriodOf = ({ period, evaluatedOn }: SignalReport): Bilingual => ({
  vi: `(Hồ sơ kết thúc từ ngày ${formatDay(period.from, 'vi')} đến ngày ${formatDay(evaluatedOn, 'vi')}; hồ sơ chưa kết thúc: theo ngày tiếp nhận)`,
  en: `(Ended from ${period.from} to ${evaluatedOn}; what is still open: by its day of intake)`,
});

/** How it was judged, whatever was found: a silence has a method too. */
const sayMethods = (report: SignalReport): Bilingual[] => [
  sayRate(report),
  ...report.bySignal.map(({ signal }) => toFooter(signal)),
  ...report.notJudged.map(({ signal, reason, count }) => ({
    vi: `Chưa đánh giá "${SIGNAL_TITLES[signal].vi}" ở ${formatInteger(count, 'vi')} trường hợp: ${GAP_WORDS[reason].vi}.`,
    en: `Not judged, "${SIGNAL_TITLES[signal].en}": ${formatInteger(count, 'en')}; ${GAP_WORDS[reason].en}.`,
  })),
  NO_FAULT,
];

/** Exactly what the rate of false alarms means. */
const sayRate = ({ comparisons, falseAlarms }: SignalReport): Bilingual => ({
  vi: `Ngưỡng đặt chung cho cả ${formatInteger(comparisons, 'vi')} phép so sánh của lần chạy này (Holm): nếu mọi đơn vị đều làm đúng và chỉ khác nhau như nêu ở các phương pháp dưới đây, xác suất để lần chạy nêu dù chỉ một điểm là không quá ${formatPercent(falseAlarms, 1, 'vi')} (--false-alarms).`,
  en: `One threshold for all ${formatInteger(comparisons, 'en')} comparisons of this run (Holm): where every unit is honest, and they differ as the methods below allow, the chance that the run names anything at all is at most ${formatPercent(falseAlarms, 1, 'en')} (--false-alarms).`,
});

const toFooter = (signal: SignalKind): Bilingual => ({
  vi: `${SIGNAL_TITLES[signal].vi}: ${METHODS[signal].vi} Có thể vì: ${INNOCENT[signal].vi}.`,
  en: `${SIGNAL_TITLES[signal].en}: ${METHODS[signal].en} It may come of: ${INNOCENT[signal].en}.`,
});

export function viewSignals(view: SignalView, lang: Lang, width: number): string {
  const { signals, facts, dossiers, comparisons } = view.report;
  const n = (value: number) => formatInteger(value, lang);
  const head = {
    vi: `Đã xem ${n(dossiers)} hồ sơ, ${n(comparisons)} phép so sánh: ${n(signals.length)} điểm đáng xem lại, ${n(facts.length)} số đếm được.`,
    en: `Dossiers read: ${n(dossiers)}; comparisons: ${n(comparisons)}. Worth a second look: ${n(signals.length)}; counted: ${n(facts.length)}.`,
  };
  const table = signalSheet(view, lang);
  return [
    ...(table.heading ?? []).map((line) => line[lang]),
    '',
    head[lang],
    ...(signals.length === 0 ? [] : ['', ...layoutSheet({ ...table, footer: [] }, lang, width)]),
    ...(facts.length === 0
      ? []
      : ['', ...layoutSheet({ ...factSheet(view, lang), footer: [] }, lang, width)]),
    '',
    ...layoutSheet(summarySheet(view, lang), lang, width),
    '',
    ...(table.footer ?? []).map((line) => line[lang]),
    ...(facts.length === 0 ? [] : [toFooter('due-moved')[lang]]),
  ].join('\n');
}
