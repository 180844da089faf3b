/** Who takes over from a unit of a plan: its successor, or all that it is divided between. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { LineageStep, UnitChange, UnitPart } from '../model.js';
import { type Dividing, endsOf } from './onward.js';

export interface Taker {
  readonly code: UnitCode;
  readonly name: string;
}

/** Other units; none after an opening or a closing without a successor. */
export function takersOf(unit: UnitChange): Taker[] {
  if (unit.change === 'closed' && unit.successor !== null)
    return [{ code: unit.successor, name: unit.successorName }];
  return partsOf(unit)
    .filter(({ to }) => to !== unit.code)
    .map(({ to, toName }) => ({ code: to, name: toName }));
}

/** Those in which it ends up: a unit that is divided in the same phase hands on what it takes over. */
export function heirsOf(unit: UnitChange, units: readonly UnitChange[]): UnitCode[] {
  const divided = dividingIn(units, unit.phase ?? 0);
  return takersOf(unit).flatMap(({ code }) => endsOf(code, divided));
}

/** The unit with which a line of the ledger belongs: of what is handed on at once the first that keeps it. */
export const arrivalOf = (
  { from, to, phase = 0 }: Pick<LineageStep, 'from' | 'to' | 'phase'>,
  units: readonly UnitChange[],
): UnitCode | null => (to === null ? from : (endsOf(to, dividingIn(units, phase))[0] ?? to));

/** The units of a plan that its phase divides. */
export const dividingIn = (units: readonly UnitChange[], phase: number): Dividing[] =>
  units
    .filter((unit) => (unit.phase ?? 0) === phase && partsOf(unit).length > 0)
    .map((unit) => ({ unit, parts: partsOf(unit), goesOn: unit.change === 'changed' }));

/** All parts of a unit that is divided. */
export const partsOf = (unit: UnitChange): readonly UnitPart[] =>
  unit.change === 'opened' ? [] : (unit.parts ?? []);
