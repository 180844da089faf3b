/** The part of a plan that concerns one unit with what stands under it, or the people of one form. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { PersonForm } from '../model.js';
import { takersOf } from '../split/takers.js';
import type { ShownPlan } from './anonymise.js';

export interface PlanFilter {
  readonly unit?: UnitCode;
  readonly form?: PersonForm;
}

/** undefined: the plan does not name the unit. */
export function filterPlan(plan: ShownPlan, { unit, form }: PlanFilter): ShownPlan | undefined {
  const formed =
    form === undefined ? plan : { ...plan, people: plan.people.filter((entry) => entry.form === form) };
  if (unit === undefined) return formed;
  if (!unitsNamed(plan).has(unit)) return undefined;
  const meant = unitsUnder(plan, unit);
  const isMeant = (...codes: readonly (string | null)[]): boolean =>
    codes.some((code) => code !== null && meant.has(code));
  const people = formed.people.filter(({ from, to }) => isMeant(from, to));
  const staff = new Set<string>(people.map((entry) => entry.staff));
  const parallel = plan.parallel?.filter((one) => isMeant(one.unit, one.successor));
  return {
    ...formed,
    ...(parallel === undefined ? {} : { parallel }),
    people,
    units: plan.units.filter((one) => isMeant(one.code, ...takersOf(one).map(({ code }) => code))),
    lineage: plan.lineage.filter(({ from, to }) => isMeant(from, to)),
    postings: plan.postings.filter((step) => staff.has(step.staff)),
    gates: plan.gates.filter((gate) => isMeant(gate.unit, gate.who) || staff.has(gate.who)),
    handover: plan.handover.filter(({ from, to }) => isMeant(from, to)),
    surplus: plan.surplus.filter((one) => staff.has(one)),
    shortages: plan.shortages.filter((one) => isMeant(one.unit)),
  };
}

function unitsNamed({ units, people }: ShownPlan): ReadonlySet<string> {
  const changed = units.flatMap((one) => [one.code, ...takersOf(one).map(({ code }) => code)]);
  const visited = people.flatMap(({ from, to }) => [from, to]);
  return new Set([...changed, ...visited].filter((code) => code !== null));
}

/** The unit with those below it, as far as the plan says what stands where. */
function unitsUnder({ units }: ShownPlan, top: UnitCode): ReadonlySet<string> {
  const meant = new Set<string>([top]);
  const hasParent = units.flatMap((one) => (one.change === 'closed' ? [] : [one]));
  for (let size = 0; size < meant.size; ) {
    size = meant.size;
    for (const { code, parent } of hasParent) if (parent !== null && meant.has(parent)) meant.add(code);
  }
  return meant;
}
