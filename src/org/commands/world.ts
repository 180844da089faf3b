/** Reads what the rules of a day look at. */
import { openCatalogueStore } from '#catalogue/store.js';
import type { Db } from '#db/open.js';
import type { Day } from '#kit/dates.js';
import { indexBook } from '../book.js';
import { indexOrg } from '../hierarchy.js';
import { listPosted } from '../posting-store.js';
import { LIMITS, type Limits } from '../rules/limits.js';
import type { World } from '../rules/rule.js';
import { openAreaStore, openOrgStore } from '../store.js';

export const readWorld = (db: Db, day: Day, limits: Limits = LIMITS): World => ({
  day,
  limits,
  org: indexOrg(openOrgStore(db).readState()),
  areas: indexBook(openAreaStore(db).readBook()),
  postings: listPosted(db),
  procedures: openCatalogueStore(db)
    .listOn(day)
    .map(({ code, field }) => ({ code, field })),
  locate: () => undefined,
  locateArea: () => undefined,
});
