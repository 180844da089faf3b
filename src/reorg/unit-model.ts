/** What a plan does to units, and what the ledger of units will say of it. */
import type { AreaCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Level, SplitRule, UnitKind } from '#org/model.js';

/** What a plan carries out belongs to one of its phases. */
export interface OfPhase {
  /** Counted from 0; absent: the first. */
  readonly phase?: number;
}

/** A change of a unit that is recorded already, and is only dated anew. */
export interface Redated {
  /** As of which day it is recorded; absent: it is not recorded yet. */
  readonly was?: Day;
}

/** A unit as it opens. */
export interface OpenedUnit extends OfPhase, Redated {
  readonly code: UnitCode;
  readonly change: 'opened';
  /** First day on which it is open. */
  readonly on: Day;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent: UnitCode | null;
  readonly level: Level | '';
  readonly address: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly quota: number | null;
  readonly fields: readonly string[];
  readonly procedures: readonly ProcedureCode[];
  readonly areas: readonly AreaCode[];
}

/** A unit that goes on otherwise (name, parent, premises, scope): as it is then, and as it was. */
export interface ChangedUnit extends UnitPlace, OfPhase, Redated {
  readonly code: UnitCode;
  readonly change: 'changed';
  readonly on: Day;
  readonly before: UnitPlace;
  /** What it serves from then on, and what it served; absent: as before. */
  readonly scope?: UnitScope;
  readonly scopeBefore?: UnitScope;
  /** Where it is divided and keeps a part: all parts. */
  readonly parts?: readonly UnitPart[];
}

/** What a unit serves. */
export interface UnitScope {
  readonly fields: readonly string[];
  readonly procedures: readonly ProcedureCode[];
  readonly areas: readonly AreaCode[];
}

/** A part of a unit that is divided, and where it goes. */
export interface UnitPart {
  readonly to: UnitCode;
  readonly toName: string;
  readonly rule: SplitRule;
}

export interface UnitPlace {
  readonly name: string;
  readonly parent: UnitCode | null;
  readonly address: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** A unit that ends. */
export interface ClosedUnit extends OfPhase, Redated {
  readonly code: UnitCode;
  readonly change: 'closed';
  /** First day on which it is closed. */
  readonly on: Day;
  readonly name: string;
  /** null: it has none, or several. */
  readonly successor: UnitCode | null;
  readonly successorName: string;
  /** Where it is divided; else absent. */
  readonly parts?: readonly UnitPart[];
}

export type UnitChange = OpenedUnit | ChangedUnit | ClosedUnit;

/** One line for the ledger of units. */
export interface LineageStep extends OfPhase {
  readonly event: 'opened' | 'renamed' | 'moved' | 'merged' | 'split' | 'closed';
  readonly on: Day;
  readonly from: UnitCode | null;
  readonly to: UnitCode | null;
  /** Which part of a unit that is split goes to `to`. */
  readonly rule?: SplitRule;
}
