/**
 * In which phase of a plan a signed list changes what: in that in which somebody last moves, or which the list was signed
 * for; for whom the plan does not name, in the one in which the others of the branch come. Pure.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Places } from '../document/places.js';
import type { PersonEntry, Plan } from '../model.js';
import { reorgFindings } from '../words.js';
import type { ListDifference } from './reconcile.js';

type Phased = Pick<Plan, 'phases' | 'people'>;

/** What a plan does in one phase; in all without a name. undefined: it has no phase of that name. */
export function peopleOf({ phases, people }: Phased, name: string | undefined): PersonEntry[] | undefined {
  if (name === undefined) return [...people];
  const phase = phases.find((one) => one.name === name);
  return phase && people.filter(({ on }) => on === phase.effective);
}

export interface PhaseQuestion {
  readonly plan: Phased;
  readonly places: Pick<Places, 'branchOf'>;
  /** For which the list was signed. */
  readonly phase: string | undefined;
}

/** Counted from 0; undefined: people come to the branch in several phases, or in none. */
export function phaseOf(
  { planned, listed }: Pick<ListDifference, 'planned' | 'listed'>,
  { plan, places, phase }: PhaseQuestion,
): number | undefined {
  const { phases } = plan;
  if (phases.length === 1) return 0;
  const branch = listed === null ? undefined : places.branchOf(listed.unit);
  const days = plan.people.flatMap(({ to, on }) =>
    to !== null && places.branchOf(to) === branch ? [on] : [],
  );
  const signedFor = phases.find(({ name }) => name === phase)?.effective;
  const [day, ...others] = new Set([planned?.on ?? signedFor].flatMap((one) => one ?? days));
  const found = phases.findIndex(({ effective }) => effective === day);
  return found < 0 || others.length > 0 ? undefined : found;
}

/** Of whom nobody can say when they come. */
export const sayUnphased = (
  { staff, name, listed, where }: ListDifference,
  { phases }: Pick<Plan, 'phases'>,
): Diagnostic => {
  const names = phases.map((phase) => phase.name).join(', ');
  return reorgFindings.find('list-phase', { staff, name, unit: listed?.unit ?? '', phases: names }, where);
};
