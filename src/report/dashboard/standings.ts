/** Where each unit of a dashboard stands: among its siblings, and among all branches or all units of intake. Pure. */
import { groupBy } from '#kit/group.js';
import type { Member } from '../model.js';
import { openStanding, type Standing as Sure } from '../satisfaction/standing.js';
import { RATE_OF } from './figures.js';
import {
  type DashboardNode,
  type FigureKey,
  type Figures,
  type NodeKind,
  RATES,
  type RateName,
} from './model.js';

interface Ranked {
  readonly member: Member;
  readonly kind: NodeKind;
  readonly parent: object | null;
  readonly figures: Figures;
}

type Standings = DashboardNode['standing'];

/** Tells the standing of any of `nodes`. */
export function openStandings<N extends Ranked>(nodes: readonly N[], minCount: number) {
  const parents = new Set(nodes.map(({ parent }) => parent));
  const isBranch = ({ kind }: N): boolean => kind === 'branch';
  // Units as `--by unit` has them: a row for what each took in itself.
  const isRow = (node: N): boolean => !parents.has(node);
  const families = [...groupBy(nodes, ({ parent }) => parent ?? undefined).values()];
  const open = (name: RateName) => {
    const standAmong = (among: readonly N[]) =>
      openStanding<FigureKey>(among.map(toRow), RATE_OF[name], minCount);
    const siblings = new Map(families.flatMap((family) => pairAll(family, standAmong(family))));
    const branches = standAmong(nodes.filter(isBranch));
    const rows = standAmong(nodes.filter(isRow));
    return (node: N) => ({
      interval: rows.intervalOf(node.figures),
      siblings: siblings.get(node)?.rankOf(node.figures) ?? null,
      branches: branches.rankOf(node.figures),
      units: rows.rankOf(node.figures),
    });
  };
  const found = RATES.map((name) => [name, open(name)] as const);
  return (node: N): Standings => Object.fromEntries(found.map(([name, of]) => [name, of(node)])) as Standings;
}

const toRow = ({ member, figures }: Ranked) => ({ members: [member], counts: figures });

const pairAll = <N>(family: readonly N[], sure: Sure<FigureKey>): [N, Sure<FigureKey>][] =>
  family.map((node) => [node, sure]);
