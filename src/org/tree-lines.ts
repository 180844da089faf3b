/**
 * Which lines of the tree are shown: hundreds of units fit on a screen once what is alike is counted instead of listed,
 * and what needs a look stays visible. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import { UNIT_KINDS, type UnitKind } from './model.js';
import type { TreeRow } from './tree.js';

export interface TreeShape {
  /** Levels below the top; undefined: as many as fit on a screen. */
  readonly depth?: number;
  /** Everything, however long. */
  readonly all?: boolean;
}

/** How many findings each unit has. */
export type Problems = ReadonlyMap<UnitCode, number>;

export interface TreeLine {
  readonly depth: number;
  readonly isLast: boolean;
  /** undefined: the line stands for `hidden` siblings. */
  readonly row: TreeRow | undefined;
  /** Units that are not shown: below the row, or in its place. */
  readonly hidden: readonly (readonly [UnitKind, number])[];
  readonly own: number;
  /** Findings of units that the line hides. */
  readonly below: number;
}

/** What a person reads without scrolling far. */
const SCREEN = 60;
/** More siblings of a kind than these are counted. */
const CROWD = 40;
/** Of a crowd so many that need a look are shown. */
const SHOWN_OF_CROWD = 5;

export function layTree(rows: readonly TreeRow[], shape: TreeShape, problems: Problems): TreeLine[] {
  const nodes = nest(rows);
  const lay = (depth: number, isAll = shape.all === true) => layNodes(nodes, 0, { depth, isAll, problems });
  const deepest = shape.depth ?? Math.max(0, ...rows.map((row) => row.depth));
  const whole = lay(deepest, true);
  if (shape.all === true || whole.length <= SCREEN) return whole;
  if (shape.depth !== undefined) return lay(shape.depth);
  for (let depth = deepest; depth > 0; depth--) {
    const lines = lay(depth);
    if (lines.length <= SCREEN) return lines;
  }
  return lay(0);
}

interface Node {
  readonly row: TreeRow;
  readonly children: Node[];
}

/** Rows come parents first. */
function nest(rows: readonly TreeRow[]): Node[] {
  const top: Node[] = [];
  const path: Node[] = [];
  for (const row of rows) {
    const node = { row, children: [] };
    path.length = row.depth;
    (path.at(-1)?.children ?? top).push(node);
    path.push(node);
  }
  return top;
}

interface Layout {
  readonly depth: number;
  readonly isAll: boolean;
  readonly problems: Problems;
}

function layNodes(siblings: readonly Node[], depth: number, layout: Layout): TreeLine[] {
  const groups = [...groupBy(siblings, ({ row }) => row.kind).values()];
  return groups.flatMap((group, i) => layGroup(group, depth, layout, i === groups.length - 1));
}

/** Siblings of one kind; `isEnd`: no other kind follows. */
function layGroup(group: readonly Node[], depth: number, layout: Layout, isEnd: boolean): TreeLine[] {
  const isCrowd = !layout.isAll && group.length > CROWD;
  const shown = isCrowd
    ? group.filter((node) => findingsIn(node, layout) > 0).slice(0, SHOWN_OF_CROWD)
    : group;
  const lines = shown.flatMap((node, i) =>
    layNode(node, { depth, isLast: isEnd && !isCrowd && i === shown.length - 1 }, layout),
  );
  if (!isCrowd) return lines;
  const rest = group.filter((node) => !shown.includes(node));
  const below = rest.reduce((sum, node) => sum + findingsIn(node, layout), 0);
  return [...lines, { depth, isLast: isEnd, row: undefined, hidden: countKinds(rest), own: 0, below }];
}

function layNode(
  { row, children }: Node,
  at: Pick<TreeLine, 'depth' | 'isLast'>,
  layout: Layout,
): TreeLine[] {
  const own = layout.problems.get(row.unit) ?? 0;
  if (at.depth < layout.depth) {
    return [{ ...at, row, hidden: [], own, below: 0 }, ...layNodes(children, at.depth + 1, layout)];
  }
  const below = children.reduce((sum, node) => sum + findingsIn(node, layout), 0);
  return [{ ...at, row, hidden: countKinds(children), own, below }];
}

const findingsIn = ({ row, children }: Node, layout: Layout): number =>
  children.reduce((sum, node) => sum + findingsIn(node, layout), layout.problems.get(row.unit) ?? 0);

function countKinds(nodes: readonly Node[]): (readonly [UnitKind, number])[] {
  const rows = nodes.flatMap(rowsOf);
  return UNIT_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });
}

const rowsOf = ({ row, children }: Node): TreeRow[] => [row, ...children.flatMap(rowsOf)];
