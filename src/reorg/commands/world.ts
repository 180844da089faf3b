/** Reads what a plan looks at from the rooms that keep it. */
import type { Db } from '#db/open.js';
import { indexBook } from '#org/book.js';
import { indexOrg } from '#org/hierarchy.js';
import { openAreaStore, openOrgStore } from '#org/store.js';
import { openStaffStore } from '#staff/store.js';
import type { World } from '../world.js';

export const readWorld = (db: Db): World => ({
  org: indexOrg(openOrgStore(db).readState()),
  staff: openStaffStore(db).readState(),
  areas: indexBook(openAreaStore(db).readBook()),
});
