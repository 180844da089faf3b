/** A scenario (what is wanted) and a plan (what exactly will be done, and on the ground of which rows). */
import type { AreaCode, ProcedureCode, StaffCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Place } from '#kit/diagnostic.js';
import type { Level, UnitKind } from '#org/model.js';
import type { Position } from '#staff/model.js';

/** A code and where the scenario names it. */
export interface Mention {
  readonly code: UnitCode;
  readonly where: Place;
}

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

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly basis: string;
  readonly effective: Day;
  readonly open: readonly OpenRequest[];
  readonly merge: readonly MergeRequest[];
}

export const PLAN_FORMAT = 'motcua-plan';
export const PLAN_VERSION = 1;

/** A unit as it opens. */
export interface OpenedUnit {
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

/** A unit that ends. */
export interface ClosedUnit {
  readonly code: UnitCode;
  readonly change: 'closed';
  /** First day on which it is closed. */
  readonly on: Day;
  readonly name: string;
  readonly successor: UnitCode;
  readonly successorName: string;
}

export type UnitChange = OpenedUnit | ClosedUnit;

/** One line for the ledger of units. */
export interface LineageStep {
  readonly event: 'opened' | 'merged';
  readonly on: Day;
  readonly from: UnitCode | null;
  readonly to: UnitCode;
}

/** What happens to a person (definitions.md 9); `leaves` before the day on which the plan takes effect. */
export type PersonForm = 'follows' | 'leaves';

export interface PersonEntry {
  readonly staff: StaffCode;
  readonly name: string;
  readonly position: Position;
  readonly from: UnitCode;
  /** null: the person is gone by then. */
  readonly to: UnitCode | null;
  readonly form: PersonForm;
  /** The entry of the scenario that says so: `merge.1`. */
  readonly reason: string;
}

/** What happens to one posting. All it does not name (form, position, tasks) goes on as it was. */
export interface PostingStep {
  readonly staff: StaffCode;
  /** The posting, as `reads.posting` names it. */
  readonly posting: string;
  /** First day on which it no longer holds; null: it had not begun and is taken out. */
  readonly endsOn: Day | null;
  /** What holds instead; null: nothing, the person has left. */
  readonly next: {
    readonly unit: UnitCode;
    readonly quotaUnit: UnitCode;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
}

export const GATES = ['open-children', 'left-behind', 'two-places'] as const;
export type GateName = (typeof GATES)[number];

/** A condition that does not hold. `who`: the unit below, or the person. */
export interface GateFailure {
  readonly code: `reorg/${GateName}`;
  readonly day: Day;
  readonly unit: UnitCode;
  readonly field: string | null;
  readonly who: string;
  /** The reason for which it is put up with. */
  readonly accepted: string | null;
}

/** One that nobody has accepted keeps a plan from being applied. */
export const isOpen = ({ accepted }: GateFailure): boolean => accepted === null;

/** Open dossiers by the unit that has them on its desk, as it was called on the day of intake. */
export interface OpenDossiers {
  readonly unit: UnitCode;
  readonly received: Day;
  readonly count: number;
}

/** Open dossiers whose desk changes. */
export interface HandOver {
  readonly from: UnitCode;
  readonly to: UnitCode;
  readonly open: number;
}

export interface PlanMetrics {
  readonly opened: number;
  readonly closed: number;
  /** People who work under another unit afterwards. */
  readonly moved: number;
  readonly leaving: number;
  /** People in service whom the plan does not touch. */
  readonly others: number;
  readonly openDossiers: number;
}

/** Hash of each row by its natural key: ids do not matter, so undoing and doing again leaves a plan fresh. */
export type RowHashes = Readonly<Record<string, string>>;

export const READ_TABLES = ['unit', 'unit_version', 'lineage', 'staff', 'posting'] as const;
export type ReadTable = (typeof READ_TABLES)[number];

/** The rows that the plan stands on, by the questions they answer (definitions.md 13). */
export interface PlanReads extends Readonly<Record<ReadTable, RowHashes>> {
  readonly about: ReadScope;
}

/** What was asked: everything about these codes that matters from `effective` on. */
export interface ReadScope {
  readonly effective: Day;
  readonly merged: readonly UnitCode[];
  /** Units opened, successors, and parents named. */
  readonly named: readonly UnitCode[];
}

/** All that decides what is done, and the rows it stands on: what the hash covers and a director signs. */
export interface PlanContent {
  readonly format: typeof PLAN_FORMAT;
  readonly version: typeof PLAN_VERSION;
  readonly scenario: string;
  readonly title: string;
  readonly basis: string;
  readonly effective: Day;
  readonly units: readonly UnitChange[];
  readonly lineage: readonly LineageStep[];
  readonly people: readonly PersonEntry[];
  readonly postings: readonly PostingStep[];
  readonly gates: readonly GateFailure[];
  /** People whom nothing places, and posts nobody fills; a plan in which everybody follows has neither. */
  readonly surplus: readonly StaffCode[];
  readonly shortages: readonly UnitCode[];
  readonly reads: PlanReads;
}

/** Information: it changes with every dossier that comes in, so it lies outside the hash. */
export interface PlanInformation {
  readonly handover: readonly HandOver[];
  readonly metrics: PlanMetrics;
}

export interface Plan extends PlanContent, PlanInformation {
  readonly hash: string;
}
