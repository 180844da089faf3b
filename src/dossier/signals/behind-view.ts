/** The dossiers behind one signal, as a sheet and as scripts know them: codes alone, no person but the officer's code. Pure. */

import type { Bilingual, Sheet } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { sayInstant } from '../model.js';
import type { BehindDossier, Signal } from './model.js';
import { INNOCENT, SIGNAL_TITLES } from './words.js';

const instantOf = (minute: number | null): string | null => (minute === null ? null : sayInstant(minute));

export const publishBehind = (one: BehindDossier) => ({
  code: one.code,
  unit: one.unit,
  desk: one.desk,
  procedure: one.procedure,
  officer: one.officer,
  receivedAt: instantOf(one.receivedAt),
  firstDueAt: instantOf(one.firstDueAt),
  dueAt: instantOf(one.dueAt),
  endAt: instantOf(one.endAt),
  supplementCount: one.supplementCount,
});

export const sortBehind = (dossiers: readonly BehindDossier[]): BehindDossier[] =>
  [...dossiers].sort((a, b) => compareCodes(a.code, b.code));

export function behindSheet(signal: Signal, dossiers: readonly BehindDossier[]): Sheet {
  const title = SIGNAL_TITLES[signal.signal];
  const innocent = INNOCENT[signal.signal];
  return {
    name: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
    heading: [
      {
        vi: `Số ${signal.number}. ${title.vi}: ${sayAbout(signal, 'vi')}`,
        en: `No. ${signal.number}. ${title.en}: ${sayAbout(signal, 'en')}`,
      },
    ],
    columns: [
      { key: 'code', title: { vi: 'Mã hồ sơ', en: 'Dossier' }, kind: 'code' },
      { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code' },
      { key: 'desk', title: { vi: 'Nơi đang giữ', en: 'Now at' }, kind: 'code' },
      { key: 'procedure', title: { vi: 'Mã thủ tục', en: 'Procedure' }, kind: 'code' },
      { key: 'officer', title: { vi: 'Mã cán bộ', en: 'Officer' }, kind: 'code' },
      { key: 'receivedAt', title: { vi: 'Tiếp nhận', en: 'Received' }, kind: 'code' },
      { key: 'firstDueAt', title: { vi: 'Hẹn trả lần đầu', en: 'First due' }, kind: 'code' },
      { key: 'dueAt', title: { vi: 'Hẹn trả', en: 'Due' }, kind: 'code' },
      { key: 'endAt', title: { vi: 'Kết thúc', en: 'Ended' }, kind: 'code' },
      { key: 'supplementCount', title: { vi: 'Số lần bổ sung', en: 'Supplements' }, kind: 'integer' },
    ],
    rows: dossiers.map((one) => Object.values(publishBehind(one))),
    footer: [
      {
        vi: `${formatInteger(dossiers.length, 'vi')} hồ sơ, đúng bằng số đã nêu. Có thể vì: ${innocent.vi}.`,
        en: `${formatInteger(dossiers.length, 'en')} dossiers, exactly as many as were told. It may come of: ${innocent.en}.`,
      },
    ],
  };
}

function sayAbout({ unit, month, officer, day }: Signal, lang: Lang): string {
  const time = day === null ? month : formatDay(day, lang);
  return [unit, officer, time].filter((part) => part !== null).join(', ');
}

export const viewBehind = (sheet: Sheet, lang: Lang, width: number): string =>
  [
    ...(sheet.heading ?? []).map((words: Bilingual) => words[lang]),
    '',
    ...layoutSheet({ ...sheet, footer: [{ vi: '', en: '' }, ...(sheet.footer ?? [])] }, lang, width),
  ].join('\n');
