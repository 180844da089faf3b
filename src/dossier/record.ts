/** A dossier as a row of the canonical columns: what an export writes, and an import reads again unchanged. Pure. */
import { dayNumberOfMinute, formatMinute } from '#kit/dates.js';
import { DOSSIER_FORMAT } from './format.js';
import type { Dossier } from './model.js';

export type RecordKind = 'text' | 'minute' | 'day' | 'integer' | 'yes-no';

export interface RecordColumn {
  /** The canonical column. */
  readonly key: string;
  readonly kind: RecordKind;
  readonly member: keyof Dossier;
  readonly isRequired: boolean;
}

const YES_NO: readonly string[] = ['online_payment', 'result_electronic'];
const KINDS = { code: 'text', text: 'text', minute: 'minute', date: 'day', number: 'integer' } as const;

/** All columns of the format, in its order: what an import reads again. */
export const RECORD_COLUMNS: readonly RecordColumn[] = DOSSIER_FORMAT.columns.map((column) => {
  const { key, kind, required = false } = column;
  return { key, kind: kindOf(key, kind), member: toMember(key), isRequired: required };
});

function kindOf(key: string, kind: string): RecordKind {
  if (YES_NO.includes(key)) return 'yes-no';
  if (key === 'digitised') return 'integer';
  return KINDS[kind as keyof typeof KINDS];
}

/** `due_at` holds `dueAt`. */
function toMember(column: string): keyof Dossier {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Dossier;
}

type RecordValue = string | number | boolean | null;

/** Times as `2025-03-14 08:30`, days as `2025-03-14`. */
export const toTextRecord = (dossier: Dossier, columns: readonly RecordColumn[]): RecordValue[] =>
  columns.map(({ member, kind }) => {
    const value = dossier[member];
    if (typeof value !== 'number') return value;
    if (kind === 'minute') return formatMinute(value);
    return kind === 'day' ? formatMinute(value).slice(0, 10) : value;
  });

/** Times and days as the numbers that typed files store: minutes and days since 1970. */
export const toTypedRecord = (dossier: Dossier, columns: readonly RecordColumn[]): RecordValue[] =>
  columns.map(({ member, kind }) => {
    const value = dossier[member];
    return kind === 'day' && typeof value === 'number' ? dayNumberOfMinute(value) : value;
  });
