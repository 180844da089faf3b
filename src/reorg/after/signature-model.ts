/** A decision that was signed for a branch of a plan: its number and date, as the clerk gave them afterwards. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';

export interface Decision {
  readonly number: string;
  readonly signedOn: Day;
  /** '': nobody said. */
  readonly signer: string;
}

export interface Scan {
  readonly name: string;
  readonly sha256: string;
}

export interface Signature extends Decision {
  readonly branch: UnitCode;
  /** Of what the plan does to the branch. */
  readonly partHash: string;
  /** Of the plan in hand when it was recorded. */
  readonly planHash: string;
  readonly scenario: string;
  readonly scan: Scan | null;
}

/** The decision that was signed for a unit's branch; undefined: none yet. */
export type DecisionOf = (unit: UnitCode) => Signature | undefined;
