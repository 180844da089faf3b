/** Quotas and who fills them before a change and after it, side by side. Pure. */
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, versionNear } from './hierarchy.js';
import { EMPLOYMENTS } from './model.js';
import type { PostedPerson } from './posting-model.js';
import { type QuotaKind, type QuotaRow, quotaRows } from './quota.js';

/** What is known on one side of a change, and the day to look at. */
export interface QuotaSide {
  readonly org: Org;
  readonly postings: readonly PostedPerson[];
  readonly day: Day;
}

export interface QuotaChange {
  readonly code: string;
  readonly name: string;
  readonly employment: QuotaKind;
  /** null: the unit was not open then, or had neither a number nor people. */
  readonly before: QuotaRow | null;
  readonly after: QuotaRow | null;
}

/** Lines that differ, by code, all kinds of staff together first. Units are told apart by id, for a code may come back. */
export function quotaChanges(before: QuotaSide, after: QuotaSide): QuotaChange[] {
  const [then, now] = [tellingRows(before), tellingRows(after)];
  const keys = new Set([...then.keys(), ...now.keys()]);
  return [...keys]
    .flatMap((key) => {
      const [old, next] = [then.get(key) ?? null, now.get(key) ?? null];
      const row = next ?? old;
      if (row === null || isSame(old, next)) return [];
      const { name } = versionNear(row.unit, next === null ? before.day : after.day);
      return [{ code: row.unit.code, name, employment: row.employment, before: old, after: next }];
    })
    .sort(
      (a, b) => compareCodes(a.code, b.code) || KINDS.indexOf(a.employment) - KINDS.indexOf(b.employment),
    );
}

const KINDS: readonly QuotaKind[] = ['total', ...EMPLOYMENTS];

const tellingRows = ({ org, postings, day }: QuotaSide): ReadonlyMap<string, QuotaRow> =>
  new Map(
    quotaRows(org, postings, day)
      .filter(({ quota, assigned, present }) => quota !== null || assigned + present > 0)
      .map((row) => [`${row.unit.id} ${row.employment}`, row]),
  );

/** The numbers of a line, in the order of the table. */
export const QUOTA_NUMBERS = [
  'quota',
  'assigned',
  'present',
  'lentIn',
  'lentOut',
  'surplus',
  'short',
] as const satisfies readonly (keyof QuotaRow)[];

const isSame = (old: QuotaRow | null, next: QuotaRow | null): boolean =>
  QUOTA_NUMBERS.every((key) => old?.[key] === next?.[key]);
