/** Orders by name that make a plan say what a signed list says. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Place } from '#kit/diagnostic.js';
import type { Sheet } from '#kit/sheet.js';
import { findBearer } from '#org/hierarchy.js';
import type { Position } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import { findCentre } from '../plan/fates.js';
import type { StaffOrder } from '../scenario-model.js';
import { findMergeable, type World } from '../world.js';
import type { ListDifference } from './reconcile.js';

export interface Override {
  readonly staff: StaffCode;
  readonly name: string;
  readonly unit: UnitCode;
  readonly position: Position | undefined;
  /** In the list. */
  readonly where: Place;
}

/** In the order of the differences. Who is missing stays where the own unit goes on, and waits at the centre where it ends. */
export const toOverrides = (
  differences: readonly ListDifference[],
  plan: Pick<PlanContent, 'units' | 'parallel' | 'effective'>,
  world: World,
): Override[] =>
  differences.flatMap(({ staff, name, where, planned, listed }): Override[] => {
    if (listed !== null) return [{ staff, name, where, ...listed }];
    const unit = planned === null ? undefined : remaining(planned.from, plan, world);
    return unit === undefined ? [] : [{ staff, name, where, unit, position: undefined }];
  });

function remaining(
  from: UnitCode,
  { units, parallel = [], effective }: Pick<PlanContent, 'units' | 'parallel' | 'effective'>,
  { org }: World,
): UnitCode | undefined {
  const ends =
    units.some((unit) => unit.code === from && unit.change === 'closed') ||
    parallel.some(({ unit }) => unit === from);
  const unit = findMergeable(org, from, effective) ?? findBearer(org, from, effective);
  return ends ? unit && findCentre(org, unit, effective) : from;
}

/** The file's first row is its second line, by which a plan names the order. */
const FIRST_LINE = 2;

export const toOrders = (overrides: readonly Override[]): StaffOrder[] =>
  overrides.map(({ staff, where, unit, position }, i) => ({
    ...{ path: `overrides.${i + FIRST_LINE}`, kind: 'place', staff, where, position },
    ...{ unit: { code: unit, where }, acting: false, until: null },
  }));

/** As `staff: overrides:` of a scenario reads it. */
export const overrideSheet = (overrides: readonly Override[]): Sheet => ({
  name: { vi: 'overrides', en: 'overrides' },
  columns: [
    { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
    { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
    { key: 'unit', title: { vi: 'Đơn vị mới', en: 'New unit' }, kind: 'code' },
    { key: 'position', title: { vi: 'Chức vụ mới', en: 'New position' }, kind: 'code' },
  ],
  rows: overrides.map(({ staff, name, unit, position }) => [staff, name, unit, position ?? null]),
});
