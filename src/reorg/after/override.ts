/** Orders by name that make a plan say what a signed list says. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Place } from '#kit/diagnostic.js';
import type { Sheet, SheetColumn } from '#kit/sheet.js';
import { findBearer } from '#org/hierarchy.js';
import type { Position } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import { findCentre } from '../plan/fates.js';
import type { StaffOrder } from '../scenario-model.js';
import type { OfPhase } from '../unit-model.js';
import { findMergeable, type World } from '../world.js';
import type { ListDifference } from './reconcile.js';

export interface Override {
  readonly staff: StaffCode;
  readonly name: string;
  readonly unit: UnitCode;
  readonly position: Position | undefined;
  readonly acting: boolean;
  /** In the list. */
  readonly where: Place;
  /** Of the plan, counted from 0. */
  readonly phase: number;
}

export interface OverrideScene {
  readonly plan: Pick<PlanContent, 'units' | 'parallel' | 'phases'>;
  /** In which each phase begins. */
  readonly worlds: readonly World[];
  /** Of a difference, counted from 0. */
  readonly phaseOf: (one: ListDifference) => number;
}

/** In the order of the differences. Who is missing stays where the own unit goes on, and waits at the centre where it ends. */
export const toOverrides = (differences: readonly ListDifference[], scene: OverrideScene): Override[] =>
  differences.flatMap((one): Override[] => {
    const { staff, name, where, planned, listed } = one;
    const phase = scene.phaseOf(one);
    if (listed !== null) return [{ staff, name, where, phase, ...listed }];
    const unit = planned === null ? undefined : remaining(planned.from, phase, scene);
    return unit === undefined
      ? []
      : [{ staff, name, where, phase, unit, position: undefined, acting: false }];
  });

function remaining(
  from: UnitCode,
  phase: number,
  { plan: { units, parallel = [], phases }, worlds }: OverrideScene,
): UnitCode | undefined {
  const [org, effective] = [worlds[phase]?.org, phases[phase]?.effective];
  if (org === undefined || effective === undefined) return undefined;
  const isOf = (step: OfPhase): boolean => (step.phase ?? 0) === phase;
  const ends =
    units.some((unit) => unit.code === from && unit.change === 'closed' && isOf(unit)) ||
    parallel.some((one) => one.unit === from && isOf(one));
  const unit = findMergeable(org, from, effective) ?? findBearer(org, from, effective);
  return ends ? unit && findCentre(org, unit, effective) : from;
}

/** The file's first row is its second line, by which a plan names the order. */
const FIRST_LINE = 2;

/** An order, and the phase in which it is carried out. */
export interface PhasedOrder extends StaffOrder {
  readonly phase: number;
}

/** As a scenario would name them that has a file of overrides in each phase. */
export const toOrders = (
  overrides: readonly Override[],
  { phases }: Pick<PlanContent, 'phases'>,
): PhasedOrder[] =>
  phases.flatMap((_, number) =>
    overrides
      .filter(({ phase }) => phase === number)
      .map(({ staff, where, unit, position, acting, phase }, i): PhasedOrder => {
        const path = `${phases.length > 1 ? `phases.${number + 1}.` : ''}overrides.${i + FIRST_LINE}`;
        const order = { path, kind: 'place', staff, where, position } as const;
        return { ...order, unit: { code: unit, where }, acting, until: null, phase };
      }),
  );

const PHASE_NOTE: SheetColumn = { key: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' };

/** As `staff: overrides:` of a scenario reads it. */
export const overrideSheet = (
  overrides: readonly Override[],
  { phases }: Pick<PlanContent, 'phases'>,
): Sheet => ({
  name: { vi: 'overrides', en: 'overrides' },
  columns: [
    { key: 'staff', title: { vi: 'Mã cán bộ', en: 'Staff code' }, kind: 'code' },
    { key: 'full_name', title: { vi: 'Họ và tên', en: 'Full name' }, kind: 'text' },
    { key: 'unit', title: { vi: 'Đơn vị mới', en: 'New unit' }, kind: 'code' },
    { key: 'position', title: { vi: 'Chức vụ mới', en: 'New position' }, kind: 'code' },
    // Those of several phases belong in a file for each.
    ...(phases.length > 1 ? [PHASE_NOTE] : []),
  ],
  rows: overrides.map(({ staff, name, unit, position, acting, phase }) => [
    ...[staff, name, unit, position === undefined ? null : `${acting ? 'acting ' : ''}${position}`],
    ...(phases.length > 1 ? [phases[phase]?.name ?? null] : []),
  ]),
});
