/** Works a scenario out into a plan: state and scenario in, the whole document out, nothing written. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { digestOf } from '#kit/canonical.js';
import { holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import { worldAfter } from './changes.js';
import {
  type HandOver,
  type OpenDossiers,
  type PersonEntry,
  type PersonForm,
  PLAN_FORMAT,
  PLAN_VERSION,
  type Plan,
  type PlanContent,
  type PlanMetrics,
  type ReadScope,
} from './model.js';
import { type Acceptances, accept } from './plan/accept.js';
import { findCentre } from './plan/fates.js';
import { judgeGates } from './plan/gates.js';
import { listWithoutDesk, planHandover } from './plan/handover.js';
import { openOrders } from './plan/orders.js';
import { planPeople } from './plan/people.js';
import { judgeSent } from './plan/sent.js';
import { openTree } from './plan/unit-tree.js';
import {
  type EndingUnit,
  listEnding,
  planChanged,
  planClosed,
  planLineage,
  planOpened,
} from './plan/units.js';
import { collectReads, namePostings } from './reads.js';
import type { Scenario } from './scenario-model.js';
import type { World } from './world.js';

/** The plan of a scenario that passed validateScenario. */
export function planReorg(
  world: World,
  open: readonly OpenDossiers[],
  scenario: Scenario,
  acceptances: Acceptances = new Map(),
): Plan {
  const ending = listEnding(world.org, scenario);
  const steps = planSteps(world, scenario, ending);
  const failures = judgeGates({
    after: worldAfter(steps, world),
    effective: scenario.effective,
    closed: ending.map(({ unit }) => unit.id),
    closesOn: new Map(ending.flatMap(({ unit, on }) => (on === null ? [] : [[unit.id, on] as const]))),
    withoutDesk: listWithoutDesk(world.org, scenario.effective, ending, open),
    touched: touchedIds(world, steps.people),
    conditions: scenario.conditions,
    sent: judgeSent({
      people: steps.people,
      persons: world.staff.people,
      ending,
      tree: openTree(world.org, steps.units, scenario.effective),
      effective: scenario.effective,
    }),
  });
  const gates = failures.map((gate) => accept(gate, acceptances));
  const { name, title, basis, effective, closesOn } = scenario;
  const content: PlanContent = {
    ...{ format: PLAN_FORMAT, version: PLAN_VERSION, scenario: name, title, basis },
    ...{ phases: [{ name: '', effective, closesOn }], effective, closesOn },
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
  const orders = openOrders({ world, staff: scenario.staff, ending, units, effective });
  return {
    basis,
    units,
    lineage: planLineage(units),
    ...planPeople({ world, ending, effective, names, orders }),
    reads: collectReads(world, about),
  };
}

/** Forms that an order or a rule gives. */
const PLACED: ReadonlySet<PersonForm> = new Set([
  'transfer',
  'assignment',
  'appointment',
  'relieved',
  'secondment',
  'lent',
]);

const surplusIn = (people: readonly PersonEntry[]): StaffCode[] =>
  people.filter(({ form }) => form === 'surplus').map(({ staff }) => staff);

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
    placed: people.filter(({ form }) => PLACED.has(form)).length,
    surplus: surplusIn(people).length,
    leaving: people.filter(({ form }) => form === 'leaves').length,
    others: new Set(atWork.map(({ staff }) => staff)).size,
    openDossiers: handover.reduce((sum, { open }) => sum + open, 0),
  };
}
