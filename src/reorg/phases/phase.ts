/** One phase of a plan, worked out on the world as the earlier ones leave it. Trusts a scenario that was validated. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { Allocation } from '../allocate/allocation-model.js';
import { toPlanRequirement } from '../allocate/demands.js';
import { type PhaseSteps, worldAfterPhase } from '../changes.js';
import { ALLOCATED, type PersonEntry, type ReadScope } from '../model.js';
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
  /** Where the scenario asks for one. */
  readonly allocation?: Allocation | undefined;
}

/** `number` counts from 0. Without an allocation everybody follows whom nothing else places. */
export function planPhase(
  before: World,
  scenario: Scenario,
  number = 0,
  allocation?: Allocation,
): PlannedPhase {
  const { effective, basis, staff } = scenario;
  const ending = listEnding(before.org, scenario);
  const about = weighIn(scopeOf(before.org, scenario, ending), scenario, allocation);
  const units = [
    ...planOpened(before.org, scenario, ending),
    ...planChanged(before.org, scenario),
    ...planClosed(before.org, scenario, ending),
  ];
  const names = namePostings(before, about);
  const placements = allocation?.placements;
  const orders = openOrders({ world: before, staff, ending, units, effective, placements });
  const { people, postings } = planPeople({ world: before, ending, effective, names, orders });
  const inPhase = <T>(steps: readonly T[]): T[] =>
    number === 0 ? [...steps] : steps.map((step) => ({ ...step, phase: number }));
  const steps = {
    ...{ basis, about },
    units: inPhase(units),
    lineage: inPhase(planLineage(units)),
    postings: inPhase(postings),
  };
  const after = worldAfterPhase(steps, before);
  const told = people.map((entry) => ({ ...entry, ...tellPlacement(entry, allocation) }));
  return { ...{ scenario, before, after, ending, steps }, people: told, allocation };
}

/** How far it is, and what else was possible, of somebody whom the allocation placed. */
function tellPlacement(
  { staff, reason }: PersonEntry,
  allocation: Allocation | undefined,
): Pick<PersonEntry, 'metres' | 'alternatives'> {
  const placed = reason === ALLOCATED ? allocation?.placements.get(staff) : undefined;
  return placed === undefined ? {} : { metres: placed.metres, alternatives: placed.alternatives };
}

/** What an allocation and requirements look at beside. */
function weighIn(scope: ReadScope, scenario: Scenario, allocation: Allocation | undefined): ReadScope {
  const { require, effective, allocate } = scenario;
  if (require.length === 0 && allocation === undefined) return scope;
  const receiving = allocation?.receiving ?? [];
  const requirements = require.map((one) => toPlanRequirement(one, effective));
  const meant = require.flatMap(({ unit, parent }) => [unit, parent].flatMap((one) => one?.code ?? []));
  return {
    ...scope,
    named: inOrder([...scope.named, ...receiving, ...meant]),
    sends: scope.sends || allocation !== undefined,
    competences: true,
    weighs: { requirements, receiving, atWork: allocate?.objectives.includes('even-load') ?? false },
  };
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
