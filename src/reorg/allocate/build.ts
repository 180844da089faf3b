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

/** A network has so many people fewer than its share in whole people, one more (the middle), and so many more still. */
const BALANCE = [1, -1, -1] as const;

export function buildModel({ groups, bounds, networks, keeps, isOptional = false }: Parts): Built {
  const columns = groups.flatMap(({ arcs }, group) =>
    arcs.flatMap((arc) =>
      (keeps.distance && arc.isFar) || (keeps.competence && arc.isUnfit) ? [] : [{ group, arc }],
    ),
  );
  const rows = [
    ...groups.map(({ people }) => ({ lower: isOptional ? 0 : people.length, upper: people.length })),
    ...bounds,
    ...networks.map((network) => ({ lower: wholeShare(network), upper: wholeShare(network) })),
  ];
  const sizes = columns.map(({ group }) => groups[group]?.people.length ?? 0);
  const upper = [...sizes, ...networks.flatMap(() => [Infinity, 1, Infinity])];
  const model = {
    ...compress(columns, { groups, bounds, networks }),
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

/** By columns: everybody counts as one in the rows of the group, of its bounds and of its network. */
function compress(
  columns: readonly Column[],
  { groups, bounds, networks }: Omit<Parts, 'keeps'>,
): Pick<LinearModel, 'starts' | 'indices' | 'values'> {
  const first = { bound: groups.length, network: groups.length + bounds.length };
  const [boundsAt, networkAt] = [indexBy(bounds), indexBy(networks)];
  const starts = new Int32Array(columns.length + BALANCE.length * networks.length + 1);
  const indices: number[] = [];
  columns.forEach(({ group, arc }, i) => {
    const alike = groups[group];
    indices.push(group);
    for (const at of boundsAt.get(arc.candidate) ?? []) {
      if (alike !== undefined && bounds[at]?.counts(alike) === true) indices.push(first.bound + at);
    }
    for (const at of networkAt.get(arc.candidate) ?? []) indices.push(first.network + at);
    starts[i + 1] = indices.length;
  });
  const people = indices.length;
  networks.forEach((_, at) => {
    BALANCE.forEach((__, part) => {
      indices.push(first.network + at);
      starts[columns.length + BALANCE.length * at + part + 1] = indices.length;
    });
  });
  const values = new Float64Array(indices.length).fill(1);
  networks.forEach((_, at) => {
    values.set(BALANCE, people + BALANCE.length * at);
  });
  return { starts, indices: Int32Array.from(indices), values };
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
