/**
 * Which part of a divided unit goes on with its open dossiers: the one that the ledger will send each to by its field
 * (definitions.md 7). What cannot be divided stays with a unit that goes on; else it is a line of its own. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import type { HandOver } from '../model.js';
import type { Desk } from './onward.js';

/** Open dossiers at a desk, by what they are about. */
export interface DeskCount {
  readonly field: string | undefined;
  readonly count: number;
}

export type DeskCounts = ReadonlyMap<UnitId, readonly DeskCount[]>;

/** Does it matter what dossiers are about: is a unit divided, by this plan or an earlier one? */
export const asksFields = ({ lineage }: Pick<Org, 'lineage'>, divided: readonly unknown[]): boolean =>
  divided.length > 0 || lineage.some(({ event }) => event === 'split');

/** A unit that hands over, to whom by what a dossier is about, and on which day. */
export interface Handing {
  readonly unit: Pick<Unit, 'id' | 'code'>;
  readonly on: Day;
  readonly deskOf: (field: string | undefined) => Desk;
}

/** Lines by successor; what is on nobody's desk comes last. */
export function handOver({ unit: { id, code }, on, deskOf }: Handing, desks: DeskCounts): HandOver[] {
  const sums = new Map<UnitCode | null, number>();
  const waiting = new Set<UnitCode>();
  for (const { field, count } of desks.get(id) ?? []) {
    const { to, parts } = deskOf(field);
    if (to === null && count > 0) for (const part of parts) waiting.add(part);
    sums.set(to, (sums.get(to) ?? 0) + count);
  }
  const parts = [...waiting].sort(compareCodes);
  return [...sums]
    .filter(([to, open]) => to !== code && open > 0)
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || compareCodes(a ?? '', b ?? ''))
    .map(([to, open]) => ({ from: code, to, on, open, ...(to === null ? { parts } : {}) }));
}
