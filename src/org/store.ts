/** Units, versions and lineage in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import type {
  Level,
  LineageEvent,
  LineageKind,
  OrgState,
  SplitRule,
  Unit,
  UnitId,
  UnitKind,
  UnitVersion,
} from './model.js';

const FACTS = `kind, name, parent_id, level, address, longitude, latitude, quota, quota_civil_servant,
  quota_public_employee, quota_contract, quota_postal, contract_until, running_cost, fields, areas`;
const FACT_MARKS = '?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?';
const UNITS =
  /* sql */ 'SELECT unit_id, code, opens_on, closes_on FROM unit ORDER BY code, opens_on, unit_id';
const BEARER = /* sql */ `SELECT unit_id, code, opens_on, closes_on FROM unit
  WHERE code = ? AND opens_on <= ? AND (closes_on IS NULL OR closes_on > ?)`;
const VERSIONS = /* sql */ `SELECT unit_id, from_on, until_on, ${FACTS} FROM unit_version ORDER BY unit_id, from_on`;
const VERSIONS_OF = /* sql */ `SELECT unit_id, from_on, until_on, ${FACTS} FROM unit_version
  WHERE unit_id = ? ORDER BY from_on`;
const EVENTS = /* sql */ `SELECT event, on_day, from_unit_id, to_unit_id, rule, decision, signed_on, signer
  FROM lineage ORDER BY on_day, lineage_id`;
const INSERT_UNIT = /* sql */ 'INSERT INTO unit (code, opens_on, closes_on) VALUES (?, ?, ?)';
const INSERT_VERSION = /* sql */ `INSERT INTO unit_version (unit_id, from_on, until_on, ${FACTS})
  VALUES (?, ?, ?, ${FACT_MARKS})`;
