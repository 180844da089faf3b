/** What each objective costs, column by column, in whole numbers: people, metres, thousandths of a person. Pure. */
import { isDisplaced, isOther } from './arcs.js';
import { type Built, type Column, countColumns, eachColumn } from './build.js';
import { costOf } from './linear.js';
import type { Objective } from './wish-model.js';

/** Before the objectives comes what an earlier plan said, where it is to be kept; behind them the order of codes: of answers equally good it takes always the same. */
export type Stage = Objective | 'fewest-changes' | 'most-placed' | 'code-order';

export function costsOf(stage: Stage, built: Built): Float64Array {
  const { open, networks, model } = built;
  const costs = new Float64Array(model.cost.length);
  const costOfColumn = COLUMN_COSTS[stage](built);
  eachColumn(built, (column, at) => {
    costs[at] = costOfColumn(column);
  });
  if (stage !== 'even-load') return costs;
  costs.set(
    networks.flatMap(({ share }) => toBalance(share)),
    countColumns(open),
  );
  return costs;
}

const COLUMN_COSTS: Readonly<Record<Stage, (built: Built) => (column: Column) => number>> = {
  'fewest-changes':
    () =>
    ({ alike, candidate }) =>
      isOther(alike, candidate) ? 1 : 0,
  'fewest-moves':
    () =>
    ({ alike, candidate }) =>
      isDisplaced(alike, candidate) ? 1 : 0,
  'shortest-distance': (built) => {
    let farthest = 0;
    eachColumn(built, ({ alike, candidate }) => {
      farthest = Math.max(farthest, alike.metres[candidate] ?? 0);
    });
    // What is not known counts as the farthest, or everybody would be sent where nobody knows the way.
    return ({ alike, candidate }) => alike.metres[candidate] ?? farthest;
  },
  'even-load': () => () => 0,
  'most-placed': () => () => -1,
  // Lower codes to lower codes: exchanging two people who stand the other way round makes it smaller.
  'code-order':
    ({ groups }) =>
    ({ group, candidate }) =>
      candidate * (groups.length - group),
};

/**
 * |people - share| in thousandths, joined up straight between whole people, less what is left over of the share: each of
 * `under` and `over` is a whole person away, the one of `middle` leads from below the share to above it.
 */
function toBalance(share: number): [under: number, middle: number, over: number] {
  const rest = share % 1000;
  return [1000, 1000 - 2 * rest, 1000];
}

/** As people read it: people displaced, metres, people over or under their share. */
export function tellValue(objective: Objective, built: Built, values: Float64Array): number {
  const value = costOf(costsOf(objective, built), values);
  if (objective !== 'even-load') return value;
  return (value + built.networks.reduce((sum, { share }) => sum + (share % 1000), 0)) / 1000;
}
