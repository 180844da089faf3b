/** The columns that `report volume --with` adds, and what each of them means. Pure. */
import { LIMIT_MINUTES_PER_DAY } from '#calendar/model.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { EXTRAS, type Extra, type VolumeKey } from '../counting/extras.js';
import { quantileOf } from '../counting/spread.js';
import { type Counts, type Rate, rateOf } from '../model.js';
import type { Derive } from '../publish.js';
import { countColumn, type FigureColumn, rateColumn } from './columns.js';
import { inBoth } from './footer.js';

type Figures = readonly FigureColumn<VolumeKey>[];

const DIGITAL: Bilingual = { vi: 'Số hóa, trực tuyến', en: 'Digital' };
const HOURS: Bilingual = { vi: 'Giờ tiếp nhận', en: 'Hour of intake' };
const TIME: Bilingual = { vi: 'Thời gian giải quyết (ngày làm việc)', en: 'Working time (days)' };
const FEES: Bilingual = { vi: 'Phí, lệ phí (đồng)', en: 'Fees (đồng)' };
const RESULTS: Bilingual = { vi: 'Kết quả', en: 'Results' };

const digitisedRate = (counts: Counts<VolumeKey>): Rate => rateOf(counts.receivedDigitised, counts.received);
const electronicRate = (counts: Counts<VolumeKey>): Rate =>
  rateOf(counts.resolvedElectronic, counts.resolved);
const paidOnlineRate = (counts: Counts<VolumeKey>): Rate => rateOf(counts.paidOnline, counts.receivedWithFee);

const TENTHS = { median: 5, ninetieth: 9 } as const;

const minutesAt = (counts: Counts<VolumeKey>, tenths: number): number | null =>
  quantileOf(counts.spread ?? new Map(), tenths);

const daysColumn = (key: string, title: Bilingual, tenths: number): FigureColumn<VolumeKey> => ({
  column: { key, title, kind: 'decimal', groups: [TIME] },
  of: (counts) => {
    const minutes = minutesAt(counts, tenths);
    return minutes === null ? null : minutes / LIMIT_MINUTES_PER_DAY;
  },
  isMain: true,
});

const inGroup = <K extends string>(figure: FigureColumn<K>, group: Bilingual): FigureColumn<K> => ({
  ...figure,
  column: { ...figure.column, groups: [group] },
});

const FIGURES: Readonly<Record<Extra, Figures>> = {
  digital: [
    countColumn('receivedDigitised', { vi: 'Tiếp nhận có giấy tờ số hóa', en: 'Digitised' }, DIGITAL, true),
    inGroup(rateColumn('digitisedRate', { vi: '% số hóa', en: 'Digitised (%)' }, digitisedRate), DIGITAL),
    countColumn('resolvedElectronic', { vi: 'Kết quả điện tử', en: 'Electronic results' }, DIGITAL, true),
    inGroup(
      rateColumn('electronicRate', { vi: '% kết quả điện tử', en: 'Electronic (%)' }, electronicRate),
      DIGITAL,
    ),
    countColumn('receivedWithFee', { vi: 'Có phí, lệ phí', en: 'With a fee' }, DIGITAL, true),
    countColumn('paidOnline', { vi: 'Thanh toán trực tuyến', en: 'Paid online' }, DIGITAL, true),
    inGroup(
      rateColumn('paidOnlineRate', { vi: '% thanh toán trực tuyến', en: 'Paid online (%)' }, paidOnlineRate),
      DIGITAL,
    ),
  ],
  hours: [
    countColumn('receivedInHours', { vi: 'Trong giờ hành chính', en: 'In office hours' }, HOURS, true),
    countColumn('receivedOutsideHours', { vi: 'Ngoài giờ hành chính', en: 'Outside' }, HOURS, true),
    countColumn('receivedHourUnknown', { vi: 'Không rõ', en: 'Unknown' }, HOURS),
  ],
  time: [
    daysColumn('workDaysMedian', { vi: 'Trung vị', en: 'Median' }, TENTHS.median),
    daysColumn('workDaysP90', { vi: '90 % hồ sơ không quá', en: '90% within' }, TENTHS.ninetieth),
    countColumn('workTimed', { vi: 'Số hồ sơ tính được', en: 'Of dossiers' }, TIME, true),
    countColumn('workUntimed', { vi: 'Không tính được', en: 'Not counted' }, TIME),
  ],
  fees: [
    countColumn('fees', { vi: 'Tổng số', en: 'Total' }, FEES, true),
    countColumn('feesPaidOnline', { vi: 'Thanh toán trực tuyến', en: 'Paid online' }, FEES, true),
  ],
  results: [
    countColumn('returned', { vi: 'Đã trả kết quả', en: 'Returned' }, RESULTS, true),
    countColumn('refused', { vi: 'Trả lại, từ chối', en: 'Refused' }, RESULTS, true),
  ],
};

