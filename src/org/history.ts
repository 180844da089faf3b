/** What a unit was, what it came from and what it became, told for people. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Cell } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf, versionNear } from './hierarchy.js';
import { resolveForward } from './lineage.js';
import type { LineageEvent, LineageKind, SplitRule, Unit, UnitId } from './model.js';
import { unitCells } from './unit-nature.js';

/** A unit as a person names it. */
export interface NamedUnit {
  readonly unit: UnitCode;
  readonly name: string;
}

/** One line of the ledger with codes in the place of ids. */
export interface ToldEvent {
  readonly event: LineageKind;
  readonly on: Day;
  readonly from: NamedUnit | null;
  readonly to: NamedUnit | null;
  readonly rule: SplitRule;
  readonly decision: string;
}

export interface ToldVersion {
  readonly from: Day;
  /** Inclusive, as people write it. */
  readonly lastDay: Day | null;
  readonly facts: Readonly<Record<string, Cell>>;
}

export interface ToldUnit extends NamedUnit {
  readonly opensOn: Day;
  readonly lastDay: Day | null;
  readonly versions: readonly ToldVersion[];
  readonly events: readonly ToldEvent[];
}

/** A unit with all its versions and the events that touch it. */
export function tellUnit(org: Org, unit: Unit): ToldUnit {
  const events = org.lineage.filter(({ from, to }) => from === unit.id || to === unit.id);
  const codeOf = (id: UnitId) => unitOf(org, id).code;
  return {
    ...nameOf(unit, unit.until ?? unit.from),
    opensOn: unit.from,
    lastDay: lastDayOf(unit.until),
    versions: unit.versions.map((version) => ({
      from: version.from,
      lastDay: lastDayOf(version.until),
      facts: unitCells(version, codeOf),
    })),
    events: events.map((event) => tellEvent(org, event)),
  };
}

const nameOf = (unit: Unit, day: Day): NamedUnit => ({ unit: unit.code, name: versionNear(unit, day).name });

function tellEvent(org: Org, { event, on, from, to, rule, decision }: LineageEvent): ToldEvent {
  const name = (id: UnitId | null) => (id === null ? null : nameOf(unitOf(org, id), on));
  return { event, on, from: name(from), to: name(to), rule, decision };
}

/** What a bearer of a code is on a day. */
export type ToldEnd =
  | { readonly kind: 'unit'; readonly unit: NamedUnit; readonly isOpen: boolean }
  | { readonly kind: 'undivided'; readonly under: NamedUnit | null; readonly parts: readonly NamedUnit[] };

export interface ToldLineage extends NamedUnit {
  readonly opensOn: Day;
  readonly lastDay: Day | null;
  /** Everything that led here, oldest first. */
  readonly before: readonly ToldEvent[];
  /** Everything that followed, oldest first. */
  readonly after: readonly ToldEvent[];
  readonly today: ToldEnd;
}

/** Where a unit came from and what became of it, across all chains. */
export function tellLineage(org: Org, unit: Unit, today: Day): ToldLineage {
  const tell = (events: readonly LineageEvent[]) =>
    events.toSorted((a, b) => compareCodes(a.on, b.on)).map((event) => tellEvent(org, event));
  return {
    ...nameOf(unit, unit.until ?? unit.from),
    opensOn: unit.from,
    lastDay: lastDayOf(unit.until),
    before: tell(chainOf(org, unit.id, 'to', 'from')),
    after: tell(chainOf(org, unit.id, 'from', 'to')),
    today: tellEnd(org, unit, today),
  };
}

/** The events that can be reached from a unit going from side `near` to side `far`; its own renames count as after. */
function chainOf(org: Org, start: UnitId, near: 'from' | 'to', far: 'from' | 'to'): LineageEvent[] {
  const chain = new Set<LineageEvent>();
  const waiting: UnitId[] = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const event of org.lineage) {
      if (event[near] !== id || chain.has(event) || (near === 'to' && event.from === event.to)) continue;
      chain.add(event);
      const next = event[far];
      if (next !== null) waiting.push(next);
    }
  }
  return [...chain];
}

function tellEnd(org: Org, unit: Unit, today: Day): ToldEnd {
  const end = resolveForward(org, { unit: unit.id, since: unit.from, on: today });
  const name = (id: UnitId) => nameOf(unitOf(org, id), today);
  if (end.kind === 'undivided') {
    return {
      kind: 'undivided',
      under: end.under === null ? null : name(end.under),
      parts: end.parts.map(name),
    };
  }
  const { until } = unitOf(org, end.unit);
  return { kind: 'unit', unit: name(end.unit), isOpen: until === null || until > today };
}
