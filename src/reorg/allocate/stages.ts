/** Objectives one after the other: each is made as small as can be, and kept so while the next one is. Pure. */
import { type Built, eachColumn } from './build.js';
import type { LinearModel, Solver, WholeAnswer } from './linear.js';
import { costsOf, type Stage } from './objectives.js';
import { keepBest, solveBest } from './whole.js';

/** Stopped: the values are the best known by then; undefined where there are none. */
export function solveStages(built: Built, stages: readonly Stage[], solver: Solver): WholeAnswer {
  let model: LinearModel = built.model;
  for (const stage of stages) {
    const cost = costsOf(stage, built);
    const asked = { ...model, cost, carriers: listCheapest(built, { ...model, cost }) };
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

/** By group the cheapest column that is left to it. From there no price is wrong, and only what exceeds a bound is to be mended. */
function listCheapest(built: Built, { cost, colLower, colUpper }: LinearModel): Int32Array {
  const cheapest = new Int32Array(built.groups.length).fill(-1);
  eachColumn(built, ({ group }, at) => {
    const best = cheapest[group] ?? -1;
    const isOpen = (colLower[at] ?? 0) < (colUpper[at] ?? 0);
    if (isOpen && (best < 0 || (cost[at] ?? 0) < (cost[best] ?? 0))) cheapest[group] = at;
  });
  return cheapest;
}