const inOrder = (extras: readonly Extra[]): Extra[] => EXTRAS.filter((extra) => extras.includes(extra));

export const extraColumns = (extras: readonly Extra[]): FigureColumn<VolumeKey>[] =>
  inOrder(extras).flatMap((extra) => FIGURES[extra]);

/** Rates of what is digital, and working time in minutes. */
export const deriveExtras =
  (extras: readonly Extra[]): Derive<VolumeKey> =>
  (counts) => ({
    ...(extras.includes('digital')
      ? {
          digitisedRate: digitisedRate(counts),
          electronicRate: electronicRate(counts),
          paidOnlineRate: paidOnlineRate(counts),
        }
      : {}),
    ...(extras.includes('time')
      ? {
          workMinutesMedian: minutesAt(counts, TENTHS.median),
          workMinutesP90: minutesAt(counts, TENTHS.ninetieth),
        }
      : {}),
  });

const SAY: Readonly<Record<Extra, (total: Counts<VolumeKey>) => Bilingual>> = {
  digital: () => ({
    vi: 'Số hóa, có phí, thanh toán trực tuyến: trên hồ sơ tiếp nhận trong kỳ (có phí: phí lớn hơn 0 hoặc đã thanh toán trực tuyến); kết quả điện tử: trên hồ sơ đã giải quyết.',
    en: 'Digitised, with a fee, paid online: of what was received in the period (with a fee: above 0, or paid online); electronic results: of what was resolved.',
  }),
  hours: () => ({
    vi: 'Ngoài giờ hành chính: giờ tiếp nhận ngoài giờ làm việc của lịch hoặc vào ngày nghỉ; không rõ: tệp không ghi giờ, hoặc lịch chưa có năm đó.',
    en: 'Outside office hours: received outside the hours of the calendar, or on a day off; unknown: the file gives no hour, or the calendar has no data.',
  }),
  time: ({ workUntimed }) =>
    inBoth((lang) => {
      const left = formatInteger(workUntimed, lang);
      return lang === 'vi'
        ? `Thời gian giải quyết: giờ làm việc theo lịch từ tiếp nhận đến kết thúc, trừ thời gian chờ bổ sung, nộp tiền; 8 giờ = 1 ngày; thiếu giờ thì đếm theo ngày, ngày tiếp nhận là ngày 0; tính chính xác như MEDIAN và PERCENTILE.INC của bảng tính. Không tính được: ${left}.`
        : `Working time: office hours of the calendar from intake to end, without waiting for supplements and payments; 8 hours = 1 day; where an hour lacks whole days, the day of intake being day 0; exact, as MEDIAN and PERCENTILE.INC of spreadsheets. Not counted: ${left}.`;
    }),
  fees: () => ({
    vi: 'Phí, lệ phí: của hồ sơ tiếp nhận trong kỳ, theo số tiền ghi ở hồ sơ.',
    en: 'Fees: of what was received in the period, as the dossiers state them.',
  }),
  results: () => ({
    vi: 'Đã trả kết quả: ngày trả trong kỳ, gồm cả hồ sơ kết thúc từ kỳ trước; trả lại, từ chối: không được tiếp nhận, không nằm trong số tiếp nhận.',
    en: 'Returned: handed out in the period, also of what had ended before it; refused: not accepted, and not among those received.',
  }),
};

export const sayExtras = (extras: readonly Extra[], total: Counts<VolumeKey>): Bilingual[] =>
  inOrder(extras).map((extra) => SAY[extra](total));
