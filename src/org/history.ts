/** What a unit or an area was, what it came from and what it became, told for people. Pure. */
import { type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Cell } from '#kit/sheet.js';
import { compareCodes } from '#kit/vietnamese.js';
import { lifeOf, versionNear } from './book.js';
import { lowestCommon, type Org } from './hierarchy.js';
import {
  type Book,
  LINEAGE_EVENTS,
  type Life,
  type LifeEvent,
  type LineageKind,
  type Sort,
  type SplitRule,
} from './life-model.js';
import { followLife } from './lineage.js';
import type { UnitSort } from './model.js';
import type { Nature } from './statement.js';

/** A unit or an area as a person names it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** One line of the ledger with codes in the place of ids. */
export interface ToldEvent {
  readonly event: LineageKind;
  readonly on: Day;
  readonly from: Named | null;
  readonly to: Named | null;
  /** The same life on both sides: a code that is borne by another has another life. */
  readonly isOwn: boolean;
  readonly rule: SplitRule;
  readonly decision: string;
}

export interface ToldVersion {
  readonly from: Day;
  /** Inclusive, as people write it. */
  readonly lastDay: Day | null;
  readonly facts: Readonly<Record<string, Cell>>;
}

export interface ToldLife extends Named {
  /** `units` or `areas`. */
  readonly of: string;
  readonly opensOn: Day;
  readonly lastDay: Day | null;
  readonly versions: readonly ToldVersion[];
  readonly events: readonly ToldEvent[];
}

/** A life with all its versions and the events that touch it. */
export function tellLife<S extends Sort>(book: Book<S>, nature: Nature<S>, life: Life<S>): ToldLife {
  const events = book.lineage.filter(({ from, to }) => from === life.id || to === life.id);
  const codeOf = (id: S['id']): S['code'] => lifeOf(book, id).code;
  return {
    ...lastNameOf(life),
    of: nature.format.name,
    opensOn: life.from,
    lastDay: lastDayOf(life.until),
    versions: life.versions.map((version) => ({
      from: version.from,
      lastDay: lastDayOf(version.until),
      facts: nature.toCells(version, codeOf),
    })),
    events: events.map((event) => tellEvent(book, event)),
  };
}

const lastNameOf = <S extends Sort>({ code, versions }: Life<S>): Named => ({
  code,
  name: versions.at(-1)?.name ?? '',
});

const nameOf = <S extends Sort>(life: Life<S>, day: Day): Named => ({
  code: life.code,
  name: versionNear(life, day).name,
});

function tellEvent<S extends Sort>(
  book: Book<S>,
  { event, on, from, to, rule, decision }: LifeEvent<S>,
): ToldEvent {
  const name = (id: S['id'] | null) => (id === null ? null : nameOf(lifeOf(book, id), on));
  return { event, on, from: name(from), to: name(to), isOwn: from === to, rule, decision };
}

/** What a bearer of a code is on a day. */
export type ToldEnd =
  | { readonly kind: 'whole'; readonly as: Named; readonly isOpen: boolean }
  | { readonly kind: 'undivided'; readonly under: Named | null; readonly parts: readonly Named[] };

export interface ToldLineage extends Named {
  readonly of: string;
  readonly opensOn: Day;
  readonly lastDay: Day | null;
  /** Everything that led here, oldest first. */
  readonly before: readonly ToldEvent[];
  /** Everything that followed, oldest first. */
  readonly after: readonly ToldEvent[];
  readonly today: ToldEnd;
}

/** Where a life came from and what became of it, across all chains. `under` names what stands above all its parts. */
export function tellLineage<S extends Sort>(
  book: Book<S>,
  nature: Nature<S>,
  life: Life<S>,
  today: Day,
  under: (parts: readonly Life<S>[]) => Life<S> | undefined = () => undefined,
): ToldLineage {
  const tell = (events: readonly LifeEvent<S>[]) =>
    events.map((event) => tellEvent(book, event)).sort(compareEvents);
  return {
    ...lastNameOf(life),
    of: nature.format.name,
    opensOn: life.from,
    lastDay: lastDayOf(life.until),
    before: tell(chainOf(book, life.id, 'to', 'from')),
    after: tell(chainOf(book, life.id, 'from', 'to')),
    today: tellEnd(book, life, today, under),
  };
}

/** By day; what was founded before what went into it, then by code. */
const compareEvents = (a: ToldEvent, b: ToldEvent): number =>
  compareCodes(a.on, b.on) ||
  LINEAGE_EVENTS.indexOf(a.event) - LINEAGE_EVENTS.indexOf(b.event) ||
  compareCodes(a.from?.code ?? '', b.from?.code ?? '') ||
  compareCodes(a.to?.code ?? '', b.to?.code ?? '');

export const aboveAll =
  (org: Org, day: Day) =>
  (parts: readonly Life<UnitSort>[]): Life<UnitSort> | undefined =>
    lowestCommon(org, parts, day);

/** The events that can be reached from a life going from side `near` to side `far`; its own renames count as after. */
function chainOf<S extends Sort>(
  book: Book<S>,
  start: S['id'],
  near: 'from' | 'to',
  far: 'from' | 'to',
): LifeEvent<S>[] {
  const chain = new Set<LifeEvent<S>>();
  const waiting: S['id'][] = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const event of book.lineage) {
      if (event[near] !== id || chain.has(event) || (near === 'to' && event.from === event.to)) continue;
      chain.add(event);
      const next = event[far];
      if (next !== null) waiting.push(next);
    }
  }
  return [...chain];
}

function tellEnd<S extends Sort>(
  book: Book<S>,
  life: Life<S>,
  today: Day,
  under: (parts: readonly Life<S>[]) => Life<S> | undefined,
): ToldEnd {
  const { parts } = followLife(book, life.id, { since: life.from, on: today });
  const lives = parts.map((id) => lifeOf(book, id));
  const [only, ...others] = lives;
  if (only !== undefined && others.length === 0)
    return { kind: 'whole', as: nameOf(only, today), isOpen: holdsOn(only, today) };
  const above = under(lives);
  return {
    kind: 'undivided',
    under: above === undefined ? null : nameOf(above, today),
    parts: lives.map((part) => nameOf(part, today)),
  };
}
