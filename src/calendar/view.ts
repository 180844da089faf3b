/** What the calendar commands print, and their tables. */
import {
  type Day,
  dayNumberOfMinute,
  formatMinute,
  type Minute,
  toDayNumber,
  weekdayOf,
} from '#kit/dates.js';
import type { RowCounts } from '#kit/row-counts.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { sayRows, sayWritten } from '#lang/account.js';
import { formatDay } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { Appointment } from './appointments.js';
import { CHANNEL_TITLE, renderLimit } from './limits/text.js';
import type { CalendarDay, Confidence, DayKind, Pause } from './model.js';
import type { YearSummary } from './years.js';

const WEEKDAYS: readonly Bilingual[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

const KIND: Readonly<Record<DayKind, Bilingual>> = {
  off: { vi: 'nghỉ', en: 'off' },
  work: { vi: 'làm việc', en: 'work' },
};

const CONFIDENCE: Readonly<Record<Confidence, Bilingual>> = {
  verified: { vi: 'đã đối chiếu', en: 'verified' },
  general: { vi: 'theo báo chí', en: 'general' },
  unsure: { vi: 'chưa chắc', en: 'unsure' },
};

const sayWeekday = (dayNumber: number, lang: Lang): string => WEEKDAYS[weekdayOf(dayNumber)]?.[lang] ?? '';

/** Days as a table; words in the language of the run, because a cell holds one text. */
export const daySheet = (days: readonly CalendarDay[], lang: Lang): Sheet => ({
  name: { vi: 'Lịch làm việc', en: 'Calendar' },
  columns: [
    { key: 'day', title: { vi: 'Ngày', en: 'Day' }, kind: 'date' },
    { key: 'weekday', title: { vi: 'Thứ', en: 'Weekday' }, kind: 'text' },
    { key: 'kind', title: { vi: 'Loại ngày', en: 'Kind' }, kind: 'text' },
    { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
    { key: 'swapped_with', title: { vi: 'Hoán đổi với', en: 'Swapped with' }, kind: 'date' },
    { key: 'source', title: { vi: 'Văn bản', en: 'Source' }, kind: 'text' },
    { key: 'confidence', title: { vi: 'Độ tin cậy', en: 'Confidence' }, kind: 'text' },
  ],
  rows: days.map((day) => [
    day.day,
    sayWeekday(toDayNumber(day.day), lang),
    KIND[day.kind][lang],
    day.name,
    day.swappedWith,
    day.source,
    CONFIDENCE[day.confidence][lang],
  ]),
});

/** One line a year: what it holds and how many working days that leaves. */
export const yearSheet = (years: readonly YearSummary[]): Sheet => ({
  name: { vi: 'Các năm', en: 'Years' },
  columns: [
    { key: 'year', title: { vi: 'Năm', en: 'Year' }, kind: 'code' },
    { key: 'working_days', title: { vi: 'Ngày làm việc', en: 'Working days' }, kind: 'integer' },
    { key: 'off', title: { vi: 'Ngày nghỉ trong tuần', en: 'Weekdays off' }, kind: 'integer' },
    { key: 'made_up', title: { vi: 'Ngày làm bù', en: 'Made-up days' }, kind: 'integer' },
    { key: 'unsure', title: { vi: 'Ngày chưa chắc', en: 'Unsure days' }, kind: 'integer' },
    { key: 'imported', title: { vi: 'Ngày đã nhập', en: 'Imported days' }, kind: 'integer' },
  ],
  rows: years.map((y) => [String(y.year), y.workingDays, y.off, y.madeUp, y.unsure, y.imported]),
});

export interface ImportData {
  readonly file: string | null;
  readonly rows: RowCounts;
  readonly officeHours: string | null;
  readonly change?: number;
  readonly dryRun: boolean;
}

export function viewImport({ rows, officeHours, change, dryRun }: ImportData, lang: Lang): string {
  const hours: Bilingual = { vi: `Giờ làm việc: ${officeHours}`, en: `Office hours: ${officeHours}` };
  return [
    ...(rows.read > 0 ? [sayRows(rows, lang)] : []),
    ...(officeHours === null ? [] : [hours[lang]]),
    sayEnd({ rejected: rows.rejected, change, dryRun }, lang),
  ].join('\n');
}

function sayEnd(end: { rejected: number; change: number | undefined; dryRun: boolean }, lang: Lang): string {
  if (end.rejected === 0) return sayWritten(end, lang);
  return { vi: 'Có dòng lỗi nên không ghi dòng nào.', en: 'Some rows are wrong, so nothing was written.' }[
    lang
  ];
}

export interface DueView {
  readonly from: Minute;
  readonly intake: Minute | undefined;
  readonly limit: string;
  readonly officeHours: string;
  readonly pauses: readonly Pause[];
  readonly appointments: readonly Appointment[];
  readonly days: readonly CalendarDay[];
}

const LABELS = {
  from: { vi: 'Tiếp nhận', en: 'Received' },
  intake: { vi: 'Tính từ', en: 'Counted from' },
  limit: { vi: 'Thời hạn', en: 'Time limit' },
  hours: { vi: 'Giờ làm việc', en: 'Office hours' },
  pause: { vi: 'Tạm dừng', en: 'Clock stopped' },
  due: { vi: 'Ngày hẹn trả', en: 'Due' },
} satisfies Record<string, Bilingual>;

/** What was asked, the answer, and the days that made it so. */
export function viewDue(view: DueView, lang: Lang): string {
  const { from, intake, limit, officeHours, pauses, appointments, days } = view;
  const line = (label: keyof typeof LABELS, text: string) => `${LABELS[label][lang].padEnd(13)} ${text}`;
  return [
    line('from', sayMoment(from, lang)),
    ...(intake === undefined || intake === from ? [] : [line('intake', sayMoment(intake, lang))]),
    line('limit', neutralise(limit)),
    line('hours', officeHours),
    ...pauses.map((pause) =>
      line('pause', `${sayMoment(pause.from, lang)} – ${sayMoment(pause.until, lang)}`),
    ),
    ...appointments.map((appointment) =>
      line('due', sayAppointment(appointment, appointments.length > 1, lang)),
    ),
    ...days.map((day) => `  ${sayDay(day, lang)}`),
  ].join('\n');
}

const sayMoment = (moment: Minute, lang: Lang): string =>
  `${formatDay(formatMinute(moment), lang)} (${sayWeekday(dayNumberOfMinute(moment), lang)})`;

function sayAppointment(
  { channel, when, limit, due }: Appointment,
  isOneOfMany: boolean,
  lang: Lang,
): string {
  if (!isOneOfMany) return sayMoment(due, lang);
  const about = [
    ...(channel === null ? [] : [CHANNEL_TITLE[channel][lang]]),
    ...(when === '' ? [] : [neutralise(when)]),
  ];
  return `${sayMoment(due, lang)}  ${[...about, renderLimit(limit, lang)].join(', ')}`;
}

const sayDay = ({ day, kind, name, confidence }: CalendarDay, lang: Lang): string => {
  const doubt = confidence === 'unsure' ? ` (${CONFIDENCE.unsure[lang]})` : '';
  return `${formatDay(day satisfies Day, lang)} ${sayWeekday(toDayNumber(day), lang)}: ${KIND[kind][lang]}, ${neutralise(name)}${doubt}`;
};
