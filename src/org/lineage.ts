/**
 * What a unit is on a day: sent forward along the lineage, never backward. A rename, a move and a merger take the whole;
 * a split by field divides by the field asked; what a split cannot divide stays one row under the successors' lowest
 * common parent (definitions.md 7). Pure and total: reports and plans stand on it.
 */
import type { Day } from '#kit/dates.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { lowestCommon, type Org, unitOf } from './hierarchy.js';
import type { LineageEvent, UnitId } from './model.js';

export interface ForwardQuestion {
  readonly unit: UnitId;
  /** The day on which `unit` was named (of a dossier: its intake): events on that day or before are behind it. */
  readonly since: Day;
  /** The day to arrive at: events up to it, that day included, are followed. */
  readonly on: Day;
  /** Which part of the unit is asked for; without it no split by field can be divided. */
  readonly field?: string | undefined;
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

/** What became of a unit. A unit that was closed without a successor stays itself. */
export function resolveForward(org: Org, question: ForwardQuestion): Resolution {
  const walk: Walk = { org, question, known: new Map() };
  const { end, parts } = follow(walk, { unit: question.unit, after: question.since, andOnIt: false });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { kind: 'unit', unit: only };
  const units = parts.map((id) => unitOf(org, id));
  return { kind: 'undivided', unit: end, under: lowestCommon(org, units, question.on)?.id ?? null, parts };
}

interface Walk {
  readonly org: Org;
  readonly question: ForwardQuestion;
  /** What is known of stops on the way, so that parts that meet again are followed once. */
  readonly known: Map<string, Arrival>;
}

interface Stop {
  readonly unit: UnitId;
  /** Events after this day count, with `andOnIt` also those of the day itself. */
  readonly after: Day;
  readonly andOnIt: boolean;
}

interface Arrival {
  /** The last unit that is still whole. */
  readonly end: UnitId;
  /** Where its parts are, in order of id; a single one: it is whole there. */
  readonly parts: readonly UnitId[];
}

function follow(walk: Walk, stop: Stop): Arrival {
  const key = `${stop.unit} ${stop.after} ${stop.andOnIt}`;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const here = { end: stop.unit, parts: [stop.unit] };
  walk.known.set(key, here); // so that even a circle in the ledger ends somewhere
  const departure = nextDeparture(walk, stop);
  if (departure === undefined) return here;
  const { on, events } = departure;
  const arrivals = partsFor(events, walk.question.field).map((unit) =>
    follow(walk, { unit, after: on, andOnIt: unit !== stop.unit }),
  );
  const arrival = gather(stop.unit, arrivals);
  walk.known.set(key, arrival);
  return arrival;
}

/** Parts that all came to one unit are whole again there. */
function gather(unit: UnitId, arrivals: readonly Arrival[]): Arrival {
  const ends = new Set(arrivals.map(({ end }) => end));
  const [end = unit] = ends;
  const parts = new Set(arrivals.flatMap((arrival) => arrival.parts));
  return { end: ends.size === 1 ? end : unit, parts: [...parts].sort((a, b) => a - b) };
}

/** All that left a unit on one day. */
interface Departure {
  readonly on: Day;
  readonly events: readonly LineageEvent[];
}

/** The first day on which the unit, or a part of it, goes elsewhere. */
function nextDeparture({ org, question }: Walk, { unit, after, andOnIt }: Stop): Departure | undefined {
  const leaving = (org.eventsFrom.get(unit) ?? []).filter(
    (event) =>
      goesOn(event) && event.on <= question.on && (event.on > after || (andOnIt && event.on === after)),
  );
  const on = leaving[0]?.on;
  return on === undefined ? undefined : { on, events: leaving.filter((event) => event.on === on) };
}

/** Renames and moves of a unit that lives on lead nowhere; of a split, what stays is a part like any other. */
const goesOn = ({ event, from, to }: LineageEvent): boolean =>
  to !== null && (event === 'split' || (from !== to && event !== 'opened'));

/** The successors that can hold what was asked for: all of them unless the rules leave some out. */
function partsFor(events: readonly LineageEvent[], field: string | undefined): UnitId[] {
  const fitting = field === undefined ? [] : events.filter((event) => mayHold(event, events, field));
  const held = fitting.length === 0 ? events : fitting;
  return [...new Set(held.flatMap(({ to }) => (to === null ? [] : [to])))].sort((a, b) => a - b);
}

/** A part by area or by share may hold any field; the rest holds what no sibling has claimed whole. */
function mayHold({ rule }: LineageEvent, siblings: readonly LineageEvent[], field: string): boolean {
  if (rule.fields !== undefined) return claims(rule.fields, field);
  return rule.rest !== true || !siblings.some((sibling) => claimsWhole(sibling, field));
}

const claims = (fields: readonly string[], field: string): boolean =>
  fields.some((known) => sameSpelling(known, field));

const claimsWhole = ({ rule }: LineageEvent, field: string): boolean =>
  rule.fields !== undefined && rule.areas === undefined && claims(rule.fields, field);
