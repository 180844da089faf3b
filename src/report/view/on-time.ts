/** The columns of `report on-time` (wording-vi.md), for each of its definitions. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatDecimal, formatInteger } from '#lang/numbers.js';
import { type DueKey, dueRate, formRate, type OnTimeKey, resolvedRate } from '../counting/on-time.js';
import { type Key766, rate766 } from '../counting/on-time-766.js';
import type { Counts, Precision, Rate, ReportHead } from '../model.js';
import { countColumn, type FigureColumn, rateColumn } from './columns.js';
import { inBoth, PRECISION_WORDS } from './footer.js';

export const ON_TIME_TITLE: Bilingual = {
  vi: 'Tỷ lệ giải quyết hồ sơ trước hạn và đúng hạn',
  en: 'Dossiers resolved early and on time',
};

const RATE: Bilingual = { vi: 'Tỷ lệ trước hạn và đúng hạn (%)', en: 'Early and on time (%)' };
const RESOLVED: Bilingual = { vi: 'Đã giải quyết', en: 'Resolved' };
const OPEN: Bilingual = { vi: 'Đang giải quyết', en: 'In progress' };
const NUMERATOR: Bilingual = { vi: 'Tử số', en: 'Numerator' };
const DENOMINATOR: Bilingual = { vi: 'Mẫu số', en: 'Denominator' };

const fractionOf = <K extends string>(rate: (counts: Counts<K>) => Rate): FigureColumn<K>[] => [
  {
    column: { key: 'numerator', title: NUMERATOR, kind: 'integer' },
    of: (counts) => rate(counts).numerator,
    isMain: true,
  },
  {
    column: { key: 'denominator', title: DENOMINATOR, kind: 'integer' },
    of: (counts) => rate(counts).denominator,
    isMain: true,
  },
];

export const RESOLVED_RATE: FigureColumn<OnTimeKey> = rateColumn('rate', RATE, resolvedRate);

/** With the rate of the official form beside it, and the counts that make the difference (design.md 7). */
export const RESOLVED_COLUMNS: readonly FigureColumn<OnTimeKey>[] = [
  countColumn('resolved', { vi: 'Tổng số', en: 'Total' }, RESOLVED, true),
  countColumn('resolvedEarly', { vi: 'Trước hạn', en: 'Early' }, RESOLVED, true),
  countColumn('resolvedOnTime', { vi: 'Đúng hạn', en: 'On time' }, RESOLVED, true),
  countColumn('resolvedLate', { vi: 'Quá hạn', en: 'Late' }, RESOLVED, true),
  countColumn('resolvedUndated', { vi: 'Không có ngày hẹn trả', en: 'No due date' }, RESOLVED),
  countColumn('withdrawnLate', { vi: 'Rút khi đã quá hạn', en: 'Withdrawn late' }, RESOLVED),
  ...fractionOf(resolvedRate),
  RESOLVED_RATE,
  rateColumn('formRate', { vi: 'Tỷ lệ theo biểu II.06a (%)', en: 'By form II.06a (%)' }, formRate),
  countColumn('inProgressOverdue', { vi: 'Quá hạn', en: 'Overdue' }, OPEN, true),
];

export const DUE_RATE: FigureColumn<DueKey> = rateColumn(
  'rate',
  { vi: 'Tỷ lệ đúng hạn trên số đến hạn (%)', en: 'On time of what fell due (%)' },
  dueRate,
);

export const DUE_COLUMNS: readonly FigureColumn<DueKey>[] = [
  countColumn('fellDue', { vi: 'Đến hạn trong kỳ', en: 'Fell due' }, undefined, true),
  countColumn('dueKept', { vi: 'Trước hạn, đúng hạn', en: 'Kept' }, undefined, true),
  countColumn('dueLate', { vi: 'Giải quyết quá hạn', en: 'Resolved late' }, undefined, true),
  countColumn('dueOpen', { vi: 'Chưa giải quyết', en: 'Not resolved' }, undefined, true),
  DUE_RATE,
];

export const RATE_766: FigureColumn<Key766> = rateColumn(
  'rate',
  { vi: 'Tỷ lệ theo QĐ 766 (%)', en: 'By decision 766 (%)' },
  rate766,
);

const NOT_JUDGED: Bilingual = { vi: 'Không đánh giá được', en: 'Not judged' };

export const COLUMNS_766: readonly FigureColumn<Key766>[] = [
  countColumn('toHandle', { vi: 'Phải giải quyết', en: 'To be handled' }, undefined, true),
  countColumn('carriedOver', { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }, undefined, true),
  countColumn('received', { vi: 'Tiếp nhận trong kỳ', en: 'Received' }, undefined, true),
  countColumn('resolvedKept', { vi: 'Trước hạn, đúng hạn', en: 'Kept' }, RESOLVED, true),
  countColumn('resolvedLate', { vi: 'Quá hạn', en: 'Late' }, RESOLVED, true),
  countColumn('openWithin', { vi: 'Trong hạn', en: 'Within time' }, OPEN, true),
  countColumn('openOverdue', { vi: 'Quá hạn', en: 'Overdue' }, OPEN, true),
  countColumn('askedTwice', { vi: 'Chờ bổ sung lần thứ hai trở đi', en: 'Asked more than once' }, OPEN),
  countColumn('judgedByLimit', { vi: 'Xét theo thời hạn của TTHC', en: 'Judged by the limit' }),
  countColumn('noLimit', { vi: 'Danh mục không nêu thời hạn', en: 'No limit' }, NOT_JUDGED),
  countColumn('noCalendar', { vi: 'Lịch thiếu năm', en: 'No calendar' }, NOT_JUDGED),
  ...fractionOf(rate766),
  RATE_766,
];

