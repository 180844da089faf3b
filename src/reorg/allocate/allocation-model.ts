/** What an allocation hands to the plan. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Alternative, Metres, PlanAllocation, Proposal, Shortage } from '../model.js';

/** One person's place, for the entry of the plan. */
export interface Placement {
  readonly to: UnitCode;
  readonly metres: Metres;
  readonly alternatives: readonly Alternative[];
}

export interface Allocation {
  readonly placements: ReadonlyMap<StaffCode, Placement>;
  /** Units that could receive people, in order of code. */
  readonly receiving: readonly UnitCode[];
  readonly result: PlanAllocation;
  readonly shortages: readonly Shortage[];
  /** undefined: the scenario does not ask for any. */
  readonly proposals: readonly Proposal[] | undefined;
  /** Where those work for whom places are proposed: their ways begin there. */
  readonly waitingAt: readonly UnitCode[];
}
