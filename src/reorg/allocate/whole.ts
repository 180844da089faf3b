/**
 * The best in whole numbers, by way of the best in any numbers, which is fast and most often whole already; and what all
 * that are as good have in common, so that a next objective looks among them alone. Pure.
 */
import { costOf, type LinearModel, type Priced, type Solver, type WholeAnswer, withLimit } from './linear.js';

/** What counts as nothing: duals and values come with rounding. */
const NOTHING = 1e-6;

export type BestAnswer =
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly relaxed: Priced }
  | Exclude<WholeAnswer, { status: 'optimal' }>;

export function solveBest(model: LinearModel, solver: Solver): BestAnswer {
  const relaxed = solver.solveRelaxed(model);
  if (relaxed.status === 'infeasible') return relaxed;
  if (relaxed.status === 'stopped') return { status: 'stopped', values: undefined, gap: null };
  if (relaxed.values.every(isWhole)) {
    return { status: 'optimal', values: relaxed.values.map(Math.round), relaxed };
  }
  const whole = solver.solveWhole(model);
  return whole.status === 'optimal' ? { ...whole, relaxed } : whole;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < NOTHING;

/**
 * The model with only those solutions left that cost no more than `values`. A column whose price is above what whole numbers
 * cost more than any numbers would make it dearer, and is fixed; a row that has a price is tight in all of them where
 * that is nothing (complementary slackness). Otherwise a row of its own holds the cost.
 */
export function keepBest(model: LinearModel, values: Float64Array, relaxed: Priced): LinearModel {
  const excess = Math.max(0, costOf(model.cost, values) - costOf(model.cost, relaxed.values));
  const fixed = { ...model, ...fixColumns(model, relaxed.columnPrices, excess + NOTHING), known: values };
  if (excess > NOTHING) return withLimit(fixed, model.cost, costOf(model.cost, values));
  return { ...fixed, ...tightenRows(model, relaxed.rowPrices) };
}

function fixColumns(
  { colLower, colUpper }: LinearModel,
  prices: Float64Array,
  limit: number,
): Pick<LinearModel, 'colLower' | 'colUpper'> {
  const [lower, upper] = [colLower.slice(), colUpper.slice()];
  prices.forEach((price, i) => {
    if (price > limit) upper[i] = colLower[i] ?? 0;
    if (price < -limit) lower[i] = colUpper[i] ?? 0;
  });
  return { colLower: lower, colUpper: upper };
}

function tightenRows(
  { rowLower, rowUpper }: LinearModel,
  prices: Float64Array,
): Pick<LinearModel, 'rowLower' | 'rowUpper'> {
  const [lower, upper] = [rowLower.slice(), rowUpper.slice()];
  prices.forEach((price, i) => {
    if (price > NOTHING) upper[i] = rowLower[i] ?? 0;
    if (price < -NOTHING) lower[i] = rowUpper[i] ?? 0;
  });
  return { rowLower: lower, rowUpper: upper };
}
