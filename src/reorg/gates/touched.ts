/** The units that a plan has to do with: what is wrong elsewhere, and was before, is not its fault. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { JudgedPlan } from './gate.js';
import { successorsIn } from './gate.js';

export function touchedUnits(plan: JudgedPlan): ReadonlySet<UnitCode> {
  const { units, people, postings } = plan;
  const codes = [
    ...units.map(({ code }) => code),
    ...[...successorsIn(plan)].flatMap(([unit, successors]) => [unit, ...successors]),
    ...people.flatMap(({ from, to }) => [from, to]),
    ...postings.flatMap(({ next, after }) => [next?.unit, next?.quotaUnit, after?.unit]),
  ];
  return new Set(codes.filter((code) => code !== null && code !== undefined));
}