export const sayRate766 = (
  { evaluatedOn }: ReportHead,
  { toHandle, noLimit, noCalendar, judgedByLimit }: Counts<Key766>,
  precision: Precision,
): Bilingual[] => [
  {
    vi: `Tỷ lệ theo QĐ 766/QĐ-TTg, mục 2.1 = (đã giải quyết trước hạn, đúng hạn + đang giải quyết trong hạn) : (kỳ trước chuyển sang + tiếp nhận), đến hết ngày ${formatDay(evaluatedOn, 'vi')}; ${PRECISION_WORDS[precision].vi}.`,
    en: `Rate by decision 766/QĐ-TTg, item 2.1 = (resolved on time + in progress within time) : (carried over + received), up to ${evaluatedOn}; ${PRECISION_WORDS[precision].en}.`,
  },
  {
    vi: 'Đang chờ bổ sung: tính đến lúc yêu cầu, chờ từ lần thứ hai là quá hạn; đã bổ sung: trừ thời gian chờ bổ sung.',
    en: 'Waiting for a supplement: judged at the request, asked more than once: overdue; supplemented: without the time waited.',
  },
  inBoth((lang) => {
    const sums = [toHandle, judgedByLimit, noLimit, noCalendar].map((n) => formatInteger(n, lang));
    const [all, limit, without, unknown] = sums;
    return lang === 'vi'
      ? `N = ${all}; ${limit} không có ngày hẹn trả, xét theo thời hạn tối đa của TTHC; không tính vào tỷ lệ: ${without} không có thời hạn trong danh mục, ${unknown} do lịch thiếu năm.`
      : `N = ${all}; ${limit} without a due date, judged by the limit of the catalogue; in no rate: ${without} without a limit, ${unknown} of years that the calendar lacks.`;
  }),
];

export const sayResolvedRate = (
  { evaluatedOn }: ReportHead,
  total: Counts<OnTimeKey>,
  precision: Precision,
): Bilingual[] => [
  inBoth((lang) => {
    const [all, undated] = [total.resolved, total.resolvedUndated].map((n) => formatInteger(n, lang));
    return lang === 'vi'
      ? `Tỷ lệ = (trước hạn + đúng hạn) : đã giải quyết có ngày hẹn trả; ${PRECISION_WORDS[precision].vi}. N = ${all} đã giải quyết, trong đó ${undated} không có ngày hẹn trả nên không tính vào tỷ lệ.`
      : `Rate = (early + on time) : resolved with a due date; ${PRECISION_WORDS[precision].en}. N = ${all} resolved, of them ${undated} without a due date and in no rate.`;
  }),
  inBoth((lang) => {
    const [undated, late] = [total.resolvedUndated, total.withdrawnLate].map((n) => formatInteger(n, lang));
    return lang === 'vi'
      ? `Biểu II.06a tính là đúng hạn cả hồ sơ không có ngày hẹn trả (${undated}) và hồ sơ rút khi đã quá hạn (${late}).`
      : `Form II.06a counts as on time those without a due date (${undated}) and those withdrawn late (${late}).`;
  }),
  {
    vi: `Đang giải quyết quá hạn: tính đến hết ngày ${formatDay(evaluatedOn, 'vi')}.`,
    en: `Overdue in progress: at the end of ${evaluatedOn}.`,
  },
];

export const sayDueRate = ({ evaluatedOn }: ReportHead, precision: Precision): Bilingual[] => [
  {
    vi: `Tỷ lệ = giải quyết trước hạn, đúng hạn : số hồ sơ có ngày hẹn trả trong kỳ, đến hết ngày ${formatDay(evaluatedOn, 'vi')}; ${PRECISION_WORDS[precision].vi}.`,
    en: `Rate = kept : dossiers whose due day lies in the period, up to ${evaluatedOn}; ${PRECISION_WORDS[precision].en}.`,
  },
];

export const sayTarget = (target: number): Bilingual =>
  inBoth((lang) => {
    const percent = formatDecimal(target * 100, 2, lang).replace(/[.,]00$/, '');
    return lang === 'vi' ? `Chỉ tiêu: ${percent} %.` : `Target: ${percent}%.`;
  });

/** Whether a rate meets the target; nobody can say where there is none. */
export const targetColumn = <K extends string>(
  rate: (counts: Counts<K>) => Rate,
  target: number,
): FigureColumn<K> => ({
  column: { key: 'meetsTarget', title: { vi: 'Đạt chỉ tiêu', en: 'Target' }, kind: 'text' },
  of: (counts) => {
    const { value } = rate(counts);
    return value === null ? null : value >= target ? '✓' : '✗';
  },
  isMain: true,
});