const INSERT_EVENT = /* sql */ `INSERT INTO lineage
  (event, on_day, from_unit_id, to_unit_id, rule, decision, signed_on, signer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const FOLLOW_VERSIONS = /* sql */ `UPDATE unit SET (opens_on, closes_on) = (
    (SELECT from_on FROM unit_version WHERE unit_id = @id ORDER BY from_on LIMIT 1),
    (SELECT until_on FROM unit_version WHERE unit_id = @id ORDER BY from_on DESC LIMIT 1)
  ) WHERE unit_id = @id`;
const SET_VERSION = /* sql */ `UPDATE unit_version SET (from_on, until_on, ${FACTS}) = (?, ?, ${FACT_MARKS})
  WHERE unit_id = ? AND from_on = ?`;
const MOVE_OPENING = /* sql */ `UPDATE lineage SET on_day = ?
  WHERE event = 'opened' AND to_unit_id = ? AND on_day = ?`;
const CLOSE_UNIT = /* sql */ 'UPDATE unit SET closes_on = ? WHERE unit_id = ?';
const CUT_VERSION = /* sql */ `UPDATE unit_version SET until_on = @on
  WHERE unit_id = @id AND from_on < @on AND (until_on IS NULL OR until_on > @on)`;
const DROP_VERSIONS = /* sql */ 'DELETE FROM unit_version WHERE unit_id = @id AND from_on >= @on';

interface UnitRow {
  readonly unit_id: UnitId;
  readonly code: UnitCode;
  readonly opens_on: Day;
  readonly closes_on: Day | null;
}

interface VersionRow {
  readonly unit_id: UnitId;
  readonly from_on: Day;
  readonly until_on: Day | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent_id: UnitId | null;
  readonly level: Level | '';
  readonly address: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly quota: number | null;
  readonly quota_civil_servant: number | null;
  readonly quota_public_employee: number | null;
  readonly quota_contract: number | null;
  readonly quota_postal: number | null;
  readonly contract_until: Day | null;
  readonly running_cost: number | null;
  readonly fields: string;
  readonly areas: string;
}

interface EventRow {
  readonly event: LineageKind;
  readonly on_day: Day;
  readonly from_unit_id: UnitId | null;
  readonly to_unit_id: UnitId | null;
  readonly rule: string;
  readonly decision: string;
  readonly signed_on: Day | null;
  readonly signer: string;
}

export type OrgStore = ReturnType<typeof openOrgStore>;

export function openOrgStore(db: Database) {
  return { ...openReading(db), ...openWriting(db) };
}

function openReading(db: Database) {
  const listUnits = (): Unit[] => {
    const versions = groupBy(db.prepare<[], VersionRow>(VERSIONS).all(), (row) => row.unit_id);
    return db
      .prepare<[], UnitRow>(UNITS)
      .all()
      .map((row) => toUnit(row, versions.get(row.unit_id) ?? []));
  };
  const listLineage = (): LineageEvent[] => db.prepare<[], EventRow>(EVENTS).all().map(toEvent);
  const bearer = db.prepare<[string, string, string], UnitRow>(BEARER);
  const versionsOf = db.prepare<[UnitId], VersionRow>(VERSIONS_OF);
  return {
    /** Every unit that ever was, by code and life. */
    listUnits,
    /** The ledger, by day. */
    listLineage,
    readState: (): OrgState => ({ units: listUnits(), lineage: listLineage() }),
    /** Who bears a code on a day. */
    findBearer: (code: UnitCode, day: Day): Unit | undefined => {
      const row = bearer.get(code, day, day);
      return row === undefined ? undefined : toUnit(row, versionsOf.all(row.unit_id));
    },
  };
}

function openWriting(db: Database) {
  const insertUnit = db.prepare(INSERT_UNIT);
  const insertVersion = db.prepare(INSERT_VERSION);
  const insertEvent = db.prepare(INSERT_EVENT);
  const followVersions = db.prepare(FOLLOW_VERSIONS);
  const setVersion = db.prepare(SET_VERSION);
  const moveOpening = db.prepare(MOVE_OPENING);
  const closeUnit = db.prepare(CLOSE_UNIT);
  const cutVersion = db.prepare(CUT_VERSION);
  const dropVersions = db.prepare(DROP_VERSIONS);
  return {
    /** A unit without versions; the caller inserts those that fill its life. */
    insertUnit: (code: UnitCode, { from, until }: Period): UnitId =>
      Number(insertUnit.run(code, from, until).lastInsertRowid) as UnitId,
    insertVersion: (id: UnitId, version: UnitVersion): void =>
      void insertVersion.run(id, version.from, version.until, ...factValues(version)),
    insertEvent: (event: LineageEvent): void => void insertEvent.run(...eventValues(event)),
    /** Puts `version` in the place of the one that starts on `at`; life and opening follow. */
    correctVersion: (id: UnitId, at: Day, version: UnitVersion): void => {
      setVersion.run(version.from, version.until, ...factValues(version), id, at);
      if (version.from !== at) moveOpening.run(version.from, id, at);
      followVersions.run({ id });
    },
    /** From `version.from` on the unit is as `version` says; what was said of later days goes. */
    reviseUnit: (id: UnitId, version: UnitVersion): void => {
      dropVersions.run({ id, on: version.from });
      cutVersion.run({ id, on: version.from });
      insertVersion.run(id, version.from, version.until, ...factValues(version));
      followVersions.run({ id });
    },
    /** Ends a unit's life: `on` is the first day it is closed, and comes after the day it opened. */
    closeUnit: (id: UnitId, on: Day): void => {
      dropVersions.run({ id, on });
      cutVersion.run({ id, on });
      closeUnit.run(on, id);
    },
  };
}

const factValues = (version: UnitVersion): unknown[] => [
  version.kind,
  version.name,
  version.parent,
  version.level,
  version.address,
  version.longitude,
  version.latitude,
  version.quota.total,
  version.quota['civil-servant'],
  version.quota['public-employee'],
  version.quota.contract,
  version.quota.postal,
  version.contractUntil,
  version.runningCost,
  JSON.stringify(version.fields),
  JSON.stringify(version.areas),
];

const eventValues = (event: LineageEvent): unknown[] => [
  event.event,
  event.on,
  event.from,
  event.to,
  JSON.stringify(event.rule),
  event.decision,
  event.signedOn,
  event.signer,
];

const toUnit = (row: UnitRow, versions: readonly VersionRow[]): Unit => ({
  id: row.unit_id,
  code: row.code,
  from: row.opens_on,
  until: row.closes_on,
  versions: versions.map(toVersion),
});

const toVersion = (row: VersionRow): UnitVersion => ({
  from: row.from_on,
  until: row.until_on,
  kind: row.kind,
  name: row.name,
  parent: row.parent_id,
  level: row.level,
  address: row.address,
  longitude: row.longitude,
  latitude: row.latitude,
  quota: {
    total: row.quota,
    'civil-servant': row.quota_civil_servant,
    'public-employee': row.quota_public_employee,
    contract: row.quota_contract,
    postal: row.quota_postal,
  },
  contractUntil: row.contract_until,
  runningCost: row.running_cost,
  fields: JSON.parse(row.fields) as string[],
  areas: JSON.parse(row.areas) as AreaCode[],
});

const toEvent = (row: EventRow): LineageEvent => ({
  event: row.event,
  on: row.on_day,
  from: row.from_unit_id,
  to: row.to_unit_id,
  rule: JSON.parse(row.rule) as SplitRule,
  decision: row.decision,
  signedOn: row.signed_on,
  signer: row.signer,
});
