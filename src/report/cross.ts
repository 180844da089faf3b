/**
 * One figure as rows and columns: the first dimension down, the second across, with the totals of both. What lies open in
 * March lies open in April too, so that the total of several months is the whole period's, never their sum. Pure.
 */
import { compareMembers, isTime } from './counting/dimensions.js';
import { newTally, sumTallies } from './counting/measure.js';
import type { Counted, CountedRow, Counts, Dimension, Member } from './model.js';
import { nameMembers } from './publish.js';

export interface Cross<K extends string> {
  readonly rows: readonly Member[];
  readonly columns: readonly Member[];
  /** Zeros where nothing meets. */
  readonly at: (row: Member, column: Member) => Counts<K>;
  readonly ofRow: (row: Member) => Counts<K>;
  readonly ofColumn: (column: Member) => Counts<K>;
}

type Side = 0 | 1;

export function layAcross<K extends string>(
  counted: Counted<K>,
  keys: readonly K[],
  by: readonly Dimension[],
): Cross<K> {
  const none = newTally(keys);
  const cells = new Map(counted.rows.map(({ members, counts }) => [pairOf(members[0], members[1]), counts]));
  const ofSide = (side: Side): ((member: Member) => Counts<K>) => {
    const isOverTimes = by.some((dimension, i) => isTime(dimension) && i !== side);
    return isOverTimes ? inWholePeriod(counted, none) : summedUp(counted.rows, keys, side);
  };
  return {
    rows: membersOf(counted.rows, 0),
    columns: membersOf(counted.rows, 1),
    at: (row, column) => cells.get(pairOf(row, column)) ?? none,
    ofRow: ofSide(0),
    ofColumn: ofSide(1),
  };
}

const pairOf = (row: Member | undefined, column: Member | undefined): string =>
  `${row?.key}\u0000${column?.key}`;

function membersOf<K extends string>(rows: readonly CountedRow<K>[], side: Side): Member[] {
  const members = rows.flatMap((row) => row.members[side] ?? []);
  return [...new Map(members.map((member) => [member.key, member])).values()].sort((a, b) =>
    compareMembers([a], [b]),
  );
}

/** The report was gathered with the side that is no time as its parts. */
const inWholePeriod =
  <K extends string>({ parts = [] }: Counted<K>, none: Counts<K>) =>
  ({ key }: Member): Counts<K> =>
    parts.find(({ member }) => member.key === key)?.counted.total ?? none;

const summedUp =
  <K extends string>(rows: readonly CountedRow<K>[], keys: readonly K[], side: Side) =>
  ({ key }: Member): Counts<K> =>
    sumTallies(
      keys,
      rows.filter(({ members }) => members[side]?.key === key).map(({ counts }) => counts),
    );

/** What the cells say: a count, a rate, a median. */
interface Figure<K extends string> {
  readonly column: { readonly key: string };
  readonly of: (counts: Counts<K>) => unknown;
}

/** The totals of rows and of columns as scripts know them; the cells are the rows of the report. */
export function publishCross<K extends string>(
  { column, of }: Figure<K>,
  counted: Counted<K>,
  keys: readonly K[],
  by: readonly Dimension[],
) {
  const cross = layAcross(counted, keys, by);
  return {
    of: column.key,
    rows: cross.rows.map((row) => ({ ...nameMembers([row]), value: of(cross.ofRow(row)) })),
    columns: cross.columns.map((one) => ({ ...nameMembers([one]), value: of(cross.ofColumn(one)) })),
    total: of(counted.total),
  };
}
