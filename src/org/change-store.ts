/** Writes changes of the organisation. Synchronous; the caller owns the transaction. */
import { eventsOf, type OrgChange, unitIdOf } from './changes.js';
import type { LineageEvent, UnitId, UnitVersion } from './model.js';
import type { OrgStore } from './store.js';

/** All units are inserted before any version, so that a parent may come later than its children. Gives the real ids. */
export function saveChanges(store: OrgStore, changes: readonly OrgChange[]): ReadonlyMap<UnitId, UnitId> {
  const ids = new Map<UnitId, UnitId>();
  for (const change of changes) {
    if (change.kind === 'open') ids.set(change.unit.id, store.insertUnit(change.unit.code, change.unit));
  }
  const real = (id: UnitId): UnitId => ids.get(id) ?? id;
  for (const change of changes) saveVersions(store, change, real);
  for (const event of changes.flatMap(eventsOf)) store.insertEvent(withReal(event, real));
  return ids;
}

type ToReal = (id: UnitId) => UnitId;

function saveVersions(store: OrgStore, change: OrgChange, real: ToReal): void {
  const id = real(unitIdOf(change));
  switch (change.kind) {
    case 'open':
      for (const version of change.unit.versions) store.insertVersion(id, atParent(version, real));
      break;
    case 'revise':
      store.reviseUnit(id, atParent(change.version, real));
      break;
    case 'correct':
      store.correctVersion(id, change.at, atParent(change.version, real));
      break;
    case 'close':
      store.closeUnit(id, change.on);
      break;
  }
}

const atParent = (version: UnitVersion, real: ToReal): UnitVersion =>
  version.parent === null || version.parent > 0 ? version : { ...version, parent: real(version.parent) };

const withReal = (event: LineageEvent, real: ToReal): LineageEvent => ({
  ...event,
  from: event.from === null ? null : real(event.from),
  to: event.to === null ? null : real(event.to),
});
