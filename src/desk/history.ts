/** The journal as tables: which changes were asked for, and how they read. */
import type { Change, ChangedRow } from '#journal/model.js';
import type { Day } from '#kit/dates.js';
import { localDay, localTime } from '#kit/instant.js';
import type { Sheet } from '#kit/sheet.js';
import { fold } from '#kit/vietnamese.js';

export interface ChangeFilter {
  readonly decision?: string;
  readonly actor?: string;
  /** First and last day of recording (UTC+7), inclusive. */
  readonly from?: Day;
  readonly until?: Day;
}

/** Changes that pass every filter; each set of `concerning` holds the ids that one filter leaves. */
export function selectChanges(
  changes: readonly Change[],
  { decision, actor, from, until }: ChangeFilter,
  concerning: readonly ReadonlySet<number>[],
): Change[] {
  const includes = (text: string | undefined, part: string | undefined) =>
    part === undefined || fold(text ?? '').includes(fold(part));
  return changes.filter(
    (change) =>
      concerning.every((ids) => ids.has(change.id)) &&
      includes(change.decision, decision) &&
      includes(change.actor, actor) &&
      (from === undefined || localDay(change.recordedAt) >= from) &&
      (until === undefined || localDay(change.recordedAt) <= until),
  );
}

export function historySheet(changes: readonly Change[], undone: ReadonlyMap<number, number>): Sheet {
  return {
    name: { vi: 'Nhật ký thay đổi', en: 'Journal' },
    columns: [
      { key: 'change', title: { vi: 'Số', en: 'Change' }, kind: 'code' },
      { key: 'recorded_at', title: { vi: 'Ghi lúc', en: 'Recorded' }, kind: 'date' },
      { key: 'actor', title: { vi: 'Người thực hiện', en: 'By' }, kind: 'text' },
      { key: 'os_user', title: { vi: 'Tài khoản', en: 'Account' }, kind: 'text' },
      { key: 'host', title: { vi: 'Máy', en: 'Host' }, kind: 'text' },
      { key: 'command', title: { vi: 'Lệnh', en: 'Command' }, kind: 'text' },
      { key: 'rows', title: { vi: 'Số dòng', en: 'Rows' }, kind: 'integer' },
      { key: 'effective_on', title: { vi: 'Hiệu lực từ', en: 'Effective' }, kind: 'date' },
      { key: 'decision', title: { vi: 'Quyết định', en: 'Decision' }, kind: 'text' },
      { key: 'undone_by', title: { vi: 'Đã hoàn tác bởi', en: 'Undone by' }, kind: 'code' },
    ],
    rows: changes.map((change) => [
      String(change.id),
      localTime(change.recordedAt),
      change.actor,
      change.osUser,
      change.host,
      change.command,
      change.rowCount,
      change.effectiveOn ?? null,
      change.decision ?? null,
      undone.get(change.id)?.toString() ?? null,
    ]),
  };
}

export function changeSheet(rows: readonly ChangedRow[]): Sheet {
  return {
    name: { vi: 'Các dòng thay đổi', en: 'Changed rows' },
    columns: [
      { key: 'table', title: { vi: 'Bảng', en: 'Table' }, kind: 'code' },
      { key: 'key', title: { vi: 'Dòng', en: 'Row' }, kind: 'code' },
      { key: 'before', title: { vi: 'Trước', en: 'Before' }, kind: 'text' },
      { key: 'after', title: { vi: 'Sau', en: 'After' }, kind: 'text' },
    ],
    rows: rows.map((row) => [row.table, String(row.key), row.before, row.after]),
  };
}
