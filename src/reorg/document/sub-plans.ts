/**
 * Cuts a plan along its components into plans of their own: applied in any order they come to the same as the whole. A
 * sub-plan holds no time stamp and nothing of the whole, so one whose content did not change keeps its hash and whatever
 * was signed for it. Pure.
 */
import { compareCodes } from '#kit/vietnamese.js';
import { worldAfter } from '../changes.js';
import { type GateFailure, gateId } from '../gate-model.js';
import { judgeGates } from '../gates/registry.js';
import type { OpenDossiers, Plan, PlanContent, ReadScope } from '../model.js';
import { openTree } from '../plan/unit-tree.js';
import { hashOfPlan, metricsOf } from '../plan.js';
import { collectReads } from '../reads.js';
import { takersOf } from '../split/takers.js';
import type { World } from '../world.js';
import {
  askedStaff,
  askedUnits,
  findComponents,
  listPieces,
  type Piece,
  staffThing,
  unitThing,
} from './ties.js';

export interface SubPlan {
  /** The branches that it is about, in order of code; where there are none, its units or people. */
  readonly branches: readonly string[];
  readonly plan: Plan;
}

export interface SplitQuestion {
  readonly plan: Plan;
  /** As the plan read it. */
  readonly world: World;
  readonly dossiers: readonly OpenDossiers[];
}

/** In order of their branches. */
export function splitPlan(question: SplitQuestion): SubPlan[] {
  const pieces = listPieces(question.plan, question.world);
  const components = findComponents(pieces).filter((component) => component.some(does));
  const parts = withMissingGates(question.plan, standAlone(question, components));
  return parts
    .map((part) => finish(question, part))
    .sort((a, b) => compareCodes(a.branches[0] ?? '', b.branches[0] ?? ''));
}

/** A question that nothing of the plan answers to does nothing. */
const does = ({ writes }: Piece): boolean => writes.length > 0;

type Component = readonly Piece[];

/** A component cut out of the plan, and what does not hold when it alone is carried out. */
interface Part {
  readonly component: Component;
  readonly content: PlanContent;
  readonly gates: readonly GateFailure[];
}

function cut(question: SplitQuestion, component: Component): Part {
  const content = cutContent(question, component);
  return { component, content, gates: judge(question, content) };
}

/**
 * A gate may hold only because two components are there together, as where one gives up what the other takes over: they
 * are joined, until each holds alone what the whole holds.
 */
function standAlone(question: SplitQuestion, components: readonly Component[]): readonly Part[] {
  const known = new Set(question.plan.gates.map(gateId));
  const holds: Holds = (part, others) =>
    part.gates.every((gate) => known.has(gateId(gate))) && holdsLast(question, part, others);
  const settled: Part[] = [];
  let waiting = components.map((component) => cut(question, component));
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const others = [...settled, ...waiting];
    if (others.length === 0 || holds(part, others)) {
      settled.push(part);
      continue;
    }
    const { joined, left } = joinOne(question, part, others, holds);
    settled.splice(0, settled.length, ...settled.filter((other) => left.includes(other)));
    waiting = [joined, ...waiting.filter((other) => left.includes(other))];
  }
  return settled;
}

/** What fails only when all is done goes with the parts that it concerns; where it concerns none of them, with each. */
function withMissingGates({ gates }: Plan, parts: readonly Part[]): readonly Part[] {
  const found = new Set(parts.flatMap((part) => part.gates.map(gateId)));
  const missing = gates.filter((gate) => !found.has(gateId(gate)));
  const concerns = ({ content: { units, people } }: Part, { unit, who }: GateFailure): boolean =>
    units.some(({ code }) => code === unit || code === who) ||
    people.some(({ staff, from, to }) => staff === who || from === unit || to === unit);
  return parts.map((part) => {
    const own = missing.filter((gate) => concerns(part, gate) || !parts.some((one) => concerns(one, gate)));
    return own.length === 0 ? part : { ...part, gates: [...part.gates, ...own] };
  });
}

