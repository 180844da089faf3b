/**
 * The solver: HiGHS, compiled to WebAssembly, loaded when somebody is to be allocated. It is told rows and columns in
 * order of code, works in one thread and is pinned to one version: that is what makes its answer the same on every run.
 */
import type { Highs, InitOptions, Model } from 'highs';
import type { LinearAnswer, LinearModel, Solve } from './allocate/linear.js';

/** All that is minimised is a whole number: a bound less than one below the value proves it best. */
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 };
const INTEGER = 1;

/** `seconds` for all that is asked of it together; undefined: as long as it takes. */
export async function openSolver(seconds?: number): Promise<Solve> {
  const highs = await loadHighs();
  let left = seconds;
  return (model) => {
    if (model.cost.length === 0) return answerEmpty(model);
    return highs.withModel(toModelData(highs, model), (solver) => {
      solver.options.set(left === undefined ? EXACT : { ...EXACT, time_limit: Math.max(0, left) });
      if (model.known !== undefined) solver.setSolution({ colValue: model.known });
      solver.run();
      if (left !== undefined) left -= solver.getRunTime();
      return toAnswer(highs, solver);
    });
  };
}

/** Where nothing is to be decided the solver decides nothing: every row comes to 0. */
function answerEmpty({ cost, rowLower, rowUpper }: LinearModel): LinearAnswer {
  const holds = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0);
  return holds ? { status: 'optimal', values: cost } : { status: 'infeasible' };
}

/** Its types are those of the CommonJS module; what Node loads is the other one. */
async function loadHighs(): Promise<Highs> {
  const module: unknown = await import('highs');
  const { default: load } = module as { readonly default: (options?: InitOptions) => Promise<Highs> };
  return load();
}

function toModelData({ infinity }: Highs, model: LinearModel) {
  const [numCols, numRows] = [model.cost.length, model.rowLower.length];
  const finite = (values: Float64Array) =>
    values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * infinity));
  return {
    ...{ numCols, numRows, colCost: model.cost },
    ...{ colLower: finite(model.colLower), colUpper: finite(model.colUpper) },
    ...{ rowLower: finite(model.rowLower), rowUpper: finite(model.rowUpper) },
    matrix: {
      ...{ format: 'csc' as const, numCols, numRows },
      ...{ starts: model.starts, indices: model.indices, values: model.values },
    },
    integrality: new Int32Array(numCols).fill(INTEGER),
  };
}

function toAnswer({ constants }: Highs, solver: Model): LinearAnswer {
  const { optimal, infeasible, timeLimit } = constants.modelStatus;
  const status = solver.getModelStatus();
  if (status === infeasible) return { status: 'infeasible' };
  if (status === optimal) return { status: 'optimal', values: wholeValues(solver) };
  if (status !== timeLimit) throw new Error(`the solver ended with status ${status}`);
  const hasSolution = solver.info.get('primal_solution_status') === constants.solutionStatus.feasible;
  const gap = Number(solver.info.get('mip_gap'));
  return {
    status: 'stopped',
    values: hasSolution ? wholeValues(solver) : undefined,
    gap: hasSolution && Number.isFinite(gap) ? gap : null,
  };
}

/** Whole up to a tolerance of one in a million. */
const wholeValues = (solver: Model): Float64Array => solver.getSolution().colValue.map(Math.round);
