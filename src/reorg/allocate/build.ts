/**
 * The question to the solver: so many of each group of people alike to each unit. Columns are groups in order of their
 * first code, in each the units in order of code; rows are the groups, then the bounds, then the networks. Pure.
 */
import type { Alike, Arc } from './arcs.js';
import type { Bound } from './bounds.js';
import type { LinearModel } from './linear.js';
import type { Network } from './shares.js';

/** How many of a group go to a unit. */
export interface Column {
  /** Counted from 0. */
  readonly group: number;
  readonly arc: Arc;
}

export interface Built {
  /** Without a cost: an objective brings it. */
  readonly model: LinearModel;
  /** The first columns of the model; three for each network come behind them. */
  readonly columns: readonly Column[];
  readonly groups: readonly Alike[];
  readonly networks: readonly Network[];
}

export interface Parts {
  readonly groups: readonly Alike[];
  readonly bounds: readonly Bound[];
  /** Only where an even load is asked for. */
  readonly networks: readonly Network[];
  /** May people be left where they are? */
  readonly isOptional?: boolean;
  /** Do distance and competence count? */
  readonly keeps: { readonly distance: boolean; readonly competence: boolean };
}

/** A network has `under` people fewer than its share in whole people, `middle` one more, `over` still more. */
export const NETWORK_COLUMNS = ['under', 'middle', 'over'] as const;

export function buildModel({ groups, bounds, networks, keeps, isOptional = false }: Parts): Built {
  const columns = groups.flatMap(({ arcs }, group) =>
    arcs
      .filter(({ isFar, isUnfit }) => !(keeps.distance && isFar) && !(keeps.competence && isUnfit))
      .map((arc) => ({ group, arc })),
  );
  const rows = [
    ...groups.map(({ people }) => ({ lower: isOptional ? 0 : people.length, upper: people.length })),
    ...bounds,
    ...networks.map((network) => ({ lower: wholeShare(network), upper: wholeShare(network) })),
  ];
  const sizes = columns.map(({ group }) => groups[group]?.people.length ?? 0);
  const upper = [...sizes, ...networks.flatMap(() => [Infinity, 1, Infinity])];
  const model = {
    ...compress(listEntries(columns, { groups, bounds, networks })),
    cost: new Float64Array(upper.length),
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper: most }) => most),
  };
  return { model, columns, groups, networks };
}

/** What is to come to the network so that it has its share, rounded down to whole people. */
const wholeShare = ({ share, already }: Network): number => Math.floor(share / 1000) - already;

interface Entry {
  readonly row: number;
  readonly value: number;
}

/** The entries of every column, by row. */
function listEntries(
  columns: readonly Column[],
  { groups, bounds, networks }: Omit<Parts, 'keeps'>,
): Entry[][] {
  const first = { bound: groups.length, network: groups.length + bounds.length };
  const boundsAt = indexBy(bounds);
  const networkAt = indexBy(networks);
  const people = columns.map(({ group, arc }): Entry[] => {
    const alike = groups[group];
    const met = (boundsAt.get(arc.candidate) ?? []).filter(
      (i) => alike !== undefined && bounds[i]?.counts(alike) === true,
    );
    const rows = [group, ...met.map((i) => first.bound + i)];
    const network = networkAt.get(arc.candidate) ?? [];
    return [...rows, ...network.map((i) => first.network + i)].map((row) => ({ row, value: 1 }));
  });
  const balance = networks.flatMap((_, i) =>
    [1, -1, -1].map((value): Entry[] => [{ row: first.network + i, value }]),
  );
  return [...people, ...balance];
}

/** By candidate the numbers of those that it is part of, in order. */
function indexBy(parts: readonly { readonly candidates: ReadonlySet<number> }[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  parts.forEach(({ candidates }, i) => {
    for (const candidate of candidates) {
      const found = index.get(candidate);
      if (found === undefined) index.set(candidate, [i]);
      else found.push(i);
    }
  });
  return index;
}

function compress(
  entries: readonly (readonly Entry[])[],
): Pick<LinearModel, 'starts' | 'indices' | 'values'> {
  const starts = new Int32Array(entries.length + 1);
  entries.forEach((column, i) => {
    starts[i + 1] = (starts[i] ?? 0) + column.length;
  });
  const flat = entries.flat();
  return {
    starts,
    indices: Int32Array.from(flat, ({ row }) => row),
    values: Float64Array.from(flat, ({ value }) => value),
  };
}
