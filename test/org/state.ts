/** Builds small organisations for tests, by code, without naming what does not matter. */
import type { AreaCode, UnitCode } from '#kit/brand.js';
import { ALWAYS, type Day } from '#kit/dates.js';
import { indexOrg, type Org } from '#org/hierarchy.js';
import type {
  LineageEvent,
  LineageKind,
  Quota,
  SplitRule,
  Unit,
  UnitFacts,
  UnitId,
  UnitVersion,
} from '#org/model.js';

export const day = (text: string): Day => text as Day;
export const code = (text: string): UnitCode => text as UnitCode;
export const area = (text: string): AreaCode => text as AreaCode;
export const unitId = (id: number): UnitId => id as UnitId;

export const NO_QUOTA: Quota = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

export const facts = (some: Partial<UnitFacts> = {}): UnitFacts => ({
  kind: 'one-stop',
  name: 'Bộ phận Một cửa',
  parent: null,
  level: '',
  address: '',
  longitude: null,
  latitude: null,
  quota: NO_QUOTA,
  contractUntil: null,
  runningCost: null,
  openingHours: '',
  fields: [],
  procedures: [],
  areas: [],
  ...some,
});

export const version = (some: Partial<UnitVersion> = {}): UnitVersion => ({
  from: ALWAYS,
  until: null,
  ...facts(some),
  ...some,
});

/** A unit of one version, or of those given. */
export function unit(
  id: number,
  unitCode: string,
  some: Partial<UnitVersion> = {},
  versions?: readonly UnitVersion[],
): Unit {
  const from = some.from ?? versions?.[0]?.from ?? ALWAYS;
  const until = some.until ?? null;
  return {
    id: unitId(id),
    code: code(unitCode),
    from,
    until,
    versions: versions ?? [version({ ...some, from, until })],
  };
}

export const event = (
  kind: LineageKind,
  on: string,
  from: number | null,
  to: number | null,
  rule: SplitRule = {},
): LineageEvent => ({
  event: kind,
  on: day(on),
  from: from === null ? null : unitId(from),
  to: to === null ? null : unitId(to),
  rule,
  decision: '',
  signedOn: null,
  signer: '',
});

export const org = (units: readonly Unit[], lineage: readonly LineageEvent[] = []): Org =>
  indexOrg({ units, lineage });
