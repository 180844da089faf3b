/**
 * What a unit is on a day: sent forward along the lineage, never backward. A rename, a move and a merger take the whole;
 * a split by field divides by the field asked; what a split cannot divide stays one row under the successors' lowest
 * common parent (definitions.md 7). Pure and total: reports and plans stand on it.
 */
import { addDays, type Day, laterOf, type Period } from '#kit/dates.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { lowestCommon, type Org, unitOf } from './hierarchy.js';
import type { Book, LifeEvent, Sort, SplitRule } from './life-model.js';
import type { UnitId, UnitSort } from './model.js';

/** The stretch of time to be followed, and the part that is asked for. */
interface Route {
  /** The day on which the life was named (of a dossier: its intake): events on that day or before are behind it. */
  readonly since: Day;
  /** The day to arrive at: events up to it, that day included, are followed. */
  readonly on: Day;
  /** Which part of the unit is asked for; without it no split by field can be divided. */
  readonly field?: string | undefined;
}

export interface ForwardQuestion extends Route {
  readonly unit: UnitId;
}

/** Where a unit, or the part of it that was asked for, has gone. */
export type Resolution =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | {
      /** `unit` was split in a way that the question cannot divide: a row of its own. */
      readonly kind: 'undivided';
      readonly unit: UnitId;
      /** The row hangs here; null where the successors share no parent. */
      readonly under: UnitId | null;
      /** All that it may have gone to, in order of id. */
      readonly parts: readonly UnitId[];
    };

/**
 * From when to follow a unit for what it took in on a day. It may have been closed since, with effect from an earlier day:
 * what it went on taking in goes where the unit went.
 */
export const sinceIntake = ({ from, until }: Period, received: Day): Day =>
  laterOf(from, until !== null && until <= received ? addDays(until, -1) : received);

/** What became of a unit. A unit that was closed without a successor stays itself. */
export function resolveForward(org: Org, { unit, ...route }: ForwardQuestion): Resolution {
  const { end, parts } = followLife<UnitSort>(org, unit, route);
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { kind: 'unit', unit: only };
  const units = parts.map((id) => unitOf(org, id));
  return { kind: 'undivided', unit: end, under: lowestCommon(org, units, route.on)?.id ?? null, parts };
}

/** Where a life has gone. */
export interface Arrival<Id> {
  /** The last life that is still whole. */
  readonly end: Id;
  /** Where its parts are, in order of id; a single one: it is whole there. */
  readonly parts: readonly Id[];
}

/** The same walk for units and areas. */
export const followLife = <S extends Sort>(book: Ledger<S>, start: S['id'], route: Route): Arrival<S['id']> =>
  follow({ book, route, known: new Map() }, { at: start, after: route.since, andOnIt: false });

type Ledger<S extends Sort> = Pick<Book<S>, 'eventsFrom'>;

interface Walk<S extends Sort> {
  readonly book: Ledger<S>;
  readonly route: Route;
  /** What is known of stops on the way, so that parts that meet again are followed once. */
  readonly known: Map<string, Arrival<S['id']>>;
}

interface Stop<Id> {
  readonly at: Id;
  /** Events after this day count, with `andOnIt` also those of the day itself. */
  readonly after: Day;
  readonly andOnIt: boolean;
}

function follow<S extends Sort>(walk: Walk<S>, stop: Stop<S['id']>): Arrival<S['id']> {
  const key = `${stop.at} ${stop.after} ${stop.andOnIt}`;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const here = { end: stop.at, parts: [stop.at] };
  walk.known.set(key, here); // so that even a circle in the ledger ends somewhere
  const departure = nextDeparture(walk, stop);
  if (departure === undefined) return here;
  const { on, events } = departure;
  const arrivals = partsFor(events, walk.route.field).map((at) =>
    follow(walk, { at, after: on, andOnIt: at !== stop.at }),
  );
  const arrival = gather(stop.at, arrivals);
  walk.known.set(key, arrival);
  return arrival;
}

/** Parts that all came to one life are whole again there. */
function gather<Id extends number>(start: Id, arrivals: readonly Arrival<Id>[]): Arrival<Id> {
  const ends = new Set(arrivals.map(({ end }) => end));
  const [end = start] = ends;
  const parts = new Set(arrivals.flatMap((arrival) => arrival.parts));
  return { end: ends.size === 1 ? end : start, parts: [...parts].sort((a, b) => a - b) };
}

/** All that left a life on one day. */
interface Departure<S extends Sort> {
  readonly on: Day;
  readonly events: readonly LifeEvent<S>[];
}

/**
 * The first day on which the life, or a part of it, goes elsewhere. What comes to a life on the day on which it is divided and
 * goes on comes to what goes on: only a life that ends hands on what it takes over.
 */
function nextDeparture<S extends Sort>(
  { book, route }: Walk<S>,
  { at, after, andOnIt }: Stop<S['id']>,
): Departure<S> | undefined {
  const events = book.eventsFrom.get(at) ?? [];
  const isAfter = andOnIt && !events.some((event) => event.on === after && staysInPart(event));
  const leaving = events.filter(
    (event) => goesOn(event) && event.on <= route.on && (event.on > after || (isAfter && event.on === after)),
  );
  const on = leaving[0]?.on;
  return on === undefined ? undefined : { on, events: leaving.filter((event) => event.on === on) };
}

/** Renames and moves of a life that goes on lead nowhere; of a split, what stays is a part like any other. */
const goesOn = <S extends Sort>({ event, from, to }: LifeEvent<S>): boolean =>
  to !== null && (event === 'split' || (from !== to && event !== 'opened'));

const staysInPart = <S extends Sort>({ event, from, to }: LifeEvent<S>): boolean =>
  event === 'split' && from === to;

/** The successors that can hold what was asked for. */
const partsFor = <S extends Sort>(events: readonly LifeEvent<S>[], field: string | undefined): S['id'][] =>
  [...new Set(divide(events, field).flatMap(({ to }) => (to === null ? [] : [to])))].sort((a, b) => a - b);

interface Ruled {
  readonly rule: SplitRule;
}

/** The parts of a split that can hold what was asked for: all of them unless the rules leave some out. */
export function divide<P extends Ruled>(parts: readonly P[], field: string | undefined): readonly P[] {
  const fitting = field === undefined ? [] : holdersOf(parts, field);
  return fitting.length === 0 ? parts : fitting;
}

/** The parts that can hold a field. */
export const holdersOf = <P extends Ruled>(parts: readonly P[], field: string): P[] =>
  parts.filter((part) => mayHold(part, parts, field));

/**
 * A part by area or by share may hold any field; the rest holds what no sibling has claimed whole. A rest that has a list
 * of its own has of what siblings mention only what is on it.
 */
function mayHold({ rule }: Ruled, siblings: readonly Ruled[], field: string): boolean {
  if (rule.fields !== undefined && claims(rule.fields, field)) return true;
  if (rule.rest !== true) return rule.fields === undefined;
  const isTaken = rule.fields === undefined ? claimsWhole : mentions;
  return !siblings.some((sibling) => isTaken(sibling, field));
}

const claims = (fields: readonly string[], field: string): boolean =>
  fields.some((known) => sameSpelling(known, field));

const claimsWhole = ({ rule }: Ruled, field: string): boolean =>
  rule.areas === undefined && mentions({ rule }, field);

const mentions = ({ rule }: Ruled, field: string): boolean =>
  rule.fields !== undefined && claims(rule.fields, field);
