/** What the desk's commands print. */
import type { Change, ChangedRow } from '#journal/model.js';
import { localTime } from '#kit/instant.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';

export interface InitData {
  readonly file: string;
  readonly centre: string;
  readonly name: string;
  readonly level: string;
  readonly created: boolean;
}

export function viewInit({ file, centre, name, created }: InitData, lang: Lang): string {
  const made = created
    ? { vi: `Đã tạo ${file} cho ${name} (${centre}).`, en: `Made ${file} for ${name} (${centre}).` }
    : {
        vi: `Sẽ tạo ${file} cho ${name} (${centre}); chưa ghi gì.`,
        en: `Would make ${file} for ${name} (${centre}); nothing was written.`,
      };
  const next = {
    vi: 'Tiếp theo: motcua catalogue import DANH_MUC.xlsx · motcua org apply DON_VI.csv · motcua staff import CAN_BO.csv',
    en: 'Next: motcua catalogue import CATALOGUE.xlsx · motcua org apply UNITS.csv · motcua staff import STAFF.csv',
  };
  return `${made[lang]}\n${next[lang]}`;
}

export interface UndoData {
  readonly undone: readonly number[];
  readonly rows: number;
  readonly change?: number;
  readonly digest?: string;
  /** Digest of the touched rows before the change that was undone. */
  readonly expected: string;
}

export function viewUndo({ undone, rows, change, digest, expected }: UndoData, lang: Lang): string {
  const list = undone.join(', ');
  const count = formatInteger(rows, lang);
  if (change === undefined) {
    return lang === 'vi'
      ? `Sẽ hoàn tác thay đổi số ${list} (${count} dòng); chưa ghi gì.`
      : `Would undo change ${list} (${count} rows); nothing was written.`;
  }
  const proof = undone.length === 1 && digest === expected;
  const lines =
    lang === 'vi'
      ? [
          `Đã hoàn tác thay đổi số ${list} (${count} dòng), ghi thành thay đổi số ${change}.`,
          `Làm lại: motcua undo ${change}`,
        ]
      : [
          `Undid change ${list} (${count} rows), recorded as change ${change}.`,
          `To bring it back: motcua undo ${change}`,
        ];
  const equal =
    lang === 'vi'
      ? `Mã kiểm các dòng trùng với trước thay đổi: ${digest}`
      : `Digest of the rows equals that before the change: ${digest}`;
  return [lines[0], ...(proof ? [equal] : []), lines[1]].join('\n');
}

/** One change in full: who, when, what, and every row before and after. */
export function viewChange(
  change: Change,
  by: number | undefined,
  rows: readonly ChangedRow[],
  lang: Lang,
): string {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en);
  const line = (title: string, value: string | undefined) =>
    value === undefined ? [] : [`${title}: ${value}`];
  return [
    `${say('Thay đổi số', 'Change')} ${change.id}: ${change.command}`,
    ...line(say('Ghi lúc', 'Recorded'), formatDay(localTime(change.recordedAt), lang)),
    ...line(say('Người thực hiện', 'By'), `${change.actor} (${change.osUser}, ${change.host})`),
    ...line(say('Hiệu lực từ', 'Effective'), change.effectiveOn && formatDay(change.effectiveOn, lang)),
    ...line(say('Quyết định', 'Decision'), change.decision),
    ...line(
      say('Hoàn tác các thay đổi', 'Undoes'),
      change.undoes.length === 0 ? undefined : change.undoes.join(', '),
    ),
    ...line(say('Đã hoàn tác bởi', 'Undone by'), by?.toString()),
    ...line(say('Mã kiểm trước', 'Digest before'), change.digestBefore),
    ...line(say('Mã kiểm sau', 'Digest after'), change.digestAfter),
    `${say('Số dòng', 'Rows')}: ${formatInteger(change.rowCount, lang)}`,
    ...rows.flatMap((row) => viewRow(row)),
  ].join('\n');
}

/** The columns that differ; all of them for a row that came or went. */
function viewRow({ table, key, before, after }: ChangedRow): string[] {
  const old = before === null ? {} : (JSON.parse(before) as Record<string, unknown>);
  const now = after === null ? {} : (JSON.parse(after) as Record<string, unknown>);
  const mark = before === null ? '+' : after === null ? '-' : '~';
  const columns = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => old[name] !== now[name],
  );
  return [
    `${mark} ${table} ${key}`,
    ...columns.map((name) => `    ${name}: ${sayChange(mark, old[name], now[name])}`),
  ];
}

function sayChange(mark: string, before: unknown, after: unknown): string {
  const text = (value: unknown) => neutralise(value === null || value === undefined ? '∅' : String(value));
  if (mark === '+') return text(after);
  return mark === '-' ? text(before) : `${text(before)} → ${text(after)}`;
}

export function viewDbCheck({ file, sound }: { file: string; sound: boolean }, lang: Lang): string {
  if (sound) {
    return lang === 'vi'
      ? `${file}: nguyên vẹn (tệp, tham chiếu, nhật ký, các quy tắc).`
      : `${file}: sound (file, references, journal, rules).`;
  }
  return lang === 'vi' ? `${file}: có lỗi, xem bên dưới.` : `${file}: not sound, see below.`;
}

export function viewDbBackup(
  { file, bytes, head }: { file: string; bytes: number; head: string | null },
  lang: Lang,
): string {
  const size = formatInteger(bytes, lang);
  return lang === 'vi'
    ? `Đã sao lưu vào ${file} (${size} byte).\nĐầu chuỗi nhật ký: ${head ?? '–'}`
    : `Backed up to ${file} (${size} bytes).\nHead of the chain: ${head ?? '–'}`;
}

export const viewDbRebuild = ({ triggers }: { triggers: number }, lang: Lang): string =>
  lang === 'vi'
    ? `Đã lập lại ${triggers} trigger của nhật ký, các chỉ mục và sổ tổng hợp hồ sơ.`
    : `Made ${triggers} journal triggers, the indexes and the ledger of dossiers anew.`;
