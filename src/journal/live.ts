/** Which changes still count, and which later ones stand on the rows of a change. */
import type { Database } from 'better-sqlite3';
import type { Change } from './model.js';
import { OWN_ROWS } from './store.js';

/** Which change took back which; an undo that was itself undone no longer counts. */
export function undoneBy(changes: readonly Pick<Change, 'id' | 'undoes'>[]): Map<number, number> {
  const undone = new Map<number, number>();
  for (const change of [...changes].sort((a, b) => b.id - a.id)) {
    if (undone.has(change.id)) continue;
    for (const id of change.undoes) undone.set(id, change.id);
  }
  return undone;
}

const LATER = /* sql */ `SELECT DISTINCT later.change_id
  FROM (SELECT table_name, row_key, changed_row_id FROM changed_row WHERE ${OWN_ROWS}) AS own
  JOIN changed_row AS later USING (table_name, row_key)
  WHERE later.changed_row_id > own.changed_row_id AND later.change_id > @id ORDER BY later.change_id`;

/** Finds the changes after `id` that touched a row of it; asked again, it remembers. */
export function openTouchers(db: Database): (id: number) => readonly number[] {
  const later = db.prepare<[{ id: number }], number>(LATER).pluck();
  const known = new Map<number, readonly number[]>();
  return (id) => {
    const found = known.get(id) ?? later.all({ id });
    known.set(id, found);
    return found;
  };
}

/**
 * Is `blocker` an undo of changes later than `id`? Then the two cancel out where the rows of `id` are concerned,
 * and taking the undo back would only bring the other to life.
 */
export function isCancelled(changes: readonly Change[], id: number, blocker: number): boolean {
  const undoes = changes.find((change) => change.id === blocker)?.undoes ?? [];
  return undoes.length > 0 && undoes.every((undone) => undone > id);
}
