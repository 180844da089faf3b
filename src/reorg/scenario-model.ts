/** A scenario: what is wanted, every mention with its place in the file. */
import type { AreaCode, StaffCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Place } from '#kit/diagnostic.js';
import type { Employment, Level, UnitKind } from '#org/model.js';
import type { Position } from '#staff/model.js';
import type { AllocationWish, Requirement } from './allocate/wish-model.js';
import type { Mention } from './mention-model.js';

export type { Mention } from './mention-model.js';

/** A unit that the scenario opens. Absent members are settled by the plan: level from the parent, scope from the predecessors. */
export interface OpenRequest extends Mention {
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent: Mention | null;
  readonly level: Level | undefined;
  readonly address: string;
  /** Micro-degrees. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly quota: number | null;
  readonly fields: readonly string[] | undefined;
  readonly areas: readonly AreaCode[] | undefined;
}

export interface MergeRequest {
  /** Its place in the file, `merge.1` the first: what a plan gives as a reason. */
  readonly path: string;
  readonly into: Mention;
  readonly from: readonly Mention[];
}

/** A unit that is divided. */
export interface SplitRequest {
  /** Its place in the file, `split.1` the first. */
  readonly path: string;
  readonly from: Mention;
  readonly into: readonly SplitPart[];
}

/** What goes to one unit: these fields, these areas, this share, or what the other parts leave; none of them: nobody said. */
export interface SplitPart {
  readonly unit: Mention;
  readonly fields?: readonly ValueMention[] | undefined;
  readonly areas?: readonly ValueMention[] | undefined;
  /** Of the whole, 0..1. */
  readonly share?: number | undefined;
  readonly rest?: boolean | undefined;
  readonly where: Place;
}

/** A field or an area, and where the scenario names it. */
export interface ValueMention {
  readonly value: string;
  readonly where: Place;
}

/** A unit that ends and has no successor. */
export interface CloseRequest extends Mention {
  readonly path: string;
}

export interface RenameRequest extends Mention {
  readonly path: string;
  readonly name: string;
}

/** Another parent or other premises; undefined: as before. */
export interface MoveRequest extends Mention {
  readonly path: string;
  readonly parent: Mention | undefined;
  readonly address: string | undefined;
  /** Micro-degrees. */
  readonly longitude: number | undefined;
  readonly latitude: number | undefined;
}

/** Which units a merger takes, said by what they are. */
export interface Selector {
  readonly kind: UnitKind;
  readonly level: Level | null;
  /** A unit is meant when every area that it serves is among them; empty: wherever it is. */
  readonly areas: readonly AreaCode[];
  readonly except: SelectorException;
}

/** What is left out of it: these units, and those that serve no other areas than these. */
export interface SelectorException {
  readonly units: readonly UnitCode[];
  readonly areas: readonly AreaCode[];
}

/** Units that an entry means without naming them. */
export interface SelectedUnits {
  readonly path: string;
  readonly where: Place;
  readonly selector: Selector;
}

/** Units that are selected, and all go under another parent. */
export interface SelectedMove extends SelectedUnits {
  readonly parent: Mention;
}

/** A merger of units that are selected, or listed with exceptions. */
export interface SelectedMerge extends Mention {
  readonly path: string;
  readonly into: Mention;
  readonly from: readonly Mention[] | Omit<Selector, 'except'>;
  readonly except: SelectorException;
}

export interface StaffMention {
  readonly staff: StaffCode;
  readonly where: Place;
}

/** Whom a rule sends where: people at units that end, or at the unit that it names. Absent members fit everybody. */
export interface StaffRule {
  readonly path: string;
  readonly unit: Mention | undefined;
  /** Still to be looked up: a rule for each of these. */
  readonly units?: SelectedUnits | undefined;
  /** Somebody who is competent for it. */
  readonly field: string | undefined;
  readonly position: Position | undefined;
  readonly employment: Employment | undefined;
  readonly to: Mention;
}

/** How somebody named goes to a unit; `place`: the form follows from where they come from. */
export type OrderKind = 'place' | 'appoint' | 'second' | 'lend';

/** One person sent to a unit by name. */
export interface StaffOrder extends StaffMention {
  readonly path: string;
  readonly kind: OrderKind;
  readonly unit: Mention;
  readonly position: Position | undefined;
  readonly acting: boolean;
  /** First day on which it no longer holds; null: open. */
  readonly until: Day | null;
}

export interface StaffWishes {
  /** The first that fits decides. */
  readonly rules: readonly StaffRule[];
  readonly orders: readonly StaffOrder[];
  /** May only follow their unit. */
  readonly pins: readonly StaffMention[];
}

/** What is wanted on one day: a scenario, or one phase of it. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly basis: string;
  /** Name of the phase; '': the only one. */
  readonly phase: string;
  readonly effective: Day;
  /** First day on which merged units are closed; null: they run beside their successors until somebody decides. */
  readonly closesOn: Day | null;
  readonly open: readonly OpenRequest[];
  readonly merge: readonly MergeRequest[];
  readonly split: readonly SplitRequest[];
  readonly close: readonly CloseRequest[];
  readonly rename: readonly RenameRequest[];
  readonly move: readonly MoveRequest[];
  readonly staff: StaffWishes;
  /** What somebody must have seen to, in words: a gate each, until it is accepted. */
  readonly conditions: readonly string[];
  readonly require: readonly Requirement[];
  /** undefined: whom no rule or order places follows the unit. */
  readonly allocate: AllocationWish | undefined;
  /** What was selected: `merge` holds what came of it. The question is asked again before the plan is applied. */
  readonly selectors: readonly Selector[];
}

/** A scenario as it is written: selections not yet looked up. */
export interface Draft extends Omit<Scenario, 'selectors'> {
  readonly selected: readonly SelectedMerge[];
  readonly selectedClose: readonly SelectedUnits[];
  readonly selectedMoves: readonly SelectedMove[];
}
