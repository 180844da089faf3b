/** Reads how many dossiers lie open where; by field only where a unit is divided: that takes a line for each procedure. */
import type { Db } from '#db/open.js';
import { addYears, type Day } from '#kit/dates.js';
import type { Org } from '#org/hierarchy.js';
import type { OpenDossiers, Plan, UnitPart } from '../model.js';
import { asksFields } from '../split/dossiers.js';
import { listOpenByField } from '../split/store.js';
import { partsOf } from '../split/takers.js';
import { openReorgStore } from '../store.js';

/** All parts of units that a plan divides. */
export const partsIn = ({ units }: Pick<Plan, 'units'>): UnitPart[] => units.flatMap(partsOf);

/** `divided`: what the plan divides. */
export const readOpenDossiers = (db: Db, org: Org, divided: readonly unknown[]): OpenDossiers[] =>
  asksFields(org, divided) ? listOpenByField(db) : openReorgStore(db).listOpenDossiers();

/** Dossiers received in the year before a day, by unit. */
export const readReceived = (db: Db, day: Day): OpenDossiers[] =>
  openReorgStore(db).listReceived({ from: addYears(day, -1), until: day });
