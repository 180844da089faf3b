/** What the rooms have to say when a change is taken back: their error rules, their bulk rows, what it leaves. */
import type { Database } from 'better-sqlite3';
import { findOrphans } from '#db/sound.js';
import { watchStranded } from '#dossier/stranded-store.js';
import { undoBatch } from '#dossier/undo.js';
import type { UndoGuards } from '#journal/undo.js';
import { orgErrors } from '#org/errors.js';
import { openOrgStore } from '#org/store.js';
import { staffErrors } from '#staff/errors.js';

export const undoGuards: UndoGuards = {
  errors: (db: Database) => {
    const orphans = findOrphans(db);
    if (orphans.length > 0) return orphans;
    const org = openOrgStore(db).readState();
    return [...orgErrors(db, org), ...staffErrors(db, org)];
  },
  undoBulk: undoBatch,
  watch: watchStranded,
};
