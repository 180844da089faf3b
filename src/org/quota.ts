/** Quotas and who fills them, per unit and kind of staff (definitions.md 8). Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import { chainNear, type Org, versionOn } from './hierarchy.js';
import { EMPLOYMENTS, type Employment, type Quota, type Unit, type UnitId } from './model.js';
import type { PostedPerson } from './posting-model.js';

export type QuotaKind = keyof Quota;

export interface QuotaRow {
  readonly unit: Unit;
  readonly employment: QuotaKind;
  /** null: no number was given, which is not 0. */
  readonly quota: number | null;
  /** On the quota of the unit or of one below it. */
  readonly assigned: number;
  /** At work there or below. */
  readonly present: number;
  /** At work here or below on a quota from elsewhere. */
  readonly lentIn: number;
  /** On the quota from here or below, at work elsewhere. */
  readonly lentOut: number;
  readonly surplus: number | null;
  readonly short: number | null;
}

/** The number for all kinds together: as given, else the sum of those given. */
export function totalQuota(quota: Quota): number | null {
  if (quota.total !== null) return quota.total;
  const given = EMPLOYMENTS.flatMap((kind) => quota[kind] ?? []);
  return given.length === 0 ? null : given.reduce((sum, count) => sum + count, 0);
}

/** Contract and postal staff count in the total only where they are given a number of their own. */
const COUNTED_ALWAYS: readonly Employment[] = ['civil-servant', 'public-employee'];

/** Is one of this kind counted in the number for all together? */
export const isCountedIn = (quota: Quota, kind: Employment): boolean =>
  COUNTED_ALWAYS.includes(kind) || quota[kind] !== null;

/** All together first, then each kind that has a number or people; units by code. */
export function quotaRows(org: Org, postings: readonly PostedPerson[], day: Day): QuotaRow[] {
  const posted = postings.filter((posting) => posting.form !== 'concurrent' && holdsOn(posting, day));
  const above = aboveOf(org, day);
  const counts = countUnits(posted, above);
  return org.units.flatMap((unit) => {
    const version = versionOn(unit, day);
    if (version === undefined) return [];
    const own = counts.get(unit.id) ?? new Map<Employment, Counts>();
    const rows = EMPLOYMENTS.map((kind) => toRow(unit, kind, version.quota[kind], own.get(kind) ?? NOBODY));
    const sum = EMPLOYMENTS.map((kind) => own.get(kind) ?? NOBODY).reduce(add, NOBODY);
    const counted = EMPLOYMENTS.filter((kind) => isCountedIn(version.quota, kind));
    const assigned = counted.reduce((total, kind) => total + (own.get(kind)?.assigned ?? 0), 0);
    const hasPeople = ({ assigned, present }: QuotaRow) => assigned + present > 0;
    return [
      toRow(unit, 'total', totalQuota(version.quota), { ...sum, assigned }),
      ...rows.filter((row) => row.quota !== null || hasPeople(row)),
    ];
  });
}

interface Counts {
  readonly assigned: number;
  readonly present: number;
  readonly lentIn: number;
  readonly lentOut: number;
}

const NOBODY: Counts = { assigned: 0, present: 0, lentIn: 0, lentOut: 0 };

const add = (a: Counts, b: Counts): Counts => ({
  assigned: a.assigned + b.assigned,
  present: a.present + b.present,
  lentIn: a.lentIn + b.lentIn,
  lentOut: a.lentOut + b.lentOut,
});

/** A unit and all that stand above it on the day. */
function aboveOf(org: Org, day: Day): (id: UnitId) => ReadonlySet<UnitId> {
  const known = new Map<UnitId, ReadonlySet<UnitId>>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const unit = org.byId.get(id);
    const chain = new Set(unit === undefined ? [] : chainNear(org, unit, day).map((one) => one.id));
    known.set(id, chain);
    return chain;
  };
}

type UnitCounts = Map<UnitId, Map<Employment, Counts>>;

function countUnits(posted: readonly PostedPerson[], above: (id: UnitId) => ReadonlySet<UnitId>): UnitCounts {
  const counts: UnitCounts = new Map();
  for (const { unit, quotaUnit, employment } of posted) {
    const [here, sender] = [above(unit), above(quotaUnit)];
    for (const id of new Set([...here, ...sender]))
      countIn(counts, id, employment, { works: here.has(id), isCounted: sender.has(id) });
  }
  return counts;
}

interface Presence {
  /** Works at the unit or below it. */
  readonly works: boolean;
  /** Is on the quota of the unit or of one below it. */
  readonly isCounted: boolean;
}

function countIn(counts: UnitCounts, unit: UnitId, kind: Employment, { works, isCounted }: Presence): void {
  const one = {
    assigned: Number(isCounted),
    present: Number(works),
    lentIn: Number(works && !isCounted),
    lentOut: Number(isCounted && !works),
  };
  const own = counts.get(unit) ?? new Map<Employment, Counts>();
  own.set(kind, add(own.get(kind) ?? NOBODY, one));
  counts.set(unit, own);
}

const toRow = (unit: Unit, employment: QuotaKind, quota: number | null, counts: Counts): QuotaRow => ({
  unit,
  employment,
  quota,
  ...counts,
  surplus: quota === null ? null : Math.max(0, counts.assigned - quota),
  short: quota === null ? null : Math.max(0, quota - counts.assigned),
});
