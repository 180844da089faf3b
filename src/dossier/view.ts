/** What people see of the dossiers: the account of an import, a list, one dossier with its history, the batches. */
import { formatMinute, type Minute } from '#kit/dates.js';
import { localTime } from '#kit/instant.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { nameFiles } from '#lang/account.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { HandOver } from './hand-over.js';
import { type Batch, type Dossier, INSTANTS, sayInstant } from './model.js';
import { CHANNEL_LABELS, STATUS_LABELS } from './wordings.js';

const cellOf = (minute: Minute | null): string | null => (minute === null ? null : sayInstant(minute));

/** Members of a dossier as titles say them, in the order of a record. */
const TITLES: Readonly<Record<keyof Dossier, Bilingual>> = {
  code: { vi: 'Mã hồ sơ', en: 'Dossier' },
  procedure: { vi: 'Mã TTHC', en: 'Procedure' },
  unit: { vi: 'Nơi tiếp nhận', en: 'Received at unit' },
  desk: { vi: 'Nơi đang giữ', en: 'Now at' },
  handler: { vi: 'Cơ quan giải quyết', en: 'Handled by' },
  returnUnit: { vi: 'Nơi trả kết quả', en: 'Returned at unit' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  channel: { vi: 'Kênh tiếp nhận', en: 'Channel' },
  status: { vi: 'Trạng thái', en: 'Status' },
  receivedAt: { vi: 'Tiếp nhận', en: 'Received' },
  dueAt: { vi: 'Hẹn trả', en: 'Due' },
  firstDueAt: { vi: 'Hẹn trả lần đầu', en: 'First due' },
  rescheduledTo: { vi: 'Hẹn lại đến', en: 'Rescheduled to' },
  apologyOn: { vi: 'Xin lỗi ngày', en: 'Apology on' },
  supplementRequestedAt: { vi: 'Yêu cầu bổ sung', en: 'Supplement asked for' },
  supplementCompletedAt: { vi: 'Hoàn thành bổ sung', en: 'Supplement completed' },
  supplementCount: { vi: 'Số lần bổ sung', en: 'Supplements' },
  paymentRequestedAt: { vi: 'Yêu cầu nộp phí', en: 'Payment asked for' },
  paymentCompletedAt: { vi: 'Nộp phí', en: 'Payment completed' },
  finishedAt: { vi: 'Xử lý xong', en: 'Finished' },
  returnedAt: { vi: 'Trả kết quả', en: 'Returned' },
  fee: { vi: 'Phí, lệ phí (đồng)', en: 'Fee (đồng)' },
  onlinePayment: { vi: 'Thanh toán trực tuyến', en: 'Paid online' },
  digitised: { vi: 'Mức số hóa (0-3)', en: 'Digitised (0-3)' },
  resultElectronic: { vi: 'Kết quả điện tử', en: 'Electronic result' },
  updatedAt: { vi: 'Cập nhật lúc', en: 'Updated' },
};

const MEMBERS = Object.keys(TITLES) as (keyof Dossier)[];

function sayMember(dossier: Dossier, key: keyof Dossier, lang: Lang): string {
  const value = dossier[key];
  if (value === null) return '';
  if (typeof value === 'boolean') return { vi: value ? 'có' : 'không', en: value ? 'yes' : 'no' }[lang];
  if (key === 'channel') return CHANNEL_LABELS[dossier.channel][lang];
  if (key === 'status') return dossier.status === null ? '' : STATUS_LABELS[dossier.status][lang];
  if (typeof value === 'string') return neutralise(value);
  return isInstant(key) ? formatDay(sayInstant(value), lang) : formatInteger(value, lang);
}

const isInstant = (key: keyof Dossier): boolean =>
  key === 'firstDueAt' || INSTANTS.some((instant) => instant === key);

/** A state of a dossier, and the batch that brought it. */
export interface DossierState {
  readonly dossier: Dossier;
  /** undefined: the batch was undone since, or is not known. */
  readonly batch:
    | { readonly id: number; readonly day: string; readonly files: readonly string[] }
    | undefined;
}

/** One dossier in full, then what each batch made of it, the last one first. `states` are oldest first. */
export function viewDossier(
  states: readonly DossierState[],
  handOver: HandOver | undefined,
  lang: Lang,
): string {
  const dossier = states.at(-1)?.dossier;
  if (dossier === undefined) return '';
  const present = MEMBERS.map((key) => ({ key, text: sayMember(dossier, key, lang) }))
    .filter(({ text }) => text !== '')
    .map(({ key, text }) => `${TITLES[key][lang]}: ${text}`);
  const history = states.map((state, i) => sayState(state, states[i - 1], lang)).reverse();
  return [
    ...present,
    ...(handOver ? [sayHandOver(handOver)[lang]] : []),
    '',
    { vi: 'Các lần nhập:', en: 'History:' }[lang],
    ...history,
  ].join('\n');
}

function sayHandOver({ from, to }: HandOver): Bilingual {
  const where = to.join(', ');
  const isOne = to.length === 1;
  return {
    vi: `Bàn giao theo quá trình thay đổi đơn vị: ${from} → ${isOne ? where : `một trong các đơn vị ${where}`}`,
    en: `Handed over along the lineage: ${from} → ${isOne ? where : `one of ${where}`}`,
  };
}

function sayState({ dossier, batch }: DossierState, before: DossierState | undefined, lang: Lang): string {
  const source =
    batch === undefined ? '–' : `${batch.id}, ${formatDay(batch.day, lang)}, ${nameFiles(batch.files, lang)}`;
  const what =
    before === undefined
      ? { vi: 'hồ sơ mới', en: 'new' }[lang]
      : changedMembers(before.dossier, dossier)
          .map((key) => {
            const [old, now] = [before.dossier, dossier].map((one) => sayMember(one, key, lang) || '–');
            return `${TITLES[key][lang]}: ${old} → ${now}`;
          })
          .join(' · ');
  return `  ${neutralise(source)}: ${what}`;
}

export const changedMembers = (before: Dossier, after: Dossier): (keyof Dossier)[] =>
  MEMBERS.filter((key) => before[key] !== after[key]);

const LIST_COLUMNS: readonly SheetColumn[] = [
  { key: 'code', title: TITLES.code, kind: 'code' },
  { key: 'procedure', title: TITLES.procedure, kind: 'code' },
  { key: 'unit', title: TITLES.unit, kind: 'code' },
  { key: 'desk', title: TITLES.desk, kind: 'code' },
  { key: 'channel', title: TITLES.channel, kind: 'text' },
  { key: 'status', title: TITLES.status, kind: 'text' },
  { key: 'received_at', title: TITLES.receivedAt, kind: 'date' },
  { key: 'due_at', title: TITLES.dueAt, kind: 'date' },
  { key: 'finished_at', title: TITLES.finishedAt, kind: 'date' },
  { key: 'returned_at', title: TITLES.returnedAt, kind: 'date' },
];

/** `hasMore`: the limit cut others off. */
export function listSheet(dossiers: readonly Dossier[], lang: Lang, hasMore = false): Sheet {
  return {
    name: { vi: 'Hồ sơ', en: 'Dossiers' },
    columns: LIST_COLUMNS,
    rows: dossiers.map((dossier) => [
      dossier.code,
      dossier.procedure,
      dossier.unit,
      dossier.desk,
      CHANNEL_LABELS[dossier.channel][lang],
      dossier.status === null ? null : STATUS_LABELS[dossier.status][lang],
      cellOf(dossier.receivedAt),
      cellOf(dossier.dueAt),
      cellOf(dossier.finishedAt),
      cellOf(dossier.returnedAt),
    ]),
    footer: [
      {
        vi: `${formatInteger(dossiers.length, 'vi')} hồ sơ${hasMore ? ' đầu tiên; còn nữa: --limit, hoặc motcua dossier export' : ''}`,
        en: `${hasMore ? 'The first ' : ''}${formatInteger(dossiers.length, 'en')} dossiers${hasMore ? '; for more: --limit, or motcua dossier export' : ''}`,
      },
    ],
  };
}

/** A dossier for scripts: times as ISO text. */
export function toPublic(dossier: Dossier): Record<string, string | number | boolean | null> {
  const entries = MEMBERS.map((key) => {
    const value = dossier[key];
    const isTime = typeof value === 'number' && isInstant(key);
    return [key, isTime ? formatMinute(value).replace(' ', 'T') : value] as const;
  });
  return Object.fromEntries(entries);
}

const COUNT_COLUMNS: readonly SheetColumn[] = (
  [
    ['read', 'Đọc', 'Read'],
    ['inserted', 'Mới', 'New'],
    ['updated', 'Cập nhật', 'Updated'],
    ['unchanged', 'Không đổi', 'Unchanged'],
    ['rejected', 'Bị loại', 'Rejected'],
    ['blank', 'Dòng trống', 'Blank'],
  ] as const
).map(([key, vi, en]) => ({ key, title: { vi, en }, kind: 'integer' }));

/** A batch, who imported it, and when (UTC). */
type RecordedBatch = Batch & { readonly recordedAt: string; readonly actor: string };

/** Batches that stand; those undone are in the journal only. */
export const batchSheet = (batches: readonly RecordedBatch[], lang: Lang): Sheet => ({
  name: { vi: 'Các lần nhập hồ sơ', en: 'Batches of dossiers' },
  columns: [
    { key: 'batch', title: { vi: 'Lần nhập', en: 'Batch' }, kind: 'integer' },
    { key: 'change', title: { vi: 'Thay đổi số', en: 'Change' }, kind: 'integer' },
    { key: 'recorded_at', title: { vi: 'Nhập lúc', en: 'Imported' }, kind: 'date' },
    { key: 'actor', title: { vi: 'Người nhập', en: 'By' }, kind: 'text' },
    { key: 'files', title: { vi: 'Tệp', en: 'Files' }, kind: 'text' },
    ...COUNT_COLUMNS,
  ],
  rows: batches.map((batch) => [
    batch.id,
    batch.change,
    localTime(batch.recordedAt),
    batch.actor,
    nameFiles(batch.files, lang),
    batch.read,
    batch.inserted,
    batch.updated,
    batch.unchanged,
    batch.rejected,
    batch.blank,
  ]),
});
