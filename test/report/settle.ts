/** Puts a random world of the oracle into a database, through the parsers and the import. */
import { expect } from 'vitest';
import type { Db } from '#db/open.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { renewLedger } from '#dossier/ledger-store.js';
import { parseDossier } from '#dossier/parse.js';
import { recordChange } from '#journal/change.js';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import type { LineageEvent, UnitId, UnitVersion } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { importRows, openWorld, STAMP } from '../dossier/world.js';
import type { RawEvent, RawUnit, RawWorld } from '../oracle/volume.js';

const NO_QUOTA = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

export function settle(world: RawWorld): Db {
  const db = openWorld();
  recordChange(db, STAMP, () => {
    const store = openOrgStore(db);
    const ids = new Map(
      world.units.map((unit) => [
        unit.id,
        store.insertLife(unit.code as UnitCode, {
          from: unit.opens as Day,
          until: unit.closes as Day | null,
        }),
      ]),
    );
    const idOf = (id: number | null): UnitId | null => (id === null ? null : (ids.get(id) ?? null));
    for (const unit of world.units)
      for (const version of versionsOf(unit, idOf)) store.insertVersion(ids.get(unit.id) as UnitId, version);
    for (const event of world.events) for (const line of linesOf(event, idOf)) store.insertEvent(line);
  });
  const fields = Object.entries(world.fieldOfProcedure).map(([code, field]) => ({
    code,
    field,
    from: '1900-01-01' as Day,
  }));
  renewLedger(db, basisOf(indexOrg(openOrgStore(db).readState()), fields));
  importDossiers(db, world);
  return db;
}

const versionsOf = (unit: RawUnit, idOf: (id: number | null) => UnitId | null): UnitVersion[] =>
  unit.versions.map((version, i) => ({
    from: version.from as Day,
    until: (unit.versions[i + 1]?.from ?? unit.closes) as Day | null,
    kind: unit.kind,
    name: version.name,
    parent: idOf(version.parent),
    level: unit.level as UnitVersion['level'],
    address: '',
    longitude: null,
    latitude: null,
    quota: NO_QUOTA,
    contractUntil: null,
    runningCost: null,
    openingHours: '',
    procedures: [],
    fields: [],
    areas: [],
  }));

const linesOf = (event: RawEvent, idOf: (id: number | null) => UnitId | null): LineageEvent[] =>
  event.parts.map((part, i) => ({
    event: event.parts.length === 1 ? 'merged' : 'split',
    on: event.on as Day,
    from: idOf(event.from),
    to: idOf(part.to),
    rule: {
      ...(part.fields === undefined ? {} : { fields: part.fields }),
      ...(part.rest === true ? { rest: true as const } : {}),
      ...(event.byArea === true ? { areas: [`0000${i}` as AreaCode] } : {}),
    },
    decision: '',
    signedOn: null,
    signer: '',
  }));

function importDossiers(db: Db, world: RawWorld): void {
  const declared = world.dossiers.flatMap((cells, i) => {
    const present = new Set(Object.keys(cells));
    return parseDossier({ line: i + 2, cells }, { file: 'ho-so.csv', present }).value ?? [];
  });
  expect(declared.length).toBe(world.dossiers.length);
  importRows(db, declared);
}
