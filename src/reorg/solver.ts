/**
 * The solver: HiGHS, compiled to WebAssembly, loaded when somebody is to be allocated. It is told rows and columns in
 * order of code, works in one thread and is pinned to one version: that is what makes its answer the same on every run.
 */
import type { Highs, InitOptions, Model } from 'highs';
import type { LinearModel, RelaxedAnswer, Solver, WholeAnswer } from './allocate/linear.js';

/** All that is minimised is a whole number: a bound less than one below the value proves it best. */
const WHOLE = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 };
/** Of 5,000 people to 30 branches making the model smaller first takes longer than the simplex saves by it: 2.6 s, 1.4 without. */
const RELAXED = { output_flag: false, solver: 'simplex', presolve: 'off' };
const INTEGER = 1;

/** `seconds` for all that is asked of it together; undefined: as long as it takes. */
export async function openSolver(seconds?: number): Promise<Solver> {
  const highs = await loadHighs();
  let left = seconds;
  const ask = <Answer>(model: LinearModel, isWhole: boolean, toAnswer: (solver: Model) => Answer): Answer =>
    highs.withModel(toModelData(highs, model, isWhole), (solver) => {
      solver.options.set(isWhole ? WHOLE : RELAXED);
      if (left !== undefined) solver.options.set('time_limit', Math.max(0, left));
      begin(highs, solver, model, isWhole);
      solver.run();
      if (left !== undefined) left -= solver.getRunTime();
      return toAnswer(solver);
    });
  return {
    solveWhole: (model) =>
      hasColumns(model) ? ask(model, true, (solver) => toWhole(highs, solver)) : answerEmpty(model),
    solveRelaxed: (model) =>
      hasColumns(model) ? ask(model, false, (solver) => toRelaxed(highs, solver)) : answerEmpty(model),
  };
}

const hasColumns = ({ cost }: LinearModel): boolean => cost.length > 0;

/** Where nothing is to be decided the solver decides nothing: every row comes to 0. */
function answerEmpty({ cost, rowLower, rowUpper }: LinearModel): WholeAnswer & RelaxedAnswer {
  const holds = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0);
  if (!holds) return { status: 'infeasible' };
  return {
    status: 'optimal',
    values: cost,
    columnPrices: cost,
    rowPrices: new Float64Array(rowLower.length),
  };
}

/** Its types are those of the CommonJS module; what Node loads is the other one. */
async function loadHighs(): Promise<Highs> {
  const module: unknown = await import('highs');
  const { default: load } = module as { readonly default: (options?: InitOptions) => Promise<Highs> };
  return load();
}

function toModelData({ infinity }: Highs, model: LinearModel, isWhole: boolean) {
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
    ...(isWhole ? { integrality: new Int32Array(numCols).fill(INTEGER) } : {}),
  };
}

/** Where something is known to begin with. */
function begin(highs: Highs, solver: Model, model: LinearModel, isWhole: boolean): void {
  if (isWhole && model.known !== undefined) solver.setSolution({ colValue: model.known });
  if (!isWhole && model.carriers !== undefined) solver.setBasis(toBasis(highs, model, model.carriers));
}

/** What carries a row is in the basis in its place. */
function toBasis({ constants }: Highs, { cost, rowLower }: LinearModel, carriers: Int32Array) {
  const { lower, basic } = constants.basisStatus;
  const colStatus = new Int32Array(cost.length).fill(lower);
  const rowStatus = new Int32Array(rowLower.length).fill(basic);
  carriers.forEach((column, row) => {
    if (column < 0) return;
    colStatus[column] = basic;
    rowStatus[row] = lower;
  });
  return { colStatus, rowStatus };
}

function toWhole(highs: Highs, solver: Model): WholeAnswer {
  const status = readStatus(highs, solver);
  if (status === 'infeasible') return { status };
  if (status === 'optimal') return { status, values: wholeValues(solver) };
  const hasSolution = solver.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  if (!hasSolution) return { status, values: undefined, gap: null };
  const gap = Number(solver.info.get('mip_gap'));
  return { status, values: wholeValues(solver), gap: Number.isFinite(gap) ? gap : null };
}

/** What is feasible halfway through is not told: it would not be whole. */
function toRelaxed(highs: Highs, solver: Model): RelaxedAnswer {
  const status = readStatus(highs, solver);
  if (status === 'infeasible') return { status };
  if (status === 'stopped') return { status, values: undefined, gap: null };
  const { colValue, colDual, rowDual } = solver.getSolution();
  return { status, values: colValue, columnPrices: colDual, rowPrices: rowDual };
}

function readStatus({ constants }: Highs, solver: Model): WholeAnswer['status'] {
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = constants.modelStatus;
  const status = solver.getModelStatus();
  if (status === optimal) return 'optimal';
  // What is minimised is bounded from below: it cannot be the other of the two.
  if (status === infeasible || status === unboundedOrInfeasible) return 'infeasible';
  if (status === timeLimit) return 'stopped';
  throw new Error(`the solver ended with status ${status}`);
}

/** Whole up to a tolerance of one in a million. */
const wholeValues = (solver: Model): Float64Array => solver.getSolution().colValue.map(Math.round);
