/** What can happen to a unit, and what the organisation is afterwards. Pure; the change store writes the same to the database. */
import type { Day } from '#kit/dates.js';
import type { LineageEvent, OrgState, Unit, UnitId, UnitVersion } from './model.js';

/**
 * One thing done to one unit, with the lines it adds to the ledger. A unit that is not stored yet bears a negative id,
 * which others may name as parent or successor; the store gives it its real one.
 */
export type OrgChange =
  | { readonly kind: 'open'; readonly unit: Unit; readonly events: readonly LineageEvent[] }
  /** From `version.from` on the unit is as `version` says; what was said of later days goes. */
  | {
      readonly kind: 'revise';
      readonly unit: UnitId;
      readonly version: UnitVersion;
      readonly events: readonly LineageEvent[];
    }
  /** The version that starts on `at` was stored wrongly. Its first day may be corrected where it opens the life. */
  | { readonly kind: 'correct'; readonly unit: UnitId; readonly at: Day; readonly version: UnitVersion }
  /** `on` is the first day closed. */
  | {
      readonly kind: 'close';
      readonly unit: UnitId;
      readonly on: Day;
      readonly events: readonly LineageEvent[];
    };

export const unitIdOf = (change: OrgChange): UnitId =>
  change.kind === 'open' ? change.unit.id : change.unit;

export const eventsOf = (change: OrgChange): readonly LineageEvent[] =>
  change.kind === 'correct' ? [] : change.events;

/** The unit after the change. */
export function changeUnit(unit: Unit, change: OrgChange): Unit {
  switch (change.kind) {
    case 'open':
      return change.unit;
    case 'revise':
      return lifeOf(unit, [...cut(unit.versions, change.version.from), change.version]);
    case 'correct':
      return lifeOf(
        unit,
        unit.versions.map((version) => (version.from === change.at ? change.version : version)),
      );
    case 'close':
      return lifeOf(unit, cut(unit.versions, change.on));
  }
}

/** What was said of the days before `on`. */
const cut = (versions: readonly UnitVersion[], on: Day): UnitVersion[] =>
  versions
    .filter((version) => version.from < on)
    .map((version) => (version.until === null || version.until > on ? { ...version, until: on } : version));

/** A life goes from the start of its first version to the end of its last. */
function lifeOf(unit: Unit, versions: readonly UnitVersion[]): Unit {
  const from = versions[0]?.from ?? unit.from;
  const last = versions.at(-1);
  return { ...unit, from, until: last === undefined ? from : last.until, versions };
}

/** The organisation after all changes, in their order. */
export function changeState(state: OrgState, changes: readonly OrgChange[]): OrgState {
  const units = new Map(state.units.map((unit) => [unit.id, unit]));
  for (const change of changes) {
    const id = unitIdOf(change);
    const unit = change.kind === 'open' ? change.unit : units.get(id);
    if (unit === undefined) throw new Error(`no unit ${id} to ${change.kind}`);
    units.set(id, changeUnit(unit, change));
  }
  return { units: [...units.values()], lineage: changeLedger(state.lineage, changes) };
}

function changeLedger(lineage: readonly LineageEvent[], changes: readonly OrgChange[]): LineageEvent[] {
  let ledger = [...lineage];
  for (const change of changes) {
    if (change.kind !== 'correct') ledger.push(...change.events);
    else if (change.version.from !== change.at) ledger = ledger.map((event) => movedOpening(event, change));
  }
  return ledger;
}

/** A corrected first day moves the opening with it. */
function movedOpening(event: LineageEvent, { unit, at, version }: Extract<OrgChange, { kind: 'correct' }>) {
  const isIt = event.event === 'opened' && event.to === unit && event.on === at;
  return isIt ? { ...event, on: version.from } : event;
}
