/**
 * The tree that a dashboard is walked through, centre › branch › point: each unit with all below it, as `--unit` has it
 * in the reports. A month is laid on the tree as that month had it, so a unit that moved counts where it stood. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { type Org, unitOf, versionNear } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import { compareMembers } from '../counting/dimensions.js';
import type { Hierarchy, Member } from '../model.js';
import { lastDayOfPeriod, type ReportPeriod } from '../period.js';
import { addFigures, noFigures } from './figures.js';
import type { DashboardNode, Figures, NodeKind } from './model.js';
import { openStandings } from './standings.js';

/** What a unit counted in a month, or in a field. */
export interface Laid {
  readonly unit: Member;
  readonly at: string;
  readonly figures: Figures;
}

export interface TreeRequest {
  readonly org: Org;
  readonly hierarchy: Hierarchy;
  readonly period: ReportPeriod;
  /** Only this unit with all below it: nothing above is shown. */
  readonly unit: UnitCode | undefined;
  readonly byMonth: readonly Laid[];
  readonly byField: readonly Laid[];
  readonly minCount: number;
}

/** A unit on the way up from what was counted. */
interface Stop {
  readonly member: Member;
  readonly kind: NodeKind;
}

/** A node that is still added to. */
interface Growing extends Stop {
  parent: Growing | null;
  readonly figures: Figures;
  readonly months: Map<string, Figures>;
  readonly fields: Map<string, Figures>;
}

const EVERYTHING: Stop = { member: { dimension: 'unit', key: 'all', code: '', name: null }, kind: 'all' };

export function growTree(request: TreeRequest): DashboardNode[] {
  const root = grow(EVERYTHING);
  const nodes = new Map([[root.member.key, root]]);
  const own = new Map<string, Growing>();
  for (const laid of request.byField) layField(request, nodes, own, laid);
  for (const laid of request.byMonth) layMonth(request, nodes, own, laid);
  const ordered = inOrder(root, [...nodes.values(), ...own.values()]);
  const places = new Map(ordered.map((node, i) => [node, i]));
  const standingOf = openStandings(ordered, request.minCount);
  return ordered.map((node) => finish(node, places.get(node.parent ?? node), standingOf(node)));
}

function finish(node: Growing, parent = 0, standing: DashboardNode['standing']): DashboardNode {
  const { member, kind, figures, months, fields } = node;
  const { code, name, parts = [] } = member;
  const key = kind === 'own' ? `${member.key} own` : member.key;
  return {
    key,
    code,
    name,
    kind,
    parent: node.parent === null ? null : parent,
    parts,
    figures,
    months,
    fields,
    standing,
  };
}

const grow = (stop: Stop, parent: Growing | null = null): Growing => ({
  ...{ member: stop.member, kind: stop.kind, parent },
  ...{ figures: noFigures(), months: new Map(), fields: new Map() },
});

function layField(
  request: TreeRequest,
  nodes: Map<string, Growing>,
  own: Map<string, Growing>,
  { unit, at, figures }: Laid,
): void {
  let below: Growing | undefined;
  for (const stop of stopsOf(request, unit)) {
    const node = nodes.get(stop.member.key) ?? grow(stop);
    nodes.set(stop.member.key, node);
    addFigures(node.figures, figures);
    addTo(node.fields, at, figures);
    if (below !== undefined) below.parent = node;
    below = node;
  }
  const self = own.get(unit.key) ?? grow({ member: unit, kind: 'own' }, nodes.get(unit.key));
  own.set(unit.key, self);
  addFigures(self.figures, figures);
  addTo(self.fields, at, figures);
}

/** A parent that was left before the end of the period has no place in its tree. */
function layMonth(
  request: TreeRequest,
  nodes: ReadonlyMap<string, Growing>,
  own: ReadonlyMap<string, Growing>,
  { unit, at, figures }: Laid,
): void {
  const stops = stopsOf(request, unit).map(({ member }) => nodes.get(member.key));
  for (const node of [...stops, own.get(unit.key)]) if (node !== undefined) addTo(node.months, at, figures);
}

function addTo(sums: Map<string, Figures>, at: string, figures: Figures): void {
  const sum = sums.get(at) ?? noFigures();
  sums.set(at, sum);
  addFigures(sum, figures);
}

/** What a unit counts towards: itself, those above it up to the one that is asked for, and everything. */
function stopsOf({ org, hierarchy, period, unit: asked }: TreeRequest, row: Member): Stop[] {
  const day = hierarchy.mode === 'as-was' ? lastDayOfPeriod(period) : hierarchy.on;
  const above = (row.above ?? []).map((id) => unitOf(org, id));
  const end = above.findIndex(({ code }) => code === asked);
  const shown = asked === undefined ? above : above.slice(0, end + 1);
  return [
    { member: row, kind: kindOf(org, row, day) },
    ...shown.map((unit) => stopAt(unit, day)),
    EVERYTHING,
  ];
}

const kindOf = (org: Org, { key, place = 'unknown' }: Member, day: Day): NodeKind =>
  place === 'unit' ? versionNear(unitOf(org, Number(key) as UnitId), day).kind : place;

function stopAt(unit: Unit, day: Day): Stop {
  const { name, kind } = versionNear(unit, day);
  return { member: { dimension: 'unit', key: `${unit.id}`, code: unit.code, name, place: 'unit' }, kind };
}

/** From the top down, siblings as reports order them; what a unit took in itself stands before those below it. */
function inOrder(root: Growing, all: readonly Growing[]): Growing[] {
  const below = groupBy(all, ({ parent }) => parent);
  const ordered: Growing[] = [];
  const walk = (node: Growing): void => {
    ordered.push(node);
    const children = below.get(node) ?? [];
    if (children.some(({ kind }) => kind !== 'own'))
      for (const child of children.toSorted(compare)) walk(child);
  };
  walk(topOf(root, below.get(root) ?? []));
  return ordered;
}

const compare = (a: Growing, b: Growing): number =>
  Number(b.kind === 'own') - Number(a.kind === 'own') || compareMembers([a.member], [b.member]);

/** A single unit in which everything stood in every month is the top itself. */
function topOf(root: Growing, [only, ...others]: readonly Growing[]): Growing {
  if (only === undefined || others.length > 0 || !isEqual(only.months, root.months)) return root;
  only.parent = null;
  return only;
}

const isEqual = (a: ReadonlyMap<string, Figures>, b: ReadonlyMap<string, Figures>): boolean =>
  JSON.stringify([...a]) === JSON.stringify([...b]);
