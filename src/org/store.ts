/** Units and areas in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { AreaCode, ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { AreaFacts, AreaSort } from './area-model.js';
import { type LifeStore, type LifeTables, openLifeStore } from './life-store.js';
import type { Level, LineageEvent, OrgState, Unit, UnitFacts, UnitId, UnitKind, UnitSort } from './model.js';

export interface OrgStore extends LifeStore<UnitSort> {
  readonly readState: () => OrgState;
  readonly listUnits: () => readonly Unit[];
  readonly listLineage: () => readonly LineageEvent[];
}

export function openOrgStore(db: Database): OrgStore {
  const store = openLifeStore(db, UNIT_TABLES);
  const readState = (): OrgState => {
    const { lives, lineage } = store.readBook();
    return { units: lives, lineage };
  };
  return {
    ...store,
    readState,
    listUnits: () => readState().units,
    listLineage: () => readState().lineage,
  };
}

export const openAreaStore = (db: Database): LifeStore<AreaSort> => openLifeStore(db, AREA_TABLES);

interface UnitFactsRow {
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
  readonly opening_hours: string;
  readonly fields: string;
  readonly procedures: string;
  readonly areas: string;
}

const UNIT_TABLES: LifeTables<UnitSort> = {
  life: 'unit',
  lineage: 'lineage',
  columns: [
    ...['kind', 'name', 'parent_id', 'level', 'address', 'longitude', 'latitude', 'quota'],
    ...['quota_civil_servant', 'quota_public_employee', 'quota_contract', 'quota_postal'],
    ...['contract_until', 'running_cost', 'opening_hours', 'fields', 'procedures', 'areas'],
  ],
  toValues: (facts) => [
    facts.kind,
    facts.name,
    facts.parent,
    facts.level,
    facts.address,
    facts.longitude,
    facts.latitude,
    facts.quota.total,
    facts.quota['civil-servant'],
    facts.quota['public-employee'],
    facts.quota.contract,
    facts.quota.postal,
    facts.contractUntil,
    facts.runningCost,
    facts.openingHours,
    JSON.stringify(facts.fields),
    JSON.stringify(facts.procedures),
    JSON.stringify(facts.areas),
  ],
  toFacts: (row: UnitFactsRow): UnitFacts => ({
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
    openingHours: row.opening_hours,
    fields: JSON.parse(row.fields) as string[],
    procedures: JSON.parse(row.procedures) as ProcedureCode[],
    areas: JSON.parse(row.areas) as AreaCode[],
  }),
};

/** The columns of an area's facts are named as its facts are. */
const AREA_TABLES: LifeTables<AreaSort> = {
  life: 'area',
  lineage: 'area_lineage',
  columns: ['name', 'longitude', 'latitude', 'population', 'surface'],
  toValues: ({ name, longitude, latitude, population, surface }) => [
    name,
    longitude,
    latitude,
    population,
    surface,
  ],
  toFacts: ({ name, longitude, latitude, population, surface }: AreaFacts) => ({
    name,
    longitude,
    latitude,
    population,
    surface,
  }),
};
