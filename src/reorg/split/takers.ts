/** Who takes over from a unit of a plan: its successor, or all that it is divided between. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { UnitChange, UnitPart } from '../model.js';

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

/** All parts of a unit that is divided. */
export const partsOf = (unit: UnitChange): readonly UnitPart[] =>
  unit.change === 'opened' ? [] : (unit.parts ?? []);
