/**
 * The question to the solver: so many of each group of people alike to each unit. Columns are groups in order of their
 * first code, in each the units in order of code; rows are the groups, then the bounds, then the networks. Pure.
 */
import { type Alike, isUnfit } from './arcs.js';
import type { Bound } from './bounds.js';
import type { LinearModel } from './linear.js';
import type { Network } from './shares.js';

/** How many of a group go to a unit; both counted from 0. */
export interface Column {
  readonly group: number;
  readonly alike: Alike;
  readonly candidate: number;
}

export interface Built {
  /** Without a cost: an objective brings it. */
  readonly model: LinearModel;
  readonly groups: readonly Alike[];
  /** Group by group the candidates left to it: the first columns of the model; three for each network come behind them. */
  readonly open: readonly (readonly number[])[];
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
  const open = groups.map((alike) =>
    alike.candidates.filter(
      (candidate) =>
        !(keeps.distance && alike.isFar[candidate] === true) &&
        !(keeps.competence && isUnfit(alike, candidate)),
    ),
  );
  const rows = [
    ...groups.map(({ people }) => ({ lower: isOptional ? 0 : people.length, upper: people.length })),
    ...bounds,
    ...networks.map((network) => ({ lower: wholeShare(network), upper: wholeShare(network) })),
  ];
  const columns = countColumns(open);
  const count = columns + BALANCE.length * networks.length;
  const colUpper = new Float64Array(count);
  eachColumn({ groups, open }, ({ alike }, at) => {
    colUpper[at] = alike.people.length;
  });
  colUpper.set(
    networks.flatMap(() => [Infinity, 1, Infinity]),
    columns,
  );
  const model = {
    ...compress({ groups, open }, columns, { bounds, networks }),
    ...{ cost: new Float64Array(count), colLower: new Float64Array(count), colUpper },
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
  };
  return { model, groups, open, networks };
}

/** Those of people: networks have theirs behind them. */
export const countColumns = (open: Built['open']): number =>
  open.reduce((sum, candidates) => sum + candidates.length, 0);

/** In order. */
export function eachColumn(
  { groups, open }: Pick<Built, 'groups' | 'open'>,
  visit: (column: Column, at: number) => void,
): void {
  let at = 0;
  groups.forEach((alike, group) => {
    for (const candidate of open[group] ?? []) {
      visit({ group, alike, candidate }, at);
      at += 1;
    }
  });
}

/** What is to come to the network so that it has its share, rounded down to whole people. */
const wholeShare = ({ share, already }: Network): number => Math.floor(share / 1000) - already;

/** By columns: everybody counts as one in the rows of the group, of its bounds and of its network. */
function compress(
  built: Pick<Built, 'groups' | 'open'>,
  columns: number,
  { bounds, networks }: Pick<Parts, 'bounds' | 'networks'>,
): Pick<LinearModel, 'starts' | 'indices' | 'values'> {
  const { groups } = built;
  const rowsAt = groups.map(openRows({ bounds, networks }, groups.length));
  const rowsOf = ({ group, candidate }: Column) => rowsAt[group]?.get(candidate) ?? [];
  const firstNetwork = groups.length + bounds.length;
  let entries = BALANCE.length * networks.length;
  const starts = new Int32Array(columns + entries + 1);
  eachColumn(built, (column) => {
    entries += 1 + rowsOf(column).length;
  });
  const indices = new Int32Array(entries);
  const values = new Float64Array(entries).fill(1);
  let at = 0;
  const put = (row: number): void => {
    indices[at] = row;
    at += 1;
  };
  eachColumn(built, (column, number) => {
    put(column.group);
    for (const row of rowsOf(column)) put(row);
    starts[number + 1] = at;
  });
  networks.forEach((_, network) => {
    BALANCE.forEach((value, part) => {
      values[at] = value;
      put(firstNetwork + network);
      starts[columns + BALANCE.length * network + part + 1] = at;
    });
  });
  return { starts, indices, values };
}

/** By candidate the rows in which people of a kind count there, beside that of their group: judged once for each kind. */
function openRows({ bounds, networks }: Pick<Parts, 'bounds' | 'networks'>, firstBound: number) {
  const firstNetwork = firstBound + bounds.length;
  const [boundsAt, networkAt] = [indexBy(bounds), indexBy(networks)];
  const candidates = [...new Set([...boundsAt.keys(), ...networkAt.keys()])];
  const judge = (alike: Alike) =>
    new Map(
      candidates.map((candidate) => {
        const counting = (boundsAt.get(candidate) ?? []).filter((at) => bounds[at]?.counts(alike) === true);
        const inside = networkAt.get(candidate) ?? [];
        return [
          candidate,
          [...counting.map((at) => firstBound + at), ...inside.map((at) => firstNetwork + at)],
        ];
      }),
    );
  const known = new Map<string, ReadonlyMap<number, readonly number[]>>();
  return (alike: Alike): ReadonlyMap<number, readonly number[]> => {
    const rows = known.get(alike.kind) ?? judge(alike);
    known.set(alike.kind, rows);
    return rows;
  };
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
