/** The days on which a plan is judged: those on which something changes. Pure. */
import type { Day } from '#kit/dates.js';
import type { World } from '../world.js';
import type { JudgedPlan } from './gate.js';

/** Every day on which the plan itself changes something: phases, units, ledger, people who come, go back and leave. */
export function changeDays(plan: JudgedPlan): Day[] {
  const days = new Set<Day>();
  const add = (day: Day | null | undefined): void => {
    if (day !== null && day !== undefined && day >= plan.effective) days.add(day);
  };
  for (const { effective, closesOn } of plan.phases) for (const day of [effective, closesOn]) add(day);
  for (const { on } of [...plan.units, ...plan.lineage]) add(on);
  for (const { on, until } of plan.people) for (const day of [on, until]) add(day);
  for (const { endsOn, after } of plan.postings) for (const day of [endsOn, after?.from]) add(day);
  return inOrder(days);
}

/**
 * The same, and between the first day of a phase and the day after its last parallel one every day on which anything at
 * all changes (definitions.md 10).
 */
export function judgedDays(plan: JudgedPlan, worlds: readonly World[]): Day[] {
  const windows = plan.phases.flatMap(({ effective, closesOn }) =>
    closesOn === null ? [] : [{ from: effective, to: closesOn }],
  );
  const within = worlds
    .flatMap((world) => [...boundaries(world)])
    .filter((day) => windows.some(({ from, to }) => from <= day && day <= to));
  return inOrder([...changeDays(plan), ...within]);
}

/** Days on which a unit, a posting, a service or a restriction begins or ends. */
function boundaries({ org, staff }: World): Set<Day> {
  const days = new Set<Day | null>();
  for (const { from, until } of [...org.units.flatMap(({ versions }) => versions), ...staff.postings]) {
    days.add(from).add(until);
  }
  for (const { leavingOn, restrictions } of staff.people) {
    days.add(leavingOn);
    for (const { until } of restrictions) days.add(until);
  }
  days.delete(null);
  return days as Set<Day>;
}

const inOrder = (days: Iterable<Day>): Day[] => [...new Set(days)].sort();
