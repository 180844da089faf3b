/** Objectives one after the other, with a solver whose answers are known: what is kept, and what happens when it is cut short. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildModel } from '#reorg/allocate/build.js';
import type { LinearModel, Solver } from '#reorg/allocate/linear.js';
import { costOf, withLimit } from '#reorg/allocate/linear.js';
import { solveStages } from '#reorg/allocate/stages.js';
import { keepBest, solveBest } from '#reorg/allocate/whole.js';
import { openSolver } from '#reorg/solver.js';
import { makeChance } from '../../random.js';

let real: Solver;
beforeAll(async () => {
  real = await openSolver();
});

/** Each two of three must come to one: halves do it for 1.5, whole numbers for 2. */
const TRIANGLE: LinearModel = {
  cost: Float64Array.of(1, 1, 1),
  colLower: new Float64Array(3),
  colUpper: Float64Array.of(1, 1, 1),
  rowLower: Float64Array.of(1, 1, 1),
  rowUpper: Float64Array.of(Infinity, Infinity, Infinity),
  starts: Int32Array.of(0, 2, 4, 6),
  indices: Int32Array.of(0, 2, 0, 1, 1, 2),
  values: new Float64Array(6).fill(1),
};

describe('the best in whole numbers', () => {
  test('is found where the best in any numbers is not whole', () => {
    const relaxed = real.solveRelaxed(TRIANGLE);
    expect(relaxed.status === 'optimal' && costOf(TRIANGLE.cost, relaxed.values)).toBeCloseTo(1.5);
    const best = solveBest(TRIANGLE, real);
    expect(best.status === 'optimal' && costOf(TRIANGLE.cost, best.values)).toBe(2);
  });

  test('is kept by a row where prices alone cannot keep it', () => {
    const best = solveBest(TRIANGLE, real);
    if (best.status !== 'optimal') throw new Error('it has one');
    const next = { ...keepBest(TRIANGLE, best.values, best.relaxed), cost: Float64Array.of(0, 0, -1) };
    const again = solveBest(next, real);
    expect(again.status === 'optimal' && [again.values[2], costOf(TRIANGLE.cost, again.values)]).toEqual([
      1, 2,
    ]);
  });

  test('keeping it leaves just the solutions that are as good, on 100 random models', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { model, second } = randomModel(seed);
      const best = solveBest(model, real);
      if (best.status !== 'optimal') continue;
      const value = costOf(model.cost, best.values);
      const kept = solveBest({ ...keepBest(model, best.values, best.relaxed), cost: second }, real);
      const plain = real.solveWhole({ ...withLimit(model, model.cost, value), cost: second });
      if (kept.status !== 'optimal' || plain.status !== 'optimal') throw new Error(`seed ${seed}`);
      expect(costOf(second, kept.values), `seed ${seed}`).toBe(Math.round(costOf(second, plain.values)));
      expect(costOf(model.cost, kept.values), `seed ${seed}`).toBe(value);
    }
  });
});

/** Eight choices, four rows of which each wants some. */
function randomModel(seed: number): { model: LinearModel; second: Float64Array } {
  const chance = makeChance(seed);
  const costs = () => Float64Array.from({ length: 8 }, () => chance.below(6));
  const entries = Array.from({ length: 8 }, () => [0, 1, 2, 3].filter(() => chance.happens(0.5)));
  const starts = Int32Array.from({ length: 9 }, (_, i) => entries.slice(0, i).flat().length);
  const indices = Int32Array.from(entries.flat());
  const model = {
    cost: costs(),
    colLower: new Float64Array(8),
    colUpper: new Float64Array(8).fill(1),
    rowLower: Float64Array.from({ length: 4 }, () => chance.below(3)),
    rowUpper: new Float64Array(4).fill(3),
    ...{ starts, indices, values: new Float64Array(indices.length).fill(1) },
  };
  return { model, second: costs() };
}

const HALVES = Float64Array.of(0.5, 0.5, 0.5);
const UNPRICED = { columnPrices: new Float64Array(3), rowPrices: new Float64Array(3) };

describe('when the time is up', () => {
  const nobody = { groups: [], bounds: [], networks: [], keeps: { distance: true, competence: true } };
  const built = { ...buildModel(nobody), model: TRIANGLE };
  const stopped = { status: 'stopped', values: undefined, gap: null } as const;

  test('before anything was found, there is no answer', () => {
    const solver: Solver = { solveRelaxed: () => stopped, solveWhole: () => stopped };
    expect(solveStages(built, ['code-order'], solver)).toEqual(stopped);
  });

  test('in the midst of the search, the best found by then stands, with its gap', () => {
    const values = Float64Array.of(1, 1, 1);
    const solver: Solver = {
      solveRelaxed: () => ({ status: 'optimal', values: HALVES, ...UNPRICED }),
      solveWhole: () => ({ status: 'stopped', values, gap: 0.25 }),
    };
    expect(solveStages(built, ['code-order'], solver)).toEqual({ status: 'stopped', values, gap: 0.25 });
  });

  test('at a later objective, what the earlier ones reached stands', () => {
    let asked = 0;
    const values = Float64Array.of(1, 0, 1);
    const solver: Solver = {
      solveRelaxed: () => (asked++ === 0 ? { status: 'optimal', values, ...UNPRICED } : stopped),
      solveWhole: () => stopped,
    };
    expect(solveStages(built, ['fewest-moves', 'code-order'], solver)).toEqual({ ...stopped, values });
  });
});
