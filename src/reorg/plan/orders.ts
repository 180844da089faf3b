/** Who is sent where by name or by rule, in which form, and as what. An order by name comes before every rule. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { isLeading, type Person, type Position, type Posting } from '#staff/model.js';
import { isAway } from '#staff/secondment.js';
import { ALLOCATED, type NextPosting, type PersonForm, type UnitChange } from '../model.js';
import type { StaffOrder, StaffRule, StaffWishes } from '../scenario-model.js';
import { codeOf, type World } from '../world.js';
import { openTree, type UnitTree } from './unit-tree.js';
import { type Fates, successorsOf } from './units.js';

/** What is decided for a person, on the posting that takes the effective day. */
export interface Decision {
  readonly to: UnitCode;
  readonly form: PersonForm;
  readonly reason: string;
  readonly position: Position;
  readonly acting: boolean;
  readonly until: Day | null;
}

export interface OrderBook {
  /** undefined: the person follows the unit, or stays. */
  decide(person: Person, holder: Posting): Decision | undefined;
  /** People named, and units that a rule names: whose people it looks at even if they stay open. */
  readonly people: ReadonlySet<StaffCode>;
  readonly units: ReadonlySet<UnitCode>;
}

export interface OrderScene extends Fates {
  readonly world: World;
  readonly staff: StaffWishes;
  readonly units: readonly UnitChange[];
  readonly effective: Day;
  /** Where an allocation sends people whom no order, rule or pin places. */
  readonly placements?: Placements | undefined;
}

type Placements = ReadonlyMap<StaffCode, { readonly to: UnitCode }>;

export function openOrders(scene: OrderScene): OrderBook {
  const { world, staff, ending, units, effective, placements = new Map() } = scene;
  const tree = openTree(world.org, units, effective);
  const named = new Map(staff.orders.toReversed().map((order) => [order.staff, order]));
  const pinned = new Set(staff.pins.map((pin) => pin.staff));
  const successors = new Map(
    [...ending, ...scene.divided].map((one) => [one.unit.id, successorsOf(one, scene)]),
  );
  const divided = new Set(scene.divided.map(({ unit }) => unit.id));
  const decide = (person: Person, holder: Posting): Decision | undefined => {
    const order = named.get(person.code);
    if (order === undefined && (pinned.has(person.code) || isAway(holder))) return undefined;
    const from = codeOf(world.org, holder.unit);
    const ends = successors.has(holder.unit);
    const rule = order ?? staff.rules.find((one) => fits(one, person, holder, { from, ends }));
    const wanted = rule === undefined ? byAllocation(placements.get(person.code)) : toOrder(rule);
    if (wanted === undefined) return undefined;
    const isSame = wanted.to === from && wanted.kind === 'place' && wanted.position === undefined;
    if (isSame && !divided.has(holder.unit)) return undefined;
    return settle(wanted, holder, { from, successors: successors.get(holder.unit) ?? [], tree });
  };
  const ruled = staff.rules.flatMap(({ unit }) => unit?.code ?? []);
  return { decide, people: new Set([...named.keys(), ...pinned]), units: new Set(ruled) };
}

type Wanted = Pick<StaffOrder, 'path' | 'kind' | 'position' | 'acting' | 'until'> & { readonly to: UnitCode };

const PLAINLY = { kind: 'place', position: undefined, acting: false, until: null } as const;

function toOrder(one: StaffOrder | StaffRule): Wanted {
  if ('staff' in one) return { ...one, to: one.unit.code };
  return { ...PLAINLY, path: one.path, to: one.to.code };
}

const byAllocation = (placed: { readonly to: UnitCode } | undefined): Wanted | undefined =>
  placed && { ...PLAINLY, path: ALLOCATED, to: placed.to };

/** A rule that names no unit looks at the people of units that end. */
function fits(
  rule: StaffRule,
  person: Person,
  holder: Posting,
  { from, ends }: { readonly from: UnitCode; readonly ends: boolean },
): boolean {
  const { unit, field, position, employment } = rule;
  return (
    (unit === undefined ? ends : unit.code === from) &&
    (field === undefined || person.fields.some((own) => sameSpelling(own, field))) &&
    (position === undefined || position === holder.position) &&
    (employment === undefined || employment === person.employment)
  );
}

interface Route {
  readonly from: UnitCode;
  /** Of the unit that ends or is divided. */
  readonly successors: readonly UnitCode[];
  readonly tree: UnitTree;
}

/** A leader's post ends where the unit is left: only an appointment gives another (definitions.md 9). */
function settle(order: Wanted, holder: Posting, route: Route): Decision {
  const { to, path: reason, until, kind } = order;
  const isFollowing = follows(to, route);
  const kept = isFollowing || !isLeading(holder.position) || kind === 'second' || kind === 'lend';
  const position = order.position ?? (kept ? holder.position : 'officer');
  const isSame = position === holder.position && order.position === undefined;
  const acting = isSame ? holder.acting : order.acting;
  const form = formOf(order, { before: holder.position, after: position, isFollowing }, route);
  return { to, form, reason, position, acting, until };
}

interface Step {
  readonly before: Position;
  readonly after: Position;
  readonly isFollowing: boolean;
}

function formOf({ kind, to }: Wanted, { before, after, isFollowing }: Step, route: Route): PersonForm {
  if (kind === 'second') return 'secondment';
  if (kind === 'lend') return 'lent';
  if (kind === 'appoint' || (isLeading(after) && after !== before)) return 'appointment';
  if (isLeading(before) && !isLeading(after)) return 'relieved';
  if (isFollowing) return 'follows';
  const network = route.tree.networkOf(to);
  return network !== undefined && network === route.tree.networkOf(route.from) ? 'assignment' : 'transfer';
}

/** A successor of the old unit, or what lies beneath one (definitions.md 9). */
const follows = (to: UnitCode, { successors, tree }: Omit<Route, 'from'>): boolean =>
  tree.chainOf(to).some((unit) => successors.includes(unit));

/** What a decision makes of the posting that took the day. */
export function placeBy(
  { to, form, position, acting, until }: Decision,
  sender: UnitCode,
  { from, until: end }: { readonly from: Day; readonly until: Day | null },
): { readonly next: NextPosting; readonly after?: NextPosting } {
  const isSent = form === 'secondment' || form === 'lent';
  const last = earlier(until, end);
  const next: NextPosting = {
    ...{ unit: to, quotaUnit: isSent ? sender : to, from, until: last, position, acting },
    form: form === 'secondment' ? 'seconded' : form === 'lent' ? 'lent' : 'main',
  };
  if (!isSent || last === null || last === end) return { next };
  return { next, after: { unit: sender, quotaUnit: sender, from: last, until: end, form: 'main' } };
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
