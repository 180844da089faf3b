/** Plans the phases of a scenario in order of time, each on the world as the one before leaves it. Pure. */
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { type AllocationTools, allocate } from '../allocate/allocate.js';
import { validateRequirements } from '../allocate/validate.js';
import { findBrokenRules } from '../plan/broken-rules.js';
import type { Draft } from '../scenario-model.js';
import { settleDraft } from '../select.js';
import { validateScenario } from '../validate.js';
import { validateStaff } from '../validate-staff.js';
import type { World } from '../world.js';
import { type PlannedPhase, planPhase } from './phase.js';

export type PlannedPhases = readonly [PlannedPhase, ...PlannedPhase[]];

/** Undefined, with findings, from the first phase on that cannot be planned: what follows would stand on nothing. */
export function foldPhases(
  world: World,
  drafts: readonly Draft[],
  tools?: AllocationTools,
): Checked<PlannedPhases | undefined> {
  const found: Diagnostic[] = [];
  const planned: PlannedPhase[] = [];
  for (const [number, draft] of drafts.entries()) {
    const before = planned.at(-1)?.after ?? world;
    const { value: phase, diagnostics } = planDraft(before, draft, number, tools);
    found.push(...diagnostics);
    if (phase === undefined) return { value: undefined, diagnostics: found };
    planned.push(phase);
  }
  const [first, ...others] = planned;
  return { value: first === undefined ? undefined : [first, ...others], diagnostics: found };
}

function planDraft(
  before: World,
  draft: Draft,
  number: number,
  tools: AllocationTools | undefined,
): Checked<PlannedPhase | undefined> {
  const { value: scenario, diagnostics } = settleDraft(before.org, draft);
  const faults = [
    ...diagnostics,
    ...validateScenario(before.org, scenario),
    ...validateStaff(before, scenario),
    ...validateRequirements(before.org, scenario),
  ];
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  const phase = planPhase(before, scenario, number);
  const broken = findBrokenRules(phase);
  if (broken.length > 0) return { value: undefined, diagnostics: [...faults, ...broken] };
  const { value: allocated, diagnostics: found } = placeOpen(phase, number, tools);
  return { value: allocated, diagnostics: [...faults, ...found] };
}

/** The phase in which everybody follows, with the people whom it leaves open allocated where the scenario says so. */
function placeOpen(
  phase: PlannedPhase,
  number: number,
  tools: AllocationTools | undefined,
): Checked<PlannedPhase | undefined> {
  const { scenario, before } = phase;
  if (scenario.allocate === undefined) return { value: phase, diagnostics: [] };
  if (tools === undefined) throw new Error('an allocation needs a solver');
  const { value, diagnostics } = allocate(phase, scenario.allocate, tools);
  return { value: value && planPhase(before, scenario, number, value), diagnostics };
}
