/** What differs between two catalogues: added, removed, renamed, amended; mere spelling told apart. */
import { parseTimeLimit } from '#calendar/time-limit.js';
import type { ProcedureCode } from '#kit/brand.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import { ATTRIBUTE_KEYS, type Attributes } from '../model.js';

/** A catalogue of one day. Attributes that a file does not speak of are absent and not compared. */
export type CatalogueState = ReadonlyMap<ProcedureCode, Partial<Attributes>>;

export type DiffKind = 'added' | 'removed' | 'renamed' | 'amended' | 'spelling';

interface AttributeDiff {
  readonly attribute: keyof Attributes;
  readonly before: string;
  readonly after: string;
  /** They differ in letter case, blanks, tone placement, or another way to write the same time limit. */
  readonly spelling: boolean;
}

export interface ProcedureDiff {
  readonly code: ProcedureCode;
  readonly kind: DiffKind;
  readonly name: string;
  readonly changes: readonly AttributeDiff[];
}

/** In the order of the codes. */
export function diffCatalogues(before: CatalogueState, after: CatalogueState): ProcedureDiff[] {
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort(compareCodes);
  return codes.flatMap((code) => diffOne(code, before.get(code), after.get(code)) ?? []);
}

function diffOne(
  code: ProcedureCode,
  before: Partial<Attributes> | undefined,
  after: Partial<Attributes> | undefined,
): ProcedureDiff | undefined {
  if (before === undefined) return { code, kind: 'added', name: after?.name ?? '', changes: [] };
  if (after === undefined) return { code, kind: 'removed', name: before.name ?? '', changes: [] };
  const changes = ATTRIBUTE_KEYS.flatMap((key) => diffAttribute(key, before, after) ?? []);
  if (changes.length === 0) return undefined;
  return { code, kind: kindOf(changes), name: after.name ?? '', changes };
}

function kindOf(changes: readonly AttributeDiff[]): DiffKind {
  const real = changes.filter(({ spelling }) => !spelling);
  if (real.length === 0) return 'spelling';
  return real.some(({ attribute }) => attribute === 'name') ? 'renamed' : 'amended';
}

function diffAttribute(
  key: keyof Attributes,
  before: Partial<Attributes>,
  after: Partial<Attributes>,
): AttributeDiff | undefined {
  const old = textOf(before[key]);
  const now = textOf(after[key]);
  if (old === undefined || now === undefined || old === now) return undefined;
  const spelling = sameSpelling(old, now, { quy: true }) || (key === 'timeLimit' && sameTime(old, now));
  return { attribute: key, before: old, after: now, spelling };
}

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined || typeof value === 'string' ? value : value.join('\n');

/** `5 ngày làm việc` and `05 ngày làm việc kể từ …` are one limit. */
function sameTime(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => parseTimeLimit(text).limit);
  return one?.kind !== 'unparsed' && JSON.stringify(one) === JSON.stringify(other);
}

export type DiffCounts = Readonly<Record<DiffKind, number>>;

export function countDiffs(diffs: readonly ProcedureDiff[]): DiffCounts {
  const counts = { added: 0, removed: 0, renamed: 0, amended: 0, spelling: 0 };
  for (const { kind } of diffs) counts[kind]++;
  return counts;
}
