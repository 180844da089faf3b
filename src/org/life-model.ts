/**
 * What units and areas have in common: a code borne for a life, versions in time, and a ledger of what became of it.
 * A commune's code comes back with another meaning just as a unit's does, so both are one mechanism.
 */
import type { Day, Period } from '#kit/dates.js';

/** What tells one sort from another. `facts` is all that can change in time, `stated` what a row of a file says of it. */
export interface Sort {
  readonly id: number;
  readonly code: string;
  readonly facts: { readonly name: string };
  readonly stated: unknown;
}

export type Version<S extends Sort> = S['facts'] & Period;

/** From its first day until the first day it is closed. Versions follow one another without gap and fill the life. */
export interface Life<S extends Sort> extends Period {
  /** A code comes back with another meaning, an id never does. Negative: not stored yet. */
  readonly id: S['id'];
  readonly code: S['code'];
  readonly versions: readonly Version<S>[];
}

export const LINEAGE_EVENTS = ['opened', 'renamed', 'moved', 'merged', 'split', 'closed'] as const;
export type LineageKind = (typeof LINEAGE_EVENTS)[number];

/** Which part of what was split goes to one successor. Several members narrow it together; `{}`: nobody said which. */
export interface SplitRule {
  readonly fields?: readonly string[];
  readonly areas?: readonly string[];
  /** Of the whole, 0..1: only for shares that no field or area explains. */
  readonly share?: number;
  /** What no sibling claims. */
  readonly rest?: true;
}

/**
 * One line of the ledger, holding from the day `on`. `renamed` and `moved` bear the same id on both sides when the life
 * goes on; `opened` has no `from`, `closed` no `to`; a split has one line for each successor.
 */
export interface LifeEvent<S extends Sort> {
  readonly event: LineageKind;
  readonly on: Day;
  readonly from: S['id'] | null;
  readonly to: S['id'] | null;
  readonly rule: SplitRule;
  readonly decision: string;
  readonly signedOn: Day | null;
  readonly signer: string;
}

/** All that is known of one sort. */
export interface BookState<S extends Sort> {
  readonly lives: readonly Life<S>[];
  readonly lineage: readonly LifeEvent<S>[];
}

/** The state with its look-ups. */
export interface Book<S extends Sort> extends BookState<S> {
  readonly byId: ReadonlyMap<S['id'], Life<S>>;
  /** All that ever bore a code, oldest first. */
  readonly byCode: ReadonlyMap<S['code'], readonly Life<S>[]>;
  /** What left a life, by day. */
  readonly eventsFrom: ReadonlyMap<S['id'], readonly LifeEvent<S>[]>;
}
