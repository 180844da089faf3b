/** Works a scenario out into a plan: state and scenario in, the whole document out, nothing written. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { digestOf } from '#kit/canonical.js';
import { holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import { worldAfter } from './changes.js';
import {
  type HandOver,
  type OpenDossiers,
  type PersonEntry,
  PLAN_FORMAT,
  PLAN_VERSION,
  type Plan,
  type PlanContent,
  type PlanMetrics,
  type ReadScope,
  type Scenario,
} from './model.js';
import { findCentre } from './plan/fates.js';
import { judgeGates } from './plan/gates.js';
import { listWithoutDesk, planHandover } from './plan/handover.js';
import { planPeople } from './plan/people.js';
import {
  type EndingUnit,
  listEnding,
  planChanged,
  planClosed,
  planLineage,
  planOpened,
} from './plan/units.js';
import { collectReads, namePostings } from './reads.js';
import type { World } from './world.js';

/** The plan of a scenario that passed validateScenario. */
export function planReorg(world: World, open: readonly OpenDossiers[], scenario: Scenario): Plan {
  const ending = listEnding(world.org, scenario);
  const steps = planSteps(world, scenario, ending);
  const gates = judgeGates({
    after: worldAfter(steps, world),
    effective: scenario.effective,
    closed: ending.map(({ unit }) => unit.id),
    closesOn: new Map(ending.flatMap(({ unit, on }) => (on === null ? [] : [[unit.id, on] as const]))),
    withoutDesk: listWithoutDesk(world.org, scenario.effective, ending, open),
    touched: touchedIds(world, steps.people),
  });
  const { name, title, basis, effective, closesOn } = scenario;
  const content: PlanContent = {
    ...{ format: PLAN_FORMAT, version: PLAN_VERSION, scenario: name, title, basis, effective, closesOn },
    ...{ units: steps.units, lineage: steps.lineage, people: steps.people, postings: steps.postings },
    ...{ gates, surplus: surplusIn(steps.people), shortages: [], reads: steps.reads },
  };
  const handover = planHandover(world.org, effective, ending, open);
  return { hash: hashOfPlan(content), ...content, handover, metrics: metricsOf(world, content, handover) };
}

/** The hash covers what is done and what it stands on; information (hand-over, metrics) lies outside it. */
export const hashOfPlan = ({
  hash: _,
  handover: __,
  metrics: ___,
  ...content
}: PlanContent & Partial<Plan>): string => digestOf(content);

function planSteps(world: World, scenario: Scenario, ending: readonly EndingUnit[]) {
  const { effective, basis } = scenario;
  const about = scopeOf(world.org, scenario, ending);
  const units = [
    ...planOpened(world.org, scenario, ending),
    ...planChanged(world.org, scenario),
    ...planClosed(world.org, scenario, ending),
  ];
  const names = namePostings(world, about);
  return {
    basis,
    units,
    lineage: planLineage(units),
    ...planPeople({ world, ending, effective, names }),
    reads: collectReads(world, about),
  };
}

const surplusIn = (people: readonly PersonEntry[]): StaffCode[] =>
  people.filter(({ form }) => form === 'surplus').map(({ staff }) => staff);

/** The questions that the plan asks of the state. */
function scopeOf(org: Org, scenario: Scenario, ending: readonly EndingUnit[]): ReadScope {
  const { effective, open, merge, close, rename, move, selectors } = scenario;
  const closed = ending.filter(({ into }) => into === null);
  const named = [
    ...open.flatMap(({ code, parent }) => (parent === null ? [code] : [code, parent.code])),
    ...merge.map(({ into }) => into.code),
    ...move.flatMap(({ parent }) => parent?.code ?? []),
    ...closed.flatMap(({ unit }) => findCentre(org, unit, effective) ?? []),
  ];
  const merged = merge.flatMap(({ from }) => from);
  return {
    effective,
    ending: inOrder([...merged, ...close].map(({ code }) => code)),
    changed: inOrder([...rename, ...move].map(({ code }) => code)),
    named: inOrder(named),
    selectors,
  };
}

const inOrder = (codes: readonly UnitCode[]): UnitCode[] => [...new Set(codes)].sort(compareCodes);

function touchedIds({ staff }: World, people: readonly PersonEntry[]) {
  const codes = new Set(people.map((entry) => entry.staff));
  return new Set(staff.people.filter(({ code }) => codes.has(code)).map(({ id }) => id));
}

function metricsOf(world: World, content: PlanContent, handover: readonly HandOver[]): PlanMetrics {
  const { units, people, effective } = content;
  const listed = touchedIds(world, people);
  const atWork = world.staff.postings.filter(
    (posting) => holdsOn(posting, effective) && !listed.has(posting.staff),
  );
  return {
    opened: units.filter(({ change }) => change === 'opened').length,
    changed: units.filter(({ change }) => change === 'changed').length,
    closed: units.filter(({ change }) => change === 'closed').length,
    moved: people.filter(({ form }) => form === 'follows' || form === 'returns').length,
    surplus: surplusIn(people).length,
    leaving: people.filter(({ form }) => form === 'leaves').length,
    others: new Set(atWork.map(({ staff }) => staff)).size,
    openDossiers: handover.reduce((sum, { open }) => sum + open, 0),
  };
}
