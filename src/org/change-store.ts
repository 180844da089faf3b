/** Writes changes of units or areas. Synchronous; the caller owns the transaction. */
import { type Change, eventsOf, idOf } from './changes.js';
import type { LifeEvent, Sort, Version } from './life-model.js';
import type { LifeStore } from './life-store.js';

/** All lives are inserted before any version, so that a parent may come later than its children. Gives the real ids. */
export function saveChanges<S extends Sort>(
  store: LifeStore<S>,
  changes: readonly Change<S>[],
): ReadonlyMap<S['id'], S['id']> {
  const ids = new Map<S['id'], S['id']>();
  for (const change of changes) {
    if (change.kind === 'open') ids.set(change.life.id, store.insertLife(change.life.code, change.life));
  }
  const real = (id: S['id']): S['id'] => ids.get(id) ?? id;
  for (const change of changes) {
    saveVersions(store, change, real);
    for (const event of eventsOf(change)) store.insertEvent(withReal(event, real));
  }
  return ids;
}

type ToReal<S extends Sort> = (id: S['id']) => S['id'];

function saveVersions<S extends Sort>(store: LifeStore<S>, change: Change<S>, real: ToReal<S>): void {
  const id = real(idOf(change));
  switch (change.kind) {
    case 'open':
      for (const version of change.life.versions) store.insertVersion(id, atParent(version, real));
      break;
    case 'revise':
      store.reviseLife(id, atParent(change.version, real));
      break;
    case 'correct':
      store.correctVersion(id, change.at, atParent(change.version, real));
      break;
    case 'close':
      store.closeLife(id, change.on);
      break;
    case 'trace':
      break;
  }
}

/** Only units have parents. */
const atParent = <S extends Sort>(version: Version<S>, real: ToReal<S>): Version<S> =>
  'parent' in version && typeof version.parent === 'number' && version.parent < 0
    ? { ...version, parent: real(version.parent) }
    : version;

const withReal = <S extends Sort>(event: LifeEvent<S>, real: ToReal<S>): LifeEvent<S> => ({
  ...event,
  from: event.from === null ? null : real(event.from),
  to: event.to === null ? null : real(event.to),
});