/** Gates that look at several branches at once. */
const TOGETHER: ReadonlySet<GateFailure['code']> = new Set([
  'reorg/continuity',
  'reorg/quota',
  'reorg/requirement',
]);

type Holds = (part: Part, others: readonly Part[]) => boolean;

/**
 * Carried out after all others a part leaves what the whole leaves, so only what the whole puts up with can fail then:
 * under the same name as when it is carried out first, or it was not accepted.
 */
function holdsLast(question: SplitQuestion, { content, gates }: Part, others: readonly Part[]): boolean {
  if (!question.plan.gates.some(({ code }) => TOGETHER.has(code))) return true;
  const world = others.reduce((at, other) => worldAfter(other.content, at), question.world);
  const known = new Set(gates.map(gateId));
  return judge({ ...question, world }, content).every((gate) => known.has(gateId(gate)));
}

/** With the first other part with which it holds; with all of them where no single one will do. */
function joinOne(
  question: SplitQuestion,
  { component }: Part,
  others: readonly Part[],
  holds: Holds,
): { readonly joined: Part; readonly left: readonly Part[] } {
  for (const other of others) {
    const joined = cut(question, [...component, ...other.component]);
    const left = others.filter((one) => one !== other);
    if (holds(joined, left)) return { joined, left };
  }
  return { joined: cut(question, [component, ...others.map((one) => one.component)].flat()), left: [] };
}

function finish({ plan, world }: SplitQuestion, { content, gates }: Part): SubPlan {
  const branches = branchesOf(content, world);
  const accepted = new Map(plan.gates.map((gate) => [gateId(gate), gate.accepted]));
  const whole: PlanContent = {
    ...content,
    title: `${plan.title} – ${sayBranches(branches)}`,
    gates: gates.map((gate) => ({ ...gate, accepted: accepted.get(gateId(gate)) ?? null })),
  };
  const codes = new Set<string>(content.units.map(({ code }) => code));
  const handover = plan.handover.filter(({ from }) => codes.has(from));
  return {
    branches,
    plan: {
      ...{ hash: hashOfPlan(whole), ...whole, handover },
      metrics: metricsOf(world, whole, handover),
    },
  };
}

/** All but the gates, which are judged on what was cut. */
function cutContent({ plan, world }: SplitQuestion, component: Component): PlanContent {
  const names = new Set(component.map(({ name }) => name));
  const touched = new Set(component.flatMap(({ reads, writes }) => [...reads, ...writes]));
  const hasUnit = (code: string | null): boolean => code !== null && names.has(unitThing(code));
  const hasStaff = (code: string): boolean => names.has(staffThing(code));
  const content = {
    units: plan.units.filter(({ code }) => hasUnit(code)),
    lineage: plan.lineage.filter(({ event, from, to }) => hasUnit(event === 'opened' ? to : from)),
    people: plan.people.filter(({ staff }) => hasStaff(staff)),
    postings: plan.postings.filter(({ staff }) => hasStaff(staff)),
    parallel: (plan.parallel ?? []).filter(({ unit }) => hasUnit(unit)),
  };
  const about = plan.reads.about.map((scope, phase) =>
    cutScope(scope, phase, { names, touched, hasUnit, hasStaff }),
  );
  const phases = phasesOf(plan, content);
  const renumber = <T extends { readonly phase?: number }>({ phase = 0, ...step }: T) => {
    const number = phases.indexOf(phase);
    return { ...step, ...(number > 0 ? { phase: number } : {}) } as T;
  };
  const kept = phases.map((phase) => plan.phases[phase]).filter((phase) => phase !== undefined);
  const places = new Set<string>(content.people.flatMap(({ to }) => to ?? []));
  const isHere = (unit: string): boolean => hasUnit(unit) || places.has(unit);
  const { format, version, scenario, title, basis } = plan;
  const proposals = plan.proposals?.filter(({ staff }) => hasStaff(staff)) ?? [];
  const parallel = content.parallel.map(renumber);
  return {
    ...{ format, version, scenario, title, basis, phases: kept },
    effective: kept[0]?.effective ?? plan.effective,
    closesOn: kept.at(-1)?.closesOn ?? null,
    units: content.units.map(renumber),
    lineage: content.lineage.map(renumber),
    ...(parallel.length === 0 ? {} : { parallel }),
    people: content.people,
    postings: content.postings.map(renumber),
    gates: [],
    surplus: plan.surplus.filter(hasStaff),
    shortages: plan.shortages.filter(({ unit }) => isHere(unit)),
    ...(proposals.length === 0 ? {} : { proposals }),
    requirements: plan.requirements.filter(({ unit }) => unit === undefined || isHere(unit)),
    allocation: null, // what it reached, it reached for all branches together
    reads: collectReads(
      world,
      phases.map((phase) => about[phase]).filter((scope) => scope !== undefined),
    ),
  };
}

