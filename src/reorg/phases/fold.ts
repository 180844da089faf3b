/** Plans the phases of a scenario in order of time, each on the world as the one before leaves it. Pure. */
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { findBrokenRules } from '../plan/broken-rules.js';
import type { Draft } from '../scenario-model.js';
import { settleDraft } from '../select.js';
import { validateScenario } from '../validate.js';
import { validateStaff } from '../validate-staff.js';
import type { World } from '../world.js';
import { type PlannedPhase, planPhase } from './phase.js';

export type PlannedPhases = readonly [PlannedPhase, ...PlannedPhase[]];

/** Undefined, with findings, from the first phase on that cannot be planned: what follows would stand on nothing. */
export function foldPhases(world: World, drafts: readonly Draft[]): Checked<PlannedPhases | undefined> {
  const found: Diagnostic[] = [];
  const planned: PlannedPhase[] = [];
  for (const [number, draft] of drafts.entries()) {
    const before = planned.at(-1)?.after ?? world;
    const { value: phase, diagnostics } = planDraft(before, draft, number);
    found.push(...diagnostics);
    if (phase === undefined) return { value: undefined, diagnostics: found };
    planned.push(phase);
  }
  const [first, ...others] = planned;
  return { value: first === undefined ? undefined : [first, ...others], diagnostics: found };
}

function planDraft(before: World, draft: Draft, number: number): Checked<PlannedPhase | undefined> {
  const { value: scenario, diagnostics } = settleDraft(before.org, draft);
  const faults = [
    ...diagnostics,
    ...validateScenario(before.org, scenario),
    ...validateStaff(before, scenario),
  ];
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  const phase = planPhase(before, scenario, number);
  const broken = findBrokenRules(phase);
  return broken.length > 0
    ? { value: undefined, diagnostics: [...faults, ...broken] }
    : { value: phase, diagnostics: faults };
}
