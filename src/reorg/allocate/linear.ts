/** What a solver is asked and what it answers: plain numbers, no names. */

/**
 * Find numbers x with `colLower <= x <= colUpper` and `rowLower <= A x <= rowUpper` that make `cost · x` small.
 * A by columns, compressed: the entries of column j are those from `starts[j]` up to `starts[j + 1]`.
 */
export interface LinearModel {
  readonly cost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** A solution to begin with. */
  readonly known?: Float64Array;
  /** Where the simplex begins: for each of the first rows a column that makes it up; -1: none. */
  readonly carriers?: Int32Array;
}

interface Infeasible {
  readonly status: 'infeasible';
}

/** The time is up; `values` are the best found until then, `gap` how far from the best possible they may be. */
interface Stopped {
  readonly status: 'stopped';
  readonly values: Float64Array | undefined;
  readonly gap: number | null;
}

export interface Optimal {
  readonly status: 'optimal';
  readonly values: Float64Array;
}

/** With the price of each column and row: by how much the value changes with it at the least. */
export interface Priced extends Optimal {
  readonly columnPrices: Float64Array;
  readonly rowPrices: Float64Array;
}

export type WholeAnswer = Optimal | Infeasible | Stopped;
export type RelaxedAnswer = Priced | Infeasible | Stopped;

export interface Solver {
  /** In whole numbers. */
  readonly solveWhole: (model: LinearModel) => WholeAnswer;
  /** In any numbers, and so at least as well: fast, and often whole all the same. */
  readonly solveRelaxed: (model: LinearModel) => RelaxedAnswer;
}

/** One row more: `coefficients · x <= limit`. */
export function withLimit(model: LinearModel, coefficients: Float64Array, limit: number): LinearModel {
  const row = model.rowLower.length;
  const columns = coefficients.length;
  const added = coefficients.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  const starts = new Int32Array(columns + 1);
  const indices = new Int32Array(model.indices.length + added);
  const values = new Float64Array(model.values.length + added);
  let at = 0;
  for (let column = 0; column < columns; column += 1) {
    const [from, until] = [model.starts[column] ?? 0, model.starts[column + 1] ?? 0];
    indices.set(model.indices.subarray(from, until), at);
    values.set(model.values.subarray(from, until), at);
    at += until - from;
    const value = coefficients[column] ?? 0;
    if (value !== 0) {
      indices[at] = row;
      values[at] = value;
      at += 1;
    }
    starts[column + 1] = at;
  }
  const rowLower = append(model.rowLower, Number.NEGATIVE_INFINITY);
  return { ...model, starts, indices, values, rowLower, rowUpper: append(model.rowUpper, limit) };
}

function append(values: Float64Array, value: number): Float64Array {
  const longer = new Float64Array(values.length + 1);
  longer.set(values);
  longer[values.length] = value;
  return longer;
}

/** The value of a solution. */
export const costOf = (cost: Float64Array, values: Float64Array): number =>
  cost.reduce((sum, one, column) => sum + one * (values[column] ?? 0), 0);
