/** The plan by which a branch opens later than recorded, with all that is bound to it, judged by every gate. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, laterOf } from '#kit/dates.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { formatDay } from '#lang/numbers.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { checkOrg } from '#org/validate.js';
import { type PhaseSteps, worldAfterPhase } from '../changes.js';
import { judgeGates } from '../gates/registry.js';
import {
  type ChangedUnit,
  type ClosedUnit,
  type OpenDossiers,
  type OpenedUnit,
  PLAN_FORMAT,
  PLAN_VERSION,
  type Plan,
  type PlanContent,
  type ReadScope,
} from '../model.js';
import { type Acceptances, accept } from '../plan/accept.js';
import { planHandover } from '../plan/handover.js';
import { planLineage } from '../plan/units.js';
import { hashOfPlan, metricsOf } from '../plan.js';
import { collectReads, namePostings } from '../reads.js';
import { codeOf, type World } from '../world.js';
import { type Bound, listBound, type Postponement, type Predecessor, type Turned } from './bound.js';
import { listLate, planLate } from './late-people.js';

export interface PostponeQuestion extends Postponement {
  readonly world: World;
  /** The plan by which it was to open. */
  readonly applied: { readonly scenario: string; readonly title: string; readonly basis: string };
  readonly dossiers: readonly OpenDossiers[];
  readonly acceptances: Acceptances;
}

/** undefined, with findings, where something bound to it cannot wait. */
export function postpone(question: PostponeQuestion): Checked<Plan | undefined> {
  const { world, unit, day, applied } = question;
  const { value: bound, diagnostics } = listBound(world, question);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const units = [
    ...bound.opening.map((one) => toOpened(world, one, day)),
    ...bound.turned.map((one) => toChanged(world, one, day)),
    ...bound.closing.map((one) => toClosed(world, one)),
  ];
  const about = askAbout(world, bound, question);
  const steps: PhaseSteps = { basis: applied.basis, about, units, lineage: planLineage(units), postings: [] };
  const after = worldAfterPhase(steps, world);
  const broken = findBroken(world.org, after.org);
  if (broken.length > 0) return { value: undefined, diagnostics: broken };
  const names = namePostings(world, about);
  const { value: late, diagnostics: found } = planLate({ world, after: after.org, bound, day, names });
  if (hasErrors(found)) return { value: undefined, diagnostics: found };
  const closesOn = bound.closing.map(({ on }) => on).reduce(laterOf, day);
  const content: PlanContent = {
    ...{ format: PLAN_FORMAT, version: PLAN_VERSION, scenario: applied.scenario, basis: applied.basis },
    title: `${applied.title} – lùi ngày mở ${unit.code} đến ${formatDay(day, 'vi')}`,
    // From the day recorded until now all is otherwise than recorded.
    ...{ phases: [{ name: '', effective: unit.from, closesOn }], effective: unit.from, closesOn },
    ...{ units, lineage: steps.lineage, ...late, gates: [], surplus: [], shortages: [] },
    ...{ requirements: [], allocation: null, reads: collectReads(world, [about]) },
  };
  return { value: judged(content, bound, question), diagnostics: found };
}

/** Errors that were not there before: a unit kept open longer than the one above it. */
function findBroken(before: Org, after: Org): Diagnostic[] {
  const keyOf = ({ code, args }: Diagnostic): string => `${code} ${JSON.stringify(args)}`;
  const known = new Set(checkOrg(before).map(keyOf));
  return checkOrg(after).filter((finding) => finding.severity === 'error' && !known.has(keyOf(finding)));
}

function judged(unjudged: PlanContent, bound: Bound, question: PostponeQuestion): Plan {
  const { world, dossiers, acceptances } = question;
  const [about] = unjudged.reads.about;
  const after = about === undefined ? world : worldAfterPhase({ ...unjudged, about }, world);
  const scene = { before: world, after, plan: unjudged, dossiers, conditions: [] };
  const { gates, warnings } = judgeGates(scene);
  const content = { ...unjudged, gates: gates.map((gate) => accept(gate, acceptances)) };
  const ending = bound.closing.map(({ unit, on, lines }) => {
    const [line] = lines;
    return {
      unit,
      on,
      path: '',
      into: line?.to == null || lines.length > 1 ? null : codeOf(world.org, line.to),
    };
  });
  // As they will then stand: recorded, the predecessors are gone by that day.
  const handover = planHandover(after.org, { ending, divided: [] }, dossiers);
  return {
    ...{ hash: hashOfPlan(content), ...content },
    ...(warnings.length === 0 ? {} : { warnings }),
    ...{ handover, metrics: metricsOf(world, content, handover) },
  };
}

const parentOf = ({ org }: World, parent: Unit['id'] | null): UnitCode | null =>
  parent === null ? null : codeOf(org, parent);

function toOpened(world: World, { code, from, versions }: Unit, on: Day): OpenedUnit {
  const [version] = versions;
  if (version === undefined) throw new Error(`unit ${code} has no version`);
  const { kind, name, level, address, longitude, latitude, quota, fields, procedures, areas } = version;
  return {
    ...{ code, change: 'opened', on, was: from, kind, name, parent: parentOf(world, version.parent), level },
    ...{ address, longitude, latitude, quota: quota.total, fields, procedures, areas },
  };
}

function toChanged(world: World, { unit, before, version }: Turned, on: Day): ChangedUnit {
  const place = ({ name, parent, address, longitude, latitude }: Turned['version']) => ({
    ...{ name, parent: parentOf(world, parent), address, longitude, latitude },
  });
  return {
    code: unit.code,
    change: 'changed',
    on,
    was: version.from,
    ...place(version),
    before: place(before),
  };
}

function toClosed(world: World, { unit, was, on, lines }: Predecessor): ClosedUnit {
  const name = versionNear(unit, was).name;
  const takers = lines.flatMap(({ to, rule }) => {
    const taker = to === null ? undefined : world.org.byId.get(to);
    return taker === undefined ? [] : [{ to: taker.code, toName: versionNear(taker, on).name, rule }];
  });
  const [first] = takers;
  const own = { code: unit.code, change: 'closed' as const, on, was, name };
  if (lines.some(({ event }) => event === 'split'))
    return { ...own, successor: null, successorName: '', parts: takers };
  return { ...own, successor: first?.to ?? null, successorName: first?.toName ?? '' };
}

/** Everything about these units and people that matters from the eve of the day recorded until now. */
function askAbout(world: World, bound: Bound, { unit, day }: Postponement): ReadScope {
  const codes = (units: readonly Unit[]): UnitCode[] => units.map(({ code }) => code);
  const above = bound.opening.flatMap(({ versions }) => parentOf(world, versions[0]?.parent ?? null) ?? []);
  return {
    effective: addDays(unit.from, -1),
    ending: codes(bound.closing.map((one) => one.unit)),
    changed: codes([...bound.opening, ...bound.turned.map((one) => one.unit)]),
    named: [...new Set(above)],
    ...{ selectors: [], staffOf: [] },
    people: [...new Set(listLate({ world, bound, day }).map(({ person }) => person.code))],
    ...{ sends: true, competences: true },
  };
}
