/**
 * What a plan does to each branch, with a hash of its own: people who come, units that open, change or go into it. It is the
 * same in the whole plan, in a sub-plan and in a plan made anew, before and after it is applied, as long as the decision to
 * be signed would say the same; what a plan read, and its reasons, stay out. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { digestOf } from '#kit/canonical.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Places } from '../document/places.js';
import type { LineageStep, PersonEntry, PlanContent, UnitChange } from '../model.js';
import { arrivalOf } from '../split/takers.js';

export interface BranchPart {
  readonly branch: UnitCode;
  readonly hash: string;
  readonly people: readonly PersonEntry[];
}

type Parts = Pick<PlanContent, 'basis' | 'units' | 'lineage' | 'people'>;

/** In order of code. */
export function listBranchParts(plan: Parts, places: Pick<Places, 'branchOf'>): BranchPart[] {
  const people = groupBy(plan.people, ({ to }) => (to === null ? undefined : places.branchOf(to)));
  const units = groupBy(plan.units, (unit) =>
    unit.change === 'closed' ? undefined : places.branchOf(unit.code),
  );
  // A unit that ends without a successor belongs to the branch that it was of.
  const lineage = groupBy(plan.lineage, (step) => {
    const unit = arrivalOf(step, plan.units);
    return unit === null ? undefined : places.branchOf(unit);
  });
  const branches = new Set([...people.keys(), ...units.keys(), ...lineage.keys()]);
  return [...branches]
    .filter((branch) => branch !== undefined)
    .sort(compareCodes)
    .map((branch) => {
      const coming = (people.get(branch) ?? []).toSorted(
        (a, b) => compareCodes(a.staff, b.staff) || compareCodes(a.on, b.on),
      );
      const changes = (units.get(branch) ?? []).map(withoutPhase);
      const steps = (lineage.get(branch) ?? []).map(withoutPhase);
      const said = [branch, plan.basis, coming.map(toSaid), changes, steps];
      return { branch, hash: digestOf(said), people: coming };
    });
}

/** A part may be another phase in a sub-plan than in the whole. */
const withoutPhase = ({ phase: _, ...step }: UnitChange | LineageStep) => step;

/** What a decision says of somebody. */
const toSaid = ({ reason: _, metres: __, alternatives: ___, beside: ____, ...said }: PersonEntry) => said;
