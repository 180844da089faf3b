/** Runs the missing migrations and makes the journal fit the new schema: triggers anew, and the state digest re-based. */
import type { Database } from 'better-sqlite3';
import { journaledTables, migrate, schemaVersion } from '#db/migrate.js';
import { sealMigration } from './change.js';
import { openImages } from './image.js';
import type { Stamp } from './model.js';
import { stateOf } from './state.js';
import { ORIGIN, openJournalStore } from './store.js';
import { installTriggers } from './triggers.js';

/** All or nothing. A migration that changes the image of rows is recorded as a change without rows. */
export function bringUp(db: Database, stamp: Stamp): void {
  migrate(db, () => {
    installTriggers(db, journaledTables());
    const store = openJournalStore(db);
    const state = stateOf(openImages(db), journaledTables());
    if (state === (store.findLastBefore() ?? ORIGIN).stateDigest) return;
    const id = store.insertOpenChange(stamp, schemaVersion(db));
    store.closeOpenChange();
    sealMigration(db, id, state);
  });
}
