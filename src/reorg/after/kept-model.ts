/** What `reorg plan --keep` tells of the earlier plan. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { PersonEntry } from '../model.js';

export interface KeptAnswer {
  /** Of the earlier plan. */
  readonly hash: string;
  /** People for whom both say the same. */
  readonly unchanged: number;
  /** Everybody else, in order of code. */
  readonly people: readonly KeptPerson[];
  /** Branches to which something else happens than what the earlier plan says: they sign again. */
  readonly branches: readonly KeptBranch[];
}

export interface KeptPerson {
  readonly staff: StaffCode;
  readonly name: string;
  readonly from: UnitCode;
  /** null: the plan does not name the person. */
  readonly before: PersonEntry | null;
  readonly now: PersonEntry | null;
}

export interface KeptBranch {
  readonly branch: UnitCode;
  /** Who come now. */
  readonly people: number;
  /** Nothing happens to it any more. */
  readonly isGone: boolean;
  /** The decision that was recorded for its earlier part; null: none. */
  readonly signed: string | null;
}
