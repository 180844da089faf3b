/** Every unit and area that bore a code: both are looked up, for a commune's office often bears the commune's code. */
import type { Db } from '#db/open.js';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Area, Areas } from '../area-model.js';
import { indexBook } from '../book.js';
import { indexOrg, type Org } from '../hierarchy.js';
import type { Unit } from '../model.js';
import { openAreaStore, openOrgStore } from '../store.js';
import { orgFindings } from '../words.js';

export interface Bearers {
  readonly org: Org;
  readonly areas: Areas;
  readonly ofUnits: readonly Unit[];
  readonly ofAreas: readonly Area[];
}

/** Refuses a code that nobody ever bore, and with `day` one that nobody bore then. */
export function findBearers(db: Db, code: string, day?: Day): Bearers {
  const org = indexOrg(openOrgStore(db).readState());
  const areas = indexBook(openAreaStore(db).readBook());
  const units = org.byCode.get(code as UnitCode) ?? [];
  const known = areas.byCode.get(code as AreaCode) ?? [];
  if (units.length + known.length === 0) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
  if (day === undefined) return { org, areas, ofUnits: units, ofAreas: known };
  const ofUnits = units.filter((unit) => holdsOn(unit, day));
  const ofAreas = known.filter((area) => holdsOn(area, day));
  if (ofUnits.length + ofAreas.length === 0)
    throw orgFindings.refuse('unusable', 'not-born-then', { code, day });
  return { org, areas, ofUnits, ofAreas };
}
