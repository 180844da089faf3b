/** What is posted up at a unit: the procedures that it takes in, by field; and what became of them since a day. */
import type { Attributes, ProcedureVersion } from '#catalogue/model.js';
import type { ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Unit, UnitVersion } from '../model.js';

export interface NoticeField {
  /** As the catalogue writes it; '' where it does not. */
  readonly field: string;
  /** By name. */
  readonly procedures: readonly ProcedureVersion[];
}

export interface Notice {
  readonly unit: Unit;
  readonly version: UnitVersion;
  readonly day: Day;
  /** In Vietnamese order; without a field last. */
  readonly fields: readonly NoticeField[];
  readonly total: number;
  /** Internal ones (TTHC nội bộ), which no citizen hands in: not posted. */
  readonly internal: number;
}

/**
 * `catalogue`: it was promulgated, or ended; `field`: it is of another field since; `scope`: the catalogue has it as before,
 * but the unit took it on or gave it up.
 */
export type ChangeCause = 'catalogue' | 'field' | 'scope';

/** One that came, or went. */
export interface Passage {
  readonly procedure: ProcedureVersion;
  readonly cause: ChangeCause;
  /** '' where none is recorded. */
  readonly decision: string;
  readonly on: Day;
}

interface AttributeChange {
  readonly attribute: keyof Attributes;
  readonly before: string;
  readonly after: string;
}

export interface Amendment {
  readonly code: ProcedureCode;
  readonly name: string;
  readonly field: string;
  /** What citizens are told of; a new decision alone is none. */
  readonly changes: readonly AttributeChange[];
  readonly decisions: readonly string[];
  /** Of the last version. */
  readonly on: Day;
}

export interface NoticeChanges {
  readonly since: Day;
  readonly added: readonly Passage[];
  readonly amended: readonly Amendment[];
  readonly removed: readonly Passage[];
  /** How many differ in their spelling alone. */
  readonly spelling: number;
}
