/** Objectives one after the other: each is made as small as can be, and kept so while the next one is. Pure. */
import type { Built } from './build.js';
import { costOf, type LinearModel, type Solve, withLimit } from './linear.js';
import { costsOf, type Stage } from './objectives.js';

export type StagedAnswer =
  | { readonly status: 'optimal'; readonly values: Float64Array }
  | { readonly status: 'infeasible' }
  /** undefined: not even one answer was found. */
  | { readonly status: 'stopped'; readonly values: Float64Array | undefined; readonly gap: number | null };

export function solveStages(built: Built, stages: readonly Stage[], solve: Solve): StagedAnswer {
  let model: LinearModel = built.model;
  for (const stage of stages) {
    const cost = costsOf(stage, built);
    const answer = solve({ ...model, cost });
    if (answer.status === 'infeasible') {
      if (model.known !== undefined) throw new Error(`what was found is lost with ${stage}`);
      return answer;
    }
    if (answer.status === 'stopped') return { ...answer, values: answer.values ?? model.known };
    model = { ...withLimit(model, cost, costOf(cost, answer.values)), known: answer.values };
  }
  if (model.known === undefined) throw new Error('nothing was asked for');
  return { status: 'optimal', values: model.known };
}
