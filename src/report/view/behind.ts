/** The dossiers behind a count, as a sheet and as scripts know them. Pure. */
import { endDayOf } from '#dossier/classes.js';
import { CHANNEL_LABELS, STATUS_LABELS } from '#dossier/wordings.js';
import { dayNumberOfMinute, fromDayNumber, type Minute } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { NamedDossier, ReportHead } from '../model.js';
import { inBoth, sayReportPeriod } from './footer.js';

export interface BehindView {
  readonly head: ReportHead;
  readonly title: Bilingual;
  readonly count: string;
  readonly dossiers: readonly NamedDossier[];
}

const dayOf = (minute: Minute | null): string | null =>
  minute === null ? null : fromDayNumber(dayNumberOfMinute(minute));

export const publishDossier = (dossier: NamedDossier) => {
  const end = endDayOf(dossier);
  return {
    code: dossier.code,
    unit: dossier.unit,
    procedure: dossier.procedure,
    channel: dossier.channel,
    status: dossier.status,
    receivedOn: dayOf(dossier.receivedAt),
    dueOn: dayOf(dossier.dueAt),
    endedOn: end === null ? null : fromDayNumber(end),
  };
};

/** `named`: how the report heads the count; channel and status are in the words of `lang`. */
export function behindSheet(
  { head, title, count, dossiers }: BehindView,
  named: Bilingual | undefined,
  lang: Lang,
): Sheet {
  const subject = named ?? { vi: count, en: count };
  const rows = dossiers.map((dossier) => {
    const { code, unit, procedure, channel, status, ...days } = publishDossier(dossier);
    const said = [CHANNEL_LABELS[channel][lang], status === null ? null : STATUS_LABELS[status][lang]];
    return [code, unit, procedure, ...said, ...Object.values(days)];
  });
  return {
    name: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
    heading: [{ vi: `${title.vi}: ${subject.vi}`, en: `${title.en}: ${subject.en}` }, sayReportPeriod(head)],
    columns: [
      { key: 'code', title: { vi: 'Mã hồ sơ', en: 'Dossier' }, kind: 'code' },
      { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code' },
      { key: 'procedure', title: { vi: 'Mã thủ tục', en: 'Procedure' }, kind: 'code' },
      { key: 'channel', title: { vi: 'Hình thức tiếp nhận', en: 'Channel' }, kind: 'text' },
      { key: 'status', title: { vi: 'Trạng thái', en: 'Status' }, kind: 'text' },
      { key: 'receivedOn', title: { vi: 'Ngày tiếp nhận', en: 'Received' }, kind: 'date' },
      { key: 'dueOn', title: { vi: 'Ngày hẹn trả', en: 'Due' }, kind: 'date' },
      { key: 'endedOn', title: { vi: 'Ngày kết thúc', en: 'Ended' }, kind: 'date' },
    ],
    rows,
    footer: [
      inBoth((lang) =>
        lang === 'vi'
          ? `${formatInteger(dossiers.length, lang)} hồ sơ, đúng bằng số trong báo cáo.`
          : `${formatInteger(dossiers.length, lang)} dossiers, exactly as many as the report counts.`,
      ),
    ],
  };
}

export const viewBehind = (sheet: Sheet, lang: Lang, width: number): string =>
  [
    ...(sheet.heading ?? []).map((words) => words[lang]),
    '',
    ...layoutSheet({ ...sheet, footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])] }, lang, width),
  ].join('\n');
