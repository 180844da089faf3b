/** One phase of a plan, worked out on the world as the earlier ones leave it. Trusts a scenario that was validated. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import { type PhaseSteps, worldAfterPhase } from '../changes.js';
import type { PersonEntry, ReadScope } from '../model.js';
import { findCentre } from '../plan/fates.js';
import { openOrders } from '../plan/orders.js';
import { planPeople } from '../plan/people.js';
import {
  type EndingUnit,
  listEnding,
  planChanged,
  planClosed,
  planLineage,
  planOpened,
} from '../plan/units.js';
import { namePostings } from '../reads.js';
import type { Scenario } from '../scenario-model.js';
import type { World } from '../world.js';

export interface PlannedPhase {
  readonly scenario: Scenario;
  readonly before: World;
  readonly after: World;
  readonly ending: readonly EndingUnit[];
  readonly steps: PhaseSteps;
  readonly people: readonly PersonEntry[];
}

/** `number` counts from 0. */
export function planPhase(before: World, scenario: Scenario, number = 0): PlannedPhase {
  const { effective, basis, staff } = scenario;
  const ending = listEnding(before.org, scenario);
  const about = scopeOf(before.org, scenario, ending);
  const units = [
    ...planOpened(before.org, scenario, ending),
    ...planChanged(before.org, scenario),
    ...planClosed(before.org, scenario, ending),
  ];
  const names = namePostings(before, about);
  const orders = openOrders({ world: before, staff, ending, units, effective });
  const { people, postings } = planPeople({ world: before, ending, effective, names, orders });
  const inPhase = <T>(steps: readonly T[]): T[] =>
    number === 0 ? [...steps] : steps.map((step) => ({ ...step, phase: number }));
  const steps = {
    ...{ basis, about },
    units: inPhase(units),
    lineage: inPhase(planLineage(units)),
    postings: inPhase(postings),
  };
  return { scenario, before, after: worldAfterPhase(steps, before), ending, steps, people };
}

/** The questions that the plan asks of the state. */
function scopeOf(org: Org, scenario: Scenario, ending: readonly EndingUnit[]): ReadScope {
  const { effective, open, merge, close, rename, move, staff, selectors } = scenario;
  const closed = ending.filter(({ into }) => into === null);
  const named = [
    ...open.flatMap(({ code, parent }) => (parent === null ? [code] : [code, parent.code])),
    ...merge.map(({ into }) => into.code),
    ...move.flatMap(({ parent }) => parent?.code ?? []),
    ...closed.flatMap(({ unit }) => findCentre(org, unit, effective) ?? []),
    ...staff.rules.map(({ to }) => to.code),
    ...staff.orders.map(({ unit }) => unit.code),
  ];
  const merged = merge.flatMap(({ from }) => from);
  return {
    effective,
    ending: inOrder([...merged, ...close].map(({ code }) => code)),
    changed: inOrder([...rename, ...move].map(({ code }) => code)),
    named: inOrder(named),
    selectors,
    staffOf: inOrder(staff.rules.flatMap(({ unit }) => unit?.code ?? [])),
    people: inOrder([...staff.orders, ...staff.pins].map((one) => one.staff)),
    sends: staff.rules.length + staff.orders.length > 0,
    competences: staff.rules.some(({ field }) => field !== undefined),
  };
}

const inOrder = <T extends string>(codes: readonly T[]): T[] => [...new Set(codes)].sort(compareCodes);
