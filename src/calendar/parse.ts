/** Rows of a calendar file → days. Column heads and values as the field writes them, in either language. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat, InputRow, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseOfficeDay } from '#kit/values.js';
import { foldHeader } from '#kit/vietnamese.js';
import type { CalendarDay, Confidence, DayKind } from './model.js';
import { calendarFindings } from './words.js';

export const CALENDAR_FORMAT: InputFormat = {
  name: 'calendar',
  columns: [
    {
      key: 'day',
      title: { vi: 'Ngày', en: 'Day' },
      kind: 'date',
      required: true,
      synonyms: ['Ngày', 'Ngày tháng', 'Date', 'Ngày nghỉ'],
    },
    {
      key: 'kind',
      title: { vi: 'Loại ngày', en: 'Kind' },
      kind: 'text',
      required: true,
      synonyms: ['Loại', 'Loại ngày', 'Hình thức', 'Type'],
    },
    {
      key: 'name',
      title: { vi: 'Tên', en: 'Name' },
      kind: 'text',
      synonyms: ['Tên ngày nghỉ', 'Nội dung', 'Lý do', 'Ghi chú'],
    },
    {
      key: 'source',
      title: { vi: 'Văn bản', en: 'Source' },
      kind: 'text',
      synonyms: ['Nguồn', 'Căn cứ', 'Văn bản quyết định', 'Quyết định', 'Decision'],
    },
    {
      key: 'confidence',
      title: { vi: 'Độ tin cậy', en: 'Confidence' },
      kind: 'text',
      synonyms: ['Độ tin cậy', 'Mức tin cậy'],
    },
    {
      key: 'swapped_with',
      title: { vi: 'Hoán đổi với', en: 'Swapped with' },
      kind: 'date',
      synonyms: ['Hoán đổi với ngày', 'Làm bù cho ngày', 'Ngày hoán đổi', 'Swapped with'],
    },
    {
      key: 'weekday',
      title: { vi: 'Thứ', en: 'Weekday' },
      kind: 'text',
      synonyms: ['Thứ trong tuần', 'Weekday'],
    },
  ],
};

/** After folding away case, marks and blanks. */
const KINDS: Readonly<Record<DayKind, readonly string[]>> = {
  off: [
    'off',
    'nghi',
    'nghile',
    'nghitet',
    'ngaynghi',
    'nghibu',
    'nghihoandoi',
    'hoandoi',
    'holiday',
    'inlieu',
    'swappedoff',
  ],
  work: ['work', 'lambu', 'dilambu', 'lamviec', 'ngaylamviec', 'ngaylambu', 'makeupworkday', 'workday'],
};

/** Blank: who imports a list answers for it. */
const CONFIDENCES: Readonly<Record<Confidence, readonly string[]>> = {
  verified: ['', 'verified', 'official', 'library', 'chinhthuc', 'dadoichieu'],
  general: ['general', 'news', 'secondary', 'theobaochi', 'chuadoichieu'],
  unsure: ['unsure', 'chuachac'],
};

export interface PlacedDay {
  readonly day: CalendarDay;
  readonly where: Place;
}

/** The days that could be read; each row that could not has at least one error. */
export function parseCalendar(table: InputTable): Checked<PlacedDay[]> {
  const days: PlacedDay[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of table.rows) {
    const parsed = parseRow(row, table.file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value !== undefined) days.push(parsed.value);
  }
  return { value: days, diagnostics };
}

function parseRow(row: InputRow, file: string): Checked<PlacedDay | undefined> {
  const where: Place = { file, ...(row.sheet === undefined ? {} : { sheet: row.sheet }), line: row.line };
  const cell = (key: string): string => row.cells[key] ?? '';
  const day = parseOfficeDay(cell('day'));
  const kind = readValue(KINDS, cell('kind'));
  const confidence = readValue(CONFIDENCES, cell('confidence'));
  const swappedWith =
    cell('swapped_with') === '' ? partnerIn(cell('name')) : parseOfficeDay(cell('swapped_with'));
  const at = (column: string): Place => ({ ...where, column });
  const diagnostics = [
    ...(day === undefined ? [calendarFindings.find('bad-day', { value: cell('day') }, at('day'))] : []),
    ...(kind === undefined
      ? [calendarFindings.find('unknown-kind', { value: cell('kind') }, at('kind'))]
      : []),
    ...(confidence === undefined
      ? [calendarFindings.find('unknown-confidence', { value: cell('confidence') }, at('confidence'))]
      : []),
    ...(swappedWith === undefined
      ? [calendarFindings.find('bad-day', { value: cell('swapped_with') }, at('swapped_with'))]
      : []),
  ];
  if (day === undefined || kind === undefined || confidence === undefined || swappedWith === undefined) {
    return { value: undefined, diagnostics };
  }
  const parsed = { day, kind, name: cell('name'), source: cell('source'), confidence, swappedWith };
  return { value: { day: parsed, where }, diagnostics };
}

function readValue<Value extends string>(
  synonyms: Readonly<Record<Value, readonly string[]>>,
  text: string,
): Value | undefined {
  const folded = foldHeader(text);
  return (Object.keys(synonyms) as Value[]).find((value) => synonyms[value].includes(folded));
}

/** "Làm bù cho 31/12/2018", "Hoán đổi với thứ Bảy 26/4/2025": the other half of a swap, where only the name says it. */
function partnerIn(name: string): CalendarDay['swappedWith'] {
  const found = /(?:làm bù|hoán đổi|thay cho).*?(\d{1,2}\/\d{1,2}\/\d{4})/iu.exec(name)?.[1];
  return found === undefined ? null : (parseOfficeDay(found) ?? null);
}
