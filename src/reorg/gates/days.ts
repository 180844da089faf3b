/** The days on which a plan is judged: those on which something changes. Pure. */
import type { Day } from '#kit/dates.js';
import type { World } from '../world.js';
import type { JudgedPlan } from './gate.js';

/** Every day on which the plan itself changes something: phases, units, ledger, people who come, go back and leave. */
export function changeDays(plan: JudgedPlan): Day[] {
  const { phases, units, lineage, people, postings } = plan;
  const days = [
    ...phases.flatMap(({ effective, closesOn }) => [effective, closesOn]),
    ...[...units, ...lineage].map(({ on }) => on),
    ...people.flatMap(({ on, until }) => [on, until]),
    ...postings.flatMap(({ endsOn, after }) => [endsOn, after?.from]),
  ];
  return inOrder(days.filter((day) => day !== null && day !== undefined && day >= plan.effective) as Day[]);
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
    .flatMap(boundaries)
    .filter((day) => windows.some(({ from, to }) => from <= day && day <= to));
  return inOrder([...changeDays(plan), ...within]);
}

/** Days on which a unit, a posting, a service or a restriction begins or ends. */
function boundaries({ org, staff }: World): Day[] {
  const days = [
    ...org.units.flatMap(({ versions }) => versions.flatMap(({ from, until }) => [from, until])),
    ...staff.postings.flatMap(({ from, until }) => [from, until]),
    ...staff.people.flatMap(({ leavingOn, restrictions }) => [
      leavingOn,
      ...restrictions.map(({ until }) => until),
    ]),
  ];
  return [...new Set(days)].filter((day) => day !== null);
}

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort();
