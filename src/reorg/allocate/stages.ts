/** Objectives one after the other: each is made as small as can be, and kept so while the next one is. Pure. */
import type { Built } from './build.js';
import type { LinearModel, Solver, WholeAnswer } from './linear.js';
import { costsOf, type Stage } from './objectives.js';
import { keepBest, solveBest } from './whole.js';

/** Stopped: the values are the best known by then; undefined where there are none. */
export function solveStages(built: Built, stages: readonly Stage[], solver: Solver): WholeAnswer {
  let model: LinearModel = built.model;
  for (const stage of stages) {
    const asked = { ...model, cost: costsOf(stage, built) };
    const answer = solveBest(asked, solver);
    if (answer.status === 'infeasible') {
      if (model.known !== undefined) throw new Error(`what was found is lost with ${stage}`);
      return answer;
    }
    if (answer.status === 'stopped') return { ...answer, values: answer.values ?? model.known };
    model = keepBest(asked, answer.values, answer.relaxed);
  }
  if (model.known === undefined) throw new Error('nothing was asked for');
  return { status: 'optimal', values: model.known };
}
