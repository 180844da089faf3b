/** The columns of `report petitions`, the list of what lies open past its day, and what the figures say. Pure. */
import { FEEDBACK_FORMATS } from '#feedback/format.js';
import { PETITION_CHANNEL_LABELS, TOPIC_LABELS } from '#feedback/wordings.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { answeredRate, type PetitionKey, satisfiedRate } from '../counting/petitions.js';
import type { Counts, ReportHead } from '../model.js';
import type { OpenPetition } from '../open-petitions.js';
import { countColumn, type FigureColumn, rateColumn } from './columns.js';
import { inBoth } from './footer.js';

export const PETITIONS_TITLE: Bilingual = {
  vi: 'Tiếp nhận, trả lời phản ánh, kiến nghị',
  en: 'Petitions received and answered',
};

const ANSWERED: Bilingual = { vi: 'Đã trả lời', en: 'Answered' };
const OPEN: Bilingual = { vi: 'Chưa trả lời', en: 'Open' };
const SUM: Bilingual = { vi: 'Tổng số', en: 'Total' };
const UNDATED: Bilingual = { vi: 'Không có hạn', en: 'No due date' };

export const ANSWERED_RATE: FigureColumn<PetitionKey> = rateColumn(
  'rate',
  { vi: 'Tỷ lệ trả lời đúng hạn (%)', en: 'Answered on time (%)' },
  answeredRate,
);

export const PETITION_COLUMNS: readonly FigureColumn<PetitionKey>[] = [
  countColumn('carriedOver', { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }, undefined, true),
  countColumn('received', { vi: 'Tiếp nhận trong kỳ', en: 'Received' }, undefined, true),
  countColumn('answered', SUM, ANSWERED, true),
  countColumn('answeredOnTime', { vi: 'Đúng hạn', en: 'On time' }, ANSWERED, true),
  countColumn('answeredLate', { vi: 'Quá hạn', en: 'Late' }, ANSWERED, true),
  countColumn('answeredUndated', UNDATED, ANSWERED),
  ANSWERED_RATE,
  countColumn('open', SUM, OPEN, true),
  countColumn('openWithin', { vi: 'Trong hạn', en: 'Within time' }, OPEN),
  countColumn('openOverdue', { vi: 'Quá hạn', en: 'Overdue' }, OPEN, true),
  countColumn('openUndated', UNDATED, OPEN),
  countColumn('upheld', { vi: 'Phản ánh đúng', en: 'Upheld' }),
  countColumn('notUpheld', { vi: 'Phản ánh không đúng', en: 'Not upheld' }),
  countColumn('satisfied', { vi: 'Hài lòng với trả lời', en: 'Satisfied' }),
  countColumn('dissatisfied', { vi: 'Không hài lòng với trả lời', en: 'Dissatisfied' }),
  {
    ...rateColumn('satisfiedRate', { vi: 'Tỷ lệ hài lòng (%)', en: 'Satisfied (%)' }, satisfiedRate),
    isMain: false,
  },
];

export const sayPetitions = ({ evaluatedOn }: ReportHead, total: Counts<PetitionKey>): Bilingual[] => [
  inBoth((lang) => {
    const [answered, undated] = [total.answered, total.answeredUndated].map((n) => formatInteger(n, lang));
    return lang === 'vi'
      ? `Tỷ lệ trả lời đúng hạn = trả lời không sau hạn trả lời : đã trả lời trong kỳ và có hạn, so theo ngày. N = ${answered} đã trả lời, trong đó ${undated} không có hạn nên không tính vào tỷ lệ. Chưa trả lời: tính đến hết ngày ${formatDay(evaluatedOn, lang)}.`
      : `Answered on time = no later than the due day : answered in the period with a due day. N = ${answered} answered, of them ${undated} without one and in no rate. Open: at the end of ${evaluatedOn}.`;
  }),
  inBoth((lang) => {
    const said = formatInteger(total.satisfied + total.dissatisfied, lang);
    return lang === 'vi'
      ? `Tỷ lệ hài lòng = hài lòng với trả lời : số người cho biết ý kiến (${said}).`
      : `Satisfied = satisfied with the answer : those who said (${said}).`;
  }),
];

const titleOf = (key: string): Bilingual =>
  FEEDBACK_FORMATS.petitions.columns.find((column) => column.key === key)?.title ?? { vi: key, en: key };

const OPEN_COLUMNS: readonly SheetColumn[] = [
  { key: 'code', title: titleOf('code'), kind: 'code' },
  { key: 'unit', title: titleOf('unit'), kind: 'code' },
  { key: 'received_on', title: titleOf('received_on'), kind: 'date' },
  { key: 'channel', title: titleOf('channel'), kind: 'text' },
  { key: 'topic', title: titleOf('topic'), kind: 'text' },
  { key: 'due_on', title: titleOf('due_on'), kind: 'date' },
  { key: 'days_overdue', title: { vi: 'Số ngày quá hạn', en: 'Days overdue' }, kind: 'integer' },
];

export const openSheet = (open: readonly OpenPetition[], lang: Lang): Sheet => ({
  name: { vi: 'Chưa trả lời, đã quá hạn', en: 'Open and overdue' },
  columns: OPEN_COLUMNS,
  rows: open.map(({ code, unit, receivedOn, channel, topic, dueOn, daysOverdue }) => [
    ...[code, unit, receivedOn],
    channel === '' ? '' : PETITION_CHANNEL_LABELS[channel][lang],
    TOPIC_LABELS[topic][lang],
    ...[dueOn, daysOverdue],
  ]),
});

/** Nothing where nothing is overdue. */
export function viewOpen(sheet: Sheet, lang: Lang, width: number): string[] {
  return sheet.rows.length === 0 ? [] : ['', `${sheet.name[lang]}:`, ...layoutSheet(sheet, lang, width)];
}
