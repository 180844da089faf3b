/** Works a scenario out into a plan: state and scenario in, the whole document out, nothing written. Pure. */
import { digestOf } from '#kit/canonical.js';
import { holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
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
import { judgeGates } from './plan/gates.js';
import { planHandover } from './plan/handover.js';
import { planPeople } from './plan/people.js';
import { listMerged, type MergedUnit, planClosed, planLineage, planOpened } from './plan/units.js';
import { collectReads, namePostings } from './reads.js';
import type { World } from './world.js';

/** The plan of a scenario that passed validateScenario. */
export function planReorg(world: World, open: readonly OpenDossiers[], scenario: Scenario): Plan {
  const merged = listMerged(world.org, scenario);
  const steps = planSteps(world, scenario, merged);
  const gates = judgeGates({
    after: worldAfter(steps, world),
    effective: scenario.effective,
    closed: merged.map(({ unit }) => unit.id),
    touched: touchedIds(world, steps.people),
  });
  const { name, title, basis, effective } = scenario;
  const content: PlanContent = {
    ...{ format: PLAN_FORMAT, version: PLAN_VERSION, scenario: name, title, basis, effective },
    ...{ units: steps.units, lineage: steps.lineage, people: steps.people, postings: steps.postings },
    ...{ gates, surplus: [], shortages: [], reads: steps.reads },
  };
  const handover = planHandover(world.org, effective, merged, open);
  return { hash: hashOfPlan(content), ...content, handover, metrics: metricsOf(world, content, handover) };
}

/** The hash covers what is done and what it stands on; information (hand-over, metrics) lies outside it. */
export const hashOfPlan = ({
  hash: _,
  handover: __,
  metrics: ___,
  ...content
}: PlanContent & Partial<Plan>): string => digestOf(content);

function planSteps(world: World, scenario: Scenario, merged: readonly MergedUnit[]) {
  const { effective, basis } = scenario;
  const about = scopeOf(scenario);
  const opened = planOpened(world.org, scenario, merged);
  const closed = planClosed(world.org, scenario, merged);
  const names = namePostings(world, about);
  return {
    basis,
    units: [...opened, ...closed],
    lineage: planLineage(opened, closed),
    ...planPeople({ world, merged, effective, names }),
    reads: collectReads(world, about),
  };
}

/** The questions that the plan asks of the state. */
function scopeOf({ effective, open, merge }: Scenario): ReadScope {
  const named = [
    ...open.flatMap(({ code, parent }) => (parent === null ? [code] : [code, parent.code])),
    ...merge.map(({ into }) => into.code),
  ];
  const merged = merge.flatMap(({ from }) => from.map(({ code }) => code));
  return { effective, merged: merged.sort(compareCodes), named: [...new Set(named)].sort(compareCodes) };
}

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
    closed: units.filter(({ change }) => change === 'closed').length,
    moved: people.filter(({ form }) => form === 'follows').length,
    leaving: people.filter(({ form }) => form === 'leaves').length,
    others: new Set(atWork.map(({ staff }) => staff)).size,
    openDossiers: handover.reduce((sum, { open }) => sum + open, 0),
  };
}
