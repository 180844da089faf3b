/** What can happen to a unit or an area, and what is known afterwards. Pure; the store writes the same to the database. */
import type { Day } from '#kit/dates.js';
import type { BookState, Life, LifeEvent, Sort, Version } from './life-model.js';
import type { OrgState, UnitSort } from './model.js';

/**
 * One thing done to one life, with the lines it adds to the ledger. A life that is not stored yet bears a negative id,
 * which others may name as parent or successor; the store gives it its real one.
 */
export type Change<S extends Sort> =
  | { readonly kind: 'open'; readonly life: Life<S>; readonly events: readonly LifeEvent<S>[] }
  /** From `version.from` on all is as `version` says; what was said of later days goes. */
  | {
      readonly kind: 'revise';
      readonly id: S['id'];
      readonly version: Version<S>;
      readonly events: readonly LifeEvent<S>[];
    }
  /** The version that starts on `at` was stored wrongly. Its first day may be corrected where it opens the life. */
  | { readonly kind: 'correct'; readonly id: S['id']; readonly at: Day; readonly version: Version<S> }
  /** `on` is the first day closed. */
  | {
      readonly kind: 'close';
      readonly id: S['id'];
      readonly on: Day;
      readonly events: readonly LifeEvent<S>[];
    }
  /** Only the ledger learns of it: the life is as it should be already. */
  | { readonly kind: 'trace'; readonly id: S['id']; readonly events: readonly LifeEvent<S>[] };

export type OrgChange = Change<UnitSort>;

export const idOf = <S extends Sort>(change: Change<S>): S['id'] =>
  change.kind === 'open' ? change.life.id : change.id;

export const eventsOf = <S extends Sort>(change: Change<S>): readonly LifeEvent<S>[] =>
  change.kind === 'correct' ? [] : change.events;

/** The life after the change. */
export function changeLife<S extends Sort>(life: Life<S>, change: Change<S>): Life<S> {
  switch (change.kind) {
    case 'open':
      return change.life;
    case 'revise':
      return withVersions(life, [...cut<S>(life.versions, change.version.from), change.version]);
    case 'correct':
      return withVersions(
        life,
        life.versions.map((version) => (version.from === change.at ? change.version : version)),
      );
    case 'close':
      return withVersions(life, cut<S>(life.versions, change.on));
    case 'trace':
      return life;
  }
}

/** What was said of the days before `on`. */
const cut = <S extends Sort>(versions: readonly Version<S>[], on: Day): Version<S>[] =>
  versions
    .filter((version) => version.from < on)
    .map((version) => (version.until === null || version.until > on ? { ...version, until: on } : version));

/** A life goes from the start of its first version to the end of its last. */
function withVersions<S extends Sort>(life: Life<S>, versions: readonly Version<S>[]): Life<S> {
  const from = versions[0]?.from ?? life.from;
  const last = versions.at(-1);
  return { ...life, from, until: last === undefined ? from : last.until, versions };
}

/** The book after all changes, in their order. */
export function changeBook<S extends Sort>(
  { lives, lineage }: BookState<S>,
  changes: readonly Change<S>[],
): BookState<S> {
  const known = new Map(lives.map((life) => [life.id, life]));
  for (const change of changes) {
    const id = idOf(change);
    const life = change.kind === 'open' ? change.life : known.get(id);
    if (life === undefined) throw new Error(`nobody has id ${id} to ${change.kind}`);
    known.set(id, changeLife(life, change));
  }
  return { lives: [...known.values()], lineage: changeLedger(lineage, changes) };
}

/** The organisation after all changes. */
export function changeState({ units, lineage }: OrgState, changes: readonly OrgChange[]): OrgState {
  const after = changeBook<UnitSort>({ lives: units, lineage }, changes);
  return { units: after.lives, lineage: after.lineage };
}

function changeLedger<S extends Sort>(
  lineage: readonly LifeEvent<S>[],
  changes: readonly Change<S>[],
): LifeEvent<S>[] {
  let ledger = [...lineage];
  for (const change of changes) {
    if (change.kind !== 'correct') ledger.push(...change.events);
    else if (change.version.from !== change.at) ledger = ledger.map((event) => movedOpening(event, change));
  }
  return ledger;
}

/** A corrected first day moves the opening with it. */
function movedOpening<S extends Sort>(
  event: LifeEvent<S>,
  { id, at, version }: Extract<Change<S>, { kind: 'correct' }>,
): LifeEvent<S> {
  const isIt = event.event === 'opened' && event.to === id && event.on === at;
  return isIt ? { ...event, on: version.from } : event;
}
