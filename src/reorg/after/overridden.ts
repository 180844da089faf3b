/**
 * The plan with some people sent elsewhere by name: their entries and postings are planned anew, phase by phase, all gates
 * are judged again, everything else stays to the letter. Of a plan that is not stale. Pure.
 */
import type { Checked } from '#kit/outcome.js';
import { worldAfter } from '../changes.js';
import { gateId } from '../gate-model.js';
import { judgeGates } from '../gates/registry.js';
import type { OpenDossiers, Plan, PlanContent } from '../model.js';
import { accept } from '../plan/accept.js';
import { hashOfPlan, metricsOf, surplusIn } from '../plan.js';
import { collectReads } from '../reads.js';
import type { World } from '../world.js';
import type { PhasedOrder } from './override.js';
import { replan } from './replan.js';

export interface OverrideQuestion {
  readonly plan: Plan;
  readonly world: World;
  readonly orders: readonly PhasedOrder[];
  readonly dossiers: readonly OpenDossiers[];
}

/** Undefined, with findings, where a later phase would send somebody on whom an earlier one now sends elsewhere. */
export function override({ plan, world, orders, dossiers }: OverrideQuestion): Checked<Plan | undefined> {
  if (orders.length === 0) return { value: plan, diagnostics: [] };
  const { value: phases, diagnostics } = replan(plan, world, orders);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const people = phases.flatMap((phase) => phase.people);
  const {
    hash: _,
    handover,
    coverage,
    metrics: __,
    warnings: ___,
    travel: ____,
    figures: _____,
    ...before
  } = plan;
  const unjudged: PlanContent = {
    ...before,
    people,
    postings: phases.flatMap((phase) => phase.postings),
    gates: [],
    surplus: surplusIn(people),
    allocation: null, // what it reached it no longer does
    reads: collectReads(
      world,
      phases.map((phase) => phase.about),
    ),
  };
  const { gates, warnings } = judge(unjudged, { plan, world, dossiers });
  const content: PlanContent = { ...unjudged, gates };
  const value = {
    ...{ hash: hashOfPlan(content), ...content },
    ...(warnings.length === 0 ? {} : { warnings }),
    ...{ handover, metrics: metricsOf(world, content, handover) },
    ...(coverage === undefined ? {} : { coverage }), // people go elsewhere, units do not
  };
  return { value, diagnostics };
}

function judge(content: PlanContent, { plan, world, dossiers }: Omit<OverrideQuestion, 'orders'>) {
  const accepted = new Map(
    plan.gates.flatMap((gate) => (gate.accepted === null ? [] : [[gateId(gate), gate.accepted] as const])),
  );
  const conditions = plan.gates
    .filter(({ code }) => code === 'reorg/condition')
    .map(({ said = '', who, day }) => ({ said, no: Number(who), day }));
  const scene = { before: world, after: worldAfter(content, world), plan: content, dossiers, conditions };
  const { gates, warnings } = judgeGates(scene);
  return { gates: gates.map((gate) => accept(gate, accepted)), warnings };
}
