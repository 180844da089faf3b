/** One phase of a plan, worked out on the world as the earlier ones leave it. Trusts a scenario that was validated. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { Allocation } from '../allocate/allocation-model.js';
import { toPlanRequirement } from '../allocate/demands.js';
import { type PhaseSteps, toPhaseChanges, worldAfterPhase } from '../changes.js';
import { ALLOCATED, type PersonEntry, type ReadScope, type UnitChange } from '../model.js';
import { findCentre } from '../plan/fates.js';
import { openOrders } from '../plan/orders.js';
import { planPeople } from '../plan/people.js';
import { type Fates, listEnding, planChanged, planClosed, planLineage, planOpened } from '../plan/units.js';
import { namePostings } from '../reads.js';
import type { Scenario } from '../scenario-model.js';
import { listDivided } from '../split/divided.js';
import type { World } from '../world.js';

export interface PlannedPhase extends Fates {
  readonly scenario: Scenario;
  readonly before: World;
  readonly after: World;
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
  const fates = { ending: listEnding(before.org, scenario), divided: listDivided(before.org, scenario) };
  const units = [
    ...planOpened(before.org, scenario, fates),
    ...planChanged(before.org, scenario, fates),
    ...planClosed(before.org, scenario, fates),
  ];
  const about = weighIn(scopeOf(before.org, scenario, fates, units), scenario, allocation);
  const names = namePostings(before, about);
  const placements = allocation?.placements;
  const orders = openOrders({ world: before, staff, ...fates, units, effective, placements });
  const { people, postings } = planPeople({ world: before, ...fates, effective, names, orders });
  const inPhase = <T>(steps: readonly T[]): T[] =>
    number === 0 ? [...steps] : steps.map((step) => ({ ...step, phase: number }));
  const steps = {
    ...{ basis, about },
    units: inPhase(units),
    lineage: inPhase(planLineage(units)),
    postings: inPhase(postings),
  };
  const after = worldAfterPhase(steps, before, toPhaseChanges(steps, before, names));
  const told = allocation === undefined ? people : people.map((entry) => tellPlacement(entry, allocation));
  return { ...{ scenario, before, after, ...fates, steps }, people: told, allocation };
}

/** How far it is, and what else was possible, of somebody whom the allocation placed. */
function tellPlacement(entry: PersonEntry, { placements }: Allocation): PersonEntry {
  const placed = entry.reason === ALLOCATED ? placements.get(entry.staff) : undefined;
  return placed === undefined
    ? entry
    : { ...entry, metres: placed.metres, alternatives: placed.alternatives };
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
    named: inOrder([...scope.named, ...receiving, ...meant, ...(allocation?.waitingAt ?? [])]),
    sends: scope.sends || allocation !== undefined,
    competences: true,
    weighs: {
      ...{ requirements, receiving, ...joiningIn(scenario, allocation) },
      atWork: allocate?.objectives.includes('even-load') ?? false,
    },
  };
}

/** Their people will count where people are allocated to. */
function joiningIn(
  { move }: Scenario,
  allocation: Allocation | undefined,
): Pick<NonNullable<ReadScope['weighs']>, 'joining'> {
  const joining = move.flatMap(({ code, parent }) => (parent === undefined ? [] : [code]));
  return allocation === undefined || joining.length === 0 ? {} : { joining: inOrder(joining) };
}

/** The questions that the plan asks of the state. */
function scopeOf(
  org: Org,
  scenario: Scenario,
  { ending, divided }: Fates,
  units: readonly UnitChange[],
): ReadScope {
  const { effective, open, merge, split, close, move, staff, selectors } = scenario;
  // Whom nothing sends anywhere waits at the centre, as where a unit closes.
  const isDivided = (code: UnitCode): boolean => divided.some(({ unit }) => unit.code === code);
  const leaving = [...ending.filter(({ into }) => into === null || isDivided(into)), ...divided];
  const parts = split.flatMap(({ into }) => into.map(({ unit }) => unit.code));
  const named = [
    ...open.flatMap(({ code, parent }) => (parent === null ? [code] : [code, parent.code])),
    ...[...merge.map(({ into }) => into.code), ...parts],
    ...move.flatMap(({ parent }) => parent?.code ?? []),
    ...leaving.flatMap(({ unit }) => findCentre(org, unit, effective) ?? []),
    ...staff.rules.map(({ to }) => to.code),
    ...staff.orders.map(({ unit }) => unit.code),
  ];
  const merged = merge.flatMap(({ from }) => from);
  const ends = [...merged, ...split.map(({ from }) => from), ...close];
  const changing = units.filter(({ change }) => change === 'changed');
  return {
    effective,
    ending: inOrder(ends.map(({ code }) => code)),
    changed: inOrder([...changing.map(({ code }) => code), ...parts]),
    named: inOrder(named),
    selectors,
    staffOf: inOrder(staff.rules.flatMap(({ unit }) => unit?.code ?? [])),
    people: inOrder([...staff.orders, ...staff.pins].map((one) => one.staff)),
    sends: staff.rules.length + staff.orders.length > 0,
    competences: divided.length > 0 || staff.rules.some(({ field }) => field !== undefined),
  };
}

const inOrder = <T extends string>(codes: readonly T[]): T[] => [...new Set(codes)].sort(compareCodes);