interface Having {
  readonly names: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
  readonly hasUnit: (code: string) => boolean;
  readonly hasStaff: (code: string) => boolean;
}

/**
 * What the whole asks, as far as this part answers to it; what nothing answers to is left out. How many people there are
 * changes with every part that is applied: quotas and requirements are judged once more instead.
 */
const cutScope = ({ weighs: _, ...scope }: ReadScope, phase: number, having: Having): ReadScope => ({
  ...scope,
  ending: scope.ending.filter(having.hasUnit),
  changed: scope.changed.filter(having.hasUnit),
  named: scope.named.filter((code) => having.touched.has(unitThing(code))),
  selectors: scope.selectors.filter((_, i) => having.names.has(askedUnits(phase, i))),
  staffOf: scope.staffOf.filter((code) => having.names.has(askedStaff(phase, code))),
  people: scope.people.filter(having.hasStaff),
});

/** Numbers of the phases in which something is done. */
function phasesOf(
  { phases }: Plan,
  { units, people, postings, parallel = [] }: Pick<PlanContent, 'units' | 'people' | 'postings' | 'parallel'>,
): number[] {
  const used = new Set([...units, ...postings, ...parallel].map(({ phase = 0 }) => phase));
  for (const { on } of people) used.add(phases.findIndex(({ effective }) => effective === on));
  return [...used].filter((phase) => phase >= 0).sort((a, b) => a - b);
}

/** What does not hold when this part alone is carried out. */
function judge({ plan, world, dossiers }: SplitQuestion, content: PlanContent): readonly GateFailure[] {
  const days = new Set(content.phases.map(({ effective }) => effective));
  // What somebody must have seen to names no branch: it holds every part of its phase back.
  const conditions = plan.gates
    .filter(({ code, day }) => code === 'reorg/condition' && days.has(day))
    .map(({ said = '', who, day }) => ({ said, no: Number(who), day }));
  const after = worldAfter(content, world);
  return judgeGates({ before: world, after, plan: content, dossiers, conditions }).gates;
}

/** Branches to which something comes; where there are none the units, or the people, of the part. */
function branchesOf({ units, people, effective }: PlanContent, { org }: World): string[] {
  const tree = openTree(org, units, effective);
  const reached = [
    ...units.flatMap((unit) => [
      ...(unit.change === 'closed' ? [] : [unit.code]),
      ...takersOf(unit).map(({ code }) => code),
    ]),
    ...people.map(({ to }) => to),
  ].filter((code) => code !== null);
  const networks = reached.flatMap((code) => tree.networkOf(code) ?? []);
  const choices: readonly (readonly string[])[] = [
    networks,
    reached,
    units.map(({ code }) => code),
    people.map(({ staff }) => staff),
  ];
  const chosen = choices.find((codes) => codes.length > 0) ?? [];
  return [...new Set(chosen)].sort(compareCodes);
}

const NAMED = 3;

/** `CN-CG, CN-TH`; of more the first three and how many others. */
const sayBranches = (branches: readonly string[]): string =>
  branches.length <= NAMED
    ? branches.join(', ')
    : `${branches.slice(0, NAMED).join(', ')} +${branches.length - NAMED}`;

/** What a file of it is called, before its ending: the first branch, and how many others there are. */
export const stemOf = ([first = 'phuong-an', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first}+${others.length}`;
