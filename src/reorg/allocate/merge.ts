/** What the allocations of all phases come to in the plan. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { PlanAllocation, PlanContent } from '../model.js';
import type { Allocation } from './allocation-model.js';

type Allocated = Pick<PlanContent, 'surplus' | 'shortages' | 'proposals' | 'allocation'>;

/** `surplus`: who has no place once all is done. */
export function allocatedIn(
  planned: readonly { readonly allocation?: Allocation | undefined }[],
  surplus: readonly StaffCode[],
): Allocated {
  const allocations = planned.flatMap(({ allocation }) => allocation ?? []);
  const proposals = allocations.flatMap((one) => one.proposals ?? []);
  const waiting = new Set(surplus);
  const last = new Map(proposals.filter(({ staff }) => waiting.has(staff)).map((one) => [one.staff, one]));
  const isAsked = allocations.some((one) => one.proposals !== undefined);
  return {
    surplus,
    // What a later phase leaves short is what is short in the end.
    shortages: allocations.at(-1)?.shortages ?? [],
    ...(isAsked ? { proposals: [...last.values()].sort((a, b) => compareCodes(a.staff, b.staff)) } : {}),
    allocation: allocations.length === 0 ? null : sumUp(allocations.map(({ result }) => result)),
  };
}

/** Values of one name are added up; of several gaps the widest counts. */
function sumUp(results: readonly PlanAllocation[]): PlanAllocation {
  const values = new Map<PlanAllocation['objectives'][number]['name'], number>();
  for (const { name, value } of results.flatMap(({ objectives }) => objectives)) {
    values.set(name, (values.get(name) ?? 0) + value);
  }
  const gaps = results.flatMap(({ gap }) => gap ?? []);
  return {
    optimal: results.every(({ optimal }) => optimal),
    gap: gaps.length === 0 ? null : Math.max(...gaps),
    objectives: [...values].map(([name, value]) => ({ name, value })),
  };
}
