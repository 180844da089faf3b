/** What is said when the search for an allocation is cut short: whether there is something to go by, and how far off it may be. */
import { describe, expect, test } from 'vitest';
import { allocate } from '#reorg/allocate/allocate.js';
import type { LinearModel, Solver } from '#reorg/allocate/linear.js';
import type { AllocationWish } from '#reorg/allocate/wish-model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { CENTRE, scenarioOf, worldOf } from '../small-world.js';

const where = { file: 's.yaml', line: 9, column: 1 };
const WISH: AllocationWish = {
  ...{ where, limitWhere: where },
  objectives: ['fewest-moves'],
  maxMetres: null,
  placeSurplus: false,
};

/** One officer and two branches. */
function allocateWith(solver: Solver) {
  const world = worldOf({
    units: [CENTRE, { code: 'MC-1' }],
    postings: [{ staff: 'A', unit: 'MC-1' }],
  });
  const scenario = scenarioOf({
    open: [
      { code: 'CN-A', quota: 1 },
      { code: 'CN-B', quota: 1 },
    ],
    merge: [['CN-A', ['MC-1']]],
    allocate: WISH,
  });
  return allocate(planPhase(world, scenario), WISH, { solver, dossiers: [] });
}

/** Every column at its most: whoever may go somewhere goes there. */
const mostOf = ({ colUpper }: LinearModel): Float64Array => colUpper.map((most) => Math.min(most, 1));
const stopped = { status: 'stopped', values: undefined, gap: null } as const;

/** In any numbers there is always an answer, never a whole one, so that the search goes on in whole numbers. */
const searching = (solveWhole: Solver['solveWhole']): Solver => ({
  solveWhole,
  solveRelaxed: ({ cost, rowLower }) => ({
    status: 'optimal',
    values: new Float64Array(cost.length).fill(0.5),
    columnPrices: new Float64Array(cost.length),
    rowPrices: new Float64Array(rowLower.length),
  }),
});

describe('an allocation that is cut short', () => {
  test.each<[string, number | null, string, string]>([
    ['with its gap in percent', 0.0312, '3,12 %', '3.12%'],
    ['with a gap that nobody knows', null, 'chưa rõ', 'unknown'],
  ])('in its midst stands, is warned of %s, and is not called best', (_, gap, vi, en) => {
    const solver = searching((model) => ({ status: 'stopped', values: mostOf(model), gap }));
    const { value, diagnostics } = allocateWith(solver);
    expect(value?.result).toMatchObject({ optimal: false, gap });
    expect([...(value?.placements.keys() ?? [])]).toEqual(['A']);
    const [found] = diagnostics;
    expect([found?.code, found?.severity, found?.where?.line]).toEqual([
      'reorg/allocation-stopped',
      'warning',
      9,
    ]);
    expect(found?.args.gap).toEqual({ vi, en });
  });

  test.each<[string, Solver]>([
    ['at the first step', { solveRelaxed: () => stopped, solveWhole: () => stopped }],
    ['while it looks for whole people', searching(() => stopped)],
    [
      'while it asks what contradicts itself',
      { solveRelaxed: () => ({ status: 'infeasible' }), solveWhole: () => stopped },
    ],
  ])('%s gives no answer, and says so', (name, solver) => {
    let asked = 0;
    const late: Solver = {
      ...solver,
      // What stands in the way is looked for only once there is no answer; by then the time is up.
      solveRelaxed: (model) =>
        name.includes('contradicts') && asked++ > 0 ? stopped : solver.solveRelaxed(model),
    };
    const { value, diagnostics } = allocateWith(late);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, severity, where }) => [code, severity, where?.line])).toEqual([
      ['reorg/allocation-unfinished', 'error', 9],
    ]);
  });
});
