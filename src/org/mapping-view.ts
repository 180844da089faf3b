/** What `org lineage import` prints: the account of the rows, and what became of the old codes. Pure. */
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { MappingFate, SettledRow } from './mapping-model.js';

/** What happened on one day, in old codes. */
export interface MappedDay {
  readonly on: Day;
  readonly old: number;
  readonly next: number;
  readonly merged: number;
  readonly split: number;
  readonly renamed: number;
  readonly kept: number;
  /** New codes without a predecessor. */
  readonly opened: number;
  /** Codes that mean something else from the day on. */
  readonly reused: number;
}

export function summariseDays(rows: readonly SettledRow[]): MappedDay[] {
  return [...groupBy(rows, ({ row }) => row.on)].map(([on, settled]) => {
    const codes = (side: 'old' | 'next', of: readonly SettledRow[]) =>
      new Set(of.flatMap(({ row }) => row[side].code ?? []));
    const count = (fate: MappingFate) =>
      codes(
        fate === 'opened' ? 'next' : 'old',
        settled.filter((one) => one.fate === fate),
      ).size;
    const ended = codes(
      'old',
      settled.filter(
        ({ row, fate }) => fate !== 'kept' && !(fate === 'renamed' && row.old.code === row.next.code),
      ),
    );
    const next = codes('next', settled);
    return {
      on,
      old: codes('old', settled).size,
      next: next.size,
      merged: count('merged'),
      split: count('split'),
      renamed: count('renamed'),
      kept: count('kept'),
      opened: count('opened'),
      reused: [...next].filter((code) => ended.has(code)).length,
    };
  });
}

const FATES: readonly (readonly [keyof MappedDay, Bilingual])[] = [
  ['merged', { vi: 'sáp nhập', en: 'merged' }],
  ['split', { vi: 'chia tách', en: 'split' }],
  ['renamed', { vi: 'đổi tên', en: 'renamed' }],
  ['kept', { vi: 'giữ nguyên', en: 'unchanged' }],
  ['opened', { vi: 'lập mới, không có nơi cũ', en: 'new without a predecessor' }],
  ['reused', { vi: 'mã dùng lại cho nơi khác', en: 'codes used again for another' }],
];

export function viewDays(days: readonly MappedDay[], lang: Lang): string[] {
  return days.map((day) => {
    const n = (value: number) => formatInteger(value, lang);
    const head = {
      vi: `Ngày ${formatDay(day.on, lang)}: ${n(day.old)} mã cũ thành ${n(day.next)} mã mới`,
      en: `On ${formatDay(day.on, lang)}: ${n(day.old)} old codes became ${n(day.next)} new ones`,
    };
    const fates = FATES.filter(([key]) => day[key] !== 0).map(
      ([key, words]) => `${words[lang]} ${n(Number(day[key]))}`,
    );
    return `${head[lang]}: ${fates.join(' · ')}`;
  });
}
