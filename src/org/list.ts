/** The units of a day as a flat list, narrowed by kind, level, branch of the tree, or words. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Sheet } from '#kit/sheet.js';
import { fold } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { toDegrees } from './differences.js';
import { chainNear, type Org, versionOn } from './hierarchy.js';
import type { Level, Unit, UnitKind, UnitVersion } from './model.js';
import { totalQuota } from './quota.js';
import { unitNature } from './unit-nature.js';
import { kindNames, levelNames } from './words.js';

export interface UnitFilter {
  readonly kind?: UnitKind;
  readonly level?: Level;
  /** This unit and all below it. */
  readonly under?: UnitCode;
  /** In code, name or address; case and diacritics do not matter. */
  readonly search?: string;
}

export interface ListedUnit {
  readonly unit: UnitCode;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: Level | '';
  readonly parent: UnitCode | null;
  readonly address: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly quota: UnitVersion['quota'];
  readonly openingHours: string;
  readonly fields: readonly string[];
  readonly procedures: readonly string[];
  readonly areas: readonly string[];
}

/** By code. */
export function listUnits(org: Org, day: Day, filter: UnitFilter): ListedUnit[] {
  return org.units.flatMap((unit) => {
    const version = versionOn(unit, day);
    if (version === undefined || !fits(org, unit, version, day, filter)) return [];
    return [toListed(org, unit, version)];
  });
}

function fits(org: Org, unit: Unit, version: UnitVersion, day: Day, filter: UnitFilter): boolean {
  const { kind, level, under, search } = filter;
  const isUnder = () => chainNear(org, unit, day).some(({ code }) => code === under);
  const texts = [unit.code, version.name, version.address].map((text) => fold(text));
  return (
    (kind === undefined || version.kind === kind) &&
    (level === undefined || version.level === level) &&
    (under === undefined || isUnder()) &&
    (search === undefined || texts.some((text) => text.includes(fold(search))))
  );
}

function toListed(org: Org, unit: Unit, version: UnitVersion): ListedUnit {
  const { name, kind, level, parent, address, quota, openingHours, fields, procedures, areas } = version;
  return {
    ...{ unit: unit.code, name, kind, level, address, quota, openingHours, fields, procedures, areas },
    parent: parent === null ? null : (org.byId.get(parent)?.code ?? null),
    longitude: toDegrees(version.longitude),
    latitude: toDegrees(version.latitude),
  };
}

export const listSheet = (units: readonly ListedUnit[], lang: Lang): Sheet => ({
  name: { vi: 'Danh sách đơn vị', en: 'Units' },
  columns: [
    ...['code', 'name', 'kind', 'level', 'parent', 'address', 'quota'].flatMap((key) => {
      const column = unitNature.format.columns.find((one) => one.key === key);
      if (column === undefined) return [];
      const kind = key === 'quota' ? 'integer' : key === 'code' || key === 'parent' ? 'code' : 'text';
      return [{ key, title: column.title, kind } as const];
    }),
  ],
  rows: units.map(({ unit, name, kind, level, parent, address, quota }) => [
    unit,
    name,
    kindNames[kind][lang],
    level === '' ? '' : levelNames[level][lang],
    parent,
    address,
    totalQuota(quota),
  ]),
});
