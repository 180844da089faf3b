/** How many procedures there are of each kind: the "1.671 of 1.684 are online" of every report. */
import { compareVietnamese } from '#kit/vietnamese.js';
import { LEVELS, ONLINE_LEVELS, type ProcedureVersion, STATUSES } from './model.js';

export const DIMENSIONS = ['field', 'level', 'online', 'agency', 'status'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface ProcedureCount {
  readonly dimension: Dimension;
  /** Canonical value; '' for procedures that do not say. */
  readonly value: string;
  readonly count: number;
}

/** A procedure of several levels or agencies counts for each of them. */
export function countProcedures(
  procedures: readonly ProcedureVersion[],
  dimension: Dimension,
): ProcedureCount[] {
  const counts = new Map<string, number>();
  for (const procedure of procedures) {
    for (const value of valuesOf(procedure, dimension)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ dimension, value, count }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count || compareVietnamese(a.value, b.value));
}

function valuesOf(procedure: ProcedureVersion, dimension: Dimension): readonly string[] {
  if (dimension === 'level') return procedure.level.length === 0 ? [''] : procedure.level;
  if (dimension === 'agency') return procedure.implementing.length === 0 ? [''] : procedure.implementing;
  return [procedure[dimension]];
}

const ORDER: readonly string[] = [...LEVELS, ...ONLINE_LEVELS, ...STATUSES];

/** Values of a closed list in their order, others by number; the blank one last. */
const rank = ({ value }: ProcedureCount): number =>
  value === '' ? ORDER.length + 1 : ORDER.includes(value) ? ORDER.indexOf(value) : ORDER.length;
