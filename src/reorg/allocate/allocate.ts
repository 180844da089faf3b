/** Places the people whom a scenario leaves open, proved best, or names what stands in the way. Pure: the solver is given. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { OpenDossiers, PlanAllocation } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import { listPlacements } from './allocation.js';
import type { Allocation } from './allocation-model.js';
import { isOther } from './arcs.js';
import { type Built, buildModel } from './build.js';
import { explainConflict, noteProblem, sayStopped } from './explain.js';
import { listFree } from './free.js';
import type { Solver, WholeAnswer } from './linear.js';
import { tellValue } from './objectives.js';
import { openProblem, type Problem } from './problem.js';
import { solveStages } from './stages.js';
import { proposePlaces } from './surplus.js';
import type { AllocationWish } from './wish-model.js';

export interface AllocationTools {
  readonly solver: Solver;
  /** Open dossiers, and those of the last year: how much work lies where. */
  readonly dossiers: readonly OpenDossiers[];
  /** Where an earlier plan sends people in the phase of a name: to be kept as far as it can be. */
  readonly kept?: ((phase: string) => ReadonlyMap<StaffCode, UnitCode>) | undefined;
}

/** `phase` as it would be if all whom nobody places followed their units. undefined: there is no answer, and findings say why. */
export function allocate(
  phase: PlannedPhase,
  wish: AllocationWish,
  { solver, dossiers, kept }: AllocationTools,
): Checked<Allocation | undefined> {
  const places = kept?.(phase.scenario.phase);
  const free = listFree(phase).map((one) => ({ ...one, kept: places?.get(one.person.code) }));
  const problem = openProblem(phase, wish, free, dossiers);
  const built = buildModel({ ...problem, keeps: { distance: true, competence: true } });
  const answer = solveAll(built, problem, solver);
  if (answer.status === 'infeasible') {
    return { value: undefined, diagnostics: explainConflict(problem, phase.scenario, solver) };
  }
  if (answer.values === undefined) return { value: undefined, diagnostics: [sayStopped(wish, undefined)] };
  const receiving = problem.candidates.map(({ code }) => code);
  const placements = listPlacements(built, answer.values, problem.candidates);
  const result = tellResult(answer, built, answer.values, wish);
  const found: Diagnostic[] = [
    ...noteProblem(problem, free.length),
    ...(result.optimal ? [] : [sayStopped(wish, result.gap)]),
  ];
  return {
    value: {
      placements,
      receiving,
      result,
      ...proposePlaces(phase, problem, { built, values: answer.values }, solver),
    },
    diagnostics: found,
  };
}

function solveAll(built: Built, { wish, groups }: Problem, solver: Solver): WholeAnswer {
  if (groups.length === 0) return { status: 'optimal', values: new Float64Array(built.model.cost.length) };
  const isKeeping = groups.some((alike) => alike.candidates.some((candidate) => isOther(alike, candidate)));
  const first = isKeeping ? (['fewest-changes'] as const) : [];
  return solveStages(built, [...first, ...wish.objectives, 'code-order'], solver);
}

function tellResult(
  answer: Exclude<WholeAnswer, { status: 'infeasible' }>,
  built: Built,
  values: Float64Array,
  { objectives }: AllocationWish,
): PlanAllocation {
  return {
    optimal: answer.status === 'optimal',
    gap: answer.status === 'optimal' ? null : answer.gap,
    objectives: objectives.map((name) => ({ name, value: tellValue(name, built, values) })),
  };
}
