/**
 * Which part of a divided unit goes on with its open dossiers: the one that the ledger will send each to by its field
 * (definitions.md 7). What cannot be divided stays with a unit that goes on; else it is a line of its own. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import { divide } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import type { HandOver } from '../model.js';
import type { DividedPart, DividedUnit } from './divided.js';

/** A unit that is divided, as a scenario has it or as a plan says it. */
export interface Dividing extends Pick<DividedUnit, 'unit' | 'on' | 'goesOn'> {
  readonly parts: readonly Pick<DividedPart, 'to' | 'rule'>[];
}

/** Open dossiers at a desk, by what they are about. */
export interface DeskCount {
  readonly field: string | undefined;
  readonly count: number;
}

export type DeskCounts = ReadonlyMap<UnitId, readonly DeskCount[]>;

/** Does it matter what dossiers are about: is a unit divided, by this plan or an earlier one? */
export const asksFields = ({ lineage }: Pick<Org, 'lineage'>, divided: readonly unknown[]): boolean =>
  divided.length > 0 || lineage.some(({ event }) => event === 'split');

/** Lines by unit and successor; what is on nobody's desk comes last. */
export const handOverParts = (divided: readonly Dividing[], desks: DeskCounts): HandOver[] =>
  divided.flatMap((one) => (one.on === null ? [] : linesOf(one, desks, one.on)));

function linesOf(one: Dividing, desks: DeskCounts, on: Day): HandOver[] {
  const sums = new Map<UnitCode | null, number>();
  const waiting = new Set<UnitCode>();
  for (const { field, count } of desks.get(one.unit.id) ?? []) {
    const able = divide(one.parts, field).map(({ to }) => to);
    const to = deskFor(one, able);
    if (to === null && count > 0) for (const part of able) waiting.add(part);
    sums.set(to, (sums.get(to) ?? 0) + count);
  }
  const parts = [...waiting].sort(compareCodes);
  return [...sums]
    .filter(([to, open]) => to !== one.unit.code && open > 0)
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || compareCodes(a ?? '', b ?? ''))
    .map(([to, open]) => ({ from: one.unit.code, to, on, open, ...(to === null ? { parts } : {}) }));
}

/** null: several parts may hold it, and the unit does not go on. */
function deskFor({ unit, goesOn }: Dividing, [only, ...others]: readonly UnitCode[]): UnitCode | null {
  if (only !== undefined && others.length === 0) return only;
  return goesOn ? unit.code : null;
}
