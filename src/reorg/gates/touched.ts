/** The units that a plan has to do with: what is wrong elsewhere, and was before, is not its fault. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { JudgedPlan } from './gate.js';
import { successorsIn } from './gate.js';

export function touchedUnits(plan: JudgedPlan): ReadonlySet<UnitCode> {
  const codes = new Set<UnitCode | null | undefined>(plan.units.map(({ code }) => code));
  for (const [unit, successors] of successorsIn(plan))
    for (const code of [unit, ...successors]) codes.add(code);
  for (const { from, to } of plan.people) codes.add(from).add(to);
  for (const { next, after } of plan.postings) codes.add(next?.unit).add(next?.quotaUnit).add(after?.unit);
  codes.delete(null);
  codes.delete(undefined);
  return codes as Set<UnitCode>;
}
